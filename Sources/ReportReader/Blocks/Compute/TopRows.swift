import ReportModel
import Statistics

/// `top: 8`: the largest rows stand by themselves, the largest first, and the rest is one row, which stands last.
struct TopRows {
    var count: Int
    /// The column by which they are the largest; nil: the block's own.
    var by: String?
    var byOrigin: Origin
    /// A label key; nil: the edition's word for others.
    var rest: String?

    /// The key of a rest that has no label of its own: no key of data.
    static let restKey = "(rest)"

    /// nil where nothing is asked for, and after a diagnostic.
    static func read(_ map: YAMLMap, _ log: DiagnosticLog) -> TopRows? {
        let rest = map.string("rest")
        guard let value = map.value("top") else {
            if map.isWritten("rest") {
                log.add(.missingKey("top", of: map.subject, at: map.keyOrigin("rest")))
            }
            return nil
        }
        if case .mapping = value.content {
            guard let top = YAMLMap(value, "top", log) else { return nil }
            defer { top.finish() }
            let by = top.string("by"), origin = top.value("by")?.origin ?? value.origin
            return top.requiredInt("rows", in: 1...1000).map {
                TopRows(count: $0, by: by, byOrigin: origin, rest: rest)
            }
        }
        return map.int(value, "top", in: 1...1000).map {
            TopRows(count: $0, by: nil, byOrigin: value.origin, rest: rest)
        }
    }

    /// The rows that stay and the rest.
    ///
    /// - Parameters:
    ///   - values: by which they are the largest, of each row; zero or more.
    ///   - sums: the columns that are added up in the rest.
    ///   - label: the column that names rows.
    ///   - parts: columns that part what has one name into rows: series, panels, places. What has one name is one, and
    ///     the rest has a row for each part.
    func choose(
        _ rows: [DataRow], _ values: [ExactDecimal], sums: Set<String>, label: String?, parts: [String]
    ) -> (rows: [DataRow], kept: [Int])? {
        let categories = parts.isEmpty ? rows.indices.map { [$0] } : Self.groups(rows, by: [label ?? ""])
        let totals = categories.map { ExactDecimal.sum($0.map { values[$0] }) }
        guard !totals.contains(nil), let top = TopCategories(totals.compactMap(\.self), count: count) else {
            return nil
        }
        let kept = top.top.flatMap { categories[$0] }, others = top.rest.flatMap { categories[$0] }.sorted()
        let made = Self.groups(others.map { rows[$0] }, by: parts).map { group in
            rest(group.map { rows[others[$0]] }, sums, label, parts)
        }
        return (kept.map { rows[$0] } + made, kept)
    }

    /// Positions of rows that have the same in some columns, in the order in which they come; all, of no columns.
    private static func groups(_ rows: [DataRow], by columns: [String]) -> [[Int]] {
        var places: [[String?]: Int] = [:], groups: [[Int]] = []
        for (index, row) in rows.enumerated() {
            let key = columns.map { row[$0].key }
            if let place = places[key] {
                groups[place].append(index)
            } else {
                places[key] = groups.count
                groups.append([index])
            }
        }
        return groups
    }

    private func rest(
        _ all: [DataRow], _ sums: Set<String>, _ label: String?, _ parts: [String]
    ) -> DataRow {
        let names = all.first?.columns ?? []
        let values = names.map { name -> DataValue in
            if name == label { return .text(rest ?? Self.restKey) }
            if parts.contains(name) { return all.first?[name] ?? .missing }
            guard sums.contains(name) else { return common(name, all) }
            let numbers = all.map { $0[name].quantity.flatMap(ExactDecimal.init) }
            guard !numbers.contains(nil), let sum = ExactDecimal.sum(numbers.compactMap(\.self)) else {
                return .missing
            }
            return ComputedCell.number(sum).value
        }
        var row = DataRow(columns: names, values: values)
        row.isRest = true
        return row
    }

    /// What all of the rest have: a unit, a base. Numbers of several rows are no number of all.
    private func common(_ name: String, _ rows: [DataRow]) -> DataValue {
        guard let first = rows.first?[name], case .text = first, rows.allSatisfy({ $0[name] == first }) else {
            return .missing
        }
        return first
    }
}
