import Foundation
import ReportModel

/// The classes of a map's values, and the numbers that part them. A value at an edge belongs to the class above it.
struct ClassBreaks: Hashable {
    /// Between the classes, rising: one fewer than there are classes.
    var inner: [Double]
    /// Where the lowest class begins and the highest one ends; nil where no value comes near it.
    var low: Double?
    var high: Double?
    /// Digits after the point that every edge needs.
    var decimals: Int
    /// How many classes lie below the value that colours part from; nil where they go one way.
    var below: Int?

    var count: Int { inner.count + 1 }

    /// - Parameter values: finite, at least one.
    init(_ values: [Double], _ rule: Chart.Classes, middle: Double?) {
        let sorted = values.sorted(), low = sorted.first ?? 0, high = sorted.last ?? 0
        switch rule {
        case .nice(let count): self = Self.nice(low, high, count, middle)
        case .equal(let count): self = Self.equal(low, high, count, middle)
        case .quantile(let count): self = Self.quantile(sorted, count, middle)
        case .breaks(let breaks): self = Self.between(breaks, low, high)
        }
        if let middle {
            below =
                inner.firstIndex(of: middle).map { $0 + 1 } ?? (middle <= (self.low ?? low) ? 0 : self.count)
        }
    }

    private init(inner: [Double], low: Double?, high: Double?, decimals: Int) {
        (self.inner, self.low, self.high, self.decimals) = (inner, low, high, decimals)
    }

    /// Of edges, the outer two among them.
    private init(edges: [Double], decimals: Int) {
        self.init(
            inner: Array(edges.dropFirst().dropLast()), low: edges.first, high: edges.last, decimals: decimals
        )
    }

    /// The class of a value, from 0.
    func index(of value: Double) -> Int { inner.count { $0 <= value } }

    // MARK: Rules

    private static func nice(_ low: Double, _ high: Double, _ count: Int, _ middle: Double?) -> ClassBreaks {
        for wanted in stride(from: count, through: 1, by: -1) {
            let ticks = NiceTicks(enclosing: low, high, about: wanted)
            var edges = ticks.values, decimals = ticks.decimals
            if let middle, edges.count > 1 {
                decimals = max(decimals, ShortNumber.decimals(of: middle))
                edges = around(middle, step: edges[1] - edges[0], low, high, decimals)
            }
            if edges.count > 1, edges.count - 1 <= Chart.Classes.counts.upperBound {
                return ClassBreaks(edges: edges, decimals: decimals)
            }
        }
        return ClassBreaks(edges: [low, high], decimals: 0)
    }

    /// Edges at equal distances from the middle, no farther than the values.
    private static func around(
        _ middle: Double, step: Double, _ low: Double, _ high: Double, _ decimals: Int
    ) -> [Double] {
        let first = min(0, Int(((low - middle) / step + 1e-9).rounded(.down)))
        let last = max(0, Int(((high - middle) / step - 1e-9).rounded(.up)))
        // A middle far from all values would have colours for what is not there.
        guard last - first <= Chart.Classes.counts.upperBound else { return [] }
        let edges = (first...max(last, first + 1)).map { middle + Double($0) * step }
        return edges.map { ShortNumber.rounded($0, decimals, .toNearestOrAwayFromZero) }
    }

    private static func equal(_ low: Double, _ high: Double, _ count: Int, _ middle: Double?) -> ClassBreaks {
        guard high > low else { return nice(low, high, count, middle) }
        // On either side of a middle, half of the classes.
        let reach = middle.map { max(high - $0, $0 - low) / Double(max(1, count / 2)) }
        let step = max(reach ?? (high - low) / Double(count), 1e-290)
        var decimals = max(0, 1 - Int(log10(step).rounded(.down)))
        if let middle {
            let wide = ShortNumber.rounded(step, decimals, .up)
            decimals = max(decimals, ShortNumber.decimals(of: middle))
            return ClassBreaks(edges: around(middle, step: wide, low, high, decimals), decimals: decimals)
        }
        let inner = (1..<count).map {
            ShortNumber.rounded(low + Double($0) * step, decimals, .toNearestOrAwayFromZero)
        }
        return closed(inner, low, high, decimals)
    }

