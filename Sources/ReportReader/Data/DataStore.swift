import GRDB
import ReportModel

/// The project's data: a table of an embedded database for each dataset, which prose, charts and tables of all editions
/// query, one after the other.
final class DataStore: Sendable {
    enum Failure: Error {
        /// SQLite's own message.
        case sql(String)
        /// What a query may not do.
        case refused(String)
        case tooLong
        case tooManyRows
        case tooManyBytes
        /// A column of the result holds an infinite value.
        case notFinite(column: String)
    }

    /// Rows of one result.
    static let mostRows = 100_000
    /// Bytes of the texts of one result.
    static let mostBytes = 64_000_000

    /// Columns of each table, by its name.
    let columns: [String: [String]]
    /// Names of the tables, as they are written in report.yaml.
    let tables: [String]
    /// Columns whose cells are written as percentages, by the name of their table.
    let percents: [String: Set<String>]
    private let numbers: [String: Set<String>]
    private let places: [String: any DataPlaces]
    private let queue: DatabaseQueue
    private let queryGuard: QueryGuard

    struct Dataset {
        var name: String
        var table: DataTable
    }

    init(_ datasets: [Dataset]) throws {
        tables = datasets.map(\.name)
        columns = Dictionary(datasets.map { ($0.name, $0.table.columns) }) { first, _ in first }
        percents = Dictionary(datasets.map { ($0.name, $0.table.percents) }) { first, _ in first }
        numbers = Dictionary(datasets.map { ($0.name, $0.table.numberColumns) }) { first, _ in first }
        places = Dictionary(datasets.map { ($0.name, $0.table.places) }) { first, _ in first }
        queue = try DatabaseQueue()
        queryGuard = QueryGuard(tables: tables)
        try queue.inDatabase { database in
            try database.inTransaction {
                for dataset in datasets { try Self.fill(database, dataset) }
                return .commit
            }
            GroupFunctions.add(to: database)
            queryGuard.install(on: database)
        }
    }

    private static func fill(_ database: Database, _ dataset: Dataset) throws {
        let names = dataset.table.columns.map(quoted).joined(separator: ", ")
        try database.execute(sql: "CREATE TABLE \(quoted(dataset.name)) (\(names))")
        let marks = dataset.table.columns.map { _ in "?" }.joined(separator: ", ")
        let insert = try database.makeStatement(sql: "INSERT INTO \(quoted(dataset.name)) VALUES (\(marks))")
        for row in dataset.table.rows {
            // As many values as marks: each row has a value for each column.
            // (GRDB goes through a key path, which is slow, unless it is given optionals.)
            let values: [(any DatabaseValueConvertible)?] = row.map { $0.databaseValue }
            insert.setUncheckedArguments(StatementArguments(values))
            try insert.execute()
        }
    }

    /// A name as SQL writes it.
    static func quoted(_ name: String) -> String {
        "\"" + name.replacing("\"", with: "\"\"") + "\""
    }

    /// The columns of a dataset that hold a number in any row.
    func numberColumns(of dataset: String) -> Set<String> { numbers[dataset] ?? [] }

    /// Where a row (from 0) of a dataset is written.
    func place(row: Int, of dataset: String) -> Origin { places[dataset]?.row(row) ?? .unknown }

    /// Where a cell of a dataset is written: its bytes in a text file, or its sheet and name in a workbook; the row's place
    /// where the dataset has no such column.
    func place(row: Int, column: String, of dataset: String) -> Origin {
        guard let column = columns[dataset]?.firstIndex(of: column) else {
            return place(row: row, of: dataset)
        }
        return places[dataset]?.cell(row: row, column: column) ?? .unknown
    }

    /// Runs one SELECT. Parameters that it names (`:country`) must be among those given.
    func query(_ sql: String, _ parameters: [String: String]) throws(Failure) -> QueryResult {
        do {
            return try queue.inDatabase { database in
                queryGuard.reset()
                do {
                    let statement = try database.makeStatement(sql: sql)
                    try statement.setArguments(StatementArguments(parameters))
                    var result = try Self.result(of: statement)
                    result.reads = queryGuard.reads
                    return result
                } catch let error as DatabaseError {
                    if let refusal = queryGuard.refusal { throw Failure.refused(refusal) }
                    throw queryGuard.isExhausted
                        ? Failure.tooLong : .sql(error.message ?? "\(error.resultCode)")
                }
            }
        } catch let failure as Failure {
            throw failure
        } catch {
            throw .sql("\(error)")
        }
    }

    private static func result(of statement: Statement) throws -> QueryResult {
        let columns = statement.columnNames, names = DataRowNames(columns)
        var rows: [DataRow] = [], size = 0
        let cursor = try Row.fetchCursor(statement)
        while let row = try cursor.next() {
            let values = Array(row.databaseValues.map(DataValue.init))
            if let index = values.firstIndex(where: \.isInfinite) {
                throw Failure.notFinite(column: columns[index])
            }
            size += values.reduce(0) { size, value in
                if case .text(let text) = value { size + text.utf8.count } else { size }
            }
            if size > mostBytes { throw Failure.tooManyBytes }
            rows.append(DataRow(names, values))
            if rows.count > mostRows { throw Failure.tooManyRows }
        }
        return QueryResult(columns: columns, rows: rows)
    }
}

extension DataValue {
    fileprivate var databaseValue: DatabaseValue {
        switch self {
        case .missing: .null
        case .integer(let integer): integer.databaseValue
        case .real(let real): real.databaseValue
        case .text(let text): text.databaseValue
        }
    }

    fileprivate init(_ value: DatabaseValue) {
        switch value.storage {
        case .null: self = .missing
        case .int64(let integer): self = .integer(integer)
        case .double(let real): self = .real(real)
        case .string(let text): self = text.isEmpty ? .missing : .text(text)
        case .blob(let data): self = .text(String(decoding: data, as: UTF8.self))
        }
    }
}
