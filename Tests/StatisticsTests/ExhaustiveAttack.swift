import Statistics

/// Tries every table that a reader could think of: what is printed, and counts within a window around the true ones.
///
/// A window of so many counts is enough to show that a cell is open by as many: the counts that are tried are possible ones,
/// and what is sought are two that lie far enough apart.
struct ExhaustiveAttack {
    let table: CountTable
    let suppression: Suppression
    let rule: SuppressionRule
    let window: Int

    /// The counts that each suppressed cell has in one possible table or another.
    func possible() -> [CountCell: Set<Int>] {
        var found: [CountCell: Set<Int>] = [:]
        let inner = table.cells.filter { !$0.isMargin }
        var counts: [CountCell: Int] = [:]
        visit(inner[...], &counts, &found)
        return found
    }

    private func visit(
        _ rest: ArraySlice<CountCell>, _ counts: inout [CountCell: Int], _ found: inout [CountCell: Set<Int>]
    ) {
        guard let cell = rest.first else {
            let candidate = rebuilt(counts)
            for cell in table.cells where cell.isMargin && !isPossible(candidate[cell], cell) { return }
            for cell in suppression.cells { found[cell, default: []].insert(candidate[cell]) }
            return
        }
        let isRowEnd = cell.column == .column(table.columns - 1)
        let count = table[cell]
        let choices =
            suppression.cells.contains(cell) ? max(0, count - window)...(count + window) : count...count
        for choice in choices where isPossible(choice, cell) {
            counts[cell] = choice
            if isRowEnd {
                let sum = (0..<table.columns).reduce(0) {
                    $0 + counts[CountCell(cell.row, .column($1)), default: 0]
                }
                if !isPossible(sum, CountCell(cell.row, .total)) { continue }
            }
            visit(rest.dropFirst(), &counts, &found)
        }
    }

    /// By what is printed in a cell.
    private func isPossible(_ count: Int, _ cell: CountCell) -> Bool {
        guard table.prints(cell) else { return count >= 0 }
        guard suppression.cells.contains(cell) else { return count == table[cell] }
        if suppression.marks == .uniform { return count >= (rule.hidesZeros ? 0 : 1) }
        return suppression.primary.contains(cell)
            ? count < rule.threshold && count >= (rule.hidesZeros ? 0 : 1) : count >= rule.threshold
    }

    private func rebuilt(_ counts: [CountCell: Int]) -> CountTable {
        let groups = table.groups.enumerated().map { group, content in
            CountTable.Group(
                rows: content.rows.indices.map { row in
                    (0..<table.columns).map {
                        counts[CountCell(.row(group: group, row), .column($0)), default: 0]
                    }
                }, hasTotal: content.hasTotal)
        }
        return CountTable(groups: groups, hasRowTotals: table.hasRowTotals, hasTotalRow: table.hasTotalRow)
            ?? table
    }
}
