/// A quotient of decimals before it is rounded.
///
/// A share of 1/3 has no last decimal. It is kept as two whole numbers, and becomes a decimal of so many digits that
/// rounding it to what is printed gives the same as rounding the quotient: 12 after the point, 15 in all.
public struct ExactRatio: Hashable, Sendable {
    private let numerator: Int128
    /// Above zero.
    private let denominator: Int128

    static let mostDecimals = 12
    static let mostDigits = 15

    /// `part` × `factor` / `whole`; nil where the whole is not above zero, or there are too many digits.
    public init?(_ part: ExactDecimal, times factor: Int64 = 1, over whole: ExactDecimal) {
        let scale = max(part.scale, whole.scale)
        // 18 digits and 18 zeros at most: far from the 38 digits that there is room for.
        let above = Int128(part.coefficient) * Self.power(scale - part.scale)
        let below = Int128(whole.coefficient) * Self.power(scale - whole.scale)
        let (product, isTooLarge) = above.multipliedReportingOverflow(by: Int128(factor))
        // The digits after the point are found by multiplying a rest by ten.
        guard !isTooLarge, product != .min, below > 0, below < Int128.max / 20 else { return nil }
        (numerator, denominator) = (product, below)
    }

    private static func power(_ exponent: Int) -> Int128 {
        (0..<exponent).reduce(1) { power, _ in power * 10 }
    }

    /// To 12 decimals and 15 digits, halves away from zero; nil for more than 15 digits before the point.
    public var decimal: ExactDecimal? {
        let (whole, rest) = (numerator < 0 ? -numerator : numerator).quotientAndRemainder(
            dividingBy: denominator)
        let digits = whole == 0 ? 0 : String(whole).utf8.count
        guard digits <= Self.mostDigits else { return nil }
        let decimals = min(Self.mostDecimals, Self.mostDigits - digits)
        var coefficient = Int64(whole), rest128 = rest
        for _ in 0..<decimals {
            let (digit, after) = (rest128 * 10).quotientAndRemainder(dividingBy: denominator)
            coefficient = coefficient * 10 + Int64(digit)
            rest128 = after
        }
        if rest128 * 2 >= denominator { coefficient += 1 }
        return ExactDecimal(coefficient: numerator < 0 ? -coefficient : coefficient, scale: decimals)
    }
}
