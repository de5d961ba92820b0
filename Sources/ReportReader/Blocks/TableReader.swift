import ReportModel

/// Reads a table of data.
struct TableReader {
    let fields: BlockFields
    private var map: YAMLMap { fields.map }
    private var context: EditionContext { fields.context }

    func read() -> Table? {
        let columns = TableColumn.read(fields)
        let title = fields.text("title"), note = fields.text("note"), source = fields.text("source")
        let summary = fields.plain("summary") ?? ""
        let carries = map.bool("carry") ?? false, footer: Footer? = map.choice("footer")
        _ = ["data", "sql", "where", "group", "subgroup", "indent", "totals", "stated"].map(map.has)
        guard let data = BlockData.read(fields), let columns else { return nil }
        if data.rows.isEmpty { fields.log.add(.noRows("table", at: data.origin)) }
        let rows = TableRowReader(context: context, columns: columns, data: data, indent: indentColumn(data))
        guard rows.check() else { return nil }
        let runs = runs(data), subgroup = subgroupColumn(data)
        let table = Table(
            title: title, columns: columns.map(\.model), groups: runs.map { group($0, rows, subgroup) },
            footer: footer == nil ? [] : total(of: data, rows),
            carried: carries ? self.carried(runs, rows, subgroup) : [], note: note, source: source,
            summary: summary)
        StatedTotal(fields: fields).check(data.rows, rows)
        record(table, runs, rows, subgroup)
        return table
    }

    /// Keeps the table for the ledger, line by line.
    private func record(_ table: Table, _ runs: [Run], _ reader: TableRowReader, _ subgroup: String?) {
        func whole(_ rows: [DataRow]) -> [DataRow] { rows.filter { reader.depth(of: $0) == 0 } }
        var all: [TableLine] = []
        for (run, group) in zip(runs, table.groups) {
            let lines = lines(of: run, subgroup)
            all += lines.map { if case .row(let row) = $0 { .row(row) } else { .name } }
            if group.rows.count > lines.count, let total = group.rows.last {
                all.append(.total(whole(run.rows), total))
            }
        }
        all += table.footer.map { .total(whole(runs.flatMap(\.rows)), $0) }
        context.ledger.add(
            TableRecord(
                id: map.string("id"), reader: reader, lines: all, data: reader.data.question,
                range: fields.range, title: table.title.plainText, source: table.source.plainText))
    }

    /// What may stand at a table's end.
    enum Footer: String, CaseIterable { case total }

    /// The whole table's total.
    private func total(of data: BlockData, _ rows: TableRowReader) -> [Table.Row] {
        TableTotal(rows, of: data.rows, group: "table", at: map.keyOrigin("footer")).row().map { [$0] } ?? []
    }

    private func indentColumn(_ data: BlockData) -> String? {
        map.has("indent") ? data.column("indent", default: "", fields) : nil
    }

    /// Rows that follow each other with an equal value of the column `group`.
    struct Run {
        var key: String?
        var rows: [DataRow] = []
        /// Where its total is asked for.
        var total: Origin?
    }

    private func runs(_ data: BlockData) -> [Run] {
        let totals = map.list("totals")
        guard map.has("group"), let column = data.column("group", default: "", fields) else {
            if let first = totals.first { fields.log.add(.totalsWithoutGroups(at: first.origin)) }
            return [Run(rows: data.rows)]
        }
        var runs: [Run] = [], last: DataValue?
        for row in data.rows {
            let value = row[column]
            if value != last { runs.append(Run(key: value.key)) }
            last = value
            runs[runs.count - 1].rows.append(row)
        }
        let wanted = wantedTotals(totals, among: runs.compactMap(\.key))
        for index in runs.indices { runs[index].total = runs[index].key.flatMap { wanted[$0] } }
        return runs
    }

    /// A column whose values name rows within their group.
    private func subgroupColumn(_ data: BlockData) -> String? {
        map.has("subgroup") ? data.column("subgroup", default: "", fields) : nil
    }

    /// A line of a group: a row of the data, or the name of those that follow.
    private enum Line {
        case row(DataRow)
        case name(String)
    }

    private func lines(of run: Run, _ subgroup: String?) -> [Line] {
        guard let subgroup else { return run.rows.map(Line.row) }
        var lines: [Line] = [], last: DataValue?
        for row in run.rows {
            let value = row[subgroup]
            if value != last, let key = value.key { lines.append(.name(key)) }
            last = value
            lines.append(.row(row))
        }
        return lines
    }

    private func group(_ run: Run, _ reader: TableRowReader, _ subgroup: String?) -> Table.Group {
        var rows = lines(of: run, subgroup).map { line in
            switch line {
            case .row(let row): reader.row(row)
            case .name(let key):
                Table.Row(
                    [Table.Cell(reader.word(key), columnSpan: reader.columns.count)], isHeading: true)
            }
        }
        if let key = run.key, let origin = run.total,
            let total = TableTotal(reader, of: run.rows, group: key, at: origin).row()
        {
            rows.append(total)
        }
        return Table.Group(title: run.key.map { reader.word($0) } ?? [], rows: rows)
    }

    /// What the rows add up to, one after the other; a group's total adds nothing.
    private func carried(_ runs: [Run], _ reader: TableRowReader, _ subgroup: String?) -> [Table.Carried] {
        let total = TableTotal(reader, of: [], group: "table", at: map.keyOrigin("carry"))
        return total.carried(
            runs.flatMap { run -> [DataRow?] in
                let rows = lines(of: run, subgroup).map { line -> DataRow? in
                    if case .row(let row) = line { row } else { nil }
                }
                return run.total == nil ? rows : rows + [nil]
            })
    }

    private func wantedTotals(_ totals: [YAMLValue], among keys: [String]) -> [String: Origin] {
        var wanted: [String: Origin] = [:]
        for total in totals {
            guard let key = map.string(total, "totals") else { continue }
            if keys.contains(key) {
                wanted[key] = total.origin
            } else {
                fields.log.add(.unknownGroup(key, valid: keys, at: total.origin))
            }
        }
        return wanted
    }
}