    private static func quantile(_ sorted: [Double], _ count: Int, _ middle: Double?) -> ClassBreaks {
        let low = sorted.first ?? 0, high = sorted.last ?? 0
        guard let middle else {
            let inner = cuts(sorted, count)
            return closed(
                inner, low, high, inner.map(ShortNumber.decimals).max() ?? ShortNumber.decimals(of: low))
        }
        let under = sorted.prefix { $0 < middle }, over = sorted.dropFirst(under.count)
        let share = Double(count) * Double(under.count) / Double(max(1, sorted.count))
        let underCount = under.isEmpty ? 0 : max(1, min(count - (over.isEmpty ? 0 : 1), Int(share.rounded())))
        var inner = cuts(Array(under), underCount)
        if !under.isEmpty, !over.isEmpty { inner.append(middle) }
        inner += cuts(Array(over), count - underCount)
        return closed(inner, low, high, inner.map(ShortNumber.decimals).max() ?? 0)
    }

    /// Numbers that part sorted values into so many groups of about one size, never between equals: the shortest ones that
    /// do.
    private static func cuts(_ sorted: [Double], _ count: Int) -> [Double] {
        guard count > 1, sorted.count > 1 else { return [] }
        let gaps = (1..<sorted.count).filter { sorted[$0 - 1] < sorted[$0] }
        var chosen: Set<Int> = []
        for group in 1..<count {
            let wanted = Double(sorted.count * group) / Double(count)
            if let gap = gaps.min(by: { abs(Double($0) - wanted) < abs(Double($1) - wanted) }) {
                chosen.insert(gap)
            }
        }
        return chosen.sorted().map { ShortNumber.between(sorted[$0 - 1], sorted[$0]) }
    }

    private static func between(_ breaks: [Double], _ low: Double, _ high: Double) -> ClassBreaks {
        guard let first = breaks.first, let last = breaks.last else { return nice(low, high, 5, nil) }
        let decimals = breaks.map(ShortNumber.decimals).max() ?? 0
        var made = closed(breaks, low, high, decimals)
        if low >= first { made.low = nil }
        if high < last { made.high = nil }
        return made
    }

    /// With ends that hold all values, rounded outwards as the inner edges are.
    private static func closed(_ inner: [Double], _ low: Double, _ high: Double, _ decimals: Int)
        -> ClassBreaks
    {
        ClassBreaks(
            inner: inner, low: ShortNumber.rounded(low, decimals, .down),
            high: ShortNumber.rounded(high, decimals, .up), decimals: decimals)
    }
}

/// Numbers with few digits.
enum ShortNumber {
    /// To so many digits after the point.
    static func rounded(_ value: Double, _ decimals: Int, _ rule: FloatingPointRoundingRule) -> Double {
        let power = pow(10, Double(decimals)), scaled = value * power
        // A number that has no more digits than that stays itself, whatever its last bits are.
        let nearest = scaled.rounded()
        return (abs(scaled - nearest) < 1e-9 * max(1, abs(scaled)) ? nearest : scaled.rounded(rule)) / power
    }

    /// How many digits after the point a number has, up to nine.
    static func decimals(of value: Double) -> Int {
        (0...9).first { rounded(value, $0, .toNearestOrAwayFromZero) == value } ?? 9
    }

    /// The number of the fewest digits that is larger than one and no larger than another.
    static func between(_ low: Double, _ high: Double) -> Double {
        let largest = max(abs(low), abs(high))
        guard largest > 0 else { return high }
        let start = Int(log10(largest).rounded(.down)) + 1
        for power in stride(from: start, through: start - 17, by: -1) {
            let number: Double
            if power >= 0 {
                let ten = pow(10, Double(power))
                number = (high / ten).rounded(.down) * ten
            } else {
                let ten = pow(10, Double(-power))
                number = (high * ten).rounded(.down) / ten
            }
            if number > low, number <= high { return number }
        }
        return high
    }
}
