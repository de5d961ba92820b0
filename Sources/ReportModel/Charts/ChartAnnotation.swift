extension Chart {
    /// Words at a mark, or at an arrow from one mark to another.
    public struct Annotation: Hashable, Sendable {
        /// Key of the category it speaks of.
        public var category: String
        /// Key of the series, where the category has several marks.
        public var series: String?
        public var text: String
        /// Key of the category that an arrow goes to, from `category`; nil: the same, or no arrow between marks.
        public var to: String?
        /// Key of the series that it goes to; nil: the same as it comes from.
        public var toSeries: String?
        /// Whether the line from the words to their mark has an arrow's head.
        public var hasArrow = false

        /// Whether it tells of a change from one mark to another.
        public var isChange: Bool { to != nil || toSeries != nil }

        public init(category: String, series: String? = nil, text: String) {
            (self.category, self.series, self.text) = (category, series, text)
        }
    }

    /// A line or a band across the plot that values are held against: a mean, a target, a span of years.
    public struct Reference: Hashable, Sendable {
        public enum Direction: String, Hashable, Sendable {
            /// At a value.
            case y
            /// At a place along the chart.
            case x
        }

        public var direction: Direction
        public var from: Double
        /// The end of a band; nil for a line.
        public var to: Double?
        /// Empty for none.
        public var text: String

        public init(_ direction: Direction, from: Double, to: Double? = nil, text: String) {
            (self.direction, self.from, self.to, self.text) = (direction, from, to, text)
        }
    }
}
