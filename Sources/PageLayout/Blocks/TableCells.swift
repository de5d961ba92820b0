import Frames
import ReportModel
import Typography

/// Sets the cells of a row into one frame.
struct TableCells {
    let columns: TableColumns
    let setter: BlockSetter
    let origin: Origin

    private var composition: Composition { setter.composition }
    private var styles: StyleBook { composition.styles }
    private static let paddingTop = Length.mm(1.7), paddingBottom = Length.mm(1.55)

    static func style(_ column: Table.Column, isTotal: Bool, _ styles: StyleBook) -> Style {
        if isTotal { return styles["table-strong"] }
        return switch column.tone {
        case .normal: styles["table"]
        case .strong: styles["table-strong"]
        case .secondary: styles["table-secondary"]
        }
    }

    /// The heads, at the foot of their row, over a rule; without elements where they are repeated.
    func head(_ table: Table, nodes: [StructureID]?) -> Frame {
        let style = styles["table-head"]
        var cells: [Frame] = []
        for (index, column) in table.columns.enumerated() {
            let aligned = style.aligned(Self.alignment(column.alignment)),
                width = columns.columns[index].width
            let spans =
                nodes.map {
                    InlineSetter(composition: composition, style: style, node: $0[index]).spans(column.head)
                }
                ?? [TextSpan(composition.plain(column.head), style.text, tag: .artifact(.layout))]
            let lines = composition.lines(spans, aligned, measure: width, at: origin)
            cells.append(composition.stack(lines, width: width))
        }
        let height = cells.map(\.size.height).max() ?? .zero
        var frame = Frame(size: Size(setter.place.width, height + .mm(3)))
        for (index, cell) in cells.enumerated() {
            frame.place(cell, at: Point(columns.columns[index].x, .mm(1) + height - cell.size.height))
        }
        rule(&frame, "rule", "nuit", y: frame.size.height - styles.space("rule"))
        return frame
    }

    func groupTitle(_ title: [Inline], node: StructureID, ruled: Bool) -> Frame {
        let text = composition.textFrame(
            title, styles["table-group"], width: setter.place.width, node: node, at: origin)
        var frame = Frame(
            size: Size(setter.place.width, text.size.height + Self.paddingTop + Self.paddingBottom))
        frame.place(text, at: Point(.zero, Self.paddingTop))
        if ruled { rule(&frame, "group-rule", "nuit", y: .zero) }
        return frame
    }

    func row(_ row: Table.Row, of table: Table, in element: StructureID, ruled: Bool) -> Frame {
        var frame = Frame(size: Size(setter.place.width, .zero)), height = Length.zero, index = 0
        for cell in row.cells where index < table.columns.count {
            let span = min(cell.columnSpan, table.columns.count - index), column = table.columns[index]
            let role: StructureRole = index == 0 ? .tableHeader : .tableCell
            let node = composition.structure.add(role, in: element) {
                if role == .tableHeader { $0.scope = .row }
                $0.columnSpan = span
            }
            let last = columns.columns[index + span - 1], first = columns.columns[index]
            let indent = index == 0 ? Length.mm(4) * row.indent : .zero
            let x = first.x + indent, width = last.x + last.width - x
            let style = Self.style(column, isTotal: row.isTotal, styles)
            let set = self.cell(cell, column, style, width: width, fraction: first.fraction, node: node)
            frame.place(set, at: Point(x, Self.paddingTop))
            height = max(height, set.size.height)
            index += span
        }
        frame.size.height = Self.paddingTop + max(height, styles["table"].leading) + Self.paddingBottom
        if ruled { rule(&frame, "hairline", "filet", y: frame.size.height - styles.space("hairline")) }
        return frame
    }

    private func cell(
        _ cell: Table.Cell, _ column: Table.Column, _ style: Style, width: Length, fraction: Length,
        node: StructureID
    ) -> Frame {
        guard !cell.text.isEmpty else { return Frame(size: Size(width, .zero)) }
        if column.alignment == .decimal, cell.text.isNumber(composition) {
            return decimal(cell, style, width: width, fraction: fraction, node: node)
        }
        let aligned = style.aligned(Self.alignment(column.alignment))
        return composition.textFrame(cell.text, aligned, width: width, node: node, at: origin)
    }

    /// One line whose decimal sign stands where its column's signs stand.
    private func decimal(
        _ cell: Table.Cell, _ style: Style, width: Length, fraction: Length, node: StructureID
    ) -> Frame {
        let text = composition.plain(cell.text)
        let parts = DecimalParts(text, sign: composition.decimalSign)
        let own = composition.typesetter.width(parts.fraction, style.text, language: composition.language)
        let line = composition.typesetter.line(
            text, style.text, language: composition.language, tag: .node(node))
        let right = width - (fraction - own)
        var frame = Frame(size: Size(width, style.leading), baseline: line.baseline)
        let lead = (style.leading - line.size.height) * 0.5
        frame.place(line, at: Point(right - line.size.width, lead))
        return frame
    }

    private static func alignment(_ alignment: Table.Column.Alignment) -> ParagraphStyle.Alignment {
        switch alignment {
        case .start: .start
        case .end, .decimal: .end
        case .center: .center
        }
    }

    private func rule(_ frame: inout Frame, _ thickness: String, _ color: String, y: Length) {
        frame.fill(
            Rect(x: .zero, y: y, width: setter.place.width, height: styles.space(thickness)),
            styles.color(color),
            as: .artifact(.layout))
    }
}
