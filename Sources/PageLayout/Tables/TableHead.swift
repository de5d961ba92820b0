import Frames
import ReportModel
import Typography

/// A table's heads: one for each column, some of them turned upwards, and those that span several.
struct TableHead {
    /// Neighbouring columns under one head.
    struct Span {
        var columns: Range<Int>
        var text: [Inline]
    }

    let table: Table
    let setter: BlockSetter
    let origin: Origin
    let spans: [Span]
    /// What each column's head takes in one line, and at the least.
    let natural: [Length]
    let least: [Length]
    private let style: Style
    private let spanWidths: [(natural: Length, least: Length)]

    private var composition: Composition { setter.composition }

    init(_ table: Table, _ setter: BlockSetter, at origin: Origin) {
        (self.table, self.setter, self.origin) = (table, setter, origin)
        let style = setter.style("table-head"), composition = setter.composition
        self.style = style
        spans = TableHead.spans(of: table)
        func widths(_ text: [Inline]) -> (natural: Length, least: Length) {
            if text.isEmpty { return (.zero, .zero) }
            let shaped = TableMeasure.shaped(text, style, composition)
            return (shaped.naturalWidth + TableMeasure.slack, shaped.minimumWidth)
        }
        let heads = table.columns.map { column in
            column.isRotated ? (style.leading, style.leading) : widths(column.head)
        }
        natural = heads.map(\.0)
        least = heads.map(\.1)
        spanWidths = spans.map { widths($0.text) }
    }

    private static func spans(of table: Table) -> [Span] {
        var spans: [Span] = []
        for (index, column) in table.columns.enumerated() where !column.over.isEmpty {
            if let last = spans.last, last.columns.upperBound == index, last.text == column.over {
                spans[spans.count - 1].columns = last.columns.lowerBound..<index + 1
            } else {
                spans.append(Span(columns: index..<index + 1, text: column.over))
            }
        }
        return spans
    }

    /// Makes columns as wide together as the head over them.
    func widen(_ widths: inout [Length], _ gaps: [Length], toNatural: Bool) {
        for (span, needed) in zip(spans, spanWidths) {
            let columns = span.columns
            let inside = gaps[columns].dropFirst().reduce(.zero, +)
            let lacking =
                (toNatural ? needed.natural : needed.least) - inside - widths[columns].reduce(.zero, +)
            guard lacking > .zero else { continue }
            for index in columns { widths[index] += lacking / columns.count + Length(units: 1) }
        }
    }

    // MARK: Setting

    /// The heads over a rule, each at the foot of its row; read where they are first, an artifact where they are repeated.
    func frame(_ columns: TableColumns, in table: StructureID?) -> Frame {
        let nodes = table.map(addElements)
        let cells = self.table.columns.indices.map { index in
            cell(index, width: columns.columns[index].width, node: nodes?.heads[index])
        }
        let over = spans.indices.map { index in
            text(
                spans[index].text, style, width: columns.width(of: spans[index].columns),
                node: nodes?.spans[index])
        }
        let overHeight = over.isEmpty ? .zero : (over.map(\.size.height).max() ?? .zero) + Self.spanRoom
        let spanned = Set(spans.flatMap(\.columns))
        let height =
            cells.indices.map { index in
                cells[index].size.height + (spanned.contains(index) ? overHeight : .zero)
            }.max() ?? .zero
        var frame = Frame(size: Size(setter.place.width, height + .mm(3)))
        let foot = Length.mm(1) + height
        let spanFoot = foot - (spanned.map { cells[$0].size.height }.max() ?? .zero) - Self.spanRoom
        for (cell, span) in zip(over, spans) { place(cell, span, columns, foot: spanFoot, in: &frame) }
        for (index, cell) in cells.enumerated() {
            frame.place(cell, at: Point(columns.columns[index].x, foot - cell.size.height))
        }
        TableRuler(composition.styles, width: setter.place.width).draw(.end, in: &frame)
        return frame
    }

    /// Between a spanning head and those under it.
    private static let spanRoom = Length.mm(2)

    /// A spanning head over a thin rule that shows what it spans.
    private func place(
        _ cell: Frame, _ span: Span, _ columns: TableColumns, foot: Length, in frame: inout Frame
    ) {
        let x = columns.columns[span.columns.lowerBound].x, thickness = composition.styles.space("hairline")
        frame.place(cell, at: Point(x, foot - cell.size.height))
        frame.fill(
            Rect(x: x, y: foot + .mm(0.6), width: columns.width(of: span.columns), height: thickness),
            composition.styles.color("nuit"), as: .artifact(.layout))
    }

    /// Two rows where there are spanning heads; a head that has none over it is as high as both.
    private func addElements(in table: StructureID) -> (heads: [StructureID], spans: [StructureID]) {
        let header = composition.structure.add(.tableHead, in: table)
        let upper = composition.structure.add(.tableRow, in: header)
        guard !spans.isEmpty else {
            return (self.table.columns.map { _ in addHead(in: upper) }, [])
        }
        var heads = [StructureID?](repeating: nil, count: self.table.columns.count)
        var spanNodes: [StructureID] = [], index = 0
        while index < heads.count {
            if let span = spans.first(where: { $0.columns.lowerBound == index }) {
                spanNodes.append(addHead(in: upper) { $0.columnSpan = span.columns.count })
                index = span.columns.upperBound
            } else {
                heads[index] = addHead(in: upper) { $0.rowSpan = 2 }
                index += 1
            }
        }
        let lower = composition.structure.add(.tableRow, in: header)
        return (heads.map { $0 ?? addHead(in: lower) }, spanNodes)
    }

    private func addHead(
        in row: StructureID, _ configure: (inout StructureNode) -> Void = { _ in }
    ) -> StructureID {
        composition.structure.add(.tableHeader, in: row) {
            $0.scope = .column
            configure(&$0)
        }
    }

    private func cell(_ index: Int, width: Length, node: StructureID?) -> Frame {
        let column = table.columns[index]
        let aligned = style.aligned(TableCells.alignment(column.alignment))
        return column.isRotated
            ? turned(column, width: width, node: node) : text(column.head, aligned, width: width, node: node)
    }

    private func text(_ text: [Inline], _ style: Style, width: Length, node: StructureID?) -> Frame {
        let spans =
            node.map { InlineSetter(composition: composition, style: style, node: $0).spans(text) }
            ?? [TextSpan(composition.plain(text), style.text, tag: .artifact(.layout))]
        return composition.stack(composition.lines(spans, style, measure: width, at: origin), width: width)
    }

    /// One line that reads upwards, over where the column's cells stand.
    private func turned(_ column: Table.Column, width: Length, node: StructureID?) -> Frame {
        let line = composition.typesetter.line(
            composition.plain(column.head), style.text, language: composition.language,
            tag: node.map(Tag.node) ?? .artifact(.layout))
        var frame = Frame(size: Size(width, line.size.width))
        let free = max(.zero, width - line.size.height)
        let x: Length =
            switch column.alignment {
            case .start: .zero
            case .center: free / 2
            case .end, .decimal: free
            }
        frame.place(
            .turned(line), at: Point(x, .zero), as: node.map(Tag.node) ?? .artifact(.layout))
        return frame
    }
}
