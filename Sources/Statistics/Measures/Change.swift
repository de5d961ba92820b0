/// By how much something grew, in percent of what it was: from 40 to 50 people, 25 %.
public struct PercentChange: Hashable, Sendable {
    public let percent: ExactDecimal

    /// nil where there was nothing or less than that: no percentage tells how much more than nothing something is. Also for
    /// too many digits.
    public init?(from earlier: ExactDecimal, to later: ExactDecimal) {
        guard earlier > .zero, let difference = later.minus(earlier),
            let percent = ExactRatio(difference, times: 100, over: earlier)?.decimal
        else { return nil }
        self.percent = percent
    }
}

/// By how many percentage points a share grew: from 40 % to 50 %, 10 points (which are 25 % more). A type of its own, so
/// that the two are never taken for each other.
public struct PointChange: Hashable, Sendable {
    public let points: ExactDecimal

    /// Of shares in percent; nil for too many digits.
    public init?(from earlier: ExactDecimal, to later: ExactDecimal) {
        guard let points = later.minus(earlier) else { return nil }
        self.points = points
    }
}
