/// What a run costs, as Knuth & Plass price it (1981, p. 1128): the one table of prices that shapes share.
public enum Price {
    /// The part of its stretch or shrink that a size needs to fill the target; infinite where it has none.
    @inlinable public static func ratio(_ size: Glue, in target: Int) -> Double {
        let slack = target - size.natural
        if slack == 0 { return 0 }
        let give = slack > 0 ? size.stretch : size.shrink
        return give > 0 ? Double(slack) / Double(give) : slack > 0 ? .infinity : -.infinity
    }
    /// 100 at a ratio of 1 either way, growing with its cube to 10,000.
    @inlinable public static func badness(_ ratio: Double) -> Double {
        let size = abs(ratio)
        return size < 4.6 ? 100 * size * size * size : 10_000
    }
    /// `each`: what a run costs by being one more.
    @inlinable public static func demerits(badness: Double, cut: Cut, each: Double) -> Double {
        let base = each + badness, cost = Double(cut.cost)
        if cut.cost >= 0 { return base * base + cost * cost }
        return cut.isForced ? base * base : base * base - cost * cost
    }
}
