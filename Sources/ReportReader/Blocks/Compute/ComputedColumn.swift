import ReportModel
import Statistics

/// A column that is reckoned from others of the same rows: an entry of `compute`.
struct ComputedColumn: Hashable, Sendable {
    /// What a share or an interval is of.
    enum Base: Hashable, Sendable {
        /// Everything that the column adds up to, in the rows that are shown or in those of one group.
        case total
        /// Another column, row by row.
        case column(String)
        case number(ExactDecimal)
    }

    enum Measure: Hashable, Sendable {
        case share(of: Base)
        /// nil: in points where both are percentages.
        case change(from: String, inPoints: Bool?)
        case yearOnYear(inPoints: Bool?)
        /// The period that is 100.
        case index(base: String)
        case rate(of: String, per: Int64)
        case movingMean(MovingMean)
        case cumulative
        case rank(isAscending: Bool)
        /// Two columns, with the share's lower and upper bounds.
        case interval(of: Base, Proportion.Confidence)
    }

    var name: String
    var measure: Measure
    /// What it is reckoned from.
    var column: String
    /// A column whose values part the rows: each part is reckoned by itself.
    var within: String?
    /// The column of periods by which a series is put in order.
    var by: String?
    /// As it is printed, where the place does not say.
    var decimals: Int?
    /// Of its column.
    var origin: Origin
    /// Of what its base is read from.
    var baseOrigin: Origin

    /// The columns that it makes.
    var names: [String] {
        if case .interval = measure { [name + "_low", name + "_high"] } else { [name] }
    }

    /// The columns of numbers that it is reckoned from.
    var inputs: [String] {
        switch measure {
        case .share(.column(let other)), .interval(.column(let other), _), .rate(let other, _),
            .change(let other, _):
            [column, other]
        default: [column]
        }
    }

    /// Whether its rows are one series, in the order of `by`.
    var isSeries: Bool {
        switch measure {
        case .yearOnYear, .index, .movingMean, .cumulative: true
        default: false
        }
    }

    /// Whether a number of one row depends on others.
    var addsRows: Bool {
        switch measure {
        case .share(.total), .interval(.total, _): true
        default: false
        }
    }

    /// What it is, as the ledger tells it.
    var description: String {
        let group = within.map { " within \($0)" } ?? "", order = by.map { " by \($0)" } ?? ""
        return switch measure {
        case .share(let base): "share of \(column) in \(Self.words(base, column))\(group)"
        case .change(let from, _): "change of \(column) from \(from)"
        case .yearOnYear: "year-on-year change of \(column)\(order)\(group)"
        case .index(let base): "index of \(column), \(base) = 100\(order)\(group)"
        case .rate(let of, let per): "rate of \(column) per \(per) of \(of)"
        case .movingMean(let mean):
            "\(mean.placement.rawValue) moving mean of \(column) over \(mean.window)\(order)\(group)"
        case .cumulative: "cumulative sum of \(column)\(order)\(group)"
        case .rank(let isAscending):
            "rank of \(column), the \(isAscending ? "smallest" : "largest") first\(group)"
        case .interval(let base, let confidence):
            "\(confidence.rawValue) % interval of the share of \(column) in \(Self.words(base, column))\(group)"
        }
    }

    private static func words(_ base: Base, _ column: String) -> String {
        switch base {
        case .total: "its total"
        case .column(let name): name
        case .number(let number): number.description
        }
    }
}

/// How the numbers of a computed column are written.
struct ComputedFormat: Hashable {
    enum Unit: Hashable { case none, percent, points }

    var unit: Unit
    /// Whether a rise has a plus sign.
    var isSigned = false
    /// nil: all digits.
    var decimals: Int?
}
