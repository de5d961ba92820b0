import ReportModel

/// A JSON file as a table: a list of objects, whose values are columns, or an object of lists, which are.
enum JSONTable {
    static func read(_ file: SourceFile, _ source: DatasetSource, _ log: DiagnosticLog) -> RawTable? {
        do {
            switch try JSONSyntax.table(of: file, at: source.path?.value ?? []) {
            case .records(let records): return table(records, file, log)
            case .columns(let columns, let range): return table(columns, at: range, file, log)
            }
        } catch {
            let end = min(error.offset + 1, file.bytes.count)
            log.add(.jsonSyntax(error.problem, at: file.origin(min(error.offset, end)..<end)))
            return nil
        }
    }

    /// Columns are the names of all records, in the order they are first met; a name that a record lacks is missing.
    private static func table(_ records: [JSONSyntax.Record], _ file: SourceFile, _ log: DiagnosticLog)
        -> RawTable?
    {
        guard !records.isEmpty else {
            log.add(.emptyData(file.path, at: file.origin))
            return nil
        }
        guard DataColumns.isInBounds(rows: records.count, at: file.origin, log) else { return nil }
        var indices: [String: Int] = [:]
        var found: [String] = []
        for record in records {
            for field in record.fields where indices[field.name] == nil {
                indices[field.name] = found.count
                found.append(field.name)
            }
        }
        let header = file.origin(records[0].range)
        guard let names = DataColumns.check(found, at: header, log) else { return nil }
        let columns = found
        let rows = records.map { record in
            var row = [RawCell](repeating: .empty, count: columns.count)
            for field in record.fields { indices[field.name].map { row[$0] = RawCell(field.value) } }
            return row
        }
        let places = TextPlaces(file: file, rows: records.map(\.range)) { file, row, column in
            columns.indices.contains(column)
                ? JSONSyntax.place(of: columns[column], inRecordAt: row, of: file) : nil
        }
        return RawTable(columns: names, rows: rows, places: places, isTyped: true, header: header)
    }

    private static func table(
        _ columns: [JSONSyntax.Column], at range: Range<Int>, _ file: SourceFile, _ log: DiagnosticLog
    ) -> RawTable? {
        let count = columns.first?.values.count ?? 0, header = file.origin(range.prefix(1))
        guard count > 0 else {
            log.add(.emptyData(file.path, at: header))
            return nil
        }
        guard DataColumns.isInBounds(rows: count, at: header, log),
            let names = DataColumns.check(columns.map(\.name), at: header, log)
        else { return nil }
        let rows = (0..<count).map { row in columns.map { RawCell($0.values[row]) } }
        let places = ListPlaces(file: file, starts: columns.map(\.starts))
        return RawTable(columns: names, rows: rows, places: places, isTyped: true, header: header)
    }
}

/// Values that stand in a list a column. A row is where its first value stands.
private struct ListPlaces: DataPlaces {
    let file: SourceFile
    /// Of each value of each column.
    let starts: [[UInt32]]

    func row(_ row: Int) -> Origin { cell(row: row, column: 0) }
    func cell(row: Int, column: Int) -> Origin {
        guard starts.indices.contains(column), starts[column].indices.contains(row) else { return .unknown }
        return file.origin(JSONSyntax.place(ofValueAt: Int(starts[column][row]), of: file))
    }
}

extension RawCell {
    fileprivate init(_ value: DataValue) {
        switch value {
        case .missing: self = .empty
        case .integer(let whole): self = .number(.whole(whole))
        case .real(let real): self = .number(.real(real))
        case .text(let text): self.init(text)
        }
    }
}
