/// Attacks a table: finds what a reader can tell of each suppressed cell.
public struct SuppressionAudit {
    private let network: CountNetwork
    private let knowledge: Knowledge
    private let index: [CountCell: Int]

    /// - Parameter suppression: of that table, by that rule; any cells, chosen well or not.
    public init(_ table: CountTable, _ suppression: Suppression, _ rule: SuppressionRule) {
        let network = CountNetwork(table)
        let index = Dictionary(uniqueKeysWithValues: network.arcs.enumerated().map { ($1.cell, $0) })
        (self.network, self.index) = (network, index)
        let hidden = suppression.cells.compactMap { index[$0] }
        knowledge = Knowledge(network, hidden: hidden, marks: suppression.marks, rule)
    }

    /// Between which counts a cell must lie, all that is printed considered; every whole number of the range is possible.
    ///
    /// - Returns: the count alone where it is printed or follows; `upper` is nil where there is no bound.
    public func range(of cell: CountCell) -> (lower: Int, upper: Int?)? {
        guard let arc = index[cell] else { return nil }
        let count = network.arcs[arc].count
        var up = FlowSearch(network, knowledge), down = FlowSearch(network, knowledge)
        let more = up.move(arc, .up, by: Knowledge.unbounded / 2), less = down.move(arc, .down, by: count)
        return (count - less, more >= Knowledge.unbounded / 2 ? nil : count + more)
    }
}

extension CountNetwork {
    /// Whether an arc's count is as open as a rule asks.
    func isOpen(_ arc: Int, _ knowledge: Knowledge, _ rule: SuppressionRule) -> Bool {
        var up = FlowSearch(self, knowledge)
        let more = up.move(arc, .up, by: rule.width)
        if more >= rule.width { return true }
        var down = FlowSearch(self, knowledge)
        return more + down.move(arc, .down, by: rule.width - more) >= rule.width
    }
}
