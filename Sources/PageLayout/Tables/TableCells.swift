import Frames
import ReportModel
import Typography

/// Sets the cells of a row that takes paragraphs into one frame, and the names of groups.
struct TableCells {
    let columns: TableColumns
    let cellStyles: TableStyles
    let setter: BlockSetter
    let origin: Origin

    private var composition: Composition { setter.composition }
    private var styles: StyleBook { composition.styles }
    static let paddingTop = Length.mm(1.7), paddingBottom = Length.mm(1.55)
    /// Of a detail's first cell, a step.
    static let indent = Length.mm(4)

    /// A group's name over its rows; without an element where it is repeated.
    func groupTitle(
        _ title: [Inline], node: StructureID?, ruled: Bool, style name: String = "table-group"
    ) -> Frame {
        let style = styles[name], width = setter.place.width
        let text: Frame
        if let node {
            text = composition.textFrame(title, style, width: width, node: node, at: origin)
        } else {
            let words = "\(composition.plain(title)) \(composition.words.continued)"
            let spans = [TextSpan(words, style.text, tag: .artifact(.layout))]
            text = composition.stack(
                composition.lines(spans, style, measure: width, at: origin), width: width)
        }
        var frame = Frame(
            size: Size(width, text.size.height + Self.paddingTop + Self.paddingBottom))
        frame.place(text, at: Point(.zero, Self.paddingTop))
        TableRuler(styles, width: width).draw(ruled ? .group : [], in: &frame)
        return frame
    }

    /// - Parameter row: its element is `element`; those of its cells follow it.
    func row(_ row: Table.Row, of table: Table, in element: StructureID, rules: TableRules) -> Frame {
        var frame = Frame(size: Size(setter.place.width, .zero)), height = Length.zero, index = 0
        var node = element.index
        for cell in row.cells where index < table.columns.count {
            node += 1
            let span = min(cell.columnSpan, table.columns.count - index), column = table.columns[index]
            let last = columns.columns[index + span - 1], first = columns.columns[index]
            let indent = index == 0 ? Self.indent * row.indent : .zero
            let x = first.x + indent, width = last.x + last.width - x
            let style = cellStyles.style(column: index, in: row)
            let set = self.cell(
                cell, column, style, width: width, fraction: first.fraction, node: StructureID(node))
            frame.place(set, at: Point(x, Self.paddingTop))
            height = max(height, set.size.height)
            index += span
        }
        frame.size.height = Self.paddingTop + max(height, styles["table"].leading) + Self.paddingBottom
        TableRuler(styles, width: setter.place.width).draw(rules, in: &frame)
        return frame
    }

    private func cell(
        _ cell: Table.Cell, _ column: Table.Column, _ style: Style, width: Length, fraction: Length,
        node: StructureID
    ) -> Frame {
        guard !cell.isEmpty else { return Frame(size: Size(width, .zero)) }
        if let graphic = cell.graphic {
            let words = width * (1 - CellGraphic.share)
            let text = composition.textFrame(
                cell.text, style.aligned(.end), width: words, node: node, at: origin)
            return CellGraphic(graphic: graphic, styles: styles).frame(
                beside: text, width: width, height: max(text.size.height, style.leading))
        }
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
        let beyond = composition.isMirrored ? parts.integer : parts.fraction
        let own = composition.typesetter.width(beyond, style.text, language: composition.language)
        let line = composition.typesetter.line(
            text, style.text, language: composition.language, tag: .node(node))
        let right = width - (fraction - own)
        var frame = Frame(size: Size(width, style.leading), baseline: line.baseline)
        let lead = (style.leading - line.size.height) * 0.5
        frame.place(line, at: Point(right - line.size.width, lead))
        return frame
    }

    static func alignment(_ alignment: Table.Column.Alignment) -> ParagraphStyle.Alignment {
        switch alignment {
        case .start: .start
        case .end, .decimal: .end
        case .center: .center
        }
    }
}
