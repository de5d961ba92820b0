/// Characters that no family of their style has, each once for each list of families.
struct MissingGlyphs {
    private(set) var glyphs: [MissingGlyph] = []
    private var reported: Set<Key> = []

    private struct Key: Hashable {
        var scalar: Unicode.Scalar
        var families: [String]
    }

    /// - Parameter indices: of scalars of the text.
    mutating func report(_ indices: [Int], _ text: ComposedText, _ paragraph: Paragraph) {
        for index in indices {
            guard let scalar = Unicode.Scalar(text.scalars[index]),
                let span = paragraph.spans.indices.last(where: { text.range(ofSpan: $0).lowerBound <= index })
            else { continue }
            let language = paragraph.language
            let families = ShapingKey(paragraph.spans[span].style, language: language)
                .families(for: ScriptRuns.code(of: text.scalars[index], language: language))
            guard reported.insert(Key(scalar: scalar, families: families)).inserted else { continue }
            glyphs.append(
                MissingGlyph(scalar: scalar, families: families, context: text.excerpt(around: index)))
        }
    }
}
