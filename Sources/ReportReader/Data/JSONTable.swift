import ReportModel

/// A JSON file as a table: a list of objects, whose values are columns.
enum JSONTable {
    static func read(_ file: SourceFile, _ log: DiagnosticLog) -> DataTable? {
        do {
            return table(try JSONSyntax.records(of: file), file, log)
        } catch {
            let end = min(error.offset + 1, file.bytes.count)
            log.add(.jsonSyntax(error.problem, at: file.origin(min(error.offset, end)..<end)))
            return nil
        }
    }

    /// Columns are the names of all records, in the order they are first met; a name that a record lacks is missing.
    private static func table(_ records: [JSONSyntax.Record], _ file: SourceFile, _ log: DiagnosticLog)
        -> DataTable?
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
        guard let names = DataColumns.check(found, at: file.origin(records[0].range), log) else {
            return nil
        }
        let columns = found
        let rows = records.map { record in
            var row = [DataValue](repeating: .missing, count: columns.count)
            for field in record.fields { indices[field.name].map { row[$0] = field.value } }
            return row
        }
        let places = TextPlaces(file: file, rows: records.map(\.range)) { file, row, column in
            JSONSyntax.place(of: columns[column], inRecordAt: row, of: file)
        }
        return DataTable(columns: names, rows: rows, places: places)
    }
}
