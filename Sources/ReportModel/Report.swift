/// A whole report in one edition: words in one language, every number already bound to its data.
public struct Report: Hashable, Sendable {
    public var edition: Edition
    /// « Rapport annuel »
    public var title: String
    public var organisation: String
    /// « 2021 »
    public var period: String
    /// Seconds since 1970, UTC: the date the file bears. From report.yaml, never the clock.
    public var date: Int
    /// A draft shows gaps; a final edition refuses undeclared ones.
    public var isDraft: Bool
    public var subject: String
    public var keywords: [String]
    public var cover: Cover?
    public var back: BackCover?
    public var blocks: [Block]
    /// Footnotes by key.
    public var notes: [String: [Inline]]
    /// Every fact of the project that this edition can print, by name.
    public var facts: [String: Fact]
    /// Words with hyphens where they may be broken: `ac-com-pa-gne-ment`; `asbl`, which may not, has none. Capitals make
    /// a word that is meant as it is written only.
    public var hyphenation: [String]
    /// Words as they are written, with what is said for them by those who read aloud: « accompagné·e·s ».
    public var spoken: [String: String] = [:]
    /// What the file says of when it was made, where that is not the report's date: seconds since 1970, UTC.
    public var fileDate: Int?
    /// What the program itself prints in the edition's language.
    public var words: Words

    public init(
        edition: Edition, title: String, organisation: String, period: String, date: Int,
        isDraft: Bool = false,
        subject: String = "", keywords: [String] = [], cover: Cover? = nil, back: BackCover? = nil,
        blocks: [Block] = [], notes: [String: [Inline]] = [:], facts: [String: Fact] = [:],
        hyphenation: [String] = [], words: Words? = nil
    ) {
        self.edition = edition
        self.title = title
        self.organisation = organisation
        self.period = period
        self.date = date
        self.isDraft = isDraft
        self.subject = subject
        self.keywords = keywords
        self.cover = cover
        self.back = back
        self.blocks = blocks
        self.notes = notes
        self.facts = facts
        self.hyphenation = hyphenation
        self.words = words ?? .forLanguage(edition.language)
    }

    /// Whether it is an extract, in which a part of what was written stands.
    public var isPart: Bool { edition.extract?.sections != nil }

    /// « Rapport annuel 2021 »: running heads, and the file's title.
    public var publication: String { period.isEmpty ? title : "\(title) \(period)" }
}

/// A number of the report, with what makes it honest.
public struct Fact: Hashable, Sendable {
    public var name: String
    public var value: Double?
    /// As it is printed in the edition's language.
    public var text: String
    public var unit: String
    /// The population that a share is of.
    public var base: String
    public var source: String
    public var origin: Origin
    public init(
        name: String, value: Double?, text: String, unit: String = "", base: String = "", source: String = "",
        origin: Origin = .unknown
    ) {
        self.name = name
        self.value = value
        self.text = text
        self.unit = unit
        self.base = base
        self.source = source
        self.origin = origin
    }
}

public struct Cover: Hashable, Sendable {
    /// The year's claim, at the foot.
    public var claim: [Inline]
    /// How many of how many the claim is about: the cover is its chart.
    public var ratio: Chart.Ratio?
    public init(claim: [Inline] = [], ratio: Chart.Ratio? = nil) { (self.claim, self.ratio) = (claim, ratio) }
}

public struct BackCover: Hashable, Sendable {
    public var title: [Inline]
    public var eyebrow: [Inline]
    public var rows: [Definition]
    public var note: [Inline]
    public init(title: [Inline], eyebrow: [Inline] = [], rows: [Definition] = [], note: [Inline] = []) {
        (self.title, self.eyebrow, self.rows, self.note) = (title, eyebrow, rows, note)
    }
}
