import Breaking
import CPango
public import Frames

/// Turns paragraphs into lines. It owns the hyphenators, the word cache and the styles met; one for each renderer, used on
/// one thread.
public final class Typesetter {
    public let fonts: FontBook
    /// Characters that no family of their style has, each once for each list of families, in the order they were met.
    public private(set) var missing: [MissingGlyph] = []

    private let shaper: Shaper
    private let hyphenators = Hyphenators()
    private var styles: [ShapingStyle] = []
    private var styleIndex: [ShapingKey: Int] = [:]
    private var basisIndex: [Int: LineBasis] = [:]
    private var reported: Set<MissingKey> = []

    private struct MissingKey: Hashable {
        var scalar: Unicode.Scalar
        var families: [String]
    }

    public init(fonts: FontBook) {
        self.fonts = fonts
        shaper = Shaper(fonts: fonts)
    }

    // MARK: Paragraphs

    /// Applies the language's rules, itemises and shapes: once for any number of measures.
    public func shape(_ paragraph: Paragraph) -> ShapedParagraph {
        let text = composed(paragraph), segments = segments(of: paragraph, text)
        let shaped = shaper.shape(text, segments, language: paragraph.language)
        report(shaped.missing, text, paragraph)
        let measuring = Measuring(
            text, shaped, hyphens: hyphens(text, paragraph, isWanted: paragraph.style.hyphenates))
        return ShapedParagraph(paragraph, text, shaped, measuring, basis: basis(of: segments, paragraph))
    }

    /// The paragraph's lines at a measure, by total fit: as even as they can be, together.
    ///
    /// A line that overruns says so. Where a word is wider than the measure it is torn, as a last resort, and reported in
    /// the same way.
    public func lines(of shaped: ShapedParagraph, measure: Length) -> [SetLine] {
        let breaks = shaped.breaks(measure: measure) { emergencyBreaks(shaped) }
        let slices = LineSlicer(paragraph: shaped, buffer: shaper.buffer, fonts: fonts, styles: styles)
            .slices(breaks)
        let setter = LineSetter(paragraph: shaped, measure: measure, fonts: fonts, styles: styles)
        return slices.enumerated().map { setter.line($1, isFirst: $0 == 0) }
    }

    public func lines(_ paragraph: Paragraph, measure: Length) -> [SetLine] {
        lines(of: shape(paragraph), measure: measure)
    }

    /// Whether words of the language can be hyphenated here: whether its dictionary is installed.
    public func canHyphenate(language: String) -> Bool { hyphenators[language] != nil }

    // MARK: Single lines

    /// One unbroken line for a label: as wide as its text, as high as its font's ascent and descent.
    public func line(_ text: String, _ style: TextStyle, language: String, tag: Tag = .inherited) -> Frame {
        let shaped = shapeLine(text, style, language: language, tag: tag)
        let metrics = shaped.basis.metrics
        let slice = LineSlice(
            first: 0, last: shaped.clusterCount, next: shaped.clusterCount,
            opportunity: Opportunity(
                kind: .end, byte: Int32(shaped.store.text.count), end: Int32(shaped.clusterCount),
                start: Int32(shaped.clusterCount)))
        var pieces = LinePiece.pieces(of: slice, in: shaped)
        LinePiece.reorder(&pieces)
        return LineComposer(paragraph: shaped, setting: LineSetting()).frame(
            pieces, size: Size(shaped.naturalWidth, metrics.ascent + metrics.descent),
            baseline: metrics.ascent)
    }

    /// Of the text on one line.
    public func width(_ text: String, _ style: TextStyle, language: String) -> Length {
        shapeLine(text, style, language: language, tag: .inherited).naturalWidth
    }

    private func shapeLine(_ text: String, _ style: TextStyle, language: String, tag: Tag) -> ShapedParagraph
    {
        let paragraph = Paragraph(
            [TextSpan(text, style, tag: tag)], style: ParagraphStyle(leading: style.size), language: language)
        let composed = composed(paragraph), segments = segments(of: paragraph, composed)
        let shaped = shaper.shape(composed, segments, language: language, findsBreaks: false)
        report(shaped.missing, composed, paragraph)
        return ShapedParagraph(
            paragraph, composed, shaped, Measuring(composed, shaped, hyphens: []),
            basis: basis(of: segments, paragraph))
    }

