import Foundation
import Frames

/// From numbers to places along a plot, by differences or by ratios.
struct NumberScale: Hashable {
    var low: Double
    var high: Double
    /// Where `low` and `high` stand; the end may lie before the start.
    var start = Length.zero
    var end = Length.zero
    var isLog = false

    /// Beyond the ends, the end.
    func place(_ value: Double) -> Length {
        let share: Double
        if isLog {
            guard value > 0 else { return start }
            share = log(value / low) / log(high / low)
        } else {
            share = (value - low) / (high - low)
        }
        return start + (end - start) * min(1, max(0, share.isFinite ? share : 0))
    }

    /// Where marks that have a length start: at zero, or at the end of the domain nearest to it.
    var base: Double { isLog ? low : min(max(0, low), high) }
}
