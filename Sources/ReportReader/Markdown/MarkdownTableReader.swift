import ReportModel

/// Reads a hand-made table. Its title, note and source may stand in its attributes.
struct MarkdownTableReader {
    let node: NodeReader
    private static let keys = ["title", "note", "source", "summary"]

    private var source: SourceText { node.reader.source }

    func read() -> ReadBlock? {
        guard node.node.endLine > node.node.line else { return nil }
        var lines: [String] = []
        for line in node.node.line...node.node.endLine {
            let column = line == node.node.line ? node.node.column : 0
            lines.append(source.file.string(source.restOfLine(from: source.offset(line: line, byte: column))))
        }
        // Attributes may stand on a line of their own under the table.
        var attributes = node.pending
        if let last = lines.last, let (before, inner) = AttributeSyntax.cut(last), before.isEmpty {
            attributes = attributes.merged(with: AttributeSyntax.read(inner, at: node.origin, node.log))
            lines.removeLast()
        }
        guard let syntax = TableSyntax(lines) else { return nil }
        let columns = zip(syntax.head, syntax.alignments).map { head, alignment in
            Table.Column(head: text(head, line: 0), alignment: alignment)
        }
        let rows = syntax.rows.enumerated().map { index, cells in row(cells, columns.count, line: index + 2) }
        let table = Table(
            title: words("title", attributes), columns: columns, groups: [Table.Group(rows: rows)],
            note: words("note", attributes), source: words("source", attributes),
            summary: words("summary", attributes).plainText)
        return node.block(.table(table), attributes, keys: Self.keys)
    }

    /// A row has as many cells as the head: fewer are filled up, as GitHub does; more are a diagnostic.
    private func row(_ cells: [TableSyntax.Cell], _ count: Int, line: Int) -> Table.Row {
        if cells.count > count {
            let start = source.offset(line: node.node.line + line, byte: 0)
            node.log.add(
                .raggedRow(
                    cells.count, expected: count, at: source.file.origin(source.restOfLine(from: start))))
        }
        var texts = cells.prefix(count).map { Table.Cell(text($0, line: line)) }
        while texts.count < count { texts.append(Table.Cell([])) }
        return Table.Row(texts)
    }

    private func text(_ cell: TableSyntax.Cell, line: Int) -> [Inline] {
        let column = line == 0 ? node.node.column : 0
        let start = source.offset(line: node.node.line + line, byte: column + cell.byte)
        var locator = Locator(
            source.file, start..<start + cell.text.utf8.count, end: source.restOfLine(from: start).upperBound)
        let document = CommonMark.parse(cell.text)
        // A cell holds no blocks: what would begin one (`1.`, `-`, `#`) is text.
        guard document.children.count == 1, let paragraph = document.children.first,
            paragraph.kind == .paragraph
        else { return cell.text.isEmpty ? [] : node.context.binder.bind(cell.text, &locator) }
        return node.inlines.read(paragraph.children, &locator)
    }

    private func words(_ key: String, _ attributes: Attributes) -> [Inline] {
        guard let text = attributes.values[key] else { return [] }
        var locator = Locator(source.file, node.reader.range(of: node.node))
        return node.context.binder.bind(text, &locator)
    }
}
