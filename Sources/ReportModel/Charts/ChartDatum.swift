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
        /// nil is drawn as missing, never as zero.
        public var value: Double?
        /// The value in the edition's words: « 48 % », « 1 jeune sur 2 ».
        public var text: String
        /// Its place along an axis of numbers, or of times in days from 1 January 1970.
        public var x: Measured?
        /// Key of the series that it belongs to.
        public var series: String?
        /// Whether it is what is left beside the largest: neither largest nor smallest, whatever its value, and last.
        public var isRest = false
        private var extras: Extras?

        /// A second, smaller line under the label.
        public var detail: String? {
            get { extras?.values.detail }
            set { change { $0.detail = newValue } }
        }
        /// For « 7 sur 10 »: the part and the whole as counts, and whether the source says more than that.
        public var ratio: Ratio? {
            get { extras?.values.ratio }
            set { change { $0.ratio = newValue } }
        }
        /// Key of the panel that it belongs to.
        public var facet: String? {
            get { extras?.values.facet }
            set { change { $0.facet = newValue } }
        }
        /// Where it ends along the axis of `x`: a span of time.
        public var end: Measured? {
            get { extras?.values.end }
            set { change { $0.end = newValue } }
        }
        /// What its disc's area shows.
        public var size: Measured? {
            get { extras?.values.size }
            set { change { $0.size = newValue } }
        }
        /// Within which the value lies, from here to `high`: an interval of confidence.
        public var low: Measured? {
            get { extras?.values.low }
            set { change { $0.low = newValue } }
        }
        public var high: Measured? {
            get { extras?.values.high }
            set { change { $0.high = newValue } }
        }
        public var target: Measured? {
            get { extras?.values.target }
            set { change { $0.target = newValue } }
        }

        /// Its key, and those of its series and its panel: what names it among the chart's data.
        public var path: String {
            series == nil && extras == nil
                ? key : [key, series, facet].compactMap { $0 }.joined(separator: "/")
        }

        public init(
            key: String, label: Label, detail: String? = nil, value: Double?, text: String,
            ratio: Ratio? = nil, series: String? = nil, facet: String? = nil, x: Measured? = nil
        ) {
            self.key = key
            self.label = label
            self.value = value
            self.text = text
            self.series = series
            self.x = x
            if detail != nil || ratio != nil || facet != nil {
                extras = Extras(Extras.Values(detail: detail, ratio: ratio, facet: facet))
            }
        }

        private mutating func change(_ change: (inout Extras.Values) -> Void) {
            let known = extras?.values ?? Extras.Values()
            var values = known
            change(&values)
            if values != known { extras = values == Extras.Values() ? nil : Extras(values) }
        }

        /// What few data have: a line of a hundred thousand points is copied without it. Shared and never changed.
        private final class Extras: Hashable, Sendable {
            struct Values: Hashable {
                var detail: String?
                var ratio: Ratio?
                var facet: String?
                var end: Measured?
                var size: Measured?
                var low: Measured?
                var high: Measured?
                var target: Measured?
            }

            let values: Values
            init(_ values: Values) { self.values = values }
            static func == (a: Extras, b: Extras) -> Bool { a === b || a.values == b.values }
            func hash(into hasher: inout Hasher) { hasher.combine(values) }
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
        indirect case missing(Gap)
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
