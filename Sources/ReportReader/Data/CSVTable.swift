import ReportModel

/// A CSV file as a table: names from its first line.
enum CSVTable {
    static func read(_ file: SourceFile, _ source: DatasetSource, _ log: DiagnosticLog) -> RawTable? {
        guard let rows = CSVSyntax.rows(of: file, delimiter: source.delimiter, log) else { return nil }
        guard let header = rows.first else {
            log.add(.emptyData(file.path, at: file.origin))
            return nil
        }
        let headerPlace = file.origin(header.range)
        guard let columns = DataColumns.check(header.cells, at: headerPlace, log) else { return nil }
        let body = rows.dropFirst()
        guard DataColumns.isInBounds(rows: body.count, at: file.origin, log) else { return nil }
        var isWhole = true
        for row in body where row.cells.count != columns.count {
            log.add(.raggedRow(row.cells.count, expected: columns.count, at: file.origin(row.range)))
            isWhole = false
        }
        guard isWhole else { return nil }
        let places = TextPlaces(file: file, rows: body.map(\.range)) { file, row, column in
            CSVSyntax.place(ofCell: column, inRowAt: row, of: file, delimiter: source.delimiter)
        }
        return RawTable(
            columns: columns, rows: body.map { $0.cells.map { RawCell($0) } }, places: places, isTyped: false,
            header: headerPlace,
            isPointUsual: CSVSyntax.delimiter(of: file, declared: source.delimiter) == UInt8(ascii: ","))
    }
}
