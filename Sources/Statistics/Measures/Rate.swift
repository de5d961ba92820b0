/// So many for each so many inhabitants.
public struct Rate: Hashable, Sendable {
    public let count: Double
    public let population: Double
    /// 1 for per capita, 1,000, 100,000.
    public let per: Double

    /// nil where there is no population, or a number is not finite.
    public init?(_ count: Double, population: Double, per: Double = 1) {
        guard population > 0, per > 0, count.isFinite, population.isFinite, per.isFinite else { return nil }
        (self.count, self.population, self.per) = (count, population, per)
    }

    public var value: Double { count / population * per }
}
