import ReportModel

/// A block with what later steps need to know of how it was written.
struct ReadBlock {
    var block: Block
    /// `columns=2`, on the heading of a story.
    var columns: Int?
    var isStory = false
}

/// Reads a Markdown text into blocks.
struct BlockReader {
    let context: EditionContext
    let source: SourceText
    /// Footnotes of the text around this one, which it may call.
    private let outer: FootnoteKeys
    var log: DiagnosticLog { context.log }

    init(_ context: EditionContext, _ source: SourceText, outer: FootnoteKeys = FootnoteKeys()) {
        (self.context, self.source, self.outer) = (context, source, outer)
    }

    /// - Parameter isTop: whether it is a text of the report, not one within a block.
    func read(isTop: Bool = false) -> [ReadBlock] {
        let document = CommonMark.parse(source.text)
        let notes = document.children.filter { $0.kind == .footnote }
        let own = FootnoteReader(context: context, source: source).keys(of: notes)
        var footnotes = own
        footnotes.add(outer: outer)
        let inlines = InlineReader(
            binder: context.binder, references: context.references, log: log, footnotes: footnotes)
        for (note, key) in zip(notes, own.keys) {
            context.notes[key] = FootnoteReader(context: context, source: source).text(of: note, inlines)
        }
        return blocks(document.children.filter { $0.kind != .footnote }, inlines, isTop: isTop)
    }

    /// - Parameter isTop: whether the blocks stand in the text itself, whose headings open and close sections.
    private func blocks(_ nodes: [MarkdownNode], _ inlines: InlineReader, isTop: Bool = false) -> [ReadBlock]
    {
        var blocks: [ReadBlock] = []
        var pending = Attributes()
        for node in nodes {
            if isTop, context.gate.isClosed(to: node, at: origin(of: node)) {
                pending = Attributes()
                continue
            }
            if let attributes = source.attributesAlone(node, log) {
                pending = pending.merged(with: attributes)
                continue
            }
            let reader = NodeReader(reader: self, node: node, inlines: inlines, pending: pending)
            blocks += reader.read(nested: { self.blocks($0, inlines).map(\.block) })
            if isTop, case .heading(let level) = node.kind, reader.isLeftOut() {
                context.gate.close(at: level)
            }
            pending = Attributes()
        }
        if !pending.isEmpty { log.add(.attributesWithoutBlock(at: pending.origin)) }
        return blocks
    }

    // MARK: Places

    func range(of node: MarkdownNode) -> Range<Int> { source.range(of: node) }
    func origin(of node: MarkdownNode) -> Origin { source.file.origin(range(of: node)) }
}
