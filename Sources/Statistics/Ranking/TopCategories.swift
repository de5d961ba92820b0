/// The largest categories, and the rest of them as one, « autres »: their total is that of all.
public struct TopCategories: Hashable, Sendable {
    /// Positions of those that stand by themselves, the largest first; of equal ones the earlier first.
    public let top: [Int]
    /// Positions of those that are taken together, in their order; empty, or two or more: one alone has its own name.
    public let rest: [Int]
    /// What the rest adds up to; zero without a rest.
    public let restTotal: ExactDecimal
    /// Positions in the rest that are as large as the smallest that stands by itself: the cut goes between equals.
    public let tiedWithTop: [Int]

    /// - Parameters:
    ///   - values: zero or more each.
    ///   - count: how many stand by themselves at most, 1 or more; one more where the rest would be one alone.
    /// - Returns: nil where a value is negative, there are none, or too many digits.
    public init?(_ values: [ExactDecimal], count: Int) {
        guard count > 0, !values.isEmpty, values.allSatisfy({ $0 >= .zero }) else { return nil }
        let order = values.indices.sorted { one, other in
            values[one] == values[other] ? one < other : values[one] > values[other]
        }
        let kept = count >= values.count - 1 ? values.count : count
        let rest = order[kept...].sorted()
        guard let total = ExactDecimal.sum(rest.map { values[$0] }) else { return nil }
        top = Array(order[..<kept])
        self.rest = rest
        restTotal = total
        tiedWithTop = rest.filter { values[$0] == values[order[kept - 1]] }
    }
}
