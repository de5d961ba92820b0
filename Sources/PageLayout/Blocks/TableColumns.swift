import Foundation
import Frames
import ReportModel
import Typography

/// Widths of a table's columns, from what is in them.
///
/// Every column gets what its widest unbreakable word needs; what is left is shared by how much more each would take to
/// set its cells in one line (CSS 2.1, 17.5.2.2, automatic table layout). Room to spare goes to the first text column.
struct TableColumns {
    struct Column {
        var x: Length = .zero
        var width: Length = .zero
        /// Widest part after the decimal sign.
        var fraction: Length = .zero
    }

    let columns: [Column]
    let gaps: [Length]

    init(_ table: Table, width: Length, composition: Composition, at origin: Origin) {
        let measured = TableMeasure(table, composition: composition)
        gaps = table.columns.indices.map { index in
            index == 0 ? .zero : table.columns[index].isUnit ? .mm(2.5) : .mm(4)
        }
        let room = width - gaps.reduce(.zero, +)
        let lacking = measured.least.reduce(.zero, +) - room
        if lacking > Length(units: 64) {
            composition.report(
                LayoutMessages.tooManyColumns(table.columns.count, lacking: lacking, at: origin))
        }
        let widths = TableColumns.share(room, natural: measured.natural, least: measured.least, table.columns)
        var columns: [Column] = [], x = Length.zero
        for (index, width) in widths.enumerated() {
            x += gaps[index]
            columns.append(Column(x: x, width: width, fraction: measured.fractions[index]))
            x += width
        }
        self.columns = columns
    }

    private static func share(
        _ room: Length, natural: [Length], least: [Length], _ specs: [Table.Column]
    ) -> [Length] {
        let wanted = natural.reduce(.zero, +), needed = least.reduce(.zero, +)
        if wanted <= room {
            var widths = natural
            let texts = specs.indices.filter { specs[$0].alignment == .start && !specs[$0].isUnit }
            let spare = room - wanted
            guard let first = texts.first else {
                return widths.map { $0 + spare / max(widths.count, 1) }
            }
            let rest = texts.count > 1 ? spare / (2 * (texts.count - 1)) : .zero
            for index in texts.dropFirst() { widths[index] += rest }
            widths[first] += spare - rest * (texts.count - 1)
            return widths
        }
        let give = room - needed, ask = wanted - needed
        guard give > .zero, ask > .zero else {
            return least
        }
        return zip(natural, least).map { natural, least in
            least + Length(units: (natural - least).units * give.units / ask.units)
        }
    }
}

/// What a table's cells need: in one line, at the least, and after their decimal sign.
struct TableMeasure {
    private(set) var natural: [Length]
    private(set) var least: [Length]
    private(set) var fractions: [Length]

    init(_ table: Table, composition: Composition) {
        let count = table.columns.count
        natural = .init(repeating: .zero, count: count)
        least = natural
        fractions = natural
        var integers = natural
        let head = composition.styles["table-head"]
        for (index, column) in table.columns.enumerated() {
            take(column.head, head, index, composition)
        }
        for row in table.groups.flatMap(\.rows) {
            var index = 0
            for cell in row.cells {
                defer { index += cell.columnSpan }
                guard index < count, cell.columnSpan == 1 else { continue }
                let column = table.columns[index]
                let style = TableCells.style(column, isTotal: row.isTotal, composition.styles)
                if column.alignment == .decimal, cell.text.isNumber(composition) {
                    let parts = DecimalParts(composition.plain(cell.text), sign: composition.decimalSign)
                    let integer = composition.typesetter.width(
                        parts.integer, style.text, language: composition.language)
                    let fraction = composition.typesetter.width(
                        parts.fraction, style.text, language: composition.language)
                    integers[index] = max(integers[index], integer)
                    fractions[index] = max(fractions[index], fraction)
                } else {
                    let indent = index == 0 ? Length.mm(4) * row.indent : .zero
                    take(cell.text, style, index, composition, indent: indent)
                }
            }
        }
        for index in 0..<count where table.columns[index].alignment == .decimal {
            natural[index] = max(natural[index], integers[index] + fractions[index])
            least[index] = max(least[index], integers[index] + fractions[index])
        }
    }

    private mutating func take(
        _ text: [Inline], _ style: Style, _ index: Int, _ composition: Composition,
        indent: Length = .zero
    ) {
        guard !text.isEmpty else { return }
        let spans = InlineSetter(composition: composition, style: style, node: composition.structure.root)
        let saved = composition.structure
        let shaped = composition.typesetter.shape(
            Paragraph(spans.spans(text), style: style.paragraph, language: composition.language))
        composition.structure = saved
        natural[index] = max(natural[index], shaped.naturalWidth + indent + Length(units: 64))
        least[index] = max(least[index], shaped.minimumWidth + indent)
    }
}

/// A number's text before its decimal sign, and from the sign on; without a sign, what follows the last digit: « % ».
struct DecimalParts {
    let integer: String
    let fraction: String

    /// - Parameter sign: the language's decimal sign.
    init(_ text: String, sign: String) {
        if let range = text.range(of: sign, options: .backwards),
            text[range.upperBound...].first?.isNumber == true
        {
            integer = String(text[..<range.lowerBound])
            fraction = String(text[range.lowerBound...])
        } else if let last = text.lastIndex(where: \.isNumber), !text[last...].contains(where: \.isLetter) {
            integer = String(text[...last])
            fraction = String(text[text.index(after: last)...])
        } else {
            (integer, fraction) = (text, "")
        }
    }
}

extension [Inline] {
    /// Whether it is set by its decimal sign, in one line: a number, or a few words about one (« plus de 7 sur 10 »).
    func isNumber(_ composition: Composition) -> Bool {
        if callsNotes || hasGap && composition.report.isDraft { return false }
        let text = composition.plain(self)
        return text.contains(where: \.isNumber) && text.count <= 24
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
