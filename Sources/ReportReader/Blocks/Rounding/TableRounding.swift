import ReportModel
import Statistics

/// Rounds the columns of a table that ask for it: rows with their group's total, groups with the whole table's.
struct TableRounding {
    let reader: TableRowReader
    let hasTotalRow: Bool
    private var context: EditionContext { reader.context }

    /// What is printed in the place of totals, by the names of columns.
    struct Totals {
        var groups: [[String: Quantity]]
        var table: [String: Quantity] = [:]
    }

    /// A line that is rounded with others: a row of a group, or a group's total.
    private struct Line {
        var group: Int
        /// Among the group's rows; nil for its total.
        var row: Int?
        var quantity: Quantity
    }

    init(_ reader: TableRowReader, hasTotalRow: Bool) {
        (self.reader, self.hasTotalRow) = (reader, hasTotalRow)
    }

    /// Moves what is to be moved.
    func apply(to runs: inout [TableReader.Run]) -> (totals: Totals, note: RoundingNote) {
        var made = (totals: Totals(groups: runs.map { _ in [:] }), note: RoundingNote())
        for column in reader.columns {
            guard case .data(let name) = column.content, let rule = column.rounding,
                let decimals = column.decimals
            else { continue }
            // A rate of all is no sum of rates: of the computed columns, shares of a total alone add up.
            let isShare = reader.data.computed.column(name).map(\.addsRows) ?? true
            guard isShare else {
                context.log.add(.roundingWithoutTotal(name, at: column.origin))
                continue
            }
            let hasTable = hasTotalRow && isSummed(column)
            if hasTable {
                // Groups first, that make up the table; then the rows of each, that make it up.
                let lines = runs.indices.flatMap { group in
                    runs[group].total == nil ? rows(of: runs, group, name) : total(of: runs, group, name)
                }
                let set = RoundedSet(
                    lines.map(\.quantity), decimals: decimals, total: hundredOfShares(lines, name), rule: rule
                )
                move(lines, set, column, name, &runs, &made.totals, &made.note)
            }
            var hasTotal = hasTable
            for group in runs.indices {
                let lines = rows(of: runs, group, name), hasOwn = runs[group].total != nil && isSummed(column)
                let whole = hasOwn || hasTable ? nil : hundred(lines, runs[group].rows, name)
                guard hasOwn || whole != nil else { continue }
                let total = made.totals.groups[group][name].flatMap(ExactDecimal.init) ?? whole
                let set = RoundedSet(lines.map(\.quantity), decimals: decimals, total: total, rule: rule)
                move(lines, set, column, name, &runs, &made.totals, &made.note)
                hasTotal = true
            }
            if !hasTotal { context.log.add(.roundingWithoutTotal(name, at: column.origin)) }
        }
        return made
    }

    private func isSummed(_ column: TableColumn) -> Bool {
        column.dataName.flatMap(reader.data.computed.column) != nil || column.isSummed
    }

    /// Shares of a total are kept with so many decimals: together they are a hundred all the same.
    private func hundredOfShares(_ lines: [Line], _ name: String) -> ExactDecimal? {
        reader.data.computed.column(name) == nil ? nil : RoundedSet.hundred(of: lines.map(\.quantity))
    }

    private func rows(of runs: [TableReader.Run], _ group: Int, _ name: String) -> [Line] {
        runs[group].rows.enumerated().compactMap { index, row in
            guard reader.depth(of: row) == 0 else { return nil }
            return row[name].quantity.map { Line(group: group, row: index, quantity: $0) }
        }
    }

    private func total(of runs: [TableReader.Run], _ group: Int, _ name: String) -> [Line] {
        let sum = Quantity.sum(rows(of: runs, group, name).map(\.quantity))
        return sum.map { [Line(group: group, row: nil, quantity: $0)] } ?? []
    }

    /// The whole of percentages that have no total in the table.
    private func hundred(_ lines: [Line], _ rows: [DataRow], _ name: String) -> ExactDecimal? {
        let arePercent = rows.allSatisfy { row in
            reader.data.computed.column(name) != nil || reader.printsPercent(of: row)
                || (name == "value" && row["unit"].key == "%")
        }
        return arePercent ? RoundedSet.hundred(of: lines.map(\.quantity)) : nil
    }

    private func move(
        _ lines: [Line], _ set: RoundedSet, _ column: TableColumn, _ name: String,
        _ runs: inout [TableReader.Run], _ totals: inout Totals, _ note: inout RoundingNote
    ) {
        note.add(set)
        for (index, line) in lines.enumerated() {
            guard let printed = set.printed[index], let move = set.moves[index] else { continue }
            if let row = line.row {
                runs[line.group].rows[row].print(name, as: printed)
            } else {
                totals.groups[line.group][name] = printed
            }
            note.add(self.name(of: line, runs, column), by: move)
        }
    }

    /// « Antibes », « Total, Antibes »; with the column's head where several are rounded.
    private func name(of line: Line, _ runs: [TableReader.Run], _ column: TableColumn) -> String {
        let run = runs[line.group]
        var parts: [String]
        if let row = line.row, let first = reader.columns.first {
            parts = [reader.printed(first, run.rows[row])]
        } else {
            parts = [context.words.total] + (run.key.map { [reader.word($0).plainText] } ?? [])
        }
        if reader.columns.count(where: { $0.rounding != nil }) > 1 {
            parts.append(column.model.head.plainText)
        }
        return parts.filter { !$0.isEmpty }.joined(separator: context.words.comma)
    }
}
