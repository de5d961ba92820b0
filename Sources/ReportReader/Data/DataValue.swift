/// A cell of a dataset or of a query's result.
enum DataValue: Hashable, Sendable {
    case missing
    case integer(Int64)
    case real(Double)
    case text(String)

    /// Numbers, and texts that are written like one: one wrong cell makes the whole column text.
    var number: Double? {
        switch self {
        case .integer(let integer): Double(integer)
        case .real(let real): real
        case .text(let text): ScalarSyntax.number(text)
        case .missing: nil
        }
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

    /// Whether it says yes: `true`, `yes`, or a number other than zero.
    var isTrue: Bool {
        switch self {
        case .missing: false
        case .integer(let integer): integer != 0
        case .real(let real): real != 0
        case .text(let text): ["true", "yes"].contains(text.lowercased())
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
