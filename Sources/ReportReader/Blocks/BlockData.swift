import ReportModel

/// The rows that a chart or a table shows: `data` with an optional `where`, or `sql`.
struct BlockData {
    var rows: [DataRow]
    var columns: [String]
    /// Where the rows are asked for.
    var origin: Origin
    var isSQL: Bool
    var question: Question
    /// The row of the dataset (from 0) that each of them is; empty where a query made them.
    var numbers: [Int]

    /// What was asked for.
    enum Question: Hashable {
        case rows(dataset: String, where: String?)
        case query(String)
    }

    /// nil after a diagnostic, or where the data could not be read.
    static func read(_ fields: BlockFields) -> BlockData? {
        let map = fields.map
        let condition = map.value("where")
        if let sql = map.value("sql") {
            for other in ["data", "where"] where map.has(other) {
                fields.log.add(.keysExclude(other, "sql", at: map.keyOrigin(other)))
            }
            guard let text = map.string(sql, "sql") else { return nil }
            return make(fields.context.query?.run(text, at: sql.origin), at: sql.origin, .query(text))
        }
        guard let data = map.value("data"), let name = map.string(data, "data") else {
            if !map.has("data") { fields.log.add(.noData(map.subject, at: map.origin)) }
            return nil
        }
        guard let query = fields.context.query, query.columns(of: name, at: data.origin) != nil else {
            return nil
        }
        let filter = condition.flatMap { map.string($0, "where") }
        let place = condition?.origin ?? data.origin
        var made = make(
            query.rows(of: name, where: filter, at: place), at: place, .rows(dataset: name, where: filter))
        made?.conceal(fields.context.withheld, of: name)
        return made
    }

    private static func make(_ result: QueryResult?, at origin: Origin, _ question: Question) -> BlockData? {
        let isSQL = if case .query = question { true } else { false }
        return result.map {
            BlockData(
                rows: $0.rows, columns: $0.columns, origin: origin, isSQL: isSQL, question: question,
                numbers: $0.numbers)
        }
    }

    /// Takes out what a table suppresses.
    private mutating func conceal(_ withheld: WithheldCells, of dataset: String) {
        guard !withheld.isEmpty, numbers.count == rows.count else { return }
        for index in rows.indices { withheld.conceal(&rows[index], numbers[index], of: dataset) }
    }

    /// The name of a column that a field asks for; nil, with a diagnostic, where there is none of that name.
    func column(_ key: String, default name: String, _ fields: BlockFields) -> String? {
        let value = fields.map.value(key)
        let name = value.flatMap { fields.map.string($0, key) } ?? name
        if columns.contains(name) { return name }
        fields.log.add(.unknownColumn(name, of: "the data", valid: columns, at: value?.origin ?? origin))
        return nil
    }
}
