import ReportModel
import Statistics

/// Computes the columns of a block, and keeps its largest rows.
struct BlockComputing {
    let fields: BlockFields
    let columns: [ComputedColumn]
    private var log: DiagnosticLog { fields.log }

    /// Adds the computed columns, or makes them anew.
    func compute(_ data: inout BlockData, _ own: Computation.OwnSuppression? = nil) {
        let columns = own == nil ? self.columns : data.computed.columns
        let indent = fields.map.isWritten("indent") ? fields.map.string("indent") : nil
        Self.compute(&data, columns, fields.context.store, indent: indent, own: own, log)
    }

    /// The same without a block.
    ///
    /// - Parameter indent: a column that says which rows are details of others, and are not added up.
    static func compute(
        _ data: inout BlockData, _ columns: [ComputedColumn], _ store: DataStore?, indent: String? = nil,
        own: Computation.OwnSuppression? = nil, _ log: DiagnosticLog
    ) {
        if columns.isEmpty { return }
        let plain = data.columns.filter { !data.computed.names.contains($0) }
        let numbers = data.numbers, origin = data.origin
        let dataset: String? = if case .rows(let name, _) = data.question { name } else { nil }
        let computation = Computation(
            rows: data.rows, plain: plain, percents: percents(of: data, plain),
            isDetail: { row in indent.flatMap { row[$0].number }.map { $0 > 0 } ?? false }, own: own,
            place: { row, column in
                guard let dataset, numbers.indices.contains(row) else { return origin }
                return store?.place(row: numbers[row], column: column, of: dataset) ?? origin
            }, log: log)
        let table = computation.run(columns)
        data.rows = table.rows(data.rows, plain: plain)
        data.columns = plain + table.names
        data.computed = table
    }

    /// The rows of `value` have a unit each.
    private static func percents(of data: BlockData, _ plain: [String]) -> Set<String> {
        guard plain.contains("value"), plain.contains("unit"), !data.rows.isEmpty else {
            return data.percents
        }
        let arePercent = data.rows.allSatisfy { $0["unit"].key == "%" }
        return arePercent ? data.percents.union(["value"]) : data.percents.subtracting(["value"])
    }

    // MARK: The largest

    /// Keeps the largest rows and the rest; false after a diagnostic.
    func cut(_ data: inout BlockData, _ top: TopRows, label: String?) -> Bool {
        guard accepts(top) else { return false }
        var whole = data
        compute(&whole)
        let shape = ChartShape(fields, data)
        guard shape.isRanking else {
            log.add(.keysExclude("x", "top", at: fields.map.keyOrigin("x")))
            return false
        }
        let bys = (top.by ?? (shape.isWide ? nil : measure(of: whole))).map { [$0] } ?? shape.values
        guard !bys.isEmpty else {
            log.add(.topWithoutColumn(valid: whole.columns, at: top.byOrigin))
            return false
        }
        var sums = Set(shape.values), values: [ExactDecimal] = []
        for by in bys {
            guard let own = amounts(by, whole, top, &sums) else { return false }
            let added = zip(values, own).compactMap { ExactDecimal.sum([$0, $1]) }
            values = values.isEmpty ? own : added
            guard values.count == own.count else {
                log.add(.topNotAdditive(by, at: top.byOrigin))
                return false
            }
        }
        guard
            let made = top.choose(
                data.rows, values, sums: sums, label: label ?? shape.ranked ?? self.label(data, shape.parts),
                parts: shape.parts)
        else {
            log.add(.topNotAdditive(bys[0], at: top.byOrigin))
            return false
        }
        data.rows = made.rows
        // The rest is no row of the dataset.
        if !data.numbers.isEmpty {
            let rest = made.rows.count - made.kept.count
            data.numbers = made.kept.map { data.numbers[$0] } + Array(repeating: -1, count: rest)
        }
        return true
    }

    /// The numbers of a column, by which rows are the largest; nil after a diagnostic.
    private func amounts(
        _ by: String, _ whole: BlockData, _ top: TopRows, _ sums: inout Set<String>
    ) -> [ExactDecimal]? {
        guard whole.columns.contains(by) else {
            log.add(.unknownColumn(by, of: "the data", valid: whole.columns, at: top.byOrigin))
            return nil
        }
        let own = self.sums(by, whole)
        guard whole.computed.column(by).map({ Self.isOfSums($0, whole) }) ?? own.contains(by) else {
            log.add(.topNotAdditive(by, at: top.byOrigin))
            return nil
        }
        sums.formUnion(own)
        return values(by, whole, top)
    }

    private func accepts(_ top: TopRows) -> Bool {
        for key in ["suppress", "indent", "subgroup", "totals", "order"] where fields.map.isWritten(key) {
            log.add(.keysExclude(key, "top", at: fields.map.keyOrigin(key)))
            return false
        }
        if let series = columns.first(where: \.isSeries) {
            log.add(.keysExclude(series.name, "top", at: series.origin))
            return false
        }
        return true
    }

    private func measure(of data: BlockData) -> String? {
        if let value = fields.map.string("value") { return value }
        return data.measured ?? (data.columns.contains("value") ? "value" : nil)
    }

    /// The column that names rows: of groups, the last one; else the usual ones, or the first.
    private func label(_ data: BlockData, _ parts: [String]) -> String? {
        if let category = fields.map.string("category") { return category }
        if let grouping = data.question.grouping { return grouping.by.last { !parts.contains($0) } }
        return ["id", "key"].first(where: data.columns.contains)
            ?? data.columns.first { !parts.contains($0) }
    }

    /// Columns that can be added up: what computed ones come from, what is ranked, sums and counts of groups.
    private func sums(_ by: String, _ data: BlockData) -> Set<String> {
        var sums = data.computed.sources(of: by)
        for name in data.computed.names { sums.formUnion(data.computed.sources(of: name)) }
        guard let grouping = data.question.grouping else { return sums }
        let means = grouping.measures.filter { $0.function == .mean || $0.function == .median }
        for measure in grouping.measures { sums.insert(measure.column) }
        return sums.subtracting(means.map(\.column))
    }

    /// Whether what it is of several rows follows from their sums.
    private static func isOfSums(_ column: ComputedColumn, _ data: BlockData) -> Bool {
        guard column.inputs.allSatisfy({ data.computed.column($0) == nil }) else { return false }
        switch column.measure {
        case .share, .rate: return true
        case .change: return data.computed.formats[column.name]?.unit == .percent
        default: return false
        }
    }

    private func values(_ by: String, _ data: BlockData, _ top: TopRows) -> [ExactDecimal]? {
        var values: [ExactDecimal] = []
        for row in data.rows {
            if row.mark(by) != nil {
                log.add(.topSuppressed(by, at: top.byOrigin))
                return nil
            }
            let name = row.first.key ?? ""
            guard let value = row[by].quantity.flatMap(ExactDecimal.init) else {
                if case .text = row[by] {
                    log.add(.topNotAdditive(by, at: top.byOrigin))
                    return nil
                }
                log.add(.topMissing(name, column: by, at: top.byOrigin))
                return nil
            }
            guard value >= .zero else {
                log.add(.topNegative(name, column: by, at: top.byOrigin))
                return nil
            }
            values.append(value)
        }
        return values
    }
}
