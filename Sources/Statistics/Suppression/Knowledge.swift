/// What is known of each arc of a network by whoever reads the table: its count, or between which counts it lies.
struct Knowledge {
    /// Stands for no upper bound; sums of a few of it do not overflow.
    static let unbounded = Int.max / 8

    /// nil: the count is printed. A margin that is not printed has bounds like a suppressed cell.
    var bounds: [ClosedRange<Int>?]

    /// - Parameters:
    ///   - hidden: what is suppressed, by arc.
    ///   - marks: what the suppressed cells' marks tell.
    init(
        _ network: CountNetwork, hidden: some Sequence<Int>, marks: Suppression.Marks, _ rule: SuppressionRule
    ) {
        bounds = network.arcs.map { $0.isPrinted ? nil : 0...Self.unbounded }
        for arc in hidden { hide(arc, network, marks, rule) }
    }

    /// Takes an arc's count away.
    mutating func hide(
        _ arc: Int, _ network: CountNetwork, _ marks: Suppression.Marks, _ rule: SuppressionRule
    ) {
        bounds[arc] = Self.bounds(of: network.arcs[arc].count, marks, rule)
    }

    /// Between which counts a suppressed one is known to lie.
    static func bounds(of count: Int, _ marks: Suppression.Marks, _ rule: SuppressionRule) -> ClosedRange<Int>
    {
        switch marks {
        // What is no small count would be printed as one if it were.
        case .threshold where rule.isSmall(count): rule.smallest...(rule.threshold - 1)
        case .threshold: rule.threshold...unbounded
        case .uniform: rule.smallest...unbounded
        }
    }
}
