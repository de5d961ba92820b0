import Frames
import ReportModel
import Typography

/// The rows of a table, set: packed where their cells are plain lines that fit, whole frames where they are not.
struct TableRows {
    private let table: Table
    private let cells: TableCells
    private let measure: TableMeasure
    private var packed: [PackedRows.Row] = []
    private var packedCells: [PackedRows.Cell] = []
    private let styles: [PackedRows.Style]
    /// The lowest line of a row.
    private let leading: Length
    /// Cells of the measure that were set.
    private var next = 0
    private var nextRow = 0

    /// A row on its way: where it is among the packed ones, or its frame.
    enum SetRow {
        case packed(Int, Length)
        case frame(Frame)
    }

    init(_ measure: TableMeasure, cells: TableCells) {
        (self.measure, self.cells, table) = (measure, cells, measure.table)
        styles = measure.styles.entries.map { entry in
            PackedRows.Style(
                face: entry.plain.face, color: entry.style.text.color,
                baseline: TableCells.paddingTop + entry.plain.metrics.baseline(in: entry.style.leading))
        }
        leading = cells.setter.styles["table"].leading
        packed.reserveCapacity(measure.isPlain.count)
        packedCells.reserveCapacity(measure.cells.count)
    }

    private var composition: Composition { cells.setter.composition }

    /// Sets the next row; its element and those of its cells are added to `part`.
    mutating func set(_ row: Table.Row, in part: StructureID, rules: TableRules) -> SetRow {
        let element = addElements(row, in: part)
        defer {
            next += measured(row)
            nextRow += 1
        }
        if measure.isPlain[nextRow], let set = pack(row, element, rules) { return set }
        return .frame(cells.row(row, of: table, in: element, rules: rules))
    }

    /// How many of its cells have a column.
    private func measured(_ row: Table.Row) -> Int {
        var index = 0, count = 0
        for cell in row.cells where index < table.columns.count {
            index += cell.columnSpan
            count += 1
        }
        return count
    }

    private func addElements(_ row: Table.Row, in part: StructureID) -> StructureID {
        let element = composition.structure.add(.tableRow, in: part)
        var index = 0
        for cell in row.cells where index < table.columns.count {
            let span = min(cell.columnSpan, table.columns.count - index)
            composition.structure.add(index == 0 ? .tableHeader : .tableCell, in: element) {
                if index == 0 { $0.scope = .row }
                if span > 1 { $0.columnSpan = span }
            }
            index += span
        }
        return element
    }

    // MARK: Packing

    /// nil where a cell is wider than its column.
    private mutating func pack(_ row: Table.Row, _ element: StructureID, _ rules: TableRules) -> SetRow? {
        let firstCell = packedCells.count
        var index = 0, at = next, leading = leading
        for cell in row.cells where index < table.columns.count {
            let span = min(cell.columnSpan, table.columns.count - index)
            let measured = measure.cells[at]
            if let line = measured.line, line.count > 0 {
                let style = measure.styles.index(column: index, in: row)
                let left = index == 0 ? TableCells.indent * row.indent : .zero
                guard let x = place(measured, line, index..<index + span, left), at - next < 255 else {
                    packedCells.removeLast(packedCells.count - firstCell)
                    return nil
                }
                leading = max(leading, measure.styles.entries[style].style.leading)
                packedCells.append(
                    PackedRows.Cell(line: line, x: x, style: UInt8(style), element: UInt8(at - next + 1)))
            }
            index += span
            at += 1
        }
        return add(firstCell, leading, element: element.index, rules)
    }

    private mutating func add(_ firstCell: Int, _ leading: Length, element: Int, _ rules: TableRules)
        -> SetRow
    {
        let height = TableCells.paddingTop + leading + TableCells.paddingBottom
        packed.append(
            PackedRows.Row(
                firstCell: Int32(firstCell), cellCount: UInt8(packedCells.count - firstCell), rules: rules,
                element: Int32(element), height: height))
        return .packed(packed.count - 1, height)
    }

    /// Where a line begins in its columns; nil where it does not fit.
    private func place(
        _ cell: TableMeasure.Cell, _ line: PackedText.Line, _ span: Range<Int>, _ left: Length
    ) -> Int32? {
        let column = table.columns[span.lowerBound], place = cells.columns.columns[span.lowerBound]
        let room = cells.columns.width(of: span) - left, width = Length(units: Int(line.width))
        let free = room - width
        guard free >= .zero else { return nil }
        let x = place.x + left
        let at: Length
        switch column.alignment {
        case .start: at = x
        case .center: at = x + free / 2
        case .end: at = x + free
        case .decimal:
            let beyond = cell.isNumber ? place.fraction - Length(units: Int(cell.fraction)) : .zero
            at = max(x, x + free - beyond)
        }
        return Int32(clamping: at.units)
    }

    // MARK: What is carried

    /// Sets the line of totals so far with one of the words before it: not read, and the same height everywhere.
    mutating func setCarried(
        _ lines: ArraySlice<TableMeasure.Cell>, word: PackedText.Line, rules: TableRules
    ) -> (index: Int, height: Length)? {
        let style = UInt8(measure.styles.entries.count - 1), firstCell = packedCells.count
        packedCells.append(PackedRows.Cell(line: word, x: 0, style: style, element: 0))
        for (line, carried) in zip(lines, table.carried) {
            guard let packed = line.line,
                let x = place(line, packed, carried.column..<carried.column + 1, .zero)
            else { continue }
            packedCells.append(PackedRows.Cell(line: packed, x: x, style: style, element: 0))
        }
        guard
            case .packed(let index, let height) = add(
                firstCell, measure.styles.total.style.leading, element: -1, rules)
        else {
            return nil
        }
        return (index, height)
    }

    // MARK: Done

    /// All that was packed.
    consuming func sealed() -> PackedRows {
        var text = measure.text
        text.seal()
        return PackedRows(
            text: text, cells: packedCells, rows: packed, styles: styles,
            ruler: TableRuler(composition.styles, width: cells.setter.place.width))
    }
}
