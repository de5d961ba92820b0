/// Tries all choices of cells, the dearer ones only as long as no cheaper one is known.
struct ExactSuppression {
    let network: CountNetwork
    let rule: SuppressionRule
    let marks: Suppression.Marks
    let primary: [Int]
    let prices: [Int]
    let candidates: [Int]

    /// Of these all subsets may have to be tried.
    static let mostCandidates = 12

    /// The choice that costs least.
    ///
    /// - Parameter known: a choice that protects.
    func best(knowing known: Set<Int>) -> Set<Int> {
        var best = (cost: cost(known), cells: known)
        let order = candidates.sorted { (prices[$0], $0) > (prices[$1], $1) }
        search(order[...], [], 0, &best)
        return best.cells
    }

    private func cost(_ cells: Set<Int>) -> Int { cells.reduce(0) { $0 + prices[$1] } }

    private func search(
        _ rest: ArraySlice<Int>, _ chosen: Set<Int>, _ cost: Int, _ best: inout (cost: Int, cells: Set<Int>)
    ) {
        guard cost < best.cost else { return }
        if areOpen(primary + chosen, hiding: primary + chosen) {
            best = (cost, chosen)
            return
        }
        // What stays closed with all the rest gone stays closed.
        guard let next = rest.first, areOpen(primary + chosen, hiding: primary + chosen + rest) else {
            return
        }
        search(rest.dropFirst(), chosen, cost, &best)
        search(rest.dropFirst(), chosen.union([next]), cost + prices[next], &best)
    }

    private func areOpen(_ arcs: [Int], hiding hidden: [Int]) -> Bool {
        let knowledge = Knowledge(network, hidden: hidden, marks: marks, rule)
        return arcs.allSatisfy { network.isOpen($0, knowledge, rule) }
    }
}
