/// By how much something grew, in percent of what it was: from 40 to 50 people, 25 %.
public struct PercentChange: Hashable, Sendable {
    public let percent: Double

    /// nil where there was nothing or less than that: no percentage tells how much more than nothing something is.
    public init?(from earlier: Double, to later: Double) {
        guard earlier > 0, earlier.isFinite, later.isFinite else { return nil }
        percent = (later - earlier) / earlier * 100
    }
}

/// By how many percentage points a share grew: from 40 % to 50 %, 10 points (which are 25 % more). A type of its own, so
/// that the two are never taken for each other.
public struct PointChange: Hashable, Sendable {
    public let points: Double

    /// Of shares in percent; nil where one is no number.
    public init?(from earlier: Double, to later: Double) {
        guard earlier.isFinite, later.isFinite else { return nil }
        points = later - earlier
    }
}
