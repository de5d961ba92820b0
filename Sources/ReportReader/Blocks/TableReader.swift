import ReportModel

/// Reads a table of data.
struct TableReader {
    let fields: BlockFields
    private var map: YAMLMap { fields.map }
    private var context: EditionContext { fields.context }

    func read() -> Table? {
        var columns = TableColumn.read(fields)
        let title = fields.text("title"), note = fields.text("note"), source = fields.text("source")
        let summary = fields.plain("summary") ?? ""
        let carries = map.bool("carry") ?? false, footer: Footer? = map.choice("footer")
        let base = map.string("base")
        _ = (BlockData.keys + ["group", "subgroup", "indent", "totals", "stated", "suppress"]).map(map.has)
        let label = columns.flatMap(Self.label)
        guard var data = BlockData.read(fields, label: label) else { return nil }
        columns = columns?.map { $0.formatted(data) }
        guard let columns else { return nil }
        if data.rows.isEmpty { fields.log.add(.noRows("table", at: data.origin)) }
        var runs = runs(data), margins: TableSuppression.Margins?
        if map.isWritten("suppress") {
            margins = suppress(&data, &runs, columns, hasTotalRow: footer != nil)
            // A table that cannot be protected is not printed.
            if margins == nil { return nil }
        }
        var rows = TableRowReader(
            context: context, columns: columns, data: data, indent: indentColumn(data), margins: margins)
        guard rows.check() else { return nil }
        rows.findExtents()
        let subgroup = subgroupColumn(data), rounding = round(&runs, rows, hasTotalRow: footer != nil)
        rows.roundedTotals = rounding.totals
        let table = Table(
            title: title, columns: columns.map(\.model),
            groups: runs.indices.map { group(runs, $0, rows, subgroup) },
            footer: footer == nil ? [] : total(of: data, rows),
            carried: carries ? self.carried(runs, rows, subgroup) : [],
            note: note.with(said(of: rows, base, label, title + note)).with(
                rounding.note.text(context.words, context.numbers)), source: source,
            summary: summary)
        StatedTotal(fields: fields).check(rows.opened(data.rows), rows)
        record(table, runs, rows, subgroup)
        return table
    }

    /// What is said of shares, of numbers that cannot be reckoned, and of marks.
    private func said(of rows: TableRowReader, _ base: String?, _ label: String?, _ words: [Inline]) -> String
    {
        let note = BaseNote(context: context, data: rows.data, base: base)
        let bases = note.text(
            printed: rows.columns.compactMap(\.dataName), label: label, said: words.plainText)
        let undefined = rows.hasUndefined ? context.numbers.undefinedNote : ""
        return [bases, undefined, context.numbers.note(on: rows.marks)].filter { !$0.isEmpty }.joined(
            separator: " ")
    }

    /// The column that names rows: the first one of the data.
    private static func label(_ columns: [TableColumn]) -> String? {
        columns.lazy.compactMap(\.dataName).first
    }

    /// Takes out of the rows what is suppressed; nil after a diagnostic.
    private func suppress(
        _ data: inout BlockData, _ runs: inout [Run], _ columns: [TableColumn], hasTotalRow: Bool
    ) -> TableSuppression.Margins? {
        guard let value = map.required("suppress"),
            let request = SuppressionRequest.read(value, fields, columns, data)
        else { return nil }
        let layout = TableSuppression.Layout(
            groups: runs.map(\.range), column: groupColumn(data), keys: runs.map(\.key),
            totals: runs.map { $0.total != nil }, hasTotalRow: hasTotalRow)
        let suppression = TableSuppression(request: request, fields: fields, columns: columns)
        guard let margins = suppression.apply(to: &data, layout) else { return nil }
        for index in runs.indices { runs[index].rows = Array(data.rows[runs[index].range]) }
        return margins
    }

