/// The five numbers of a box plot: quartiles, and the furthest values within one and a half times their distance.
///
/// Quartiles by linear interpolation between order statistics, definition 7 of R. J. Hyndman and Y. Fan, “Sample
/// Quantiles in Statistical Packages”, The American Statistician 50 (1996), p. 363; whiskers as J. W. Tukey's,
/// Exploratory Data Analysis (1977), p. 44.
public struct Quartiles: Hashable, Sendable {
    public var lower: Double
    public var median: Double
    public var upper: Double
    /// The ends of the whiskers.
    public var low: Double
    public var high: Double
    /// Values beyond them, in order.
    public var outliers: [Double]

    /// nil of no values; what is no number is left out.
    public init?(_ values: [Double]) {
        let sorted = values.filter(\.isFinite).sorted()
        guard let first = sorted.first, let last = sorted.last else { return nil }
        lower = Self.quantile(sorted, 0.25)
        median = Self.quantile(sorted, 0.5)
        upper = Self.quantile(sorted, 0.75)
        let reach = (upper - lower) * 1.5
        let (least, most) = (lower - reach, upper + reach)
        let start = sorted.first { $0 >= least } ?? first
        let end = sorted.last { $0 <= most } ?? last
        // Quartiles may lie beyond the values that they are interpolated from.
        (low, high) = (min(start, lower), max(end, upper))
        outliers = sorted.filter { $0 < start || $0 > end }
    }

    /// Of sorted values, for a share from 0 to 1.
    private static func quantile(_ sorted: [Double], _ share: Double) -> Double {
        let place = Double(sorted.count - 1) * share, below = Int(place)
        guard below + 1 < sorted.count else { return sorted[sorted.count - 1] }
        let part = place - Double(below)
        return sorted[below] * (1 - part) + sorted[below + 1] * part
    }
}
