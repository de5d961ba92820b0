import Frames
import ReportModel
import Typography

/// Measures every cell of a table. A cell that is one plain line is shaped here once and for all.
struct TableMeasure {
    /// A cell's line as shaped, and the width of its part from the decimal sign on; nil where it takes a paragraph.
    struct Cell {
        var line: PackedText.Line?
        var fraction: Int32 = 0
        var isNumber = false
    }

    let table: Table
    private(set) var text = PackedText()
    /// The cells of all rows, one after the other: of the groups, of the footer, of what is carried.
    private(set) var cells: [Cell] = []
    /// Whether all cells of a row are lines.
    private(set) var isPlain: [Bool] = []
    /// What each column takes for its cells to stand in one line.
    private(set) var natural: [Length]
    /// Widest parts before and after the decimal sign.
    private(set) var integers: [Length]
    private(set) var fractions: [Length]
    /// Widest parts between the decimal sign and the end of the column, which on a mirrored page is where digits begin.
    var beyond: [Length] { composition.isMirrored ? integers : fractions }
    let styles: TableStyles
    private let setter: BlockSetter
    private let sign: UInt32
    private var line = PlainLine()

    init(_ table: Table, _ setter: BlockSetter) {
        (self.table, self.setter) = (table, setter)
        styles = TableStyles(table, setter.composition)
        sign = setter.composition.decimalSign.unicodeScalars.first?.value ?? 0x2E
        natural = .init(repeating: .zero, count: table.columns.count)
        (integers, fractions) = (natural, natural)
        let count = table.groups.reduce(table.footer.count) { $0 + $1.rows.count }
        isPlain.reserveCapacity(count)
        cells.reserveCapacity(count * table.columns.count)
        for group in table.groups { for row in group.rows { measure(row) } }
        for row in table.footer { measure(row) }
        for index in table.columns.indices where table.columns[index].alignment == .decimal {
            natural[index] = max(natural[index], integers[index] + fractions[index])
        }
    }

    private var composition: Composition { setter.composition }

    private mutating func measure(_ row: Table.Row) {
        var index = 0, isPlain = true
        for cell in row.cells {
            defer { index += cell.columnSpan }
            guard index < table.columns.count else { break }
            let indent = index == 0 ? TableCells.indent * row.indent : .zero
            let cell = measure(cell, column: index, row, indent: indent)
            if cell.line == nil { isPlain = false }
            cells.append(cell)
        }
        self.isPlain.append(isPlain)
    }

    private mutating func measure(
        _ cell: Table.Cell, column index: Int, _ row: Table.Row, indent: Length
    ) -> Cell {
        let column = table.columns[index], counts = cell.columnSpan == 1
        let style = styles.index(column: index, in: row)
        guard let text = cell.plain,
            composition.typesetter.set(text, in: styles.entries[style].plain, as: &line),
            let packed = self.text.add(line)
        else {
            if let graphic = cell.graphic, counts {
                takeGraphic(graphic, cell.text, styles.entries[style].style, column: index)
                return Cell()
            }
            if cell.isEmpty { return Cell(line: PackedText.Line(first: 0, count: 0, width: 0)) }
            if counts { takeParagraph(cell.text, styles.entries[style].style, column: index, indent: indent) }
            return Cell()
        }
        guard column.alignment == .decimal, line.isNumber else {
            if counts { natural[index] = max(natural[index], line.width + indent + Self.slack) }
            return Cell(line: packed)
        }
        let fraction = line.width(from: DecimalParts.split(line.scalars, sign: sign))
        if counts {
            integers[index] = max(integers[index], line.width - fraction)
            fractions[index] = max(fractions[index], fraction)
        }
        return Cell(line: packed, fraction: Int32(clamping: fraction.units), isNumber: true)
    }

    /// Room for the words and, before them, for what is drawn.
    private mutating func takeGraphic(
        _ graphic: Table.Graphic, _ inlines: [Inline], _ style: Style, column index: Int
    ) {
        let words = TableMeasure.shaped(inlines, style, composition).naturalWidth + Self.slack
        natural[index] = max(
            natural[index], words * (1 / (1 - CellGraphic.share)) + .mm(1), words + CellGraphic.natural)
    }

    private mutating func takeParagraph(
        _ inlines: [Inline], _ style: Style, column index: Int, indent: Length
    ) {
        if table.columns[index].alignment == .decimal, inlines.isNumber(composition) {
            let parts = DecimalParts(composition.plain(inlines), sign: composition.decimalSign)
            let (typesetter, language) = (composition.typesetter, composition.language)
            integers[index] = max(
                integers[index], typesetter.width(parts.integer, style.text, language: language))
            fractions[index] = max(
                fractions[index], typesetter.width(parts.fraction, style.text, language: language))
        } else {
            natural[index] = max(
                natural[index],
                TableMeasure.shaped(inlines, style, composition).naturalWidth + indent + Self.slack)
        }
    }