    /// Rounds columns so that they add up, or finds that they do not.
    private func round(
        _ runs: inout [Run], _ rows: TableRowReader, hasTotalRow: Bool
    ) -> (totals: TableRounding.Totals, note: RoundingNote) {
        if rows.columns.contains(where: { $0.rounding != nil }) {
            // Which numbers are moved would tell of those that are hidden; subtotals so far are of numbers that are not moved.
            for other in ["suppress", "carry"] where map.has(other) {
                fields.log.add(.keysExclude("rounding", other, at: map.keyOrigin(other)))
            }
        }
        return TableRounding(rows, hasTotalRow: hasTotalRow).apply(to: &runs)
    }

    /// Keeps the table for the ledger, line by line.
    private func record(_ table: Table, _ runs: [Run], _ reader: TableRowReader, _ subgroup: String?) {
        func whole(_ rows: [DataRow]) -> [DataRow] { rows.filter { reader.depth(of: $0) == 0 } }
        var all: [TableLine] = []
        for (index, (run, group)) in zip(runs, table.groups).enumerated() {
            let lines = lines(of: run, subgroup)
            all += lines.map { if case .row(let row) = $0 { .row(row) } else { .name } }
            if group.rows.count > lines.count, let total = group.rows.last {
                all.append(
                    .total(whole(reader.opened(run.rows)), total, reader.margins?.groups[index] ?? [:]))
            }
        }
        all += table.footer.map {
            .total(whole(reader.opened(runs.flatMap(\.rows))), $0, reader.margins?.table ?? [:])
        }
        context.ledger.add(
            TableRecord(
                id: map.string("id"), reader: reader, lines: all, data: reader.data.question,
                range: fields.range, title: table.title.plainText, source: table.source.plainText))
    }

    /// What may stand at a table's end.
    enum Footer: String, CaseIterable { case total }

    /// The whole table's total.
    private func total(of data: BlockData, _ rows: TableRowReader) -> [Table.Row] {
        TableTotal(
            rows, of: rows.opened(data.rows), group: "table", at: map.keyOrigin("footer"),
            withheld: rows.margins?.table ?? [:]
        ).row().map { [$0] } ?? []
    }

    /// The column whose values begin groups of the table: of several by which rows are taken together, the first.
    private func groupColumn(_ data: BlockData) -> String? {
        if let grouping = data.question.grouping { return grouping.by.count > 1 ? grouping.by.first : nil }
        return map.has("group") ? data.column("group", default: "", fields) : nil
    }

    private func indentColumn(_ data: BlockData) -> String? {
        map.has("indent") ? data.column("indent", default: "", fields) : nil
    }

    /// Rows that follow each other with an equal value of the column `group`.
    struct Run {
        var key: String?
        /// Of the data.
        var range: Range<Int>
        var rows: [DataRow] = []
        /// Where its total is asked for.
        var total: Origin?
    }

    private func runs(_ data: BlockData) -> [Run] {
        let totals = map.list("totals")
        guard let column = groupColumn(data) else {
            if let first = totals.first { fields.log.add(.totalsWithoutGroups(at: first.origin)) }
            return [Run(range: data.rows.indices, rows: data.rows)]
        }
        var runs: [Run] = [], last: DataValue?
        for (index, row) in data.rows.enumerated() {
            let value = row[column]
            if value != last || runs.isEmpty { runs.append(Run(key: value.key, range: index..<index)) }
            last = value
            runs[runs.count - 1].rows.append(row)
            runs[runs.count - 1].range = runs[runs.count - 1].range.lowerBound..<(index + 1)
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

    private func group(
        _ runs: [Run], _ index: Int, _ reader: TableRowReader, _ subgroup: String?
    ) -> Table.Group {
        let run = runs[index]
        var rows = lines(of: run, subgroup).map { line in
            switch line {
            case .row(let row): reader.row(row)
            case .name(let key):
                Table.Row(
                    [Table.Cell(reader.word(key), columnSpan: reader.columns.count)], isHeading: true)
            }
        }
        if let key = run.key, let origin = run.total,
            let total = TableTotal(
                reader, of: reader.opened(run.rows), group: key, at: origin,
                withheld: reader.margins?.groups[index] ?? [:],
                rounded: reader.roundedTotals?.groups[index] ?? [:]
            ).row()
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
