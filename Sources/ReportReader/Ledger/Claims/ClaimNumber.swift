/// A number as far as it is known: « more than 7 of 10 » lies above 0.7 and is at most 1.
struct ClaimNumber: Equatable {
    /// What may be compared with what.
    enum Kind { case share, count, free }

    var low: Double
    var high: Double
    /// Whether a bound is not reached.
    var isLowOpen = false
    var isHighOpen = false
    var kind: Kind

    static func exactly(_ number: Double, _ kind: Kind = .free) -> ClaimNumber {
        ClaimNumber(low: number, high: number, kind: kind)
    }

    static func unknown(_ kind: Kind) -> ClaimNumber {
        ClaimNumber(low: -.infinity, high: .infinity, kind: kind)
    }

    var isExact: Bool { low == high }

    /// What a row of data says: a percentage and so many of so many are shares of one.
    init(_ measure: Measure) {
        let kind: Kind = measure.of != nil || measure.isPercent ? .share : .count
        guard let value = measure.share ?? measure.value, measure.words == nil else {
            self = .unknown(kind)
            return
        }
        let number = measure.of == nil && measure.isPercent ? value / 100 : value
        guard measure.isMore else {
            self = .exactly(number, kind)
            return
        }
        let highest = kind == .share ? max(1, number) : .infinity
        self.init(low: number, high: highest, isLowOpen: true, kind: kind)
    }

    init(low: Double, high: Double, isLowOpen: Bool = false, isHighOpen: Bool = false, kind: Kind) {
        (self.low, self.high, self.kind) = (low, high, kind)
        (self.isLowOpen, self.isHighOpen) = (isLowOpen, isHighOpen)
    }

    /// Whether two numbers can be compared: a share of one and a count cannot.
    func isComparable(to other: ClaimNumber) -> Bool {
        Set([kind, other.kind]) != [.share, .count]
    }
}

/// Yes, no, or not to be known.
enum ClaimTruth {
    case yes, no, unknown

    init(_ isTrue: Bool) { self = isTrue ? .yes : .no }

    static prefix func ! (truth: ClaimTruth) -> ClaimTruth {
        switch truth {
        case .yes: .no
        case .no: .yes
        case .unknown: .unknown
        }
    }

    /// Kleene 1952, § 64: what is decided by one side is decided.
    func and(_ other: ClaimTruth) -> ClaimTruth {
        if self == .no || other == .no { return .no }
        return self == .yes && other == .yes ? .yes : .unknown
    }
    func or(_ other: ClaimTruth) -> ClaimTruth { !(!self).and(!other) }
}

// MARK: Comparing

extension ClaimNumber {
    /// Differences below this, beside the numbers' own size, are those of binary fractions.
    private static func isNear(_ a: Double, _ b: Double) -> Bool {
        if a == b { return true }
        guard a.isFinite, b.isFinite else { return false }
        return abs(a - b) <= 1e-9 * max(abs(a), abs(b))
    }

    func compared(_ comparison: ClaimNode.Comparison, _ other: ClaimNumber) -> ClaimTruth {
        switch comparison {
        case .less: isLess(than: other)
        case .more: other.isLess(than: self)
        case .atMost: !other.isLess(than: self)
        case .atLeast: !isLess(than: other)
        case .equal: isEqual(to: other)
        case .different: !isEqual(to: other)
        }
    }

    private func isLess(than other: ClaimNumber) -> ClaimTruth {
        let touches = Self.isNear(high, other.low), meets = Self.isNear(low, other.high)
        if touches ? isHighOpen || other.isLowOpen : high < other.low { return .yes }
        return meets || low > other.high ? .no : .unknown
    }

    private func isEqual(to other: ClaimNumber) -> ClaimTruth {
        if isExact, other.isExact { return ClaimTruth(Self.isNear(low, other.low)) }
        if isLess(than: other) == .yes || other.isLess(than: self) == .yes { return .no }
        return .unknown
    }
}

// MARK: Reckoning

extension ClaimNumber {
    private typealias Bound = (value: Double, isOpen: Bool)

    private var bounds: [Bound] { [(low, isLowOpen), (high, isHighOpen)] }

    static prefix func - (number: ClaimNumber) -> ClaimNumber {
        ClaimNumber(
            low: -number.high, high: -number.low, isLowOpen: number.isHighOpen,
            isHighOpen: number.isLowOpen,
            kind: number.kind)
    }

    static func + (a: ClaimNumber, b: ClaimNumber) -> ClaimNumber {
        ClaimNumber(
            low: a.low + b.low, high: a.high + b.high, isLowOpen: a.isLowOpen || b.isLowOpen,
            isHighOpen: a.isHighOpen || b.isHighOpen, kind: joined(a.kind, b.kind))
    }

    static func * (a: ClaimNumber, b: ClaimNumber) -> ClaimNumber {
        hull(a, b, kind: a.kind == .free ? b.kind : b.kind == .free ? a.kind : .count, *)
    }

    /// Unknown where the divisor may be nought.
    static func / (a: ClaimNumber, b: ClaimNumber) -> ClaimNumber {
        let kind: Kind = a.kind == b.kind ? .free : b.kind == .free ? a.kind : .count
        guard b.low > 0 || b.high < 0 else { return .unknown(kind) }
        return hull(a, b, kind: kind, /)
    }

    private static func joined(_ a: Kind, _ b: Kind) -> Kind { a == .free ? b : a }

    /// The least and the greatest that two numbers make, whatever they are within their bounds.
    private static func hull(
        _ a: ClaimNumber, _ b: ClaimNumber, kind: Kind, _ reckon: (Double, Double) -> Double
    ) -> ClaimNumber {
        var all: [Bound] = []
        for x in a.bounds {
            for y in b.bounds {
                let value = reckon(x.value, y.value)
                // Nought times infinity: a bound of what may be anything is nought.
                all.append((value.isNaN ? 0 : value, x.isOpen || y.isOpen))
            }
        }
        func reached(_ bound: Double) -> Bool { all.contains { $0.value == bound && !$0.isOpen } }
        let low = all.map(\.value).min() ?? 0, high = all.map(\.value).max() ?? 0
        return ClaimNumber(
            low: low, high: high, isLowOpen: !reached(low), isHighOpen: !reached(high), kind: kind)
    }

    /// To so many decimals, halves away from nought.
    func rounded(to decimals: Int) -> ClaimNumber {
        let unit = (0..<decimals).reduce(1.0) { unit, _ in unit * 10 }
        func rounded(_ number: Double) -> Double {
            number.isFinite ? (number * unit).rounded(.toNearestOrAwayFromZero) / unit : number
        }
        return ClaimNumber(low: rounded(low), high: rounded(high), kind: kind)
    }
}
