/// The mean of so many neighbours, at each place of a series.
///
/// A centred mean of an even number has half weights at its ends, so that it lies on a place and not between two (Hyndman and
/// Athanasopoulos, Forecasting: Principles and Practice, 3rd edition, 2021, section 3.3).
public struct MovingMean: Hashable, Sendable {
    public enum Placement: String, Hashable, Sendable, CaseIterable {
        /// As many neighbours on either side.
        case centred
        /// The place and those before it.
        case trailing
    }

    /// 1 or more places.
    public let window: Int
    public let placement: Placement

    /// nil for a window of none.
    public init?(window: Int, placement: Placement) {
        guard window > 0, window <= 1_000_000 else { return nil }
        (self.window, self.placement) = (window, placement)
    }

    /// Missing where the window reaches over an end of the series, or a gap in it: a mean of fewer is another measure.
    public func values(_ series: [Double?]) -> [Double?] {
        series.indices.map { mean(at: $0, series) }
    }

    private func mean(at place: Int, _ series: [Double?]) -> Double? {
        let isEven = placement == .centred && window.isMultiple(of: 2)
        let first = placement == .centred ? place - window / 2 : place - window + 1
        let last = first + window - 1 + (isEven ? 1 : 0)
        guard first >= 0, last < series.count else { return nil }
        var sum = 0.0
        for index in first...last {
            guard let value = series[index] else { return nil }
            sum += isEven && (index == first || index == last) ? value / 2 : value
        }
        return sum / Double(window)
    }
}
