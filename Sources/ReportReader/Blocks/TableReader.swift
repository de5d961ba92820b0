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
        _ = ["data", "sql", "where", "group", "indent", "totals"].map(map.has)
        guard let data = BlockData.read(fields), let columns else { return nil }
        if data.rows.isEmpty { fields.log.add(.noRows("table", at: data.origin)) }
        let rows = TableRowReader(context: context, columns: columns, data: data, indent: indentColumn(data))
        guard rows.check() else { return nil }
        return Table(
            title: title, columns: columns.map(\.model), groups: groups(data, rows), note: note,
            source: source,
            summary: summary)
    }

    private func indentColumn(_ data: BlockData) -> String? {
        map.has("indent") ? data.column("indent", default: "", fields) : nil
    }

    /// A group for each run of rows with an equal value of the column `group`.
    private func groups(_ data: BlockData, _ reader: TableRowReader) -> [Table.Group] {
        let totals = map.list("totals")
        guard map.has("group"), let column = data.column("group", default: "", fields) else {
            if let first = totals.first { fields.log.add(.totalsWithoutGroups(at: first.origin)) }
            return [Table.Group(rows: data.rows.map(reader.row))]
        }
        let runs = data.rows.reduce(into: [[DataRow]]()) { runs, row in
            if let key = runs.last?.last?[column], key == row[column] {
                runs[runs.count - 1].append(row)
            } else {
                runs.append([row])
            }
        }
        let wanted = wantedTotals(totals, among: runs.compactMap { $0.first?[column].key })
        return runs.map { run in
            let key = run.first?[column].key
            var rows = run.map(reader.row)
            if let key, let origin = wanted[key],
                let total = TableTotal(reader, of: run, group: key, at: origin).row()
            {
                rows.append(total)
            }
            return Table.Group(title: key.map { reader.word($0) } ?? [], rows: rows)
        }
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
