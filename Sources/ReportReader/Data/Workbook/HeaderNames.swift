import ReportModel

/// The names of a sheet's columns: its first filled row, and the rows below that merged heads take part in.
///
/// A head over several columns comes before the names under it: « 2021 » over « n » and « part » gives « 2021 n » and
/// « 2021 part ». A merged row over all columns is a title, and is passed over.
struct HeaderNames {
    /// Rows that heads may take.
    static let mostRows = 6

    let grid: SheetGrid
    /// Of the table.
    let columns: ClosedRange<Int>
    /// Index of the header's first row among the grid's.
    private(set) var start = 0
    /// Rows of the sheet, from 0.
    private(set) var rows: ClosedRange<Int>
    /// What is merged in each of its rows, in the order of columns.
    private var heads: [Int: [CellRange]] = [:]

    /// nil where the grid has no rows.
    init?(_ grid: SheetGrid, columns: ClosedRange<Int>) {
        guard let first = grid.rows.first else { return nil }
        (self.grid, self.columns, rows) = (grid, columns, first.number...first.number)
        skipTitles()
        rows = headRows()
        for row in rows {
            heads[row] = grid.merged.filter { ($0.first.row...$0.last.row).contains(row) }
                .sorted { $0.first.column < $1.first.column }
        }
    }

    private mutating func skipTitles() {
        let titles = grid.merged.filter { merged in
            merged.first.column <= columns.lowerBound && merged.last.column >= columns.upperBound
        }
        let titleRows = columns.count > 1 ? Set(titles.map(\.first.row)) : []
        while start + 1 < grid.rows.count, titleRows.contains(grid.rows[start].number) { start += 1 }
        rows = grid.rows[start].number...grid.rows[start].number
    }

    /// Every merged head takes the rows that it covers, and one over several columns the row of the names below it.
    private func headRows() -> ClosedRange<Int> {
        let first = rows.lowerBound
        var last = first
        for _ in 0..<Self.mostRows {
            let heads = grid.merged.filter { (first...last).contains($0.first.row) && overlaps($0) }
            let lowest = heads.map { $0.last.row + ($0.first.column < $0.last.column ? 1 : 0) }.max() ?? first
            if lowest <= last { break }
            last = min(lowest, first + Self.mostRows - 1)
        }
        return first...last
    }

    private func overlaps(_ merged: CellRange) -> Bool {
        (merged.first.column...merged.last.column).overlaps(columns)
    }

    /// The name of a column; empty where nothing is written over it.
    func name(of column: Int) -> String {
        var parts: [String] = []
        for row in rows {
            let head = head(row: row, column: column)
            let place = head?.first ?? CellName(row: row, column: column)
            // A head over rows is written once.
            if let head, head.first.row < row { continue }
            let text = cell(place).characters ?? ""
            let name = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
            if !name.isEmpty { parts.append(name) }
        }
        return parts.joined(separator: " ")
    }

    /// The merged head that covers a cell.
    private func head(row: Int, column: Int) -> CellRange? {
        guard let heads = heads[row] else { return nil }
        let next = heads.partitioningIndex { $0.first.column > column }
        guard next > 0, heads[next - 1].contains(row: row, column: column) else { return nil }
        return heads[next - 1]
    }

    /// The lowest of its cells that has words, where a message about the name belongs.
    func place(of column: Int) -> CellName {
        let row = rows.reversed().first { !cell(CellName(row: $0, column: column)).isEmpty }
        return CellName(row: row ?? rows.lowerBound, column: column)
    }

    private func cell(_ name: CellName) -> RawCell {
        grid.rows[start...].prefix(Self.mostRows + 1).first { $0.number == name.row }?[name.column] ?? .empty
    }
}