    /// What rounding may take from a cell that just fits.
    static let slack = Length(units: 64)

    /// Its width in one line, and without any break that it might have.
    static func shaped(
        _ inlines: [Inline], _ style: Style, _ composition: Composition
    ) -> ShapedParagraph {
        let saved = composition.structure
        defer { composition.structure = saved }
        let spans = InlineSetter(composition: composition, style: style, node: composition.structure.root)
        return composition.typesetter.shape(
            Paragraph(spans.spans(inlines), style: style.paragraph, language: composition.language))
    }

    // MARK: Where there is not room for all

    /// What each column takes at the least: its widest word, or its widest number.
    func least() -> [Length] {
        var least = zip(integers, fractions).map { $0 + $1 }
        for index in table.columns.indices where table.columns[index].alignment != .decimal {
            least[index] = .zero
        }
        var seen: Set<SeenCell> = []
        for row in table.groups.lazy.flatMap(\.rows) { takeWords(of: row, &least, &seen) }
        for row in table.footer { takeWords(of: row, &least, &seen) }
        return least
    }

    private struct SeenCell: Hashable {
        var column: Int
        var isTotal: Bool
        var text: [Inline]
    }

    private func takeWords(of row: Table.Row, _ least: inout [Length], _ seen: inout Set<SeenCell>) {
        var index = 0
        for cell in row.cells {
            defer { index += cell.columnSpan }
            guard index < table.columns.count, cell.columnSpan == 1, !cell.isEmpty else { continue }
            let column = table.columns[index]
            if cell.graphic != nil {
                let words = TableMeasure.shaped(
                    cell.text, styles.style(column: index, in: row), composition
                ).naturalWidth
                least[index] = max(
                    least[index], words * (1 / (1 - CellGraphic.share)) + .mm(1), CellGraphic.least)
                continue
            }
            if column.alignment == .decimal, cell.text.isNumber(composition) { continue }
            let key = SeenCell(column: index, isTotal: row.isTotal || row.isHeading, text: cell.text)
            guard seen.insert(key).inserted else { continue }
            let indent = index == 0 ? TableCells.indent * row.indent : .zero
            let style = styles.style(column: index, in: row)
            least[index] = max(
                least[index], TableMeasure.shaped(cell.text, style, composition).minimumWidth + indent)
        }
    }

    // MARK: What is carried

    /// Shapes the totals so far, in the order of `Table.carried`, for each row in turn; false where one is no plain line.
    mutating func measureCarried(words: [String]) -> (lines: [Cell], words: [PackedText.Line])? {
        var lines: [Cell] = [], shaped: [PackedText.Line] = []
        for word in words {
            guard let packed = pack(word) else { return nil }
            shaped.append(packed)
        }
        for row in 0..<(table.carried.first?.texts.count ?? 0) {
            for carried in table.carried {
                guard let packed = pack(carried.texts[row]) else { return nil }
                let fraction = line.width(from: DecimalParts.split(line.scalars, sign: sign))
                let column = carried.column
                integers[column] = max(integers[column], line.width - fraction)
                fractions[column] = max(fractions[column], fraction)
                natural[column] = max(natural[column], integers[column] + fractions[column])
                lines.append(
                    Cell(line: packed, fraction: Int32(clamping: fraction.units), isNumber: true))
            }
        }
        return (lines, shaped)
    }

    private mutating func pack(_ text: String) -> PackedText.Line? {
        guard composition.typesetter.set(text, in: styles.total.plain, as: &line) else { return nil }
        return self.text.add(line)
    }
}

extension PlainLine {
    /// Whether it is set by its decimal sign: a number, or a few words about one.
    var isNumber: Bool { scalars.count <= 24 && scalars.contains(where: DecimalParts.isDigit) }
}

extension [Inline] {
    /// Whether it is set by its decimal sign, in one line: a number, or a few words about one (« plus de 7 sur 10 »).
    func isNumber(_ composition: Composition) -> Bool {
        if callsNotes || hasGap && composition.report.isDraft { return false }
        let text = composition.plain(self).unicodeScalars
        return text.count <= 24 && text.contains { DecimalParts.isDigit($0.value) }
    }

    var hasGap: Bool {
        contains { inline in
            switch inline {
            case .gap: true
            case .emphasis(let inner), .strong(let inner), .link(let inner, _): inner.hasGap
            default: false
            }
        }
    }
}
