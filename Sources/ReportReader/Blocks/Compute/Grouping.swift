import ReportModel

/// Rows of a dataset taken together by the values of columns, and what is made of each group:
/// `data: education, group: level, sum: members`.
struct Grouping: Hashable, Sendable {
    enum Function: String, Hashable, Sendable, CaseIterable {
        case sum, mean, median
        /// As the database has it.
        var name: String { self == .sum ? "exact_sum" : self == .mean ? "exact_mean" : rawValue }
    }

    struct Measure: Hashable, Sendable {
        /// nil: rows are counted.
        var function: Function?
        /// Of the dataset; of a count, its own name.
        var column: String

        /// Whether those of several groups add up to that of all.
        var isAdditive: Bool { function == nil || function == .sum }
        var words: String { function.map { "\($0.rawValue) of \(column)" } ?? "number of rows" }
    }

    static let countColumn = "count", shareColumn = "share"

    var by: [String]
    var measures: [Measure]
    /// Whether a column `share` is made of the only sum or count.
    var hasShare: Bool

    /// The keys that ask for groups, beside `group`.
    static let keys = Function.allCases.map(\.rawValue) + ["count", "share"]

    /// Whether a block groups its rows: without one of these keys a table's `group` only names them.
    static func isAskedFor(_ map: YAMLMap) -> Bool {
        keys.contains(where: map.isWritten) || (map.subject == "chart" && map.isWritten("group"))
    }

    /// The column that a share is of.
    var shared: String? {
        let additive = measures.filter(\.isAdditive)
        return additive.count == 1 ? additive[0].column : nil
    }

    /// The column of the only sum, count or share.
    var measured: String? {
        hasShare ? Self.shareColumn : measures.count == 1 ? measures[0].column : nil
    }

    /// What `share: true` asks for.
    func share(at origin: Origin) -> ComputedColumn? {
        guard hasShare, let shared else { return nil }
        return ComputedColumn(
            name: Self.shareColumn, measure: .share(of: .total), column: shared, origin: origin,
            baseOrigin: origin)
    }

    /// nil after a diagnostic.
    static func read(_ map: YAMLMap, _ log: DiagnosticLog) -> Grouping? {
        let counts = map.bool("count") ?? false, hasShare = map.bool("share") ?? false
        var measures: [Measure] = []
        for function in Function.allCases {
            for value in map.list(function.rawValue) {
                guard let column = map.string(value, function.rawValue) else { return nil }
                measures.append(Measure(function: function, column: column))
            }
        }
        if counts || measures.isEmpty { measures.append(Measure(function: nil, column: countColumn)) }
        guard map.required("group") != nil else { return nil }
        let by = map.list("group").compactMap { map.string($0, "group") }
        let grouping = Grouping(by: by, measures: measures, hasShare: hasShare)
        if by.isEmpty { return nil }
        let names = by + measures.map(\.column) + (hasShare ? [shareColumn] : [])
        var seen: Set<String> = []
        for name in names where !seen.insert(name.lowercased()).inserted {
            log.add(.duplicateColumn(name, at: map.keyOrigin("group")))
            return nil
        }
        if hasShare, grouping.shared == nil {
            log.add(.groupsWithoutMeasure(at: map.keyOrigin("share")))
            return nil
        }
        return grouping
    }

    /// One row for each group, in the order in which groups begin in the file.
    func sql(_ dataset: String, where condition: String?, row: String?) -> String {
        let names = by.map(DataStore.quoted)
        let made = measures.map { measure in
            let column = DataStore.quoted(measure.column)
            return measure.function.map { "\($0.name)(\(column)) AS \(column)" } ?? "COUNT(*) AS \(column)"
        }
        // A condition ends with its line: a comment in it does not swallow what follows.
        let filter = condition.map { " WHERE (\($0)\n)" } ?? ""
        return "SELECT \((names + made).joined(separator: ", ")) FROM \(DataStore.quoted(dataset))\(filter)"
            + " GROUP BY \(names.joined(separator: ", "))" + (row.map { " ORDER BY MIN(\($0))" } ?? "")
    }

    /// As the ledger tells it.
    var description: String {
        "grouped by \(by.joined(separator: ", ")), \(measures.map(\.words).joined(separator: ", "))"
    }
}
