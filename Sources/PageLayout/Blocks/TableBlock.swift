import Breaking
import Frames
import ReportModel
import Typography

extension BlockSetter {
    /// A table: caption, head, rows that break over pages with the head repeated, notes.
    mutating func addTable(_ table: Table, number: Int?, _ block: Block) {
        let rows = TableSetter(self, table, block, number: number).list()
        builder.add(rows, before: styles.space("table"), after: styles.space("figure"))
    }
}

/// Sets one table, phase by phase: columns, head, rows, foot.
struct TableSetter {
    let setter: BlockSetter
    let table: Table
    let block: Block
    let number: Int?
    let columns: TableColumns
    let cells: TableCells
    private let element: StructureID

    init(_ setter: BlockSetter, _ table: Table, _ block: Block, number: Int?) {
        self.setter = setter
        self.table = table
        self.block = block
        self.number = number
        let composition = setter.composition
        element = composition.structure.add(.table, in: setter.place.node) {
            if !table.summary.isEmpty { $0.summary = table.summary }
        }
        columns = TableColumns(table, width: setter.place.width, composition: composition, at: block.origin)
        cells = TableCells(columns: columns, setter: setter, origin: block.origin)
    }

    private var composition: Composition { setter.composition }
    private var styles: StyleBook { composition.styles }

    func list() -> VerticalList {
        var list = VerticalList()
        let head = head()
        append(head, to: &list, keep: true)
        let continued = continuation(of: head.size), foot = foot()
        let groups = table.groups.filter { !$0.rows.isEmpty }
        for (index, group) in groups.enumerated() {
            let body = composition.structure.add(.tableBody, in: element)
            var rows = rows(of: group, in: body, isFirst: index == 0)
            if index == groups.count - 1, !rows.isEmpty { close(&rows[rows.count - 1]) }
            for (position, row) in rows.enumerated() {
                list.append(.init(frame: row, offset: .zero, height: row.size.height))
                if index == groups.count - 1, position == rows.count - 1 { break }
                let cost = cost(after: position, of: rows.count, hasTitle: !group.title.isEmpty)
                list.append(.init(cost: cost, before: foot, after: continued))
            }
        }
        appendNotes(to: &list)
        return list
    }

    private func append(_ frame: Frame, to list: inout VerticalList, keep: Bool) {
        list.append(.init(frame: frame, offset: .zero, height: frame.size.height))
        if keep { list.penalty(PagePrice.keep) }
    }

    /// Breaks between groups are free; a group's name keeps its first row, and no row is left alone.
    private func cost(after row: Int, of count: Int, hasTitle: Bool) -> Int {
        if row == count - 1 { return PagePrice.betweenGroups }
        if hasTitle, row == 0 { return PagePrice.keep }
        return row == 0 || row == count - 2 || (hasTitle && row == 1)
            ? PagePrice.tableRowEnd : PagePrice.tableRow
    }

    // MARK: Head and foot

    private func head() -> Frame {
        var frame = caption(isContinued: false)
        let header = composition.structure.add(.tableHead, in: element)
        let row = composition.structure.add(.tableRow, in: header)
        let nodes = table.columns.map { _ in
            composition.structure.add(.tableHeader, in: row) { $0.scope = .column }
        }
        let cells = cells.head(table, nodes: nodes)
        frame.place(cells, at: Point(.zero, frame.size.height))
        frame.size.height += cells.size.height
        if let id = block.id { frame.items.insert(PlacedItem(.anchor(Anchors.block(id)), at: .zero), at: 0) }
        return frame
    }

    /// Number and title; read once, repeated as an artifact.
    private func caption(isContinued: Bool) -> Frame {
        let width = setter.place.width
        var frame = Frame(size: Size(width, .zero))
        guard !table.title.isEmpty else { return frame }
        let node = isContinued ? nil : composition.structure.add(.caption, in: element)
        let tag = node.map(Tag.node) ?? .artifact(.layout)
        if let number {
            let suffix = isContinued ? " \(composition.words.continued)" : ""
            let words = "\(composition.words.table) \(number)\(suffix)", style = setter.style("figure-number")
            let line =
                node.map { composition.label(words, style, node: $0) }
                ?? composition.typesetter.line(words, style.text, language: composition.language, tag: tag)
            frame.place(line, at: .zero)
            frame.size.height += setter.style("figure-number").leading
        }
        let style = setter.style("figure-title")
        let spans =
            node.map { InlineSetter(composition: composition, style: style, node: $0).spans(table.title) }
            ?? [TextSpan(composition.plain(table.title), style.text, tag: tag)]
        let title = composition.stack(
            composition.lines(spans, style, measure: width, at: block.origin), width: width)
        frame.place(title, at: Point(.zero, frame.size.height))
        frame.size.height += title.size.height + .mm(1.5)
        return frame
    }

    /// What stands above the rows on each further page.
    private func continuation(of size: Size) -> Frame {
        var frame = caption(isContinued: true)
        let cells = cells.head(table, nodes: nil)
        frame.place(cells, at: Point(.zero, frame.size.height), as: .artifact(.layout))
        frame.size.height += cells.size.height
        return frame
    }

    /// What stands below the rows where the table goes on.
    private func foot() -> Frame {
        let width = setter.place.width
        let line = composition.typesetter.line(
            composition.words.continuesOnNextPage, setter.style("table-note").text,
            language: composition.language,
            tag: .artifact(.layout))
        var frame = Frame(size: Size(width, line.size.height + .mm(2)))
        frame.fill(
            Rect(x: .zero, y: -styles.space("rule"), width: width, height: styles.space("rule")),
            styles.color("nuit"), as: .artifact(.layout))
        frame.place(line, at: Point(width - line.size.width, .mm(1.5)))
        return frame
    }

    // MARK: Rows

    private func rows(of group: Table.Group, in body: StructureID, isFirst: Bool) -> [Frame] {
        var frames: [Frame] = []
        if !group.title.isEmpty {
            let row = composition.structure.add(.tableRow, in: body)
            let node = composition.structure.add(.tableHeader, in: row) {
                $0.scope = .row
                $0.columnSpan = table.columns.count
            }
            frames.append(cells.groupTitle(group.title, node: node, ruled: !isFirst))
        }
        for (index, row) in group.rows.enumerated() {
            let element = composition.structure.add(.tableRow, in: body)
            let isLast = index == group.rows.count - 1
            frames.append(cells.row(row, of: table, in: element, ruled: !isLast))
        }
        return frames
    }

    /// The rule at the table's end.
    private func close(_ row: inout Frame) {
        row.fill(
            Rect(
                x: .zero, y: row.size.height - styles.space("rule"), width: setter.place.width,
                height: styles.space("rule")), styles.color("nuit"), as: .artifact(.layout))
    }

    private func appendNotes(to list: inout VerticalList) {
        let texts = [table.note, SourceLine.inlines(table.source, composition.words)].filter { !$0.isEmpty }
        var frame = Frame(size: Size(setter.place.width, .mm(1.5)))
        for text in texts {
            let node = composition.structure.add(.paragraph, in: setter.place.node)
            let lines = composition.textFrame(
                text, setter.style("note"), width: setter.place.width, node: node, at: block.origin)
            frame.place(lines, at: Point(.zero, frame.size.height))
            frame.size.height += lines.size.height
        }
        if !texts.isEmpty { list.penalty(PagePrice.keep) }
        list.append(.init(frame: frame, offset: .zero, height: frame.size.height, returnsToGrid: true))
    }
}
