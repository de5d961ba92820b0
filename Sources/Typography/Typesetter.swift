public import Frames

/// Turns paragraphs into lines. It owns the hyphenators, the word cache and the styles met; one for each
/// renderer, used on one thread.
public final class Typesetter {
    public let fonts: FontBook
    let shaper: Shaper
    private let styles: StyleBook
    private var languages = LanguageContexts()
    private var missingGlyphs = MissingGlyphs()
    private var shelf = LineShelf()
    /// The hyphens that authors state for words, by language (BCP 47).
    public var exceptions: [String: HyphenExceptions] = [:]
    /// Whether lines are handed out as mirror images of themselves: the pages that they are for will be mirrored.
    public var isMirrored = false

    public init(fonts: FontBook) {
        self.fonts = fonts
        shaper = Shaper(fonts: fonts)
        styles = StyleBook(fonts: fonts, buffer: shaper.buffer)
    }

    /// Characters that no family of their style has, each once for each list of families, in the order they
    /// were met.
    public var missing: [MissingGlyph] { missingGlyphs.glyphs }

    /// Forgets what it had to report of the text before, but not how words are shaped: another text begins.
    public func beginText() {
        missingGlyphs = MissingGlyphs()
        exceptions = [:]
    }

    func languageContext(_ language: String) -> LanguageContext { languages[language] }
    func shapingStyle(_ style: TextStyle, language: String) -> ShapingStyle {
        styles.style(style, language: language)
    }

    // MARK: Paragraphs

    /// Applies the language's rules, itemises and shapes: once for any number of measures.
    public func shape(_ paragraph: Paragraph) -> ShapedParagraph {
        let prepared = prepare(paragraph)
        let shaped = shaper.shape(
            prepared.text, prepared.segments, isRightToLeft: prepared.language.isRightToLeft)
        missingGlyphs.report(shaped.missing, prepared.text, paragraph)
        let hyphens = hyphens(prepared, isWanted: paragraph.style.hyphenates)
        return ShapedParagraph(
            content: content(prepared, shaped, Measuring(prepared.text, shaped, hyphens: hyphens)))
    }

    /// The paragraph's lines at a measure, by total fit: as even as they can be, together.
    ///
    /// A line that overruns says so. Where a word is wider than the measure it is torn, as a last resort, and
    /// reported in the same way.
    public func lines(of shaped: ShapedParagraph, measure: Length) -> [SetLine] {
        lines(of: shaped, measure: measure, beside: nil)
    }

    /// - Parameter beside: what an initial takes of the first lines' measure.
    func lines(of shaped: ShapedParagraph, measure: Length, beside: (width: Length, lines: Int)?) -> [SetLine]
    {
        let content = shaped.content
        let chosen = content.breaks(measure: measure, beside: beside) { emergencyBreaks(content) }
        let slicer = LineSlicer(paragraph: content, buffer: shaper.buffer, styles: styles)
        let setter = LineSetter(
            paragraph: content, measure: measure, styles: styles, give: chosen.give, beside: beside)
        return slicer.slices(chosen.breaks).enumerated().map {
            let line = setter.line($1, number: $0)
            return isMirrored ? line.mirrored() : line
        }
    }

    public func lines(_ paragraph: Paragraph, measure: Length) -> [SetLine] {
        linesAroundInitial(of: paragraph, measure: measure)
            ?? lines(of: shape(paragraph), measure: measure)
    }

    /// Whether words of the language can be hyphenated here: whether its dictionary is installed.
    public func canHyphenate(language: String) -> Bool { HyphenDictionary.path(for: language) != nil }

    // MARK: Single lines

    /// One unbroken line for a label: as wide as its text, as high as its font's ascent and descent.
    public func line(_ text: String, _ style: TextStyle, language: String, tag: Tag = .inherited) -> Frame {
        let content = shapeLine(text, style, language: language, tag: tag), metrics = content.basis.metrics
        var pieces = LinePiece.pieces(of: LineSlice(all: content), in: content)
        LinePiece.reorder(&pieces)
        let composer = LineComposer(paragraph: content, setting: LineSetting(), color: style.color)
        let frame = composer.frame(
            pieces, size: Size(content.unbrokenWidth, metrics.ascent + metrics.descent),
            baseline: metrics.ascent)
        return isMirrored ? frame.mirrored() : frame
    }

    /// Of the text on one line, without blanks at its end.
    public func width(_ text: String, _ style: TextStyle, language: String) -> Length {
        shapeLine(text, style, language: language, tag: .inherited).unbrokenWidth
    }

