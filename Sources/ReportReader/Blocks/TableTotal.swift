import Foundation
import ReportModel

/// The total row of a group: the sum of each column of facts, of the column `value`, and of each other column that is
/// aligned on the decimal sign; details (indented rows) are left out.
///
/// Numbers in other columns are not added: a mean or a rate is aligned at `end`.
struct TableTotal {
    let reader: TableRowReader
    /// Those that are added.
    private let rows: [DataRow]
    private let group: String
    private let origin: Origin
    /// What is printed in the place of sums that are suppressed, by column of the data.
    private let withheld: [String: WithheldMark]
    /// And of sums that are rounded so that they add up themselves.
    private let rounded: [String: Quantity]
    private var context: EditionContext { reader.context }

    /// - Parameter origin: where the total is asked for.
    init(
        _ reader: TableRowReader, of rows: [DataRow], group: String, at origin: Origin,
        withheld: [String: WithheldMark] = [:], rounded: [String: Quantity] = [:]
    ) {
        (self.reader, self.group, self.origin) = (reader, group, origin)
        (self.withheld, self.rounded) = (withheld, rounded)
        self.rows = rows.filter { reader.depth(of: $0) == 0 }
    }

    /// nil, with a diagnostic that names column and row, where a column cannot be added.
    func row() -> Table.Row? {
        let computed = reader.data.computed
        guard
            reader.columns.dropFirst().contains(where: {
                $0.isSummed || $0.dataName.map { computed.column($0) != nil } ?? false
            })
        else {
            context.log.add(.nothingToSum(group, at: origin))
            return nil
        }
        var cells = [Table.Cell([.text(context.words.total)])]
        for column in reader.columns.dropFirst() {
            let made: [Inline]?
            if let name = column.dataName, computed.column(name) != nil {
                made = self.computed(name, column)
            } else {
                made = column.isSummed ? sum(of: column) : common(column)
            }
            guard let text = made else { return nil }
            cells.append(Table.Cell(text))
        }
        return Table.Row(cells, isTotal: true)
    }

    /// The unit that all rows have; other columns are empty.
    private func common(_ column: TableColumn) -> [Inline]? {
        guard case .data(let name) = column.content, column.isUnit, let key = rows.first?[name].key,
            rows.allSatisfy({ $0[name].key == key })
        else { return [] }
        return reader.word(key)
    }

    // MARK: Computed columns

    /// What a computed column is of all these rows: nothing is printed where it says nothing of rows together.
    private func computed(_ name: String, _ column: TableColumn) -> [Inline] {
        guard let format = reader.data.computed.formats[name] else { return [] }
        switch computedCell(name) {
        case .number(let number)?:
            return [.text(reader.text(rounded[name] ?? Quantity(number), format, column))]
        case .withheld(let mark)?: return [.text(context.numbers.mark(mark))]
        case .undefined?: return [.text(context.numbers.undefinedMark)]
        case ComputedCell.none?, nil: return []
        }
    }

    /// nil where it says nothing of rows together.
    func computedCell(_ name: String) -> ComputedCell? {
        let table = reader.data.computed
        // Where a sum that it comes from is suppressed, so is it.
        if let mark = table.sources(of: name).sorted().lazy.compactMap({ withheld[$0] }).first {
            return .withheld(mark.asOther)
        }
        let totals = ComputedTotals(table: table) { column in
            let bases = table.bases[name] ?? []
            guard column.within != nil else { return bases.first?.number }
            // Of a group, where it is what shares are of.
            let keys = Set(rows.map { row in column.within.flatMap { row[$0].key } })
            guard keys.count == 1, let key = keys.first else { return nil }
            return bases.first { $0.group == key }?.number
        }
        return totals.cell(name, of: rows)
    }

    // MARK: Sums

    private func sum(of column: TableColumn) -> [Inline]? {
        if case .data(let name) = column.content, let mark = withheld[name] {
            return [.text(context.numbers.mark(mark))]
        }
        var measures: [Measure] = []
        for row in rows {
            guard let measure = measure(of: row, column) else { return nil }
            // A number that is wrong has its own diagnostic.
            if measure.isFaulty { return nil }
            if let reason = Self.reason(measure, after: measures.first) {
                let key = row.first.key ?? ""
                context.log.add(.notSummable(column.name, in: group, row: key, reason, at: origin))
                return nil
            }
            measures.append(measure)
        }
        guard let first = measures.first, let sum = Quantity.sum(measures.compactMap(\.quantity)) else {
            context.log.add(
                .notSummable(column.name, in: group, row: nil, "the sum is too large", at: origin))
            return nil
        }
        return [.text(write(rounded[column.name] ?? sum, of: column, like: first, rows))]
    }

