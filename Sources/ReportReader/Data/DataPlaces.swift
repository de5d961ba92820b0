import ReportModel

/// Where the rows and cells of a table stand in its file, rows and columns from 0, the header left out.
///
/// A place is found when it is asked for: what is kept for it is small beside the table.
protocol DataPlaces: Sendable {
    func row(_ row: Int) -> Origin
    func cell(row: Int, column: Int) -> Origin
}

/// Rows that are stretches of a text file.
struct TextPlaces: DataPlaces {
    let file: SourceFile
    /// Bytes of each row.
    let rows: [Range<Int>]
    /// Bytes of a cell, by its row's bytes and its column; nil where the row has no such cell.
    let find: @Sendable (SourceFile, Range<Int>, _ column: Int) -> Range<Int>?

    func row(_ row: Int) -> Origin { rows.indices.contains(row) ? file.origin(rows[row]) : .unknown }

    func cell(row: Int, column: Int) -> Origin {
        guard rows.indices.contains(row) else { return .unknown }
        return file.origin(find(file, rows[row], column) ?? rows[row])
    }
}
