import ReportModel

/// The filled cells of a sheet, or of the range of it that was asked for.
struct SheetGrid {
    /// Cells of one sheet that are held.
    static let mostCells = 8_000_000
    /// Stretches of cells that are shown as one.
    static let mostMerged = 100_000

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
            let index = cells.partitioningIndex { $0.column >= column }
            guard index < cells.endIndex, cells[index].column == column else { return .empty }
            return cells[index].cell
        }
    }

    let range: CellRange?
    private(set) var rows: [Row] = []
    /// Cells that are shown as one.
    private(set) var merged: [CellRange] = []
    private var count = 0
    /// Bytes of its texts.
    private var size = 0

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
        // Cells may share one text: what they take is known when each has its own.
        size += kept.reduce(0) { $0 + $1.cell.textBytes }
        guard size <= DataColumns.mostBytes else {
            throw .tooMuch(found: "more bytes of text", limit: "\(DataColumns.mostBytes) bytes")
        }
        rows.append(Row(number: number, cells: kept))
    }

    mutating func merge(_ range: CellRange) throws(WorkbookFault) {
        guard merged.count < Self.mostMerged else {
            throw .tooMuch(found: "more merged cells", limit: "\(Self.mostMerged) merged cells")
        }
        merged.append(range)
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
