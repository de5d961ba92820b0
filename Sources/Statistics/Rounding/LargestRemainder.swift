/// Rounding by largest remainder: each number goes down to its unit, and the units that are then missing from the total go
/// to those that lost most. Known as Hamilton's method (Balinski and Young, Fair Representation, 1982, p. 17).
///
/// A number is moved by one unit of the last decimal at most, from its value and from its conventional rounding. Ties: the
/// larger remainder first; of equal remainders the larger number; of equal numbers the earlier.
public enum LargestRemainder {
    /// Numbers rounded to `decimals` (0 to 18) that add up to `total`, or to their own sum, rounded to `decimals`.
    ///
    /// - Returns: nil where one unit a number does not reach the total, or where there are too many digits.
    public static func round(
        _ values: [ExactDecimal], decimals: Int, total: ExactDecimal? = nil
    ) -> AdjustedRounding? {
        guard let remainders = RoundingRemainder.of(values, decimals: decimals),
            let target = (total ?? ExactDecimal.sum(values))?.rounded(to: decimals)
        else { return nil }
        return apportion(remainders, order: values, decimals: decimals, to: target)
    }

    /// The shares of parts in `of` (100 for percentages), rounded to `decimals`, of the whole that they make. They add up to
    /// `of` exactly.
    ///
    /// - Parameters:
    ///   - parts: zero or more each.
    ///   - of: a power of ten: 100 for percentages, 1000 for per mille.
    /// - Returns: nil where a part is negative, all are zero, or there are too many digits.
    public static func shares(
        _ parts: [ExactDecimal], of whole: Int64 = 100, decimals: Int
    ) -> AdjustedRounding? {
        let scale = parts.map(\.scale).max() ?? 0
        let units = parts.compactMap { $0.coefficient(at: scale) }
        guard units.count == parts.count, units.allSatisfy({ $0 >= 0 }), let sum = ExactDecimal.sum(parts),
            let all = sum.coefficient(at: scale), all > 0,
            let power = (0...ExactDecimal.mostDigits).first(where: { ExactDecimal.power($0) == whole }),
            let remainders = RoundingRemainder.ofShares(
                units.map(UInt64.init), of: UInt64(all), power: power + decimals)
        else { return nil }
        return apportion(remainders, order: parts, decimals: decimals, to: ExactDecimal(whole))
    }

    private static func apportion(
        _ remainders: [RoundingRemainder], order values: [ExactDecimal], decimals: Int, to total: ExactDecimal
    ) -> AdjustedRounding? {
        var units = remainders.map(\.floor)
        guard let target = total.coefficient(at: decimals),
            let floors = ExactDecimal.sum(units.map { ExactDecimal($0) })
        else { return nil }
        let (missing, isTooFar) = target.subtractingReportingOverflow(floors.coefficient)
        guard !isTooFar else { return nil }
        let turns = missing >= 0 ? upward(remainders, values) : downward(remainders, values)
        guard missing.magnitude <= turns.count else { return nil }
        for index in turns.prefix(Int(missing.magnitude)) { units[index] += missing < 0 ? -1 : 1 }
        var changes: [AdjustedRounding.Change] = []
        let printed = units.map { ExactDecimal(coefficient: $0, scale: decimals) }
        for (index, remainder) in remainders.enumerated() where remainder.conventional != units[index] {
            changes.append(
                AdjustedRounding.Change(
                    index: index,
                    conventional: ExactDecimal(coefficient: remainder.conventional, scale: decimals),
                    adjusted: printed[index], units: Int(units[index] - remainder.conventional)))
        }
        return AdjustedRounding(values: printed, total: total, changes: changes)
    }

    /// Who goes up first.
    private static func upward(_ remainders: [RoundingRemainder], _ values: [ExactDecimal]) -> [Int] {
        remainders.indices.sorted { one, other in
            let (left, right) = (remainders[one].remainder, remainders[other].remainder)
            if left != right { return left > right }
            return values[one] == values[other] ? one < other : values[one] > values[other]
        }
    }

    /// Who goes down first, where data that were rounded before add up to more than the total: whole units alone, which one
    /// unit does not take farther than that from their value; the largest first.
    private static func downward(_ remainders: [RoundingRemainder], _ values: [ExactDecimal]) -> [Int] {
        remainders.indices.filter { remainders[$0].remainder == 0 }.sorted { one, other in
            values[one] == values[other] ? one < other : values[one] > values[other]
        }
    }
}
