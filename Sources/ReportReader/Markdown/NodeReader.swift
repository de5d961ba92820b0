import ReportModel

/// Reads one block of Markdown.
struct NodeReader {
    let reader: BlockReader
    let node: MarkdownNode
    let inlines: InlineReader
    /// Attributes from a paragraph of braces before it.
    let pending: Attributes

    var context: EditionContext { reader.context }
    var log: DiagnosticLog { reader.log }
    var origin: Origin { reader.origin(of: node) }

    /// - Parameter nested: reads the blocks inside this one.
    func read(nested: ([MarkdownNode]) -> [Block]) -> [ReadBlock] {
        if isLeftOut() { return [] }
        if case .code(let info, let text) = node.kind { return code(info, text) }
        return markdown(nested: nested).map { [$0] } ?? []
    }

    /// Whether a condition of its attributes leaves it out of the edition.
    func isLeftOut() -> Bool {
        switch node.kind {
        case .paragraph, .heading: !context.gate.admits(cutAttributes().attributes)
        default: !context.gate.admits(pending)
        }
    }

    private func markdown(nested: ([MarkdownNode]) -> [Block]) -> ReadBlock? {
        switch node.kind {
        case .paragraph: return paragraph()
        case .heading(let level): return heading(level)
        case .list(let start):
            if node.children.contains(where: { $0.kind == .tooDeep }) { tellDepth() }
            // An item goes where all that is in it is left out.
            let items = node.children.map { (node: $0, blocks: nested($0.children)) }
                .filter { !$0.blocks.isEmpty || $0.node.children.isEmpty }.map(\.blocks)
            if items.isEmpty, !node.children.isEmpty { return nil }
            return block(.list(List(start: start, items: items)), pending)
        case .quote: return block(.quote(nested(node.children)), pending)
        case .thematicBreak: return block(.pageBreak, pending)
        case .htmlBlock(let html):
            if !InlineReader.isComment(html) { log.add(.rawHTML(html, at: origin)) }
            return nil
        case .tooDeep:
            tellDepth()
            return nil
        default:
            log.add(.unsupportedMarkdown("this block", at: origin))
            return nil
        }
    }

    private func tellDepth() { log.add(.markdownTooDeep(CommonMark.deepest, at: origin)) }

    // MARK: Text

    private func paragraph() -> ReadBlock? {
        if let table = MarkdownTableReader(node: self).read() { return table }
        let picture = MarkdownPictureReader(node: self)
        if node.isPicture { return picture.read() }
        let (children, attributes) = cutAttributes()
        var locator = Locator(reader.source.file, reader.range(of: node))
        let text = inlines.read(children, &locator)
        return text.isEmpty ? nil : block(.paragraph(text), attributes, keys: ["looseness"])
    }

    private func heading(_ level: Int) -> ReadBlock? {
        let (children, attributes) = cutAttributes()
        if level <= 2 { context.ledger.beginSection(isStory: attributes.classes.contains("story")) }
        var locator = Locator(reader.source.file, reader.range(of: node))
        let text = inlines.read(children, &locator)
        if level > 3 { log.add(.headingTooDeep(level, at: origin)) }
        if text.isEmpty { log.add(.emptyHeading(at: origin)) }
        let isStory = attributes.classes.contains("story")
        if isStory, level != 2 { log.add(.storyNotSection(level, at: origin)) }
        return block(
            .heading(Heading(level: min(level, 3), text)), attributes, isStory: isStory && level == 2,
            keys: isStory ? ["columns"] : level <= 2 ? ["columns", "pages"] : [])
    }

    /// The text without the braces at its end, and what stands in them.
    func cutAttributes() -> (children: [MarkdownNode], attributes: Attributes) {
        let (children, cut) = node.cut
        guard let inner = cut else { return (children, pending) }
        var locator = Locator(reader.source.file, reader.range(of: node))
        let place = locator.find("{" + inner + "}")
        return (children, pending.merged(with: AttributeSyntax.read(inner, at: place, log)))
    }

    // MARK: Fenced blocks

    private func code(_ info: String?, _ text: String) -> [ReadBlock] {
        let kind = info?.split(whereSeparator: \.isWhitespace).first.map(String.init) ?? ""
        guard !kind.isEmpty else {
            log.add(.codeBlock(isFenced: info != nil, valid: FencedBlock.Kind.names, at: origin))
            return []
        }
        guard let known = FencedBlock.Kind(rawValue: kind) else {
            log.add(.unknownBlock(kind, valid: FencedBlock.Kind.names, at: firstLine))
            return []
        }
        let source = SourceText(
            text, in: reader.source.file, firstLine: reader.source.fileLine(node.line) + 1)
        let fenced = FencedBlock(
            kind: known, context: context, source: source, outer: inlines.footnotes, opening: firstLine)
        let (contents, own) = fenced.read()
        var attributes = pending.merged(with: own)
        // A block that cannot be read has its name all the same: what refers to it is not wrong.
        if contents.isEmpty, let id = attributes.id { context.references.name(id, at: attributes.origin) }
        return contents.map { content in
            // The first one bears the name.
            defer { attributes.id = nil }
            return block(content, attributes)
        }
    }

    private var firstLine: Origin {
        reader.source.file.origin(reader.source.restOfLine(from: reader.range(of: node).lowerBound))
    }

    // MARK: Blocks

    /// Keeps a block's claim and consent for the ledger.
    private func note(_ attributes: Attributes, isStory: Bool, at place: Origin) {
        if let claim = attributes.values["claim"] {
            context.ledger.add(ClaimText(claim, within: place, reader.source.file))
        }
        if isStory || attributes.values["consent"] != nil {
            context.ledger.add(ConsentUse(name: attributes.values["consent"], origin: place))
        }
    }

    /// Checks the attributes and names the block.
    ///
    /// - Parameter keys: keys that this kind of block reads itself.
    func block(
        _ content: BlockContent, _ attributes: Attributes, isStory: Bool = false, keys: [String] = []
    ) -> ReadBlock {
        let origin = origin
        let place = attributes.isEmpty ? origin : attributes.origin
        if let id = attributes.id { context.references.name(id, at: place) }
        for name in attributes.classes.sorted() {
            guard let proper = ClassMeaning.place(of: name, otherThan: content) else { continue }
            log.add(.classWithoutMeaning(name, proper: proper, at: place))
        }
        note(attributes, isStory: isStory, at: place)
        let checked = AttributeValues(attributes, also: keys, log)
        var classes = attributes.classes
        if isStory { classes.remove("story") }
        let block = Block(
            content, id: attributes.id,
            attributes: BlockAttributes(
                classes: classes, span: checked.span, place: checked.place,
                columns: isStory ? nil : checked.columns, pages: checked.pages,
                looseness: checked.looseness),
            origin: origin)
        return ReadBlock(block: block, columns: checked.columns, isStory: isStory)
    }
}
