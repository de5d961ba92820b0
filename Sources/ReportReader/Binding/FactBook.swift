import ReportModel

/// Every fact of the project, by name.
struct FactBook {
    struct Entry {
        var name: String
        var measure: Measure
        var row: DataRow
        var origin: Origin
    }

    private(set) var entries: [String: Entry] = [:]
    /// In the order they are declared.
    private(set) var names: [String] = []
    /// Facts whose data could not be read: nothing is said of what they lack.
    private(set) var broken: Set<String> = []
    /// The key column of each group of facts.
    private(set) var keyColumns: [String: String] = [:]

    mutating func add(_ entry: Entry, _ log: DiagnosticLog) {
        if let earlier = entries[entry.name] {
            log.add(.duplicateFact(entry.name, at: entry.origin, earlier: earlier.origin))
            return
        }
        entries[entry.name] = entry
        names.append(entry.name)
    }

    mutating func addBroken(_ name: String) { broken.insert(name) }
    mutating func addGroup(_ name: String, keyColumn: String) { keyColumns[name] = keyColumn }

    /// The fact of this name, or the fact and the part of it: `mentees.total`, `mentees.total.base`.
    func find(_ name: String) -> (entry: Entry, part: String?)? {
        if let entry = entries[name] { return (entry, nil) }
        guard let point = name.lastIndex(of: "."), let entry = entries[String(name[..<point])] else {
            return nil
        }
        return (entry, String(name[name.index(after: point)...]))
    }

    /// Whether a name is, or is in, a group whose data could not be read.
    func isBroken(_ name: String) -> Bool {
        broken.contains { name == $0 || name.hasPrefix($0 + ".") }
    }
}

/// Reads the facts that report.yaml declares from the edition's data.
struct FactReader {
    let store: DataStore?
    let failedDatasets: Set<String>
    let parameters: [String: String]
    let log: DiagnosticLog

    func read(_ sources: [FactSource]) -> FactBook {
        var book = FactBook()
        for source in sources {
            let isRead =
                switch source.kind {
                case .rows(let dataset, let key): readRows(source, dataset, key, into: &book)
                case .query(let sql): readValue(source, sql, into: &book)
                }
            if !isRead { book.addBroken(source.name) }
        }
        return book
    }

    private func readRows(_ source: FactSource, _ dataset: String, _ key: String, into book: inout FactBook)
        -> Bool
    {
        guard let store, !failedDatasets.contains(dataset) else { return false }
        let query = DatasetQuery(store: store, parameters: parameters, log: log)
        guard let columns = query.columns(of: dataset, at: source.origin) else { return false }
        guard columns.contains(key), columns.contains("value") else {
            let column = columns.contains(key) ? "value" : key
            log.add(.unknownColumn(column, of: dataset, valid: columns, at: source.origin))
            return false
        }
        guard let result = query.rows(of: dataset, at: source.origin) else { return false }
        book.addGroup(source.name, keyColumn: key)
        for (index, row) in result.rows.enumerated() {
            let origin = store.place(row: index, of: dataset)
            guard let name = row[key].key else {
                log.add(.missingFactKey(key, at: origin))
                continue
            }
            guard BindingSyntax.isName(name) else {
                log.add(.badName(name, of: "a fact", at: origin))
                continue
            }
            book.add(entry(source.name + "." + name, row, source, origin), log)
        }
        return true
    }

    private func readValue(_ source: FactSource, _ sql: String, into book: inout FactBook) -> Bool {
        guard let store else { return false }
        let query = DatasetQuery(store: store, parameters: parameters, log: log, failed: failedDatasets)
        guard let result = query.run(sql, at: source.origin) else { return false }
        guard result.rows.count == 1, let row = result.rows.first else {
            log.add(.factNotOneRow(source.name, rows: result.rows.count, at: source.origin))
            return false
        }
        let hasValue = row.has("value") || row.has("words")
        let row1 =
            hasValue
            ? row
            : DataRow(columns: ["value"] + row.columns, values: [row.first] + row.columns.map { row[$0] })
        book.add(entry(source.name, row1, source, source.origin), log)
        return true
    }

    private func entry(_ name: String, _ row: DataRow, _ source: FactSource, _ origin: Origin)
        -> FactBook.Entry
    {
        var measure = Measure(row, at: origin, log)
        measure.unit = measure.unit ?? source.unit
        measure.decimals = source.decimals
        return FactBook.Entry(name: name, measure: measure, row: row, origin: origin)
    }
}
