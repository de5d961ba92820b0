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
        var places: [String: Int] = [:]
        var columns: [String] = []
        for record in records {
            for field in record.fields where places[field.name] == nil {
                places[field.name] = columns.count
                columns.append(field.name)
            }
        }
        guard let names = DataColumns.check(columns, at: file.origin(records[0].range), log) else {
            return nil
        }
        let rows = records.map { record in
            var row = [DataValue](repeating: .missing, count: columns.count)
            for field in record.fields { places[field.name].map { row[$0] = field.value } }
            return row
        }
        return DataTable(columns: names, rows: rows, places: records.map(\.range))
    }
}
