import Statistics

/// What a computed column is of several rows together: a rate of their sums, not a sum of their rates.
struct ComputedTotals {
    let table: ComputedTable
    /// Of all rows that a share of the total is of; nil where these are other totals.
    let whole: (ComputedColumn) -> ExactDecimal?

    /// nil where nothing can be said of rows together: an index, a rank, a mean; `undefined` where a number is missing.
    ///
    /// - Parameter rows: with the counts that the table suppresses itself.
    func cell(_ name: String, of rows: [DataRow]) -> ComputedCell? {
        guard let column = table.column(name), column.inputs.allSatisfy({ table.column($0) == nil }) else {
            return nil
        }
        let sum = { (name: String) in Self.sum(name, rows) }
        switch column.measure {
        case .share(.total):
            guard let whole = whole(column) else { return nil }
            return ComputeInput.combine(sum(column.column), .number(whole)) { Share($0, of: $1)?.percent }
        case .share(.column(let other)):
            return ComputeInput.combine(sum(column.column), sum(other)) { Share($0, of: $1)?.percent }
        case .share(.number(let number)):
            return ComputeInput.combine(sum(column.column), .number(number)) { Share($0, of: $1)?.percent }
        case .rate(let population, let per):
            return ComputeInput.combine(sum(column.column), sum(population)) {
                Rate($0, population: $1, per: per)?.value
            }
        case .change(let from, _):
            // Percentages of several bases do not add up to one.
            guard table.formats[name]?.unit == .percent else { return nil }
            return ComputeInput.combine(sum(from), sum(column.column)) {
                PercentChange(from: $0, to: $1)?.percent
            }
        default: return nil
        }
    }

    private static func sum(_ name: String, _ rows: [DataRow]) -> ComputeInput {
        var numbers: [ExactDecimal] = []
        for row in rows {
            if let mark = row.mark(name) { return .withheld(mark) }
            guard let number = row[name].quantity.flatMap(ExactDecimal.init) else { return .missing }
            numbers.append(number)
        }
        return ExactDecimal.sum(numbers).map(ComputeInput.number) ?? .missing
    }
}
