extension Chart {
    /// What a category, a series or a panel is called.
    public struct Name: Hashable, Sendable {
        /// In the data; its colour stays with it.
        public var key: String
        /// In the edition's language.
        public var label: Label

        public init(key: String, label: Label) { (self.key, self.label) = (key, label) }
    }

    /// One observation: a value of a category, and where it stands.
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
        /// Keys of the series and of the panel that it belongs to.
        public var series: String?
        public var facet: String?
        /// Its place along an axis of numbers, or of times in days from 1 January 1970.
        public var x: Measured?
        /// Where it ends along that axis: a span of time.
        public var end: Measured?
        /// What its disc's area shows.
        public var size: Measured?
        /// Within which the value lies: an interval of confidence.
        public var low: Measured?
        public var high: Measured?
        public var target: Measured?
        /// Whether it is what is left beside the largest: neither largest nor smallest, whatever its value, and last.
        public var isRest = false

        /// Its key, and those of its series and its panel: what names it among the chart's data.
        public var path: String { [key, series, facet].compactMap { $0 }.joined(separator: "/") }

        public init(
            key: String, label: Label, detail: String? = nil, value: Double?, text: String,
            ratio: Ratio? = nil, series: String? = nil, facet: String? = nil, x: Measured? = nil
        ) {
            self.key = key
            self.label = label
            self.detail = detail
            self.value = value
            self.text = text
            self.ratio = ratio
            self.series = series
            self.facet = facet
            self.x = x
        }
    }

    /// A number and its words in the edition's language.
    public struct Measured: Hashable, Sendable {
        public var value: Double
        public var text: String
        public init(_ value: Double, _ text: String) { (self.value, self.text) = (value, text) }
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
}