    /// Shaped once for all colours, while it is remembered: labels are measured before they are set.
    private func shapeLine(_ text: String, _ style: TextStyle, language: String, tag: Tag) -> ShapedContent {
        guard !style.hasForms else {
            return newLine(text, style, language: language, tag: tag).content
        }
        let key = LineShelf.Key(
            text: text, style: styles.style(style, language: language).id, rise: style.rise, tag: tag)
        if let known = shelf[key] { return known }
        let (content, isWhole) = newLine(text, style, language: language, tag: tag)
        // What lacks a glyph is reported each time.
        if isWhole { shelf[key] = content }
        return content
    }

    private func newLine(
        _ text: String, _ style: TextStyle, language: String, tag: Tag
    ) -> (content: ShapedContent, isWhole: Bool) {
        let prepared = prepare(
            Paragraph(
                [TextSpan(text, style, tag: tag)], style: ParagraphStyle(leading: style.size),
                language: language))
        let shaped = shaper.shape(
            prepared.text, prepared.segments, isRightToLeft: prepared.language.isRightToLeft,
            findsBreaks: false)
        missingGlyphs.report(shaped.missing, prepared.text, prepared.paragraph)
        let content = content(prepared, shaped, Measuring(prepared.text, shaped, hyphens: []))
        return (content, shaped.missing.isEmpty)
    }

    /// Of the style's first family that is there.
    public func metrics(of style: TextStyle) -> FontMetrics {
        styles.basis(of: styles.style(style, language: "")).metrics
    }

    // MARK: Parts of shaping

    private struct Prepared {
        var paragraph: Paragraph
        var text: ComposedText
        var segments: [Segment]
        var language: LanguageContext
    }

    private func prepare(_ paragraph: Paragraph) -> Prepared {
        let language = languages[paragraph.language]
        let text = ComposedText(LanguageRules.applied(to: MarkedText(paragraph.spans), table: language.table))
        return Prepared(
            paragraph: paragraph, text: text, segments: segments(of: paragraph, text), language: language)
    }

    /// Neighbouring spans of one style are shaped together: colours and tags do not matter to letters.
    private func segments(of paragraph: Paragraph, _ text: ComposedText) -> [Segment] {
        var segments: [Segment] = []
        let forms = LetterForms(styles: styles, text: text, language: paragraph.language)
        for (index, span) in paragraph.spans.enumerated() {
            for (range, style) in forms.parts(of: text.range(ofSpan: index), span.style) {
                if span.object == nil, let last = segments.last, last.object == nil, last.style === style {
                    segments[segments.count - 1].scalars = last.scalars.lowerBound..<range.upperBound
                    segments[segments.count - 1].spans = last.spans.lowerBound..<index + 1
                } else {
                    segments.append(
                        Segment(scalars: range, style: style, spans: index..<index + 1, object: span.object))
                }
            }
        }
        return segments
    }

    private func content(_ prepared: Prepared, _ shaped: ShapedText, _ measuring: Measuring) -> ShapedContent
    {
        let spans = prepared.paragraph.spans, own = spans.first { $0.object == nil } ?? spans.first
        let basis =
            own.map { styles.basis(of: styles.style($0.style, language: prepared.paragraph.language)) }
            ?? .none
        return ShapedContent(
            prepared.paragraph, prepared.text, shaped, measuring, basis: basis, language: prepared.language)
    }

    private func hyphens(_ prepared: Prepared, isWanted: Bool) -> [HyphenPoints.Mark] {
        let style = prepared.paragraph.style, language = prepared.language
        let points = HyphenPoints(
            minima: HyphenMinima(style, language: language.hyphenMinima),
            capitalsAreNames: language.capitalsAreNames, hyphenatesNames: style.hyphenatesNames,
            exceptions: exceptions[language.tag] ?? HyphenExceptions(),
            spellsApostrophes: language.spellsApostrophes, dropsDiaereses: language.dropsDiaereses)
        return points.mark(prepared.text, isWanted ? language.hyphenator : nil)
    }

    /// All breaks there are, for a line that no good one fits: hyphens where none were wanted, and between
    /// any letters.
    private func emergencyBreaks(_ content: ShapedContent) -> [Opportunity] {
        let prepared = prepare(content.paragraph)
        let shaped = shaper.shape(
            prepared.text, prepared.segments, isRightToLeft: prepared.language.isRightToLeft)
        let hyphens = hyphens(prepared, isWanted: true), regular = Set(content.opportunities.map(\.byte))
        return Measuring(prepared.text, shaped, hyphens: hyphens, allowsTears: true).opportunities.map {
            opportunity in
            var opportunity = opportunity
            opportunity.isTear = !regular.contains(opportunity.byte)
            return opportunity
        }
    }
}
