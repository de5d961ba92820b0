import ReportModel
import Statistics

/// The rows that a chart or a table shows: `data` with an optional `where` and groups, or `sql`; then the largest of them,
/// and the columns that are computed.
struct BlockData {
    var rows: [DataRow]
    /// Computed ones too.
    var columns: [String]
    /// Where the rows are asked for.
    var origin: Origin
    var isSQL: Bool
    var question: Question
    /// The row of the dataset (from 0) that each of them is; empty where a query made them.
    var numbers: [Int]
    var computed = ComputedTable()
    /// Columns that are percentages, as the data have them.
    var percents: Set<String> = []
    /// The column of the only sum, count or share that groups have.
    var measured: String?

    /// What was asked for.
    enum Question: Hashable, Sendable {
        case rows(dataset: String, where: String?)
        case query(String)
        case groups(dataset: String, where: String?, Grouping)

        var dataset: String? {
            switch self {
            case .rows(let dataset, _), .groups(let dataset, _, _): dataset
            case .query: nil
            }
        }
        var grouping: Grouping? { if case .groups(_, _, let grouping) = self { grouping } else { nil } }
    }

    static let keys = ["data", "sql", "where", "compute", "top", "rest"] + Grouping.keys

    /// nil after a diagnostic, or where the data could not be read.
    ///
    /// - Parameter label: the column that names rows, where the block says so.
    static func read(_ fields: BlockFields, label: String? = nil) -> BlockData? {
        let columns = ComputeReader(log: fields.log).read(fields.map)
        let top = TopRows.read(fields.map, fields.log)
        let isGrouped = Grouping.isAskedFor(fields.map)
        let grouping = isGrouped ? Grouping.read(fields.map, fields.log) : nil
        if isGrouped, grouping == nil { return nil }
        guard var data = rows(fields, grouping) else { return nil }
        let share = grouping?.share(at: fields.map.keyOrigin("share"))
        let computing = BlockComputing(fields: fields, columns: (share.map { [$0] } ?? []) + columns)
        if let top {
            guard computing.cut(&data, top, label: label) else { return nil }
        }
        computing.compute(&data)
        return data
    }

    private static func rows(_ fields: BlockFields, _ grouping: Grouping?) -> BlockData? {
        let map = fields.map
        let condition = map.value("where")
        if let sql = map.value("sql") {
            for other in ["data", "where"] where map.has(other) {
                fields.log.add(.keysExclude(other, "sql", at: map.keyOrigin(other)))
            }
            if grouping != nil { fields.log.add(.keysExclude("group", "sql", at: map.keyOrigin("group"))) }
            guard let text = map.string(sql, "sql"), grouping == nil else { return nil }
            let result = fields.context.query?.run(text, at: sql.origin)
            if let reads = result?.reads,
                let refusal = fields.context.disclosure.refusal(of: reads, at: sql.origin)
            {
                fields.log.add(refusal)
                return nil
            }
            return make(result, at: sql.origin, .query(text))
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
        let request = DatasetRequest(dataset: name, condition: filter, grouping: grouping) { key in
            map.value(key)?.origin ?? place
        }
        let refusal = fields.context.disclosure.refusal(
            of: request.question, isSuppressing: map.isWritten("suppress"), query, at: place)
        if let refusal {
            fields.log.add(refusal)
            return nil
        }
        return read(request, query, fields.context.withheld, at: place)
    }

    /// Rows of a dataset, or groups of them, without what blocks suppress of them.
    static func read(
        _ request: DatasetRequest, _ query: DatasetQuery, _ withheld: WithheldCells, at place: Origin
    ) -> BlockData? {
        guard request.check(query) else { return nil }
        let dataset = request.dataset, percents = query.store.percents[dataset] ?? []
        guard let grouping = request.grouping else {
            var made = make(
                query.rows(of: dataset, where: request.condition, at: place), at: place, request.question)
            made?.percents = percents
            made?.conceal(withheld, of: dataset)
            return made
        }
        let result = query.groups(grouping, of: dataset, where: request.condition, at: place)
        var made = make(result, at: place, request.question)
        // A mean of percentages is one.
        made?.percents = percents.filter { name in
            grouping.measures.contains { $0.column == name && !$0.isAdditive }
        }
        made?.measured = grouping.measured
        made?.concealGroups(grouping, withheld)
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

    /// Takes out what a block suppresses.
    private mutating func conceal(_ withheld: WithheldCells, of dataset: String) {
        guard !withheld.isEmpty, numbers.count == rows.count else { return }
        for index in rows.indices { withheld.conceal(&rows[index], numbers[index], of: dataset) }
    }

    /// Takes out what another block suppresses of the same groups.
    private mutating func concealGroups(_ grouping: Grouping, _ withheld: WithheldCells) {
        guard let dataset = question.dataset, let protected = withheld.datasets[dataset] else { return }
        for index in rows.indices {
            let key = grouping.by.map { rows[index][$0] }
            for groups in protected.groups where groups.question == question {
                for (column, mark) in groups.marks[key] ?? [:] { rows[index].withhold(column, mark) }
            }
        }
    }

    /// The name of a column that a field asks for; nil, with a diagnostic, where there is none of that name.
    func column(_ key: String, default name: String, _ fields: BlockFields) -> String? {
        let value = fields.map.value(key)
        let name = value.flatMap { fields.map.string($0, key) } ?? name
        if columns.contains(name) { return name }
        fields.log.add(.unknownColumn(name, of: "the data", valid: columns, at: value?.origin ?? origin))
        return nil
    }

    /// What a row measures in a column. What stands beside `value` (`of`, `unit`, `words`) says nothing of a computed one.
    func measure(
        of row: DataRow, _ column: String, at place: (String?) -> Origin, _ log: DiagnosticLog
    ) -> Measure {
        if let format = computed.formats[column] { return Measure(computed: column, of: row, format) }
        return Measure(row, valueColumn: column, at: place, log)
    }

    /// The number that a share of a total is of.
    func base(of column: ComputedColumn, _ name: String, _ row: DataRow) -> ExactDecimal? {
        let group = column.within.flatMap { row[$0].key }
        return computed.bases[name]?.first { $0.group == group }?.number
    }

    func shareBase(of name: String, _ row: DataRow) -> String? {
        computed.column(name).flatMap { base(of: $0, name, row) }?.description
    }

    // MARK: A chart's columns, where it does not name them

    /// The keys of categories: of several columns by which rows are taken together, the last that says nothing else.
    func usualCategory(beside others: [String?] = []) -> String {
        question.grouping?.by.last { !others.contains($0) }
            ?? (isSQL && columns.contains("key") ? "key" : "id")
    }
    var usualValue: String { measured ?? "value" }
}
