/// So many for each so many inhabitants.
public struct Rate: Hashable, Sendable {
    public let count: ExactDecimal
    public let population: ExactDecimal
    /// 1 for per capita, 1,000, 100,000.
    public let per: Int64
    public let value: ExactDecimal

    /// nil where there is no population, or there are too many digits.
    public init?(_ count: ExactDecimal, population: ExactDecimal, per: Int64 = 1) {
        guard per > 0, let value = ExactRatio(count, times: per, over: population)?.decimal else {
            return nil
        }
        (self.count, self.population, self.per, self.value) = (count, population, per, value)
    }
}
