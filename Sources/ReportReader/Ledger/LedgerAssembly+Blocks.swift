import ReportModel
import Statistics

// What charts and tables print.

extension LedgerAssembly {
    func entries(of chart: ChartRecord) -> [Ledger.Entry] {
        let block = blocks.place(of: chart.range)
        return chart.rows.map { row in
            var entry = Ledger.Entry(
                kind: .chart, name: "\(block.id ?? "chart")/\(row.key)", text: row.text)
            fill(&entry, row.measure)
            entry.base = word(row.base)
            entry.source = row.source.map { word($0) } ?? chart.source
            (entry.n, entry.date, entry.place) = (row.n ?? "", row.date ?? "", block)
            entry.place.origin = chart.place
            let computed = chart.computed.column(row.column)
            entry.query = question(chart.data, row.key, computed?.description ?? row.column)
            entry.origin = cell(row.index, computed?.column ?? row.column, of: chart.data) ?? chart.place
            return entry
        }
    }

    func entries(of table: TableRecord) -> [Ledger.Entry] {
        let block = blocks.place(of: table.range)
        var entries: [Ledger.Entry] = [], dataRow = -1
        for (index, line) in table.lines.enumerated() {
            if case .row = line { dataRow += 1 }
            for (column, content) in table.reader.columns.enumerated() {
                var place = block
                (place.row, place.column, place.origin) = (index, column, content.origin)
                let numbers = table.reader.data.numbers
                let number = numbers.indices.contains(dataRow) ? numbers[dataRow] : nil
                if let entry = cell(line, content, table, number, place) { entries.append(entry) }
            }
        }
        return entries
    }

    /// The number in a cell; nil where there is none.
    private func cell(
        _ line: TableLine, _ column: TableColumn, _ table: TableRecord, _ number: Int?, _ place: Ledger.Place
    ) -> Ledger.Entry? {
        let block = place.id ?? "table"
        switch (line, column.content) {
        case (.row(let row), .fact(let group)):
            guard let name = table.reader.factName(group, row), let (fact, _) = facts.find(name) else {
                return nil
            }
            var entry = entry(fact, part: nil, text: table.reader.printed(column, row), place)
            entry.kind = .table
            return entry
        case (.row(let row), .data(let name)):
            if let mark = row.mark(name) { return withheld(mark, name, row, table, number, place) }
            guard let quantity = row[name].quantity, !Self.isText(row[name]) else { return nil }
            let data = table.reader.data, computed = data.computed.column(name)
            let measure = data.measure(of: row, name, at: { _ in .unknown }, DiagnosticLog())
            var entry = Ledger.Entry(
                kind: .table, name: "\(block)/\(key(of: row, table))/\(name)",
                text: table.reader.printed(column, row))
            if name == "value" || computed != nil {
                fill(&entry, measure)
            } else {
                entry.value = LedgerWords.exact(quantity)
            }
            entry.decimals = column.decimals.flatMap {
                MeasureAgreement.decimals(quantity) > $0 || row.moved(name) != nil ? $0 : nil
            }
            entry.base = word(row["base"].key)
            entry.source = row["source"].key.map { word($0) } ?? table.source
            (entry.n, entry.date, entry.place) = (row["n"].key ?? "", row["date"].key ?? "", place)
            if let computed, let base = data.base(of: computed, name, row) { entry.n = base.description }
            // A base or a whole that the table does not print may be what the hidden count is missing from.
            if row.isWithheldInPart { (entry.n, entry.of) = ("", "") }
            entry.query = question(table.data, key(of: row, table), computed?.description ?? name)
            entry.origin = cell(number, computed?.column ?? name, of: table.data) ?? data.origin
            return entry
        case (.total(let rows, let total, let withheld), _):
            guard let index = place.column, total.cells.indices.contains(index), index > 0,
                let text = total.cells[index].plain, text.contains(where: \.isNumber)
            else { return nil }
            return Ledger.Entry(
                kind: .table, name: "\(block)/\(Self.totalKey)/\(column.name)",
                value: withheld[column.name] == nil ? sum(rows, column, table, withheld) : "",
                text: text,
                source: table.source, query: "sum of \(rows.count) rows", place: place)
        default: return nil
        }
    }

    /// What is printed in the place of a count that is suppressed: its mark, and nothing of the count.
    private func withheld(
        _ mark: WithheldMark, _ name: String, _ row: DataRow, _ table: TableRecord, _ number: Int?,
        _ place: Ledger.Place
    ) -> Ledger.Entry {
        var entry = Ledger.Entry(
            kind: .table, name: "\(place.id ?? "table")/\(key(of: row, table))/\(name)",
            text: context.numbers.mark(mark))
        if name == "value" { entry.unit = word(row["unit"].key) }
        entry.base = word(row["base"].key)
        entry.source = row["source"].key.map { word($0) } ?? table.source
        (entry.date, entry.place) = (row["date"].key ?? "", place)
        entry.query = question(table.data, key(of: row, table), name)
        entry.origin = cell(number, name, of: table.data) ?? table.reader.data.origin
        return entry
    }

    private static func isText(_ value: DataValue) -> Bool { if case .text = value { true } else { false } }

    private func sum(
        _ rows: [DataRow], _ column: TableColumn, _ table: TableRecord, _ withheld: [String: WithheldMark]
    ) -> String {
        let name: String
        if let computed = column.dataName, table.reader.data.computed.column(computed) != nil {
            let total = TableTotal(table.reader, of: rows, group: "", at: .unknown, withheld: withheld)
            guard case .number(let number) = total.computedCell(computed) else { return "" }
            return number.description
        }
        switch column.content {
        case .data(let column): name = column
        case .fact: name = "value"
        case .reference: return ""
        }
        return Quantity.sum(rows.compactMap { $0[name].quantity }).map(LedgerWords.exact) ?? ""
    }

    private func key(of row: DataRow, _ table: TableRecord) -> String {
        table.keyColumn.flatMap { row[$0].key } ?? row.first.key ?? ""
    }

    // MARK: Where data come from

    private func question(_ question: BlockData.Question, _ key: String, _ column: String) -> String {
        switch question {
        case .query(let sql): return sql
        case .groups(let dataset, let condition, let grouping):
            return [dataset, condition, grouping.description, key, column].compactMap(\.self).joined(
                separator: ", ")
        case .rows(let dataset, let condition):
            return [dataset, condition, key, column].compactMap(\.self).joined(separator: ", ")
        }
    }

    /// Of a row of a dataset; nil for SQL, whose rows are no cells.
    private func cell(_ row: Int?, _ column: String, of question: BlockData.Question) -> Origin? {
        guard case .rows(let dataset, _) = question else { return nil }
        return cell(row, column, of: dataset)
    }
}
