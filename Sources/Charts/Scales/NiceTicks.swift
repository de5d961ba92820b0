import Foundation

/// Round numbers at equal distances: 0, 20, 40; 0, 0.25, 0.5.
///
/// The step is one, two, two and a half or five times a power of ten. P. S. Heckbert, “Nice Numbers for Graph Labels”,
/// Graphics Gems (1990), p. 61, with 2.5 where its multiples stay short.
struct NiceTicks: Hashable {
    /// Digits of the step and its power of ten: 25 and -2 for 0.25.
    private let digits: Int
    private let power: Int
    /// The least and the largest multiple of the step.
    private let first: Int
    private let last: Int

    /// The ticks that enclose a domain, about so many of them (at least two).
    init(enclosing low: Double, _ high: Double, about count: Int) {
        let (low, high) = Self.ordered(low, high)
        (digits, power) = Self.step(high - low, about: count)
        let step = Self.number(1, digits, power)
        // A value that stands on a tick but for its last bits does not ask for one more.
        first = Int((low / step + 1e-9).rounded(.down))
        last = max(first + 1, Int((high / step - 1e-9).rounded(.up)))
    }

    /// The ticks within a domain, which may be none.
    init(within low: Double, _ high: Double, about count: Int) {
        let (low, high) = Self.ordered(low, high)
        (digits, power) = Self.step(high - low, about: count)
        let step = Self.number(1, digits, power)
        first = Int((low / step - 1e-9).rounded(.up))
        last = Int((high / step + 1e-9).rounded(.down))
    }

    var values: [Double] { first > last ? [] : (first...last).map { Self.number($0, digits, power) } }
    /// Digits after the point that every tick needs.
    var decimals: Int { max(0, -power) }

    private static func ordered(_ a: Double, _ b: Double) -> (Double, Double) {
        if a == b { return a == 0 ? (0, 1) : (min(a, 0), max(a, 0)) }
        return (min(a, b), max(a, b))
    }

    private static func step(_ extent: Double, about count: Int) -> (digits: Int, power: Int) {
        // Numbers that lie closer are one for every scale, and have no logarithm to go by when divided.
        let raw = max(extent / Double(max(1, count)), 1e-290), power = Int(log10(raw).rounded(.down))
        let share = raw / pow(10, Double(power))
        switch share {
        case ..<1.42: return (1, power)
        case ..<2.24: return (2, power)
        case ..<3.54: return (25, power - 1)
        case ..<7.08: return (5, power)
        default: return (1, power + 1)
        }
    }

    /// Correctly rounded: whole numbers divided or multiplied by a power of ten.
    private static func number(_ index: Int, _ digits: Int, _ power: Int) -> Double {
        let ten = pow(10, Double(abs(power)))
        return power < 0 ? Double(index * digits) / ten : Double(index * digits) * ten
    }
}
