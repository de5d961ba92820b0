/// What a series adds up to, up to each of its places.
public enum CumulativeSum {
    /// From a missing value on, the sum is missing: it would be too small. Exact, in decimals.
    public static func values(_ series: [ExactDecimal?]) -> [ExactDecimal?] {
        var sum: ExactDecimal? = .zero
        return series.map { value in
            sum = value.flatMap { value in sum.flatMap { ExactDecimal.sum([$0, value]) } }
            return sum
        }
    }
}
