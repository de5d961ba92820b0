/// Chooses the cells of a table that are not printed.
///
/// First as a heuristic does: around each small count, the cells that cost least are taken away until it can move as far as
/// the rule asks. What turns out not to be needed is given back. In small tables all choices are then tried.
public struct Suppressor {
    private let network: CountNetwork
    private let rule: SuppressionRule
    private let primary: [Int]
    /// What it costs to give up each arc.
    private let prices: [Int]

    public init(_ table: CountTable, _ rule: SuppressionRule) {
        let network = CountNetwork(table)
        (self.network, self.rule) = (network, rule)
        primary = network.arcs.indices.filter {
            network.arcs[$0].isPrinted && rule.isSmall(network.arcs[$0].count)
        }
        prices = Self.prices(network, rule)
    }

    /// Suppresses what must be; nothing where no printed count is small.
    public func suppress() -> Suppression {
        if primary.isEmpty {
            return Suppression(primary: [], complementary: [], marks: .threshold, isLeast: true)
        }
        // If the marks would tell too much with all other cells gone, they always do.
        let all = Knowledge(network, hidden: primary + candidates, marks: .threshold, rule)
        let marks: Suppression.Marks =
            primary.allSatisfy { network.isOpen($0, all, rule) } ? .threshold : .uniform
        var complementary = givenBack(heuristic(marks), marks), isLeast = false
        // What alone costs as much as all that is given up is in no better choice: where no margin is given up, none is.
        let known = complementary.reduce(0) { $0 + prices[$1] }
        let worth = candidates.filter { prices[$0] < known }
        if worth.count <= ExactSuppression.mostCandidates {
            let search = ExactSuppression(
                network: network, rule: rule, marks: marks, primary: primary, prices: prices,
                candidates: worth)
            complementary = search.best(knowing: complementary)
            isLeast = true
        }
        return Suppression(
            primary: Set(primary.map { network.arcs[$0].cell }),
            complementary: Set(complementary.map { network.arcs[$0].cell }), marks: marks,
            isLeast: isLeast)
    }

    /// What may be given up: a zero that is printed tells that there is nobody, and cannot be anything else.
    private var candidates: [Int] {
        network.arcs.indices.filter { canBeTaken($0) }
    }

    private func canBeTaken(_ arc: Int) -> Bool {
        let arc = network.arcs[arc]
        return arc.isPrinted && arc.count > 0 && !rule.isSmall(arc.count)
    }

    /// Cells by their counts or one each; a margin costs more than all cells together, the more the more it sums up.
    private static func prices(_ network: CountNetwork, _ rule: SuppressionRule) -> [Int] {
        let own = network.arcs.map { rule.preference == .leastTotal ? max(1, $0.count) : 1 }
        let inner = zip(network.arcs, own).reduce(0) { $1.0.cell.isMargin ? $0 : $0 + $1.1 }
        // Sums of prices stay far from overflow: a thousand million million at most each.
        let margin = min(inner, 1_000_000_000_000) + 1
        return zip(network.arcs, own).map { arc, price in
            switch (arc.cell.row, arc.cell.column) {
            case (.row, .column): price
            case (.total, .total): 100 * margin + min(price, margin)
            case (.total, _), (.groupTotal, .total): 10 * margin + min(price, margin)
            default: margin + min(price, margin)
            }
        }
    }

    // MARK: The heuristic

    private func heuristic(_ marks: Suppression.Marks) -> Set<Int> {
        var complementary: Set<Int> = []
        var knowledge = Knowledge(network, hidden: primary, marks: marks, rule)
        // The least room first: what opens it opens others.
        var waiting = primary.sorted { network.arcs[$0].count < network.arcs[$1].count }
        while !waiting.isEmpty {
            let before = complementary.count
            for arc in waiting where !network.isOpen(arc, knowledge, rule) {
                for taken in opening(arc, knowledge, marks) where complementary.insert(taken).inserted {
                    knowledge.hide(taken, network, marks, rule)
                }
            }
            // With all that can be taken, everything is open: no table gets this far without that having been done.
            if complementary.count == before { return Set(candidates) }
            // A cell that was taken away must not follow either.
            waiting = complementary.sorted().filter { !network.isOpen($0, knowledge, rule) }
        }
        return complementary
    }

    /// The cheapest cells that, taken away, let an arc move as far as it must: upwards first, or downwards first.
    private func opening(_ arc: Int, _ knowledge: Knowledge, _ marks: Suppression.Marks) -> Set<Int> {
        let plans = [FlowSearch.Direction.up, .down].compactMap { first -> (cost: Int, taken: Set<Int>)? in
            var search = FlowSearch(network, knowledge) { [self] in
                canBeTaken($0)
                    ? (prices[$0], Knowledge.bounds(of: network.arcs[$0].count, marks, rule)) : nil
            }
            let moved = search.move(arc, first, by: rule.width)
            let rest = search.move(arc, first == .up ? .down : .up, by: rule.width - moved)
            return moved + rest >= rule.width ? (search.cost, search.taken) : nil
        }
        return plans.min { $0.cost < $1.cost }?.taken ?? []
    }

    /// Without the cells that are not needed, the dearest given back first.
    private func givenBack(_ complementary: Set<Int>, _ marks: Suppression.Marks) -> Set<Int> {
        // Each is tried against all others: in a large table that would take too long.
        guard complementary.count <= Self.mostTried else { return complementary }
        var kept = complementary
        for arc in complementary.sorted(by: { (prices[$0], $0) > (prices[$1], $1) }) {
            let less = kept.subtracting([arc])
            let knowledge = Knowledge(network, hidden: primary + less, marks: marks, rule)
            if (primary + less).allSatisfy({ network.isOpen($0, knowledge, rule) }) { kept = less }
        }
        return kept
    }

    private static let mostTried = 60
}
