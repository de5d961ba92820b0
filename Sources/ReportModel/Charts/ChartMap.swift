public import Geography

extension Chart {
    /// Where a chart's values lie on the globe.
    public struct Map: Hashable, Sendable {
        public var shapes: GeoCollection
        /// The category of each shape, as many as there are shapes; nil where the chart has no value for it.
        public var keys: [String?]
        public var projection: ProjectionChoice
        public var classes: Classes
        /// A value that colours part from, two ways: no change, the mean of a country. nil: from light to dark.
        public var middle: Double?
        /// Whether shapes are named where their names fit.
        public var isLabelled: Bool

        public init(
            shapes: GeoCollection, keys: [String?], projection: ProjectionChoice = .automatic,
            classes: Classes = .nice(5), middle: Double? = nil, isLabelled: Bool = true
        ) {
            self.shapes = shapes
            self.keys = keys
            self.projection = projection
            self.classes = classes
            self.middle = middle
            self.isLabelled = isLabelled
        }
    }

    /// How the values of a map are put into classes of one colour each. A value at an edge belongs to the class above it.
    public enum Classes: Hashable, Sendable {
        /// About so many, between round numbers at equal distances.
        case nice(Int)
        /// So many of equal width.
        case equal(Int)
        /// So many, each with as many values as the others.
        case quantile(Int)
        /// Between these numbers, which rise.
        case breaks([Double])

        /// How many may be asked for: more colours than nine are not told apart on a map.
        public static let counts = 2...9
    }
}
