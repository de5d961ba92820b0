import ReportModel

/// Finds the units of a Markdown text: a file, or the text of a callout.
struct MarkdownUnits {
    let source: SourceText

    /// Those of a file of the narrative, with its blocks.
    func find(_ finder: inout UnitFinder) {
        let document = CommonMark.parse(source.text)
        var scope = UnitScope.top, pending: (attributes: Attributes, start: Int)?
        for node in document.children where node.kind != .footnote {
            if let attributes = source.attributesAlone(node, DiagnosticLog()) {
                let start = pending?.start ?? range(of: node).lowerBound
                pending = ((pending?.attributes ?? Attributes()).merged(with: attributes), start)
                continue
            }
            block(node, pending?.attributes ?? Attributes(), from: pending?.start, &scope, &finder)
            pending = nil
        }
        for note in document.children where note.kind == .footnote { footnote(note, &finder) }
    }

    /// Those of a text in a block, under the block's scope.
    func find(in scope: UnitScope, section: String, _ finder: inout UnitFinder) {
        for node in CommonMark.parse(source.text).children {
            nested(node, Attributes(), scope, section: section, &finder)
        }
    }

    // MARK: Blocks

    private func block(
        _ node: MarkdownNode, _ pending: Attributes, from start: Int?, _ scope: inout UnitScope,
        _ finder: inout UnitFinder
    ) {
        guard let kind = kind(of: node) else { return }
        let own = range(of: node), range = (start ?? own.lowerBound)..<own.upperBound
        let origin = source.file.origin(own)
        let attributes = pending.merged(with: lines(of: node).attributes)
        if case .heading = node.kind {
            let root = UnitScope(id: scope.id).counted
            scope = attributes.id.map { UnitScope(id: $0) } ?? root.inner(finder.counter.next("h", in: root))
            let heading = scope
            finder.block(kind, id: attributes.id, section: scope.section, range: range, at: origin) {
                finder in
                add(node, "heading", in: heading, section: heading.section, kind: "heading", &finder)
            }
            return
        }
        if case .code(let info, let text) = node.kind {
            fenced(node, info, text, attributes, range, scope, &finder)
            return
        }
        let section = scope.section
        let inner = attributes.id.map { UnitScope(id: $0) } ?? scope.counted
        finder.block(kind, id: attributes.id, section: section, range: range, at: origin) { finder in
            nested(node, attributes, inner, section: section, &finder)
        }
    }

    /// What it is called; nil for what is no text.
    private func kind(of node: MarkdownNode) -> String? {
        switch node.kind {
        case .heading(let level): return "heading \(level)"
        case .paragraph:
            if table(node) != nil { return "table" }
            return node.isPicture ? "picture" : "paragraph"
        case .list(let start): return start == nil ? "list" : "numbered list"
        case .quote: return "quote"
        case .code(let info, _):
            let name = info?.split(whereSeparator: \.isWhitespace).first.map(String.init)
            return name.flatMap(FencedBlock.Kind.init(rawValue:))?.rawValue
        default: return nil
        }
    }

    private func nested(
        _ node: MarkdownNode, _ attributes: Attributes, _ scope: UnitScope, section: String,
        _ finder: inout UnitFinder
    ) {
        switch node.kind {
        case .paragraph:
            if let table = table(node) {
                let inner = scope.inner(finder.counter.next("table", in: scope))
                TableUnits(node: self, scope: inner, section: section).find(node, table, &finder)
            } else if node.isPicture {
                let inner = scope.inner(finder.counter.next("picture", in: scope))
                PictureUnits(node: self, scope: inner, section: section).find(node, &finder)
            } else {
                let name = finder.counter.next("p", in: scope)
                add(node, name, in: scope, section: section, kind: "paragraph", &finder)
            }
        case .heading:
            let name = finder.counter.next("h", in: scope)
            add(node, name, in: scope, section: section, kind: "heading", &finder)
        case .list:
            let list = scope.inner(finder.counter.next("list", in: scope))
            for (number, item) in node.children.enumerated() {
                for child in item.children {
                    nested(child, Attributes(), list.inner(String(number + 1)), section: section, &finder)
                }
            }
        case .quote:
            let quote = scope.inner(finder.counter.next("quote", in: scope))
            for child in node.children { nested(child, Attributes(), quote, section: section, &finder) }
        default: break
        }
    }

    private func fenced(
        _ node: MarkdownNode, _ info: String?, _ text: String, _ attributes: Attributes, _ range: Range<Int>,
        _ scope: UnitScope, _ finder: inout UnitFinder
    ) {
        guard let kind = kind(of: node) else { return }
        let inner = SourceText(text, in: source.file, firstLine: source.fileLine(node.line) + 1)
        let value = finder.parse(inner)
        let id = BlockTexts.id(of: value) ?? attributes.id
        let own =
            id.map { UnitScope(id: $0) } ?? scope.counted.inner(finder.counter.next(kind, in: scope.counted))
        let origin = source.file.origin(source.restOfLine(from: self.range(of: node).lowerBound))
        finder.block(kind, id: id, section: scope.section, range: range, at: origin) { finder in
            let texts = BlockTexts(kind: kind, section: scope.section)
            texts.find(value, in: own, &finder)
        }
    }

    private func footnote(_ note: MarkdownNode, _ finder: inout UnitFinder) {
        let line = source.file.line(source.fileLine(note.line))
        guard let label = FootnoteSyntax.definition(in: source.file.string(line)) else { return }
        let scope = UnitScope.top.inner("note").inner(XMLName.escaped(label))
        let section = "notes"
        // For cmark it begins behind its label.
        let range = line.lowerBound..<max(line.lowerBound, range(of: note).upperBound)
        finder.block("footnote", id: label, section: section, range: range, at: source.file.origin(range)) {
            finder in
            for child in note.children where child.kind == .paragraph {
                let name = finder.counter.next("p", in: scope)
                add(child, name, in: scope, section: section, kind: "footnote", &finder)
            }
        }
    }

    // MARK: Texts

    private func add(
        _ node: MarkdownNode, _ name: String, in scope: UnitScope, section: String, kind: String,
        _ finder: inout UnitFinder
    ) {
        let lines = lines(of: node)
        guard let first = lines.ranges.first, let last = lines.ranges.last else { return }
        finder.add(
            TranslationUnit(
                name, in: scope, section: section, text: lines.text, syntax: .markdown, kind: kind,
                spot: TextSpot(
                    range: first.lowerBound..<last.upperBound,
                    form: .lines(continuation: lines.continuation)),
                origin: source.file.origin(first.lowerBound..<last.upperBound)))
    }

    func range(of node: MarkdownNode) -> Range<Int> { source.range(of: node) }

    func lines(of node: MarkdownNode) -> MarkdownLines { MarkdownLines(of: node, in: source) }

    private func table(_ node: MarkdownNode) -> TableSyntax? {
        guard node.kind == .paragraph, node.endLine > node.line else { return nil }
        return TableSyntax(source.tableLines(of: node).lines)
    }
}
