import ReportModel
import Statistics

/// Reckons the computed columns of some rows, one after the other: a column may come from one before it.
///
/// Exact in decimals; nothing is rounded before it is printed. What is missing stays missing.
struct Computation {
    let rows: [DataRow]
    /// Of the data.
    let plain: [String]
    /// Those that are percentages.
    let percents: Set<String>
    /// What stands for all rows or those of a group together: details, and what an ordered series leaves out, do not.
    let isDetail: (DataRow) -> Bool
    /// What this block suppresses itself.
    let own: OwnSuppression?
    /// Where a cell stands, by its row's position.
    let place: (Int, String) -> Origin
    let log: DiagnosticLog

    /// Counts that a block suppresses, and the sums of them that it does not print.
    struct OwnSuppression {
        var columns: [String]
        /// Of a column in all rows, or in those of a group; by the group's key.
        var mark: (_ column: String, _ group: String?) -> WithheldMark?
    }

    func run(_ columns: [ComputedColumn]) -> ComputedTable {
        var table = ComputedTable()
        for column in columns where check(column, table) {
            table.columns.append(column)
            guard let format = format(of: column, table) else {
                table.columns.removeLast()
                continue
            }
            let made = cells(of: column, &table)
            for (name, cells) in zip(column.names, made) { table.set(name, cells, format) }
        }
        return table
    }

    // MARK: Names

    private func check(_ column: ComputedColumn, _ table: ComputedTable) -> Bool {
        let known = plain + table.names
        for name in column.names where known.contains(where: { $0.lowercased() == name.lowercased() }) {
            log.add(.duplicateColumn(name, at: column.origin))
            return false
        }
        let own = [(column.column, column.origin)]
        let bases = column.inputs.dropFirst().map { ($0, column.baseOrigin) }
        let others = [column.within, column.by].compactMap(\.self).map { ($0, column.origin) }
        for (name, origin) in own + bases + others where !known.contains(name) {
            log.add(.unknownColumn(name, of: "the data", valid: known, at: origin))
            return false
        }
        return true
    }

    // MARK: Units

    private func isPercent(_ name: String, _ table: ComputedTable) -> Bool {
        percents.contains(name) || table.formats[name]?.unit == .percent
    }

    /// nil after a diagnostic.
    private func format(of column: ComputedColumn, _ table: ComputedTable) -> ComputedFormat? {
        let decimals = column.decimals ?? 1
        switch column.measure {
        case .share, .interval: return ComputedFormat(unit: .percent, decimals: decimals)
        case .change(let from, let inPoints):
            let both = [column.column, from].map { isPercent($0, table) }
            if inPoints == nil, both[0] != both[1] {
                log.add(.percentAndCount(column.column, from, at: column.origin))
                return nil
            }
            return change(inPoints ?? both[0], decimals)
        case .yearOnYear(let inPoints):
            return change(inPoints ?? isPercent(column.column, table), decimals)
        case .index, .rate: return ComputedFormat(unit: .none, decimals: decimals)
        case .movingMean:
            return ComputedFormat(
                unit: isPercent(column.column, table) ? .percent : .none, decimals: decimals)
        case .cumulative:
            return ComputedFormat(
                unit: isPercent(column.column, table) ? .percent : .none, decimals: column.decimals)
        case .rank: return ComputedFormat(unit: .none, decimals: 0)
        }
    }

    private func change(_ inPoints: Bool, _ decimals: Int) -> ComputedFormat {
        ComputedFormat(unit: inPoints ? .points : .percent, isSigned: true, decimals: decimals)
    }

    // MARK: Numbers

    func input(_ row: Int, _ name: String, _ table: ComputedTable) -> ComputeInput {
        if let cell = table.cells[name]?[row] {
            return switch cell {
            case .number(let number): .number(number)
            case .withheld(let mark): .withheld(mark)
            case .undefined, .none: .missing
            }
        }
        return input(rows[row], row, name)
    }

    private func input(_ row: DataRow, _ index: Int, _ name: String) -> ComputeInput {
        if let mark = row.mark(name) { return .withheld(mark) }
        if row[name] == .missing { return .missing }
        guard let number = row[name].quantity.flatMap(ExactDecimal.init) else {
            log.addOnce(.valueNotANumber(row[name].key ?? "", column: name, at: place(index, name)))
            return .missing
        }
        return .number(number)
    }

    /// The rows that are reckoned together, each with the key of its group; details stand by themselves.
    func groups(_ column: ComputedColumn) -> [(key: String?, rows: [Int])] {
        let whole = rows.indices.filter { !isDetail(rows[$0]) }
        guard let within = column.within else { return [(nil, Array(whole))] }
        var groups: [(key: String?, rows: [Int])] = [], index: [DataValue: Int] = [:]
        for row in whole {
            let value = rows[row][within]
            if let known = index[value] {
                groups[known].rows.append(row)
            } else {
                index[value] = groups.count
                groups.append((value.key, [row]))
            }
        }
        return groups
    }

    /// What a column adds up to in rows: with the counts that this block suppresses itself, where it prints their sum.
    func total(_ name: String, _ group: String?, _ rows: [Int], _ table: ComputedTable) -> ComputeInput {
        var numbers: [ExactDecimal] = []
        for row in rows {
            var input = input(row, name, table)
            if let own, own.columns.contains(name) {
                if let mark = own.mark(name, group) { return .withheld(mark) }
                input = self.input(self.rows[row].opened(own.columns), row, name)
            }
            switch input {
            case .withheld, .missing: return input
            case .number(let number): numbers.append(number)
            }
        }
        return ExactDecimal.sum(numbers).map(ComputeInput.number) ?? .missing
    }
}
