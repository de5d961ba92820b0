import ReportModel

/// Reads a hand-made table. Its title, note and source may stand in its attributes.
struct MarkdownTableReader {
    let node: NodeReader
    private static let keys = ["title", "note", "source", "summary"]

    private var source: SourceText { node.reader.source }

    func read() -> ReadBlock? {
        guard node.node.endLine > node.node.line else { return nil }
        // Attributes may stand on a line of their own under the table.
        let (lines, inner) = source.tableLines(of: node.node)
        var attributes = node.pending
        if let inner {
            attributes = attributes.merged(with: AttributeSyntax.read(inner, at: node.origin, node.log))
        }
        guard let syntax = TableSyntax(lines) else { return nearlyATable(lines) }
        let columns = zip(syntax.head, syntax.alignments).map { head, alignment in
            Table.Column(head: text(head), alignment: alignment)
        }
        let heads = columns.map(\.head.plainText)
        let rows = zip(syntax.rows, lines.dropFirst(2)).map { row($0, heads, at: $1) }
        let table = Table(
            title: words("title", attributes), columns: columns, groups: [Table.Group(rows: rows)],
            note: words("note", attributes), source: words("source", attributes),
            summary: words("summary", attributes).plainText)
        return node.block(.table(table), attributes, keys: Self.keys)
    }

    /// A line of dashes that does not make a table says that one was meant.
    private func nearlyATable(_ lines: [TableSyntax.Line]) -> ReadBlock? {
        guard let index = lines.firstIndex(where: { TableSyntax.isDashes($0.text) }), index > 0 else {
            return nil
        }
        let place = source.file.origin(source.restOfLine(from: lines[index].start))
        node.log.add(index == 1 ? .tableHead(at: place) : .tableInText(at: place))
        return nil
    }

    /// A row has as many cells as the head: fewer are filled up, as GitHub does; more are a diagnostic.
    private func row(_ cells: [TableSyntax.Cell], _ heads: [String], at line: TableSyntax.Line) -> Table.Row {
        let count = heads.count
        if cells.count > count {
            let place = source.file.origin(source.restOfLine(from: line.start))
            node.log.add(.raggedRow(cells.count, expected: count, at: place))
        }
        var texts: [Table.Cell] = []
        for (index, cell) in cells.prefix(count).enumerated() {
            let label = texts.first?.text.plainText
            let words = node.context.ledger.with({
                $0.rowLabel = label
                $0.head = heads[index]
            }) { text(cell) }
            texts.append(Table.Cell(words))
        }
        while texts.count < count { texts.append(Table.Cell([])) }
        return Table.Row(texts)
    }

    private func text(_ cell: TableSyntax.Cell) -> [Inline] {
        let end = source.restOfLine(from: cell.start).upperBound
        var locator = Locator(source.file, cell.start..<cell.start + cell.text.utf8.count, end: end)
        let document = CommonMark.parse(cell.text)
        // A cell holds no blocks: what would begin one (`1.`, `-`, `#`) is text.
        guard document.children.count == 1, let paragraph = document.children.first,
            paragraph.kind == .paragraph
        else {
            let text = MarkdownNode(kind: .text(cell.text), line: 0, column: 0, endLine: 0, endColumn: 0)
            return node.inlines.read([text], &locator)
        }
        return node.inlines.read(paragraph.children, &locator)
    }

    private func words(_ key: String, _ attributes: Attributes) -> [Inline] {
        guard let text = attributes.values[key] else { return [] }
        var locator = Locator(source.file, node.reader.range(of: node.node))
        return node.context.ledger.with({ $0.part = key }) {
            BoundText(context: node.context).words(text, &locator)
        }
    }
}
