import ReportModel

/// A fenced block of the report's own kinds: YAML between fences.
struct FencedBlock {
    enum Kind: String, CaseIterable {
        case chart, figures, table, callout, definitions, contents, cover, back, gap, sources
        static var names: [String] { allCases.map(\.rawValue) }
    }

    let kind: Kind
    let context: EditionContext
    let source: SourceText
    /// Footnotes that its Markdown may call.
    let outer: FootnoteKeys
    /// The fence that opens it.
    let opening: Origin

    /// From its fence to its last line.
    private var whole: Origin {
        guard case .file(let path, let bytes) = opening.place else { return opening }
        let last = source.offset(line: max(0, source.text.sourceLines.count - 1), byte: 0)
        let end = source.restOfLine(from: last).upperBound
        return Origin(.file(path, bytes: bytes.lowerBound..<max(end, bytes.upperBound)))
    }

    /// The block and its attributes, after a heading if it has one of its own; none for a cover or back cover, which
    /// stand outside the text, and after an error.
    func read() -> (contents: [BlockContent], attributes: Attributes) {
        guard let root = YAMLParser.read(source, context.log) else {
            context.references.isIncomplete = true
            return ([], Attributes())
        }
        if kind == .figures, case .sequence(let items) = root.content {
            return ([.keyFigures(KeyFigureReader(context: context).read(items))], Attributes())
        }
        guard let map = YAMLMap(root, kind.rawValue, context.log) else { return ([], Attributes()) }
        if root.isNull { context.log.add(.emptyBlock(kind.rawValue, at: opening)) }
        if context.isLeftOut(map) { return ([], Attributes()) }
        let fields = BlockFields(map: map, context: context, outer: outer, range: whole)
        context.ledger.addFence(kind.rawValue, id: map.string("id"), at: whole)
        var attributes = fields.attributes(hasClaim: kind != .cover)
        let contents = contents(fields)
        if kind == .sources, !contents.isEmpty {
            attributes.classes.insert(SourcesBlock.className(of: context.ledger.sources.count - 1))
        }
        map.finish()
        return (contents, attributes)
    }

    private func contents(_ fields: BlockFields) -> [BlockContent] {
        switch kind {
        case .chart: return ChartReader(fields: fields).read().map { [.chart($0)] } ?? []
        case .table: return TableReader(fields: fields).read().map { [.table($0)] } ?? []
        case .figures: return [.keyFigures(KeyFigureReader(context: context).read(fields.map.list("items")))]
        case .callout: return [.callout(fields.callout())]
        case .definitions:
            let title = fields.text("title")
            let definitions = BlockContent.definitions(fields.definitions("items"))
            return title.isEmpty ? [definitions] : [.heading(Heading(level: 3, title)), definitions]
        case .contents: return [.contents(fields.contents())]
        case .cover: CoverReader(fields: fields).readCover(at: opening)
        case .back: CoverReader(fields: fields).readBack(at: opening)
        case .gap: return fields.gapBlock()
        case .sources:
            guard let request = fields.sourcesRequest() else { return [] }
            context.ledger.add(request)
            return [.table(Table(columns: [], groups: []))]
        }
        return []
    }
}
