/// A decimal number without binary drift: `coefficient` × 10^−`scale`, of at most 18 digits.
///
/// Rounding that must add up is done on digits as they are written: in binary, 0.285 lies below itself.
public struct ExactDecimal: Hashable, Sendable {
    public let coefficient: Int64
    /// Digits after the point, 0 to 18; no more than the number needs.
    public let scale: Int

    public static let zero = ExactDecimal(0)
    static let mostDigits = 18

    public init(_ whole: Int64) { (coefficient, scale) = (whole, 0) }

    /// - Parameter scale: 0 to 18.
    public init(coefficient: Int64, scale: Int) {
        var (coefficient, scale) = (coefficient, scale)
        while scale > 0, coefficient.isMultiple(of: 10) {
            (coefficient, scale) = (coefficient / 10, scale - 1)
        }
        (self.coefficient, self.scale) = (coefficient, scale)
    }

    /// The shortest digits that mean this number, as data are written; nil for infinities, NaN and more than 18 digits.
    public init?(of number: Double) {
        guard number.isFinite else { return nil }
        self.init("\(number)")
    }

    /// `-12.50`, `1.5e-07`; nil for anything else, and for more than 18 digits.
    public init?(_ text: String) {
        let parts = text.split(separator: "e", maxSplits: 1, omittingEmptySubsequences: false)
        guard let mantissa = parts.first, let exponent = parts.count == 2 ? Int(parts[1]) : 0 else {
            return nil
        }
        let halves = mantissa.split(separator: ".", maxSplits: 1, omittingEmptySubsequences: false)
        var fraction = halves.count == 2 ? String(halves[1]) : ""
        while fraction.last == "0" { fraction.removeLast() }
        guard let whole = halves.first, fraction.utf8.allSatisfy({ (48...57).contains($0) }),
            let digits = Int64(String(whole) + fraction), abs(exponent) <= 400
        else { return nil }
        let scale = fraction.utf8.count - exponent
        if digits == 0 {
            self = .zero
        } else if scale >= 0 {
            guard scale <= Self.mostDigits else { return nil }
            self.init(coefficient: digits, scale: scale)
        } else {
            guard let power = Self.power(-scale) else { return nil }
            let (product, isTooLarge) = digits.multipliedReportingOverflow(by: power)
            if isTooLarge { return nil }
            self.init(product)
        }
    }

    /// 10^exponent; nil outside 0 to 18.
    static func power(_ exponent: Int) -> Int64? {
        guard (0...mostDigits).contains(exponent) else { return nil }
        return (0..<exponent).reduce(1) { power, _ in power * 10 }
    }

    /// The coefficient at a scale that is not below its own; nil where it has too many digits.
    func coefficient(at scale: Int) -> Int64? {
        guard let power = Self.power(scale - self.scale) else { return nil }
        let (product, isTooLarge) = coefficient.multipliedReportingOverflow(by: power)
        return isTooLarge ? nil : product
    }

    /// The nearest double.
    public var double: Double { Double(description) ?? 0 }

    /// nil where it has too many digits.
    public static func sum(_ numbers: some Sequence<ExactDecimal>) -> ExactDecimal? {
        let numbers = Array(numbers), scale = numbers.map(\.scale).max() ?? 0
        var sum: Int64 = 0
        for number in numbers {
            guard let own = number.coefficient(at: scale) else { return nil }
            let (next, isTooLarge) = sum.addingReportingOverflow(own)
            if isTooLarge { return nil }
            sum = next
        }
        return ExactDecimal(coefficient: sum, scale: scale)
    }

    /// nil where it has too many digits.
    public func minus(_ other: ExactDecimal) -> ExactDecimal? {
        // The least number has no opposite.
        guard other.coefficient != .min else { return nil }
        return ExactDecimal.sum([self, ExactDecimal(coefficient: -other.coefficient, scale: other.scale)])
    }

    /// To so many decimals, halves away from zero.
    public func rounded(to decimals: Int) -> ExactDecimal {
        guard let power = Self.power(scale - decimals), power > 1 else { return self }
        let (quotient, rest) = coefficient.quotientAndRemainder(dividingBy: power)
        let goesOut = rest.magnitude >= power.magnitude - rest.magnitude
        return ExactDecimal(
            coefficient: quotient + (goesOut ? coefficient.signum() : 0), scale: max(0, decimals))
    }
}

extension ExactDecimal: Comparable {
    public static func < (one: ExactDecimal, other: ExactDecimal) -> Bool {
        let scale = max(one.scale, other.scale)
        let left = one.coefficient.multipliedFullWidth(by: power(scale - one.scale) ?? 1)
        let right = other.coefficient.multipliedFullWidth(by: power(scale - other.scale) ?? 1)
        return (left.high, left.low) < (right.high, right.low)
    }
}

extension ExactDecimal: ExpressibleByIntegerLiteral {
    public init(integerLiteral whole: Int64) { self.init(whole) }
}

extension ExactDecimal: CustomStringConvertible {
    /// All digits, with a point before decimals.
    public var description: String {
        var digits = String(coefficient.magnitude)
        if scale > 0 {
            digits = String(repeating: "0", count: max(0, scale + 1 - digits.count)) + digits
            digits.insert(".", at: digits.index(digits.endIndex, offsetBy: -scale))
        }
        return coefficient < 0 ? "-" + digits : digits
    }
}
