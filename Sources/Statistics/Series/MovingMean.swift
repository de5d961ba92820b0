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
    public func values(_ series: [ExactDecimal?]) -> [ExactDecimal?] {
        series.indices.map { mean(at: $0, series) }
    }

    /// The positions that the mean at a place is of; they may lie outside of the series.
    public func range(at place: Int) -> ClosedRange<Int> {
        let first = placement == .centred ? place - window / 2 : place - window + 1
        return first...(first + window - 1 + (isEven ? 1 : 0))
    }

    private var isEven: Bool { placement == .centred && window.isMultiple(of: 2) }

    private func mean(at place: Int, _ series: [ExactDecimal?]) -> ExactDecimal? {
        let range = range(at: place)
        guard range.lowerBound >= 0, range.upperBound < series.count else { return nil }
        // Each twice, but for half weights: nothing is divided before the end.
        var doubled: [ExactDecimal] = []
        for index in range {
            guard let value = series[index] else { return nil }
            doubled.append(value)
            if !isEven || (index != range.lowerBound && index != range.upperBound) { doubled.append(value) }
        }
        return ExactDecimal.sum(doubled).flatMap {
            ExactRatio($0, over: ExactDecimal(Int64(2 * window)))?.decimal
        }
    }
}
