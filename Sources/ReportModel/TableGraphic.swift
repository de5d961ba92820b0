extension Table {
    /// A drawing in a cell, as small as a line: the words beside it say what it ends with, or how long it is.
    public struct Graphic: Hashable, Sendable {
        public enum Kind: String, Hashable, Sendable, CaseIterable {
            /// A bar from zero.
            case bar
            /// A line through values in their order (E. R. Tufte, Beautiful Evidence (2006), p. 46).
            case spark
        }

        public var kind: Kind
        /// nil where one is missing: a gap in a line.
        public var points: [Double?]
        /// What all drawings of the column are scaled by.
        public var low: Double
        public var high: Double

        public init(kind: Kind, points: [Double?], low: Double, high: Double) {
            (self.kind, self.points, self.low, self.high) = (kind, points, low, high)
        }
    }
}
