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
        /// The column whose values are their keys, and these; nil: the whole table is one.
        var column: String?
        var keys: [String?]
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
        guard let layout = withBases(layout, data) else { return nil }
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
        keep(data, margins, hides: !suppression.cells.isEmpty)
        compute(&data, margins, layout)
        return margins
    }

    // MARK: Computed columns

    /// The totals that shares tell as if they were printed. Of groups of rows the whole is known: each way to group them
    /// has the same.
    private func withBases(_ layout: Layout, _ data: BlockData) -> Layout? {
        var layout = layout
        if data.question.grouping != nil { layout.hasTotalRow = true }
        for column in data.computed.columns where column.addsRows && request.columns.contains(column.column) {
            guard let within = column.within else {
                layout.hasTotalRow = true
                continue
            }
            guard within == layout.column, Set(layout.keys).count == layout.keys.count else {
                fields.log.add(.withinNotGroup(within, at: column.origin))
                return nil
            }
            layout.totals = layout.totals.map { _ in true }
        }
        return layout
    }

    /// Reckons anew, from what is left.
    private func compute(_ data: inout BlockData, _ margins: Margins, _ layout: Layout) {
        let own = Computation.OwnSuppression(columns: request.allColumns) { column, group in
            guard let group else { return margins.table[column] }
            return layout.keys.firstIndex(of: group).flatMap { margins.groups[$0][column] }
        }
        BlockComputing(fields: fields, columns: []).compute(&data, own)
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
    private func keep(_ data: BlockData, _ margins: Margins, hides: Bool) {
        guard let dataset = data.question.dataset else { return }
        let totals = (margins.groups + [margins.table]).map { $0.keys.sorted().joined(separator: " ") }
        let context = fields.context
        var protected = ProtectedDataset(
            columns: Set(request.allColumns), safe: request.safe.union(names),
            numbers: context.store?.numberColumns(of: dataset) ?? [], threshold: request.rule.threshold,
            questions: [data.question], origin: request.origin)
        let other: Origin?
        if let grouping = data.question.grouping {
            var marks: [[DataValue]: [String: WithheldMark]] = [:]
            for row in data.rows {
                for column in request.allColumns {
                    if let mark = row.mark(column) {
                        marks[grouping.by.map { row[$0] }, default: [:]][column] = mark
                    }
                }
            }
            let groups = SuppressedGroups(
                question: data.question, marks: marks, totals: totals, origin: request.origin)
            protected.groups = [groups]
            other = context.ledger.protect(groups, hides ? protected : nil, of: dataset) {
                [query = context.query] in query?.areIndependent($0, $1) ?? false
            }
        } else {
            guard data.numbers.count == data.rows.count else { return }
            var protection = LedgerBook.Protection(cells: [], marks: [:], totals: totals)
            for (row, number) in zip(data.rows, data.numbers) {
                for column in request.allColumns {
                    let cell = DataCell(dataset: dataset, row: number, column: column)
                    protection.cells.insert(cell)
                    protection.marks[cell] = row.mark(column)
                }
            }
            other = context.ledger.protect(
                protection, hides ? protected : nil, of: dataset, at: request.origin)
        }
        if let other { fields.log.add(.linkedSuppression(dataset, at: request.origin, other: other)) }
    }

    /// Columns that the block names rows by.
    private var names: [String] {
        ["group", "subgroup", "category"].compactMap { key in
            fields.map.value(key)?.scalar?.text
        }
    }
}
