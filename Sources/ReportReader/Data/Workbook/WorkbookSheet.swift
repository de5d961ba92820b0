import ReportModel

/// Reads the cells of one sheet of an .xlsx workbook (ECMA-376, part 1, 18.3.1).
struct WorkbookSheet {
    var xml: XMLReader
    let strings: [String]
    let looks: [NumberLook]
    let days: SerialDay
    var grid: SheetGrid

    /// Of the row that is read.
    private var row = -1
    private var column = -1

    init(
        xml: XMLReader, strings: [String], looks: [NumberLook], days: SerialDay, grid: SheetGrid
    ) {
        (self.xml, self.strings, self.looks, self.days, self.grid) = (xml, strings, looks, days, grid)
    }

    mutating func read() throws(WorkbookFault) -> SheetGrid {
        while let event = try xml.next() {
            switch event {
            case .start("row"): try readRow()
            case .start("mergeCell"):
                if let range = try xml.attribute("ref").flatMap({ CellRange($0) }) {
                    try grid.merge(range)
                }
            default: break
            }
        }
        return grid
    }

    private mutating func readRow() throws(WorkbookFault) {
        let number = try xml.attribute("r").flatMap { Int($0) }.map { $0 - 1 } ?? row + 1
        guard number > row, number <= CellName.last.row else {
            throw xml.fault("rows are in their order, and \(CellName.last.row + 1) at most")
        }
        (row, column) = (number, -1)
        let level = xml.depth
        var cells: [(column: Int, cell: RawCell)] = []
        while xml.depth >= level, let event = try xml.next() {
            guard event == .start("c") else { continue }
            let cell = try readCell()
            cells.append((column, cell))
        }
        try grid.add(row, cells)
    }

    private mutating func readCell() throws(WorkbookFault) -> RawCell {
        let name = try xml.attribute("r").flatMap { CellName($0) }
        let place = name?.column ?? column + 1
        guard place > column, place <= CellName.last.column, name?.row ?? row == row else {
            throw xml.fault("the cells of a row are in their order")
        }
        column = place
        let type = try xml.attribute("t") ?? "n"
        let style = try xml.attribute("s").flatMap { Int($0) } ?? 0
        let level = xml.depth
        var value: String?, text: String?, hasFormula = false
        while xml.depth >= level, let event = try xml.next() {
            switch event {
            case .start("v"): value = try xml.content()
            case .start("is"): text = try Workbook.richText(&xml)
            case .start("f"):
                hasFormula = true
                try xml.skipElement()
            default: break
            }
        }
        let look = looks.indices.contains(style) ? looks[style] : .number
        return cell(type, value: value ?? "", text, look, hasFormula)
    }

    /// A cell by its type (18.18.11).
    private func cell(
        _ type: String, value: String, _ text: String?, _ look: NumberLook, _ hasFormula: Bool
    ) -> RawCell {
        switch type {
        case "inlineStr": return RawCell(characters: text ?? value)
        case "str": return RawCell(characters: Workbook.unescaped(value))
        case "e": return .fault(.error(value))
        default: break
        }
        if value.isEmpty { return hasFormula ? .fault(.formulaWithoutValue) : .empty }
        switch type {
        case "s":
            guard let index = Int(value), strings.indices.contains(index) else {
                return .fault(.unreadable(value))
            }
            return RawCell(characters: strings[index])
        case "b": return .truth(value == "1" || value == "true")
        case "d": return RawCell(isoDay: value)
        default:
            guard let number = ScalarSyntax.number(value) else { return .fault(.unreadable(value)) }
            return RawCell(number, as: look, days)
        }
    }
}

extension RawCell {
    /// A text of a spreadsheet. Characters that could not be printed are no text.
    init(characters text: String) {
        let isPlain = text.unicodeScalars.allSatisfy { scalar in
            scalar.value >= 0x20 && scalar.value != 0x7F || "\t\n\r".unicodeScalars.contains(scalar)
        }
        self = isPlain ? RawCell(text) : .fault(.unreadable(text.filter { !$0.isASCII || $0 >= " " }))
    }

    /// `2021-03-25`, `2021-03-25T14:30:00`: a day without its midnight.
    init(isoDay text: String) {
        let parts = text.split(separator: "T", omittingEmptySubsequences: false)
        guard DaySyntax.iso(String(parts[0]), isMonthFirst: false) == String(parts[0]), parts.count <= 2
        else {
            self = .fault(.unreadable(text))
            return
        }
        var time = parts.count > 1 ? String(parts[1].prefix { $0 != "." && $0 != "Z" }) : ""
        if time.hasSuffix(":00"), time.utf8.count == 8 { time.removeLast(3) }
        self = .date(time.isEmpty || time == "00:00" ? String(parts[0]) : "\(parts[0])T\(time)")
    }
}
