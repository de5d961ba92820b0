/// A cell of a dataset or of a query's result.
enum DataValue: Hashable, Sendable {
    case missing
    case integer(Int64)
    case real(Double)
    case text(String)

    /// Numbers, and texts that are written like one: one wrong cell makes the whole column text.
    var quantity: Quantity? {
        switch self {
        case .integer(let integer): .whole(integer)
        case .real(let real): .real(real)
        case .text(let text): Quantity(text)
        case .missing: nil
        }
    }
    var number: Double? { quantity?.double }

    /// SQLite's overflow: no number that can be printed.
    var isInfinite: Bool {
        if case .real(let real) = self { real.isInfinite } else { false }
    }

    /// Its characters, as a key of a category or a label; nil where it is missing.
    var key: String? {
        switch self {
        case .missing: nil
        case .integer(let integer): String(integer)
        case .real(let real): ScalarSyntax.plain(real)
        case .text(let text): text
        }
    }

    /// What it says: `true`, `yes` and 1, or `false`, `no` and 0; nothing is no. nil for any other word.
    var truth: Bool? {
        switch key?.lowercased() {
        case "true", "yes", "1": true
        case "false", "no", "0", nil: false
        default: nil
        }
    }
}

/// A dataset as its file has it: typed columns, and where each cell stands.
struct DataTable: Sendable {
    var columns: [String]
    var rows: [[DataValue]]
    var places: any DataPlaces
    /// Columns whose cells are written as percentages.
    var percents: Set<String> = []

    /// Columns that hold a number in any row.
    var numberColumns: Set<String> {
        Set(columns.indices.filter { column in rows.contains { $0[column].isNumber } }.map { columns[$0] })
    }
}

/// What a query gives.
struct QueryResult {
    var columns: [String]
    var rows: [DataRow]
    /// The row of the dataset (from 0) that each of these is; empty where a query made them.
    var numbers: [Int] = []
    /// What it was made of.
    var reads: Set<DataRead> = []
}

/// The names of a result's columns, shared by its rows.
final class DataRowNames: Sendable {
    let names: [String]
    private let index: [String: Int]

    init(_ names: [String]) {
        self.names = names
        index = Dictionary(zip(names, names.indices)) { earlier, _ in earlier }
    }

    subscript(name: String) -> Int? { index[name] }
}

/// A row, by the names of its columns. What is withheld of it is missing, until it is opened.
struct DataRow {
    private let all: [DataValue]
    private let names: DataRowNames
    private var marks: [String: WithheldMark]?
    private var moved: [String: Quantity]?

    var values: [DataValue] { marks == nil ? all : names.names.map { self[$0] } }
    var columns: [String] { names.names }
    var first: DataValue { names.names.first.map { self[$0] } ?? .missing }

    init(columns: [String], values: [DataValue]) { self.init(DataRowNames(columns), values) }
    /// - Parameter names: of all rows of a result.
    init(_ names: DataRowNames, _ values: [DataValue]) { (self.names, all) = (names, values) }

    /// Missing where there is no such column, and where the cell is withheld.
    subscript(column: String) -> DataValue {
        marks?[column] == nil ? names[column].map { all[$0] } ?? .missing : .missing
    }

    mutating func withhold(_ column: String, _ mark: WithheldMark) {
        marks = (marks ?? [:]).merging([column: mark]) { $1 }
    }
    /// What stands in the place of a cell that is withheld.
    func mark(_ column: String) -> WithheldMark? { marks?[column] }
    var isWithheldInPart: Bool { marks?.isEmpty == false }
    /// With the cells of these columns again: for who withholds them.
    func opened(_ columns: [String]) -> DataRow {
        var row = self
        row.marks = marks?.filter { !columns.contains($0.key) }
        return row
    }

    /// Prints another number in the place of a cell's: rounded so that it adds up with others.
    mutating func print(_ column: String, as quantity: Quantity) {
        moved = (moved ?? [:]).merging([column: quantity]) { $1 }
    }
    /// The number that is printed in the place of a cell's; nil for its own.
    func moved(_ column: String) -> Quantity? { moved?[column] }

    func has(_ column: String) -> Bool { names[column] != nil }

    // MARK: Computed cells

    private var undefined: Set<String>?
    /// Whether it stands for all rows that are not among the largest.
    var isRest = false

    /// With other columns after its first ones.
    ///
    /// - Parameters:
    ///   - names: of all of its columns then.
    ///   - values: the last of these.
    func extended(_ names: DataRowNames, by values: [DataValue]) -> DataRow {
        var row = DataRow(names, Array(all.prefix(names.names.count - values.count)) + values)
        let added = Set(names.names.suffix(values.count))
        row.marks = marks?.filter { !added.contains($0.key) }
        (row.moved, row.isRest) = (moved, isRest)
        return row
    }

    /// Says that a computed cell has no number because it cannot have one.
    mutating func leaveUndefined(_ column: String) { undefined = (undefined ?? []).union([column]) }
    func isUndefined(_ column: String) -> Bool { undefined?.contains(column) ?? false }
}
