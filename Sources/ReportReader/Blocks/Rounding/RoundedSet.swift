import ReportModel
import Statistics

/// Numbers that are read together with their total, rounded as an author asks.
struct RoundedSet {
    enum Rule: String, CaseIterable {
        /// Some are moved by one unit, so that they add up, and a note says which.
        case adjust
        /// Each is rounded by itself; a note says so where they do not add up.
        case note
    }

    /// What is printed in the place of a number that is moved, by its index.
    private(set) var printed: [Int: Quantity] = [:]
    /// By how much, from its conventional rounding.
    private(set) var moves: [Int: Quantity] = [:]
    /// Whether the numbers as they are printed do not add up to the total.
    private(set) var isOff = false

    /// - Parameter total: as it is printed, or meant; nil: the sum of the numbers.
    init(_ quantities: [Quantity], decimals: Int, total: ExactDecimal? = nil, rule: Rule) {
        let values = quantities.compactMap(ExactDecimal.init)
        guard values.count == quantities.count, let sum = ExactDecimal.sum(values) else {
            // More digits than can be reckoned with exactly: whether they add up is not known.
            isOff = true
            return
        }
        let total = (total ?? sum).rounded(to: decimals)
        if rule == .adjust, let rounding = LargestRemainder.round(values, decimals: decimals, total: total) {
            for change in rounding.changes {
                printed[change.index] = Quantity(change.adjusted)
                moves[change.index] = Quantity(
                    ExactDecimal(coefficient: Int64(change.units), scale: decimals))
            }
        } else {
            isOff = ExactDecimal.sum(values.map { $0.rounded(to: decimals) }) != total
        }
    }

    /// A hundred, where these numbers are all the parts of it: their sum lies no farther from it than the digits that the data
    /// have may be rounded. nil where it lies farther.
    static func hundred(of quantities: [Quantity]) -> ExactDecimal? {
        let values = quantities.compactMap(ExactDecimal.init), hundred = ExactDecimal(100)
        guard values.count > 1, values.count == quantities.count, let sum = ExactDecimal.sum(values) else {
            return nil
        }
        // Half a unit of the last digit each.
        let scale = values.map(\.scale).max() ?? 0
        let slack = ExactDecimal(coefficient: 5 * Int64(values.count), scale: scale + 1)
        guard let most = ExactDecimal.sum([hundred, slack]), let withSlack = ExactDecimal.sum([sum, slack])
        else { return nil }
        return sum <= most && hundred <= withSlack ? hundred : nil
    }
}

extension ExactDecimal {
    /// nil for more than 18 digits.
    init?(_ quantity: Quantity) {
        switch quantity {
        case .whole(let whole): self.init(whole)
        case .real(let real): self.init(of: real)
        }
    }
}

extension Quantity {
    init(_ decimal: ExactDecimal) {
        self = decimal.scale == 0 ? .whole(decimal.coefficient) : .real(decimal.double)
    }
}
