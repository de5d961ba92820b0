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

/// A dataset as its file has it: typed columns, and where each row stands.
struct DataTable: Sendable {
    var columns: [String]
    var rows: [[DataValue]]
    var places: [Range<Int>]
}

/// What a query gives.
struct QueryResult {
    var columns: [String]
    var rows: [DataRow]
}

/// A row, by the names of its columns.
struct DataRow {
    private let values: [String: DataValue]
    let columns: [String]
    let first: DataValue

    init(columns: [String], values: [DataValue]) {
        self.columns = columns
        first = values.first ?? .missing
        self.values = Dictionary(zip(columns, values)) { earlier, _ in earlier }
    }

    /// Missing where there is no such column.
    subscript(column: String) -> DataValue { values[column] ?? .missing }
    func has(_ column: String) -> Bool { values[column] != nil }
}
