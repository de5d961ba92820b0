/// A number cut into whole units of the last decimal that is printed and the rest of a unit, which is
/// `remainder` / `denominator`; the numbers of one rounding have one denominator.
struct RoundingRemainder {
    /// Units, rounded down.
    var floor: Int64
    /// From 0 to below the denominator.
    var remainder: UInt64
    var denominator: UInt64

    /// Halves away from zero.
    var conventional: Int64 {
        let rest = denominator - remainder
        if remainder == rest { return floor < 0 ? floor : floor + 1 }
        return remainder > rest ? floor + 1 : floor
    }

    /// Of decimals; nil where they have too many digits.
    static func of(_ values: [ExactDecimal], decimals: Int) -> [RoundingRemainder]? {
        let scale = max(decimals, values.map(\.scale).max() ?? 0)
        guard let denominator = ExactDecimal.power(scale - decimals) else { return nil }
        var result: [RoundingRemainder] = []
        for value in values {
            guard let coefficient = value.coefficient(at: scale) else { return nil }
            let (quotient, rest) = coefficient.quotientAndRemainder(dividingBy: denominator)
            result.append(
                RoundingRemainder(
                    floor: rest < 0 ? quotient - 1 : quotient,
                    remainder: UInt64(rest < 0 ? rest + denominator : rest),
                    denominator: UInt64(denominator)))
        }
        return result
    }

    /// Of `parts` × 10^power / `whole`, exactly; parts from 0 to the whole. nil where there are too many digits.
    static func ofShares(_ parts: [UInt64], of whole: UInt64, power: Int) -> [RoundingRemainder]? {
        guard whole > 0, whole <= UInt64(Int64.max), let factor = ExactDecimal.power(power) else {
            return nil
        }
        return parts.map { part in
            // The high word is below the whole, as the part is no more than it and the factor fits a word.
            let product = min(part, whole).multipliedFullWidth(by: UInt64(factor))
            guard product.high < whole else {
                return RoundingRemainder(floor: factor, remainder: 0, denominator: whole)
            }
            let (quotient, rest) = whole.dividingFullWidth(product)
            return RoundingRemainder(
                floor: Int64(clamping: quotient), remainder: rest, denominator: whole)
        }
    }
}
