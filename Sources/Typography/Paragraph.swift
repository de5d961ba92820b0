public import Frames

/// How lines are made of a paragraph.
public struct ParagraphStyle: Hashable, Sendable {
    public enum Alignment: String, Hashable, Sendable { case start, center, end, justified }

    /// From baseline to baseline.
    public var leading: Length
    public var alignment: Alignment
    /// Of the first line.
    public var indent: Length
    public var hyphenates: Bool
    /// Letters kept before and after a hyphen, and letters a word must have to be hyphenated at all; nil: as is the
    /// custom of the language.
    public var hyphenLeft: Int?
    public var hyphenRight: Int?
    public var hyphenWord: Int?
    /// Whether words that begin with a capital may be hyphenated; in German, where every noun has one, they always may.
    public var hyphenatesNames: Bool
    /// Lines that the paragraph is asked to be longer (above 0) or shorter than the best way to break it; as near to
    /// that as its tolerance allows.
    public var looseness: Int
    /// Lines of about equal length: headings, titles, quotes.
    public var isBalanced: Bool
    /// Whether punctuation hangs outside the measure.
    public var hangs: Bool
    /// Justification aids: glyphs wider or narrower by at most this part (0.02), letters tracked by at most
    /// this part of an em.
    public var expansion: Double
    public var trackingAllowance: Double

    public init(
        leading: Length, alignment: Alignment = .start, indent: Length = .zero, hyphenates: Bool = false,
        hyphenLeft: Int? = nil, hyphenRight: Int? = nil, hyphenWord: Int? = nil, hyphenatesNames: Bool = true,
        looseness: Int = 0, isBalanced: Bool = false, hangs: Bool = false, expansion: Double = 0,
        trackingAllowance: Double = 0
    ) {
        self.leading = leading
        self.alignment = alignment
        self.indent = indent
        self.hyphenates = hyphenates
        self.hyphenLeft = hyphenLeft
        self.hyphenRight = hyphenRight
        self.hyphenWord = hyphenWord
        self.hyphenatesNames = hyphenatesNames
        self.looseness = looseness
        self.isBalanced = isBalanced
        self.hangs = hangs
        self.expansion = expansion
        self.trackingAllowance = trackingAllowance
    }
}

/// Characters of one style and one place in the structure, or a small frame that stands in the line like a
/// letter.
public struct TextSpan: Sendable {
    public var text: String
    public var style: TextStyle
    public var tag: Tag
    /// Where it leads; a link span's `tag` is the Link element it belongs to.
    public var link: LinkTarget?
    /// Left as it is by the language's rules for spaces and quotes: code, addresses.
    public var isVerbatim: Bool
    /// A frame set on the line in place of text, by its baseline (or its foot): a chip, a bullet.
    public var object: Frame?

    public init(
        _ text: String, _ style: TextStyle, tag: Tag = .inherited, link: LinkTarget? = nil,
        isVerbatim: Bool = false,
        object: Frame? = nil
    ) {
        self.text = text
        self.style = style
        self.tag = tag
        self.link = link
        self.isVerbatim = isVerbatim
        self.object = object
    }
}

/// A paragraph ready to be set: spans in reading order, the way its lines are made, and its language (BCP
/// 47).
public struct Paragraph: Sendable {
    public var spans: [TextSpan]
    public var style: ParagraphStyle
    public var language: String
    /// Set by `Typesetter.lines(_:measure:)`: a shaped paragraph has none.
    public var initial: Initial?

    public init(_ spans: [TextSpan], style: ParagraphStyle, language: String, initial: Initial? = nil) {
        (self.spans, self.style, self.language, self.initial) = (spans, style, language, initial)
    }

    /// The characters of all spans, as they were given.
    public var text: String { spans.map(\.text).joined() }
}
