import ReportModel

/// Asks the edition's data for rows, and words what goes wrong at the place of the question.
struct DatasetQuery {
    let store: DataStore
    let parameters: [String: String]
    let log: DiagnosticLog
    /// Datasets that could not be read: a query that fails for want of them says nothing more.
    var failed: Set<String> = []

    /// Names of a dataset's columns; nil, with a diagnostic, where there is no such dataset.
    func columns(of dataset: String, at origin: Origin) -> [String]? {
        if let columns = store.columns[dataset] { return columns }
        if !failed.contains(dataset) { log.add(.unknownDataset(dataset, valid: store.tables, at: origin)) }
        return nil
    }

    /// Every row of a dataset, or those for which an SQL condition holds, in the order of its file.
    func rows(of dataset: String, where condition: String? = nil, at origin: Origin) -> QueryResult? {
        guard columns(of: dataset, at: origin) != nil else { return nil }
        let table = DataStore.quoted(dataset)
        // A condition ends with its line: a comment in it does not swallow what follows.
        let filter = condition.map { " WHERE (\($0)\n)" } ?? ""
        guard let row = rowName(of: dataset) else {
            return run("SELECT * FROM \(table)\(filter)", at: origin)
        }
        let numbered = run("SELECT \(row), * FROM \(table)\(filter) ORDER BY \(row)", at: origin)
        return numbered.map(Self.withNumbers)
    }

    /// One row for each group of a dataset's rows.
    func groups(
        _ grouping: Grouping, of dataset: String, where condition: String?, at origin: Origin
    ) -> QueryResult? {
        run(grouping.sql(dataset, where: condition, row: rowName(of: dataset)), at: origin)
    }

    /// What a condition on a dataset reads; nothing where it is none, which is told where its rows are asked for.
    func reads(_ condition: String, of dataset: String) -> Set<DataRead> {
        let sql = "SELECT 1 FROM \(DataStore.quoted(dataset)) WHERE (\(condition)\n) LIMIT 1"
        do { return try store.query(sql, parameters).reads } catch { return [] }
    }

    /// Whether each value of one column stands beside one value of another alone: a town and its province.
    func determines(_ column: String, _ other: String, of dataset: String) -> Bool {
        let (one, two) = (DataStore.quoted(column), DataStore.quoted(other))
        let sql =
            "SELECT 1 FROM \(DataStore.quoted(dataset)) GROUP BY \(one) HAVING COUNT(DISTINCT \(two)) > 1 LIMIT 1"
        do { return try store.query(sql, [:]).rows.isEmpty } catch { return true }
    }

    /// Whether from two ways to group the same rows nothing follows that follows from neither: any counts that add up to the
    /// same whole are possible together, unless one column tells of the other.
    func areIndependent(_ one: BlockData.Question, _ other: BlockData.Question) -> Bool {
        guard case .groups(let dataset, let condition, let first) = one,
            case .groups(dataset, condition, let second) = other, first.measures == second.measures,
            let column = first.by.first, let row = second.by.first, first.by.count == 1, second.by.count == 1,
            column != row
        else { return false }
        return !determines(column, row, of: dataset) && !determines(row, column, of: dataset)
    }

    /// A result whose first column is SQLite's number of the row, which counts from 1.
    private static func withNumbers(_ result: QueryResult) -> QueryResult {
        let columns = Array(result.columns.dropFirst()), names = DataRowNames(columns)
        return QueryResult(
            columns: columns, rows: result.rows.map { DataRow(names, Array($0.values.dropFirst())) },
            numbers: result.rows.map { row in
                if case .integer(let number) = row.first { Int(number) - 1 } else { -1 }
            })
    }

    /// SQLite's name for the number of a row that no column of the dataset has taken.
    private func rowName(of dataset: String) -> String? {
        let taken = Set((store.columns[dataset] ?? []).map { $0.lowercased() })
        return ["rowid", "_rowid_", "oid"].first { !taken.contains($0) }
    }

    func run(_ sql: String, at origin: Origin) -> QueryResult? {
        do {
            return try store.query(sql, parameters)
        } catch {
            if case .sql(let message) = error, mentionsFailed(message) { return nil }
            log.add(diagnostic(error, at: origin))
            return nil
        }
    }

    private static func name(after words: String, in message: String) -> String? {
        message.firstRange(of: words).map { String(message[$0.upperBound...]) }
    }

    private func mentionsFailed(_ message: String) -> Bool {
        failed.contains { message.hasSuffix("no such table: \($0)") }
    }

    private func diagnostic(_ failure: DataStore.Failure, at origin: Origin) -> Diagnostic {
        switch failure {
        case .sql(let message):
            if let table = Self.name(after: "no such table: ", in: message) {
                return .unknownDataset(table, valid: store.tables, at: origin)
            }
            if let column = Self.name(after: "no such column: ", in: message) {
                let columns = store.tables.flatMap { store.columns[$0] ?? [] }
                return .unknownColumn(column, of: "the data", valid: columns, at: origin)
            }
            return .sqlError(message, parameters: parameters.keys.sorted(), at: origin)
        case .refused(let what): return .sqlRefused(what, at: origin)
        case .tooLong: return .sqlTooLong(at: origin)
        case .notFinite(let column): return .notFinite(column, at: origin)
        case .tooManyRows:
            return .tooMuchData("a query with more rows", limit: "\(DataStore.mostRows) rows", at: origin)
        case .tooManyBytes:
            return .tooMuchData(
                "a query with more bytes of text", limit: "\(DataStore.mostBytes) bytes", at: origin)
        }
    }
}
