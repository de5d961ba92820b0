/// So many of so many: a share that keeps its base.
public struct Proportion: Hashable, Sendable {
    public let count: Int
    /// How many were counted or asked: 1 or more.
    public let base: Int

    /// nil where there is no base, or the count does not lie from 0 to it.
    public init?(_ count: Int, of base: Int) {
        guard base > 0, (0...base).contains(count) else { return nil }
        (self.count, self.base) = (count, base)
    }

    /// From 0 to 1.
    public var share: Double { Double(count) / Double(base) }

    /// How sure an interval is to hold the true share, over many samples.
    public enum Confidence: Int, Hashable, Sendable, CaseIterable {
        case percent90 = 90
        case percent95 = 95
        case percent99 = 99

        /// The quantile of the normal distribution that leaves half of the rest above it.
        public var quantile: Double {
            switch self {
            case .percent90: 1.644_853_626_951_472_2
            case .percent95: 1.959_963_984_540_054
            case .percent99: 2.575_829_303_548_900_4
            }
        }
    }

    /// Shares between which the true one may lie, of a random sample from a population much larger than it.
    public struct Interval: Hashable, Sendable {
        /// From 0 to 1.
        public var lower: Double
        public var upper: Double
        public var base: Int
        public var confidence: Confidence
    }

    /// The score interval (Wilson, Probable inference, the law of succession, and statistical inference, Journal of the
    /// American Statistical Association 22, 1927, pp. 209-212). It holds for small samples and shares near 0 and 1, where the
    /// textbook's goes below 0 and above 1.
    public func interval(_ confidence: Confidence = .percent95) -> Interval {
        let n = Double(base), z2 = confidence.quantile * confidence.quantile
        let centre = (share + z2 / (2 * n)) / (1 + z2 / n)
        let spread =
            (share * (1 - share) / n + z2 / (4 * n * n)).squareRoot() * confidence.quantile / (1 + z2 / n)
        // At the ends the bounds are 0 and 1, but for what binary numbers lose.
        return Interval(
            lower: count == 0 ? 0 : max(0, centre - spread),
            upper: count == base ? 1 : min(1, centre + spread),
            base: base, confidence: confidence)
    }
}
