/// Numbers rounded so that they add up to a total, with what that changed.
public struct AdjustedRounding: Hashable, Sendable {
    /// In the order they were given.
    public var values: [ExactDecimal]
    /// What they add up to, exactly.
    public var total: ExactDecimal
    /// Those that conventional rounding (halves away from zero) would have printed otherwise.
    public var changes: [Change]

    public struct Change: Hashable, Sendable {
        public var index: Int
        public var conventional: ExactDecimal
        public var adjusted: ExactDecimal
        /// 1 or -1, of the last decimal that is printed.
        public var units: Int
    }
}
