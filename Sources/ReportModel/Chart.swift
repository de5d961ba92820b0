/// A figure drawn from data, with all its words. The data are bound: a chart never queries.
public struct Chart: Hashable, Sendable {
    public enum Kind: String, Hashable, Sendable, CaseIterable {
        /// Horizontal bars from zero.
        case bar
        /// One bar split into its parts of a whole.
        case split
        /// A hundred discs, filled by shares.
        case waffle
        case donut
        /// Bars on a track of a hundred: shares that do not make a whole.
        case part
        /// People, so many of so many.
        case pictogram
    }

    public enum Order: String, Hashable, Sendable, CaseIterable {
        /// As the data has them: ordinal categories.
        case data
        /// Largest first.
        case value
    }

    public var kind: Kind
    /// States the finding.
    public var title: [Inline]
    /// Measure, base, unit.
    public var subtitle: [Inline]
    public var data: [Datum]
    public var order: Order
    /// Key of the category that the finding is about.
    public var focus: String?
    /// What the whole is, where the data are parts: 100 for percent. Bars are drawn against the largest value without it.
    public var whole: Double?
    public var annotations: [Annotation]
    public var note: [Inline]
    public var source: [Inline]
    /// Under which name the contents list it as a subsection; empty: not at all.
    public var contentsTitle: [Inline]
    /// Author's own words for those who cannot see it; generated from the data otherwise.
    public var description: String?
    /// Set when the source gives no values at all: the figure is a marked gap in a draft and is left out of a final.
    public var gap: Gap?

    public struct Annotation: Hashable, Sendable {
        /// Key of the category it speaks of.
        public var category: String
        public var text: String
        public init(category: String, text: String) { (self.category, self.text) = (category, text) }
    }

    /// One category and its value.
    public struct Datum: Hashable, Sendable {
        /// The category's name in the data; its colour stays with it.
        public var key: String
        /// In the edition's language.
        public var label: Label
        /// A second, smaller line under the label.
        public var detail: String?
        /// nil is drawn as missing, never as zero.
        public var value: Double?
        /// The value in the edition's words: « 48 % », « 1 jeune sur 2 ».
        public var text: String
        /// For « 7 sur 10 »: the part and the whole as counts, and whether the source says more than that.
        public var ratio: Ratio?

        public init(
            key: String, label: Label, detail: String? = nil, value: Double?, text: String,
            ratio: Ratio? = nil
        ) {
            self.key = key
            self.label = label
            self.detail = detail
            self.value = value
            self.text = text
            self.ratio = ratio
        }
    }

    public enum Label: Hashable, Sendable {
        case text(String)
        /// The source gives no name: none is invented.
        case missing(Gap)
    }

    public struct Ratio: Hashable, Sendable {
        public var part: Int
        public var whole: Int
        /// « plus de 7 sur 10 »: keeps its words.
        public var isMore: Bool
        /// « plus de » and « sur 10 » in the edition's language; the first is empty unless `isMore`.
        public var before: String
        public var after: String
        public init(part: Int, whole: Int, isMore: Bool, before: String, after: String) {
            (self.part, self.whole, self.isMore, self.before, self.after) = (
                part, whole, isMore, before, after
            )
        }
    }

    public init(
        kind: Kind, title: [Inline], subtitle: [Inline] = [], data: [Datum], order: Order = .data,
        focus: String? = nil, whole: Double? = nil, annotations: [Annotation] = [], note: [Inline] = [],
        source: [Inline], contentsTitle: [Inline] = [], description: String? = nil, gap: Gap? = nil
    ) {
        self.kind = kind
        self.title = title
        self.subtitle = subtitle
        self.data = data
        self.order = order
        self.focus = focus
        self.whole = whole
        self.annotations = annotations
        self.note = note
        self.source = source
        self.contentsTitle = contentsTitle
        self.description = description
        self.gap = gap
    }
}
