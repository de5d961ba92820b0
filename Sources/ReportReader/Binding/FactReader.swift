import ReportModel
import Statistics

/// Reads the facts that report.yaml declares from the edition's data.
struct FactReader {
    let store: DataStore?
    let failedDatasets: Set<String>
    let parameters: [String: String]
    /// What the edition's blocks suppress.
    let disclosure: DisclosureGuard
    let log: DiagnosticLog

    func read(_ sources: [FactSource]) -> FactBook {
        var book = FactBook()
        for source in sources {
            let isRead =
                switch source.kind {
                case .rows(let dataset, let key): readRows(source, dataset, key, into: &book)
                case .computed(let facts): readComputed(source, facts, into: &book)
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
        let seal = disclosure.seal(of: dataset)
        for (index, var row) in result.rows.enumerated() {
            disclosure.withheld.conceal(&row, index, of: dataset)
            if let seal { row.concealNumbers(seal) }
            let origin = store.place(row: index, of: dataset)
            guard let name = row[key].key else {
                log.add(.missingFactKey(key, at: origin))
                continue
            }
            guard BindingSyntax.isName(name) else {
                log.add(.badName(name, of: "a fact", at: origin))
                continue
            }
            let measure = Measure(
                row,
                at: { column in
                    column.map { store.place(row: index, column: $0, of: dataset) } ?? origin
                }, log)
            var entry = entry(source.name + "." + name, measure, row, source, origin)
            entry.index = index
            book.add(entry, log)
        }
        return true
    }

    private func readComputed(_ source: FactSource, _ facts: ComputedFacts, into book: inout FactBook) -> Bool
    {
        guard let store, !failedDatasets.contains(facts.dataset) else { return false }
        let query = DatasetQuery(store: store, parameters: parameters, log: log)
        guard query.columns(of: facts.dataset, at: source.origin) != nil else { return false }
        let request = DatasetRequest(
            dataset: facts.dataset, condition: facts.condition, grouping: facts.grouping,
            place: { _ in source.origin })
        guard var data = BlockData.read(request, query, disclosure.withheld, at: source.origin) else {
            return false
        }
        // It is an error where it is printed, and is nowhere else.
        let refusal = disclosure.refusal(of: request.question, isSuppressing: false, query, at: source.origin)
        if refusal != nil, let mark = disclosure.mark(of: facts.dataset) {
            for index in data.rows.indices { data.rows[index].concealNumbers(mark) }
        }
        BlockComputing.compute(&data, facts.columns, store, log)
        for name in [facts.key, facts.value] where !data.columns.contains(name) {
            log.add(.unknownColumn(name, of: "the data", valid: data.columns, at: facts.valueOrigin))
            return false
        }
        book.addGroup(source.name, keyColumn: facts.key)
        for (index, row) in data.rows.enumerated() {
            let number = data.numbers.indices.contains(index) ? data.numbers[index] : nil
            let origin = number.map { store.place(row: $0, of: facts.dataset) } ?? source.origin
            guard let name = row[facts.key].key else {
                log.add(.missingFactKey(facts.key, at: origin))
                continue
            }
            guard BindingSyntax.isName(name) else {
                log.add(.badName(name, of: "a fact", at: origin))
                continue
            }
            let measure = data.measure(of: row, facts.value, at: { _ in origin }, log)
            var entry = entry(source.name + "." + name, measure, row, source, origin)
            entry.index = number
            if let column = data.computed.column(facts.value), measure.withheld == nil,
                let base = data.base(of: column, facts.value, row)
            {
                let known = source.told["n"] ?? base.description
                entry.source?.told["n"] = known
            }
            book.add(entry, log)
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
        var named = Self.named(row)
        // It is an error where it is printed, and is nowhere else.
        if let mark = disclosure.mark(of: result.reads) { named.concealNumbers(mark) }
        let measure = Measure(named, at: { _ in source.origin }, log)
        book.add(entry(source.name, measure, named, source, source.origin), log)
        return true
    }

    /// The first column of a query is its value, unless another one is so named.
    private static func named(_ row: DataRow) -> DataRow {
        if row.has("value") || row.has("words") { return row }
        return DataRow(
            columns: ["value"] + row.columns, values: [row.first] + row.columns.map { row[$0] })
    }

    private func entry(
        _ name: String, _ measure: Measure, _ row: DataRow, _ source: FactSource, _ origin: Origin
    ) -> FactBook.Entry {
        var measure = measure
        measure.unit = measure.unit ?? source.unit
        measure.decimals = source.decimals ?? measure.decimals
        return FactBook.Entry(name: name, measure: measure, row: row, origin: origin, source: source)
    }
}
