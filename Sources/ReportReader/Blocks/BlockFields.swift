import ReportModel

/// The fields of a fenced block: its map, with texts bound to the edition's facts.
struct BlockFields {
    let map: YAMLMap
    let context: EditionContext
    let outer: FootnoteKeys
    /// The block, from its fence to its last line.
    var range = Origin.unknown

    var log: DiagnosticLog { context.log }

    /// `id`, `span`, `place`, `claim` and `consent`, which every block may have.
    /// - Parameter hasClaim: whether its key `claim` is a condition; a cover's is its text.
    func attributes(hasClaim: Bool = true) -> Attributes {
        var attributes = Attributes(origin: map.origin)
        if let value = map.value("id"), let id = map.string(value, "id") {
            attributes.origin = value.origin
            if BlockID.isValid(id) {
                attributes.id = id
            } else {
                log.add(.badName(id, of: "a block", at: value.origin))
            }
        }
        if let span = map.int("span", in: AttributeValues.spans) { attributes.values["span"] = String(span) }
        let place: BlockAttributes.Place? = map.choice("place")
        if let place { attributes.values["place"] = place.rawValue }
        if hasClaim, let value = map.value("claim"), let text = map.string(value, "claim") {
            context.ledger.add(ClaimText(text, of: value))
        }
        if let value = map.value("consent"), let name = map.string(value, "consent") {
            context.ledger.add(ConsentUse(name: name, origin: value.origin))
        }
        return attributes
    }

    /// A text with its facts, or a declared gap; empty where it is left out.
    func text(_ key: String) -> [Inline] { map.value(key).map { text($0, key) } ?? [] }
    func requiredText(_ key: String) -> [Inline] { map.required(key).map { text($0, key) } ?? [] }

    func text(_ value: YAMLValue, _ key: String) -> [Inline] {
        read(value, key) { BoundText(context: context).read($0, &$1) }
    }

    private func read(
        _ value: YAMLValue, _ key: String, _ words: (String, inout Locator) -> [Inline]
    ) -> [Inline] {
        if case .mapping = value.content {
            guard let gap = GapSyntax.read(value, log) else { return [] }
            GapSyntax.check(gap, at: value.origin, log)
            return [.gap(gap)]
        }
        guard let text = map.string(value, key) else { return [] }
        // Escapes and indentation make a text longer in the file than it is read.
        let end = value.range.lowerBound + 4 * text.utf8.count + 200
        var locator = Locator(value.source.file, value.range, end: end)
        return words(Self.oneLine(text), &locator)
    }

    /// A text that is only words: gaps as this kind of edition prints them.
    func plain(_ key: String) -> String? { map.value(key).map { plain($0, key) } }
    func plain(_ value: YAMLValue, _ key: String) -> String {
        let inlines = read(value, key) { text, locator in
            if text.contains("[](#") { log.add(.referenceOutOfPlace(key, at: value.origin)) }
            return BoundText(context: context).words(text, &locator)
        }
        return inlines.map { inline in
            guard case .gap(let gap) = inline, !log.isDraft else { return inline.plainText }
            return gap.finalText ?? ""
        }.joined()
    }

    /// Words by the author's own keys.
    func words(_ key: String) -> [(key: String, text: String, origin: Origin)] {
        (map.map(key, key)?.all() ?? []).map { ($0.key, plain($0.value, $0.key), $0.keyOrigin) }
    }

    /// Markdown in a YAML value.
    func markdown(_ key: String) -> [Block] {
        guard let value = map.required(key), let text = map.string(value, key) else { return [] }
        let file = value.source.file
        let isBlock = value.scalar?.style == .block
        let source =
            isBlock
            ? SourceText(text, in: file, firstLine: file.lineIndex(of: value.range.lowerBound) + 1)
            : SourceText(
                text, in: file, at: value.range.lowerBound + (value.scalar?.style == .quoted ? 1 : 0))
        return BlockReader(context, source, outer: outer).read().map(\.block)
    }

    /// Line ends of a YAML text are spaces.
    private static func oneLine(_ text: String) -> String {
        text.split(whereSeparator: \.isNewline).joined(separator: " ")
    }
}