    private func write(
        _ sum: Quantity, of column: TableColumn, like first: Measure, _ rows: [DataRow]
    ) -> String {
        let isPercent = first.isPercent && !rows.contains(where: reader.printsPercent)
        return write(sum, decimals: column.decimals ?? first.decimals, isPercent: isPercent)
    }

    private func write(_ sum: Quantity, decimals: Int?, isPercent: Bool) -> String {
        isPercent
            ? context.numbers.percent(sum, decimals: decimals)
            : context.numbers.number(sum, decimals: decimals)
    }

    /// What a row adds to a column; nil where the fact is not there, which its cell has told.
    private func measure(of row: DataRow, _ column: TableColumn) -> Measure? {
        switch column.content {
        case .fact(let group):
            return reader.factName(group, row).flatMap { context.binder.facts.find($0) }?.entry.measure
        case .data("value"):
            return Measure(row, at: { _ in column.origin }, context.log)
        case .data(let name), .reference(let name):
            var alone = DataRow(columns: [name], values: [row[name]])
            if let mark = row.mark(name) { alone.withhold(name, mark) }
            return Measure(alone, valueColumn: name, at: { _ in column.origin }, context.log)
        }
    }

    /// Why a measure cannot be added to others.
    private static func reason(_ measure: Measure, after first: Measure?) -> String? {
        if measure.withheld != nil { return "is suppressed by another table" }
        if measure.words != nil { return "is in words" }
        if measure.of != nil { return "is so many of so many" }
        if measure.isMore { return "says “more than”" }
        if measure.quantity == nil { return "has no value" }
        guard let first, first.unit != measure.unit else { return nil }
        return "has \(named(measure.unit)), where the first row has \(named(first.unit))"
    }

    private static func named(_ unit: String?) -> String { unit.map { "the unit “\($0)”" } ?? "no unit" }
}

// MARK: Carried from page to page

extension TableTotal {
    /// What each column that is summed adds up to, from the first row to each; none after a diagnostic.
    ///
    /// - Parameter rows: of the data; nil for a line that repeats what stands above it: a name, a group's total.
    func carried(_ rows: [DataRow?]) -> [Table.Carried] {
        let computed = reader.data.computed
        let columns = reader.columns.indices.dropFirst().filter { index in
            let column = reader.columns[index]
            // A rate of some is no sum of rates.
            return column.isSummed && column.dataName.flatMap(computed.column) == nil
        }
        if columns.isEmpty { context.log.add(.nothingToSum(group, at: origin)) }
        var carried: [Table.Carried] = []
        for index in columns {
            guard let texts = runningTexts(of: reader.columns[index], rows) else { return [] }
            carried.append(Table.Carried(column: index, texts: texts))
        }
        return carried
    }

    private func runningTexts(of column: TableColumn, _ rows: [DataRow?]) -> [String]? {
        let hasUnits = rows.contains { $0.map(reader.printsPercent) ?? false }
        var texts: [String] = [], sum = RunningSum(), first: Measure?
        texts.reserveCapacity(rows.count)
        for row in rows {
            guard let row, reader.depth(of: row) == 0 else {
                texts.append(texts.last ?? "")
                continue
            }
            guard let measure = measure(of: row, column), !measure.isFaulty else { return nil }
            let reason = Self.reason(measure, after: first)
            if let quantity = measure.quantity, reason == nil { sum.add(quantity) }
            guard reason == nil, let total = sum.quantity else {
                context.log.add(
                    .notSummable(
                        column.name, in: group, row: row.first.key ?? "", reason ?? "makes the sum too large",
                        at: origin))
                return nil
            }
            let like = first ?? measure
            first = like
            texts.append(
                write(
                    total, decimals: column.decimals ?? like.decimals,
                    isPercent: like.isPercent && !hasUnits))
        }
        return texts
    }
}

/// A sum as it grows: exact in decimals, as the data are written.
struct RunningSum {
    private var whole: Int64? = 0
    private var decimal = Decimal(0)

    mutating func add(_ quantity: Quantity) {
        switch quantity {
        case .whole(let number):
            whole = whole.flatMap { sum -> Int64? in
                let (result, isTooLarge) = sum.addingReportingOverflow(number)
                return isTooLarge ? nil : result
            }
            decimal += Decimal(number)
        case .real(let number):
            whole = nil
            decimal += Decimal(string: String(number)) ?? .nan
        }
    }

    /// nil where it is larger than a number can be.
    var quantity: Quantity? {
        if let whole { return .whole(whole) }
        return Double("\(decimal)").flatMap { $0.isFinite ? .real($0) : nil }
    }
}

extension Quantity {
    /// Exact in decimals, as the data are written: a tenth three times is 0.3. nil where it is larger than a number can be.
    static func sum(_ quantities: [Quantity]) -> Quantity? {
        var sum = RunningSum()
        for quantity in quantities { sum.add(quantity) }
        return sum.quantity
    }
}
