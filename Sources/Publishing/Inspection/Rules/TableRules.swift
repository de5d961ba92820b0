/// Tables: the grid of their cells, and what heads each (ISO 14289-1, 7.2 and 7.5).
extension Inspection {
    mutating func checkTables() {
        for index in structure.elements.indices where structure.elements[index].role == "Table" {
            var grid = TableGrid()
            for row in rows(of: index) {
                let cells = structure.children(of: row).filter {
                    ["TH", "TD"].contains(structure.elements[$0].role)
                }
                grid.addRow(
                    cells.map { (index: $0, columns: span("ColSpan", $0), rows: span("RowSpan", $0)) })
            }
            grid.finish()
            if let cell = grid.overlap { reportElement(.cellsOverlap, cell) }
            if let words = grid.irregularity { reportElement(.gridIrregular, words, index) }
            if grid.isTooLarge { reportElement(.gridTooLarge, index) }
            checkHeaders(grid, index)
        }
    }

    private func rows(of table: Int) -> [Int] {
        structure.children(of: table).flatMap { kid -> [Int] in
            switch structure.elements[kid].role {
            case "TR": [kid]
            case "THead", "TBody", "TFoot":
                structure.children(of: kid).filter { structure.elements[$0].role == "TR" }
            default: []
            }
        }
    }

    private func span(_ key: String, _ index: Int) -> Int {
        let stated = structure.attribute(key, of: index, objects).integer ?? 1
        return min(max(stated, 1), 100_000)
    }

    // MARK: Headers

    /// Each data cell has a header: by Headers and IDs, or by the scope of a header in its row or column.
    private mutating func checkHeaders(_ grid: TableGrid, _ table: Int) {
        var identifiers: Set<[UInt8]> = [], withoutScope: [Int] = []
        var rowsWithHeader: Set<Int> = [], columnsWithHeader: Set<Int> = []
        for (cell, area) in grid.cells where structure.elements[cell].role == "TH" {
            if let identifier = objects.value(structure.elements[cell].value, "ID").bytes {
                identifiers.insert(identifier)
            }
            let scope = structure.attribute("Scope", of: cell, objects).name
            if scope == "Row" || scope == "Both" { rowsWithHeader.formUnion(area.rows) }
            if scope == "Column" || scope == "Both" { columnsWithHeader.formUnion(area.columns) }
            if !["Row", "Column", "Both"].contains(scope) { withoutScope.append(cell) }
        }
        var usesHeaders = false, hasOpenCells = false
        for (cell, area) in grid.cells where structure.elements[cell].role == "TD" {
            let stated = objects.list(structure.attribute("Headers", of: cell, objects))
                .compactMap { objects.resolved($0).bytes }
            if !stated.isEmpty { usesHeaders = true }
            for identifier in stated where !identifiers.contains(identifier) {
                reportElement(.headerUnknown, TextString.decoded(identifier), cell)
            }
            let isHeaded =
                !stated.isEmpty || area.rows.contains(where: rowsWithHeader.contains)
                || area.columns.contains(where: columnsWithHeader.contains)
            if !isHeaded { hasOpenCells = true }
        }
        // Where cells name their headers, scope is not needed.
        if !usesHeaders {
            for cell in withoutScope { reportElement(.headerWithoutScope, cell) }
        } else if hasOpenCells, !withoutScope.isEmpty {
            reportElement(.cellWithoutHeader, table)
        }
        let hasHeader = grid.cells.contains { structure.elements[$0.index].role == "TH" }
        if !hasHeader, grid.cells.count > 1 { reportElement(.tableWithoutHeader, table) }
    }
}

/// The cells of a table on its grid.
struct TableGrid {
    struct Area {
        var rows: Range<Int>
        var columns: Range<Int>
    }

    /// Slots of a grid that are looked at, beyond one for each cell.
    private static let most = 4_000_000

    /// In the order of rows; of each its place among the elements.
    private(set) var cells: [(index: Int, area: Area)] = []
    /// A cell that takes a slot which another has.
    private(set) var overlap: Int?
    private(set) var isTooLarge = false
    private(set) var irregularity: String?
    /// Columns taken in this row and those below it, by cells that reach down.
    private var taken: [Int: Set<Int>] = [:]
    /// How many columns each row above has.
    private var widths: [Int] = []
    private var slots = 0

    mutating func addRow(_ row: [(index: Int, columns: Int, rows: Int)]) {
        let number = widths.count
        var column = 0
        for cell in row {
            while taken[number]?.contains(column) == true { column += 1 }
            slots += cell.columns * cell.rows - 1
            guard slots <= Self.most else {
                isTooLarge = true
                return
            }
            let area = Area(
                rows: number..<(number + cell.rows), columns: column..<(column + cell.columns))
            cells.append((cell.index, area))
            for row in area.rows {
                for column in area.columns where !taken[row, default: []].insert(column).inserted {
                    overlap = cell.index
                }
            }
            column += cell.columns
        }
        widths.append(taken.removeValue(forKey: number)?.count ?? 0)
    }

    /// After the last row.
    mutating func finish() {
        guard !isTooLarge, let first = widths.first else { return }
        if let last = taken.keys.max() {
            irregularity = "cells reach \(last + 1 - widths.count) rows below the last"
            return
        }
        for (index, width) in widths.enumerated() where width != first {
            irregularity = "row \(index + 1) has \(width) columns, the first has \(first)"
            return
        }
    }
}

extension Rule {
    static let cellsOverlap = Rule("Cells of a table overlap.", ua1: "7.2", ua2: "8.2.5.26")
    static let gridIrregular = Rule(
        "The rows of a table do not have the same columns.", ua1: "7.2", ua2: "8.2.5.26")
    static let gridTooLarge = Rule("A table's spans are absurd.", ua1: "7.2", ua2: "8.2.5.26")
    static let headerWithoutScope = Rule("A header cell does not say what it heads (Scope).", ua1: "15-003")
    static let headerUnknown = Rule(
        "A cell names a header that is not in its table.", ua1: "7.5", ua2: "8.2.5.26")
    static let cellWithoutHeader = Rule(
        "Cells of a table have no header that can be told.", ua1: "7.5", ua2: "8.2.5.26")
    static let tableWithoutHeader = Rule(
        "A table has no header cell.", ua1: "7.5", ua2: "8.2.5.26", severity: .warning)
}
