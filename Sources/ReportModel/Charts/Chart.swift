/// A figure drawn from data, with all its words. The data are bound: a chart never queries.
public struct Chart: Hashable, Sendable {
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
    /// What colours or panels tell apart, in the order in which they are drawn; empty where there is one nameless series.
    public var series: [Name] = []
    /// Small multiples: a panel for each.
    public var facets: [Name] = []
    /// How series share a place: beside each other, on each other, as shares, on both sides of zero.
    public var arrangement: Arrangement = .grouped
    public var order: Order
    /// Key of the category, or of the series, that the finding is about.
    public var focus: String?
    /// What the whole is, where the data are parts: 100 for percent. Bars are drawn against the largest value without it.
    public var whole: Double?
    /// Of the places along the chart: numbers or times; unused where they are categories.
    public var x = Axis()
    /// Of the values.
    public var y = Axis()
    /// Of what the areas of discs show: what it measures, and how its numbers are written.
    public var size = Axis()
    /// How many bins a histogram has at most; nil: as many as its data ask for.
    public var bins: Int?
    /// Where the values lie, where the chart is a map.
    public var map: Map?
    public var annotations: [Annotation]
    public var references: [Reference] = []
    public var note: [Inline]
    public var source: [Inline]
    /// Under which name the contents list it as a subsection; empty: not at all.
    public var contentsTitle: [Inline]
    /// Author's own words for those who cannot see it; generated from the data otherwise.
    public var description: String?
    /// Set when the source gives no values at all: the figure is a marked gap in a draft and is left out of a final.
    public var gap: Gap?

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
