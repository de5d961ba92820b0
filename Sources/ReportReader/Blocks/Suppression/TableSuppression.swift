import ReportModel
import Statistics

/// Suppresses small counts of a table of data, in its rows and in its totals.
struct TableSuppression {
    let request: SuppressionRequest
    let fields: BlockFields
    let columns: [TableColumn]

    /// The counts of a table, its groups and which totals it prints.
    struct Layout {
        /// Rows of each group.
        var groups: [Range<Int>]
        /// Of each group.
        var totals: [Bool]
        var hasTotalRow: Bool
    }

    /// What is printed in the place of totals, by the names of columns; of each group, and of the whole table.
    struct Margins {
        var groups: [[String: WithheldMark]]
        var table: [String: WithheldMark]
        /// Columns whose rows must be opened to be added up.
        var columns: [String]
    }

    /// Takes out of the data what is suppressed; nil after a diagnostic, and then the table is not to be printed.
    func apply(to data: inout BlockData, _ layout: Layout) -> Margins? {
        let rows = data.rows.map { $0.opened(request.allColumns) }
        guard let counts = SuppressedCounts(request, fields, columns).read(rows, of: data, layout.groups),
            let table = CountTable(
                groups: zip(layout.groups, layout.totals).map { range, hasTotal in
                    CountTable.Group(rows: Array(counts[range]), hasTotal: hasTotal)
                }, hasRowTotals: request.total != nil, hasTotalRow: layout.hasTotalRow)
        else { return nil }
        let suppression = Suppressor(table, request.rule).suppress()
        var margins = Margins(groups: layout.groups.map { _ in [:] }, table: [:], columns: request.allColumns)
        data.rows = rows
        for cell in suppression.cells {
            let mark = mark(cell, suppression), column = name(of: cell.column)
            switch cell.row {
            case .row(let group, let row):
                data.rows[layout.groups[group].lowerBound + row].withhold(column, mark)
            case .groupTotal(let group): margins.groups[group][column] = mark
            case .total: margins.table[column] = mark
            }
        }
        keep(data, margins)
        return margins
    }

    private func mark(_ cell: CountCell, _ suppression: Suppression) -> WithheldMark {
        let threshold = request.rule.threshold
        return switch suppression.marks {
        case .uniform: .alike(threshold)
        case .threshold: suppression.primary.contains(cell) ? .below(threshold) : .other(threshold)
        }
    }

    private func name(of column: CountCell.Column) -> String {
        switch column {
        case .column(let index): request.columns[index]
        case .total: request.total ?? ""
        }
    }

    /// Keeps for the rest of the edition which cells of a dataset are suppressed.
    private func keep(_ data: BlockData, _ margins: Margins) {
        guard case .rows(let dataset, _) = data.question, data.numbers.count == data.rows.count else {
            return
        }
        var protection = LedgerBook.Protection(
            cells: [], marks: [:], totals: margins.groups.map { $0.keys.sorted().joined(separator: " ") })
        protection.totals.append(margins.table.keys.sorted().joined(separator: " "))
        for (row, number) in zip(data.rows, data.numbers) {
            for column in request.allColumns {
                let cell = DataCell(dataset: dataset, row: number, column: column)
                protection.cells.insert(cell)
                protection.marks[cell] = row.mark(column)
            }
        }
        if let other = fields.context.ledger.protect(protection, at: request.origin) {
            fields.log.add(.linkedSuppression(dataset, at: request.origin, other: other))
        }
    }
}
