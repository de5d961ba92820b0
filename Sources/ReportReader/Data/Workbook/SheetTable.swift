import ReportModel

/// Makes a table of a sheet.
///
/// With a range, it is the table: its first row the header. Without one the header is the first row that is not empty, the
/// table as wide as that, and the first empty row ends it: what stands below, a note or another table, is warned of.
struct SheetTable {
    let source: DatasetSource
    let sheet: String
    let grid: SheetGrid
    let log: DiagnosticLog

    /// nil, with a diagnostic, where there is no table.
    func read() -> RawTable? {
        guard let columns = extent(), let header = HeaderNames(grid, columns: columns) else {
            tellEmpty()
            return nil
        }
        let rows = body(below: header)
        tellMerged(rows)
        guard let names = names(header, columns, rows), !rows.isEmpty else {
            if rows.isEmpty { tellEmpty() }
            return nil
        }
        guard DataColumns.isInBounds(rows: rows.count, at: place(header.rows.lowerBound, nil), log) else {
            return nil
        }
        let indices = names.map(\.column)
        let places = SheetPlaces(
            file: source.file, sheet: sheet, rows: rows.map { Int32(clamping: $0.number) }, columns: indices)
        return RawTable(
            columns: names.map(\.name), rows: rows.map { row in indices.map { row[$0] } }, places: places,
            isTyped: true, header: place(header.rows.lowerBound, indices.first))
    }

    private func place(_ row: Int, _ column: Int?) -> Origin {
        let cell = column.map { CellName(row: row, column: $0).description } ?? "row \(row + 1)"
        return Origin(.cell(source.file, sheet: sheet, cell: cell))
    }

    private func tellEmpty() {
        if let range = source.range {
            log.add(.emptyRange(range.value, of: sheet, filled: grid.filled, at: range.origin))
        } else {
            log.add(.emptySheet(sheet, at: Origin(.cell(source.file, sheet: sheet, cell: ""))))
        }
    }

    /// The table's columns: those of the range, or else from the first to the last filled one of all rows.
    private func extent() -> ClosedRange<Int>? {
        guard let filled = grid.filled else { return nil }
        if let range = source.range?.value { return range.first.column...range.last.column }
        return filled.first.column...filled.last.column
    }

    private func body(below header: HeaderNames) -> ArraySlice<SheetGrid.Row> {
        let rows = grid.rows[header.start...].drop { $0.number <= header.rows.upperBound }
        guard source.range == nil else { return rows }
        var next = header.rows.upperBound + 1, end = rows.startIndex
        while end < rows.endIndex, rows[end].number == next { (end, next) = (end + 1, next + 1) }
        if end < rows.endIndex {
            log.add(.rowsAfterTable(next + 1, at: place(rows[end].number, rows[end].cells.first?.column)))
        }
        return rows[..<end]
    }

    /// Names and columns; a column that has neither a name nor a value is none.
    private func names(
        _ header: HeaderNames, _ columns: ClosedRange<Int>, _ rows: ArraySlice<SheetGrid.Row>
    ) -> [(name: String, column: Int)]? {
        guard !tellFaults(header) else { return nil }
        var used = Set<Int>()
        for row in rows { for cell in row.cells { used.insert(cell.column) } }
        let named = columns.map { (name: header.name(of: $0), column: $0) }
            .filter { !$0.name.isEmpty || used.contains($0.column) }
        let names = DataColumns.check(
            named.map(\.name), at: place(header.rows.lowerBound, nil),
            place: { index in
                let cell = header.place(of: named[index].column)
                return place(cell.row, cell.column)
            }, log)
        return names.map { zip($0, named).map { ($0, $1.column) } }
    }

    private func tellFaults(_ header: HeaderNames) -> Bool {
        var isFaulty = false
        for row in grid.rows where header.rows.contains(row.number) {
            for (column, cell) in row.cells {
                guard case .fault(let fault) = cell else { continue }
                log.add(.cellFault(fault, column: "the header", at: place(row.number, column)))
                isFaulty = true
            }
        }
        return isFaulty
    }

    /// A merged cell below the header is its first cell: what it covers is empty, and nothing is made up for it.
    private func tellMerged(_ rows: ArraySlice<SheetGrid.Row>) {
        guard let first = rows.first?.number, let last = rows.last?.number else { return }
        for merged in grid.merged where (first...last).contains(merged.first.row) {
            guard source.range?.value.contains(row: merged.first.row, column: merged.first.column) ?? true
            else {
                continue
            }
            log.add(.mergedCells("\(merged)", at: place(merged.first.row, merged.first.column)))
        }
    }
}

/// The cells of a sheet's table.
private struct SheetPlaces: DataPlaces {
    let file: String
    let sheet: String
    /// Of the sheet, from 0, for each row of the table.
    let rows: [Int32]
    let columns: [Int]

    func row(_ row: Int) -> Origin {
        guard rows.indices.contains(row) else { return .unknown }
        return Origin(.cell(file, sheet: sheet, cell: "row \(rows[row] + 1)"))
    }

    func cell(row: Int, column: Int) -> Origin {
        guard rows.indices.contains(row), columns.indices.contains(column) else { return self.row(row) }
        let name = CellName(row: Int(rows[row]), column: columns[column])
        return Origin(.cell(file, sheet: sheet, cell: name.description))
    }
}