    // MARK: Styles

    /// Of the style's first family that is there.
    public func metrics(of style: TextStyle) -> FontMetrics {
        basis(of: self.style(style, language: "")).metrics
    }

    private func style(_ style: TextStyle, language: String) -> ShapingStyle {
        let key = ShapingKey(style, language: language)
        if let known = styleIndex[key] { return styles[known] }
        let made = ShapingStyle(key, id: styles.count, fonts: fonts)
        styleIndex[key] = made.id
        styles.append(made)
        return made
    }

    private func basis(of segments: [Segment], _ paragraph: Paragraph) -> LineBasis {
        let first = segments.first { $0.object == nil } ?? segments.first
        if let first { return basis(of: first.style) }
        return LineBasis(size: .zero, space: .zero, hyphen: .zero, metrics: .none)
    }

    private func basis(of style: ShapingStyle) -> LineBasis {
        if let known = basisIndex[style.id] { return known }
        let made = style.basis(digit: shaper.width(of: 0x30, style))
        basisIndex[style.id] = made
        return made
    }

    // MARK: Parts of shaping

    private func composed(_ paragraph: Paragraph) -> ComposedText {
        ComposedText(LanguageRules.applied(to: MarkedText(paragraph.spans), language: paragraph.language))
    }

    /// Neighbouring spans of one style are shaped together: colours and tags do not matter to letters.
    private func segments(of paragraph: Paragraph, _ text: ComposedText) -> [Segment] {
        var segments: [Segment] = []
        for (index, span) in paragraph.spans.enumerated() {
            let style = style(span.style, language: paragraph.language), range = text.range(ofSpan: index)
            if span.object == nil, let last = segments.last, last.object == nil, last.style.id == style.id {
                segments[segments.count - 1].scalars = last.scalars.lowerBound..<range.upperBound
                segments[segments.count - 1].spans = last.spans.lowerBound..<index + 1
            } else {
                segments.append(
                    Segment(scalars: range, style: style, spans: index..<index + 1, object: span.object))
            }
        }
        return segments
    }

    private func hyphens(_ text: ComposedText, _ paragraph: Paragraph, isWanted: Bool) -> [Bool] {
        let style = paragraph.style
        let points = HyphenPoints(left: style.hyphenLeft, right: style.hyphenRight, word: style.hyphenWord)
        return points.mark(text, isWanted ? hyphenators[paragraph.language] : nil) { _ in true }
    }

    /// All breaks there are, for a line that no good one fits: hyphens where none were wanted, and between any letters.
    private func emergencyBreaks(_ shaped: ShapedParagraph) -> [Opportunity] {
        let paragraph = shaped.paragraph, text = composed(paragraph)
        let again = shaper.shape(text, segments(of: paragraph, text), language: paragraph.language)
        let hyphens = hyphens(text, paragraph, isWanted: true),
            regular = Set(shaped.opportunities.map(\.byte))
        return Measuring(text, again, hyphens: hyphens, allowsTears: true).opportunities.map { opportunity in
            var opportunity = opportunity
            opportunity.isTear = !regular.contains(opportunity.byte)
            return opportunity
        }
    }

    private func report(_ scalars: [Int], _ text: ComposedText, _ paragraph: Paragraph) {
        for index in scalars {
            guard let scalar = Unicode.Scalar(text.scalars[index]),
                let span = paragraph.spans.indices.last(where: { text.range(ofSpan: $0).lowerBound <= index })
            else { continue }
            let families = paragraph.spans[span].style.families
            guard reported.insert(MissingKey(scalar: scalar, families: families)).inserted else { continue }
            missing.append(
                MissingGlyph(scalar: scalar, families: families, context: text.excerpt(around: index)))
        }
    }
}
