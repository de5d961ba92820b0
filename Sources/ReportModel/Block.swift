/// A part of a report that stands on its own: a heading, a paragraph, a chart, a table.
public struct Block: Hashable, Sendable {
    /// Unique in its edition and the same in all languages; what links lead to.
    public var id: String?
    public var attributes: BlockAttributes
    public var content: BlockContent
    public var origin: Origin

    public init(
        _ content: BlockContent, id: String? = nil, attributes: BlockAttributes = BlockAttributes(),
        origin: Origin = .unknown
    ) {
        self.content = content
        self.id = id
        self.attributes = attributes
        self.origin = origin
    }
}

extension Block {
    /// By which what it is drawn from is found again: its id, or else where it is written.
    public var sourceName: String? { id ?? origin.start }
}

/// What is written in braces after a block: `{#results .lead span=6}`.
public struct BlockAttributes: Hashable, Sendable {
    public enum Place: String, Hashable, Sendable, CaseIterable {
        /// In the text, where it is written.
        case flow
        /// In the side column, beside the text that follows.
        case side
        /// At the head or the foot of its page or of the next one, as wide as the page.
        case top
        case bottom
    }

    /// `lead`, `large`, `chapter`, `appendix`, `story`, `ruled`: names of styles and of variants.
    public var classes: Set<String>
    /// Columns of the twelve that it takes; blocks with spans stand side by side until the twelve are full.
    public var span: Int?
    public var place: Place
    /// Of a chapter's or section's heading: how many columns its text is set in, 1 to 4; nil: as many as before.
    public var columns: Int?
    /// Of a heading that begins a page: how many pages it and what follows shall fill; nil: as many as they take.
    public var pages: Int?
    /// Lines that a paragraph is asked to be longer (above 0) or shorter than it would best be.
    public var looseness: Int
    /// BCP 47, of a block that is printed in another language than the edition's; nil: the edition's, or that of the block
    /// around it.
    public var language: String?

    public init(
        classes: Set<String> = [], span: Int? = nil, place: Place = .flow, columns: Int? = nil,
        pages: Int? = nil, looseness: Int = 0
    ) {
        (self.classes, self.span, self.place) = (classes, span, place)
        (self.columns, self.pages, self.looseness) = (columns, pages, looseness)
    }
}

public indirect enum BlockContent: Hashable, Sendable {
    case heading(Heading)
    case paragraph([Inline])
    case list(List)
    case quote([Block])
    case keyFigures([KeyFigure])
    case chart(Chart)
    case table(Table)
    case story(Story)
    case callout(Callout)
    case picture(Picture)
    case definitions([Definition])
    case contents(Contents)
    case pageBreak
    case columnBreak
}

public struct Heading: Hashable, Sendable {
    /// 1 for a chapter, 2 for a section that opens a page, 3 for a subsection.
    public var level: Int
    public var text: [Inline]
    public init(level: Int, _ text: [Inline]) { (self.level, self.text) = (level, text) }
}

public struct List: Hashable, Sendable {
    /// The first number, or nil for bullets.
    public var start: Int?
    public var items: [[Block]]
    public init(start: Int? = nil, items: [[Block]]) { (self.start, self.items) = (start, items) }
}

/// A number set large, with what it counts.
public struct KeyFigure: Hashable, Sendable {
    public var value: [Inline]
    public var label: [Inline]
    /// Base, period or reserve.
    public var note: [Inline]
    public init(value: [Inline], label: [Inline], note: [Inline] = []) {
        (self.value, self.label, self.note) = (value, label, note)
    }
}

/// A duo's story: a portrait page with a pull quote, and the prose beside it.
public struct Story: Hashable, Sendable {
    public var eyebrow: [Inline]
    public var title: [Inline]
    public var portrait: Picture?
    public var quote: [Inline]
    public var attribution: [Inline]
    public var lead: [Inline]
    public var body: [Block]
    public var columns: Int
    public var facts: [KeyFigure]
    /// « Portrait dessiné … »
    public var note: [Inline]

    public init(
        eyebrow: [Inline], title: [Inline], portrait: Picture? = nil, quote: [Inline] = [],
        attribution: [Inline] = [], lead: [Inline] = [], body: [Block] = [], columns: Int = 2,
        facts: [KeyFigure] = [],
        note: [Inline] = []
    ) {
        self.eyebrow = eyebrow
        self.title = title
        self.portrait = portrait
        self.quote = quote
        self.attribution = attribution
        self.lead = lead
        self.body = body
        self.columns = columns
        self.facts = facts
        self.note = note
    }
}

/// Text set apart: on a coloured field, on a panel, or under a rule.
public struct Callout: Hashable, Sendable {
    public enum Variant: String, Hashable, Sendable, CaseIterable { case field, panel, rule }
    public var variant: Variant
    public var eyebrow: [Inline]
    public var title: [Inline]
    /// A list's items become columns on a field.
    public var body: [Block]
    public init(variant: Variant, eyebrow: [Inline] = [], title: [Inline] = [], body: [Block]) {
        (self.variant, self.eyebrow, self.title, self.body) = (variant, eyebrow, title, body)
    }
}

public struct Picture: Hashable, Sendable {
    /// Relative to the project.
    public var path: String
    /// For those who cannot see it; empty means decoration.
    public var alternative: String
    public var caption: [Inline]
    public var credit: [Inline]
    public init(path: String, alternative: String, caption: [Inline] = [], credit: [Inline] = []) {
        (self.path, self.alternative, self.caption, self.credit) = (path, alternative, caption, credit)
    }
}

public struct Definition: Hashable, Sendable {
    public var term: [Inline]
    public var text: [Inline]
    public init(term: [Inline], text: [Inline]) { (self.term, self.text) = (term, text) }
}

/// The table of contents.
public struct Contents: Hashable, Sendable {
    public var title: [Inline]
    /// Deepest heading listed.
    public var depth: Int
    /// Title of the list of figures under it; empty for none.
    public var figuresTitle: [Inline]
    /// Title of the list of tables after that; empty for none.
    public var tablesTitle: [Inline]
    public init(
        title: [Inline], depth: Int = 3, figuresTitle: [Inline] = [], tablesTitle: [Inline] = []
    ) {
        (self.title, self.depth, self.figuresTitle, self.tablesTitle) = (
            title, depth, figuresTitle, tablesTitle
        )
    }
}
