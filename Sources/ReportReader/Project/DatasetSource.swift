import ReportModel

/// A file that becomes a table, and how its author says that it is read.
struct DatasetSource: Hashable, Sendable {
    var name: String
    var file: String
    /// Between the cells of a line; nil: a comma, or what the header line has most of.
    var delimiter: Character?
    var numbers = NumberForm()
    /// nil: what the file plainly is in.
    var encoding: TextEncoding?
    /// Of a workbook; nil: the first one.
    var sheet: Located<String>?
    /// Of a sheet, its header included; nil: all that is filled.
    var range: Located<CellRange>?
    /// Of a database.
    var table: Located<String>?
    var query: Located<String>?
    /// Names of objects in JSON that lead to the records.
    var path: Located<[String]>?
    /// By the names of columns.
    var types: [String: DeclaredType] = [:]
    var origin: Origin

    struct DeclaredType: Hashable, Sendable {
        var type: ColumnType
        var origin: Origin
    }
}

/// A value and where it is written.
struct Located<Value: Hashable & Sendable>: Hashable, Sendable {
    var value: Value
    var origin: Origin
}

/// A rectangle of cells, both corners included: `B3:F40`.
struct CellRange: Hashable, Sendable, CustomStringConvertible {
    var first: CellName
    var last: CellName

    init(first: CellName, last: CellName) { (self.first, self.last) = (first, last) }

    /// Any two opposite corners; one cell alone is a range of one.
    init?(_ text: some StringProtocol) {
        let corners = text.split(separator: ":", omittingEmptySubsequences: false).map { CellName($0) }
        guard (1...2).contains(corners.count), let a = corners[0], let b = corners[corners.count - 1] else {
            return nil
        }
        first = CellName(row: min(a.row, b.row), column: min(a.column, b.column))
        last = CellName(row: max(a.row, b.row), column: max(a.column, b.column))
    }

    var description: String { "\(first):\(last)" }

    func contains(row: Int, column: Int) -> Bool {
        (first.row...last.row).contains(row) && (first.column...last.column).contains(column)
    }
}

/// The formats of data, by the ends of their files' names.
enum DataFormat: Sendable {
    case csv, json, workbook, openDocument, database

    init?(file: String) {
        switch file.split(separator: ".").last?.lowercased() {
        case "csv", "tsv", "txt": self = .csv
        case "json": self = .json
        case "xlsx", "xlsm": self = .workbook
        case "ods": self = .openDocument
        case "sqlite", "sqlite3", "db": self = .database
        default: return nil
        }
    }

    /// What may be said of a dataset of this format, beside its file and its types.
    var options: Set<String> {
        switch self {
        case .csv: ["delimiter", "decimal", "group", "encoding"]
        case .json: ["decimal", "group", "encoding", "path"]
        case .workbook, .openDocument: ["decimal", "group", "sheet", "range"]
        case .database: ["table", "query"]
        }
    }
}
