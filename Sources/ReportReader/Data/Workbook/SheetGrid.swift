import ReportModel

/// The filled cells of a sheet, or of the range of it that was asked for.
struct SheetGrid {
    /// Cells of one sheet that are held.
    static let mostCells = 8_000_000

    struct Row {
        /// From 0, as the sheet counts.
        var number: Int
        /// In the order of their columns; none is empty.
        var cells: [(column: Int, cell: RawCell)]

        subscript(column: Int) -> RawCell {
            // Most rows are full from their first cell on.
            if let first = cells.first?.column, cells.indices.contains(column - first),
                cells[column - first].column == column
            {
                return cells[column - first].cell
            }
            return cells.first { $0.column == column }?.cell ?? .empty
        }
    }

    let range: CellRange?
    private(set) var rows: [Row] = []
    /// Cells that are shown as one.
    var merged: [CellRange] = []
    private var count = 0

    init(range: CellRange?) { self.range = range }

    /// Adds a row below those that are there; cells that are empty or out of the range are left out.
    mutating func add(_ number: Int, _ cells: [(column: Int, cell: RawCell)]) throws(WorkbookFault) {
        let kept = cells.filter { column, cell in
            !cell.isEmpty && (range?.contains(row: number, column: column) ?? true)
        }
        guard !kept.isEmpty else { return }
        count += kept.count
        guard rows.count <= DataColumns.mostRows + HeaderNames.mostRows else {
            throw .tooMuch(found: "more rows", limit: "\(DataColumns.mostRows) rows")
        }
        guard count <= Self.mostCells else {
            throw .tooMuch(found: "more filled cells", limit: "\(Self.mostCells) cells")
        }
        rows.append(Row(number: number, cells: kept))
    }

    /// The smallest rectangle with all filled cells in it.
    var filled: CellRange? {
        guard let first = rows.first, let last = rows.last else { return nil }
        let left = rows.compactMap { $0.cells.first?.column }.min() ?? 0
        let right = rows.compactMap { $0.cells.last?.column }.max() ?? 0
        return CellRange(
            first: CellName(row: first.number, column: left), last: CellName(row: last.number, column: right))
    }
}
