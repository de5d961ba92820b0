import GRDB
import GRDBSQLite

/// A column of a table that a query reads, both in small letters; the column is empty where rows alone are counted.
struct DataRead: Hashable, Sendable {
    var table: String
    var column: String
}

/// What a query of a project may do: read the edition's tables with plain functions, for so long.
///
/// SQLite asks it before it compiles each access (sqlite3_set_authorizer) and while it runs (sqlite3_progress_handler).
/// Reads of the catalogue, virtual tables such as `pragma_…`, writing, ATTACH, recursion, chance and the clock are
/// refused: a report depends on its folder alone.

// Sound because its state is touched on the queue of its connection alone: `DataStore` resets and reads it there, and
// SQLite calls it there.
final class QueryGuard: @unchecked Sendable {
    /// Steps of SQLite's virtual machine that one query may take: a count, not a time, so that a project that can be
    /// built can be built on any machine.
    static let mostSteps = 20_000_000
    private static let stepsBetweenCalls = 10_000

    private let tables: Set<String>
    /// What the last query was refused for.
    private(set) var refusal: String?
    private(set) var isExhausted = false
    private var calls = 0
    /// What the last query reads: a table, and a column of it; none where its rows alone are counted.
    private(set) var reads: Set<DataRead> = []

    init(tables: [String]) { self.tables = Set(tables.map { $0.lowercased() }) }

    func reset() { (refusal, isExhausted, calls, reads) = (nil, false, 0, []) }

    /// Guards a connection from now on. The guard must live as long as the connection: SQLite keeps a plain pointer to
    /// it, and `DataStore` owns both.
    func install(on database: Database) {
        let connection = database.sqliteConnection
        let pointer = Unmanaged.passUnretained(self).toOpaque()
        sqlite3_set_authorizer(
            connection,
            { pointer, action, first, second, _, _ in
                guard let pointer else { return SQLITE_DENY }
                return Unmanaged<QueryGuard>.fromOpaque(pointer).takeUnretainedValue()
                    .decide(action, first.map { String(cString: $0) }, second.map { String(cString: $0) })
            }, pointer)
        sqlite3_progress_handler(
            connection, CInt(Self.stepsBetweenCalls),
            { pointer in
                guard let pointer else { return 1 }
                return Unmanaged<QueryGuard>.fromOpaque(pointer).takeUnretainedValue().mayGoOn() ? 0 : 1
            }, pointer)
        for (limit, value) in Self.limits { sqlite3_limit(connection, limit, value) }
    }

    /// Takes a guard off again, for a connection that lives longer than it.
    static func remove(from database: Database) {
        sqlite3_set_authorizer(database.sqliteConnection, nil, nil)
        sqlite3_progress_handler(database.sqliteConnection, 0, nil, nil)
    }

    /// Bounds on what one statement can be and make.
    private static let limits: [(CInt, CInt)] = [
        (SQLITE_LIMIT_LENGTH, 1 << 20), (SQLITE_LIMIT_SQL_LENGTH, 1 << 16), (SQLITE_LIMIT_EXPR_DEPTH, 200),
        (SQLITE_LIMIT_COMPOUND_SELECT, 20), (SQLITE_LIMIT_ATTACHED, 0),
        (SQLITE_LIMIT_LIKE_PATTERN_LENGTH, 200),
        (SQLITE_LIMIT_VDBE_OP, 100_000), (SQLITE_LIMIT_COLUMN, 500),
    ]

    private func mayGoOn() -> Bool {
        calls += 1
        isExhausted = calls > Self.mostSteps / Self.stepsBetweenCalls
        return !isExhausted
    }

    private func decide(_ action: CInt, _ first: String?, _ second: String?) -> CInt {
        switch action {
        case SQLITE_SELECT: return SQLITE_OK
        case SQLITE_READ:
            let table = first ?? ""
            reads.insert(DataRead(table: table.lowercased(), column: (second ?? "").lowercased()))
            return tables.contains(table.lowercased()) ? SQLITE_OK : refuse("the table “\(table)”")
        case SQLITE_FUNCTION:
            let function = second ?? ""
            return Self.functions.contains(function.lowercased())
                ? SQLITE_OK : refuse("the function \(function)()")
        case SQLITE_RECURSIVE: return refuse("a recursive query")
        case SQLITE_ATTACH, SQLITE_DETACH: return refuse("another database")
        case SQLITE_PRAGMA: return refuse("PRAGMA")
        default: return refuse("a statement that changes something")
        }
    }

    private func refuse(_ what: String) -> CInt {
        if refusal == nil { refusal = what }
        return SQLITE_DENY
    }

    /// Functions whose result depends on their arguments alone and is bounded by them.
    private static let functions: Set<String> = [
        "abs", "avg", "exact_mean", "exact_sum", "median", "ceil", "ceiling", "char", "coalesce", "count",
        "cume_dist", "dense_rank", "exp",
        "first_value",
        "floor", "glob", "group_concat", "iif", "ifnull", "instr", "lag", "last_value", "lead",
        "length",
        "like", "ln", "log", "log10", "lower", "ltrim", "max", "min", "mod", "nth_value", "ntile", "nullif",
        "percent_rank", "pow", "power", "quote", "rank", "replace", "round", "row_number", "rtrim",
        "sign",
        "sqrt", "substr", "substring", "sum", "total", "trim", "trunc", "typeof", "unicode", "upper",
    ]
}
