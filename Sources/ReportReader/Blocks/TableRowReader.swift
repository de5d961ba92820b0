import ReportModel

/// Makes a table's rows of rows of data.
struct TableRowReader {
    let context: EditionContext
    let columns: [TableColumn]
    let data: BlockData
    let indent: String?
    /// What is suppressed of its totals, where it suppresses any counts.
    var margins: TableSuppression.Margins?
    /// What is printed in the place of totals that are rounded so that they add up.
    var roundedTotals: TableRounding.Totals?
    /// Least and largest value of what a column draws, by its index.
    private(set) var extents: [Int: ClosedRange<Double>] = [:]

    /// Finds by what drawings are scaled: bars from zero.
    mutating func findExtents() {
        for (index, column) in columns.enumerated() where column.graphic != nil {
            let values = data.rows.lazy.flatMap { row in column.points.compactMap { row[$0].number } }
            guard var low = values.min(), var high = values.max() else { continue }
            if column.graphic == .bar { (low, high) = (min(0, low), max(0, high)) }
            extents[index] = low...high
        }
    }

    /// Whether the data and the facts have what the columns name.
    func check() -> Bool {
        var isGood = true
        for column in columns {
            switch column.content {
            case .data(let name), .reference(let name):
                if case .data("value") = column.content { checkValue(column) }
                for point in column.points where !data.columns.contains(point) {
                    context.log.add(
                        .unknownColumn(point, of: "the data", valid: data.columns, at: column.origin))
                    isGood = false
                }
                if data.columns.contains(name) { continue }
                context.log.add(.unknownColumn(name, of: "the data", valid: data.columns, at: column.origin))
                isGood = false
            case .fact(let group):
                let groups = context.binder.facts.keyColumns
                if let key = groups[group], data.columns.contains(key) { continue }
                if let key = groups[group] {
                    context.log.add(
                        .unknownColumn(key, of: "the data", valid: data.columns, at: column.origin))
                } else if !context.binder.facts.isBroken(group) {
                    context.log.add(.unknownFactGroup(group, valid: groups.keys.sorted(), at: column.origin))
                }
                isGood = false
            }
        }
        return isGood
    }

    func row(_ row: DataRow) -> Table.Row {
        var cells = columns.indices.map { index in
            let text = text(columns[index], row)
            return graphic(index, row).map { Table.Cell(text, graphic: $0) } ?? Table.Cell(text)
        }
        if columns.contains(where: \.spreads) { spread(&cells) }
        return Table.Row(cells, indent: depth(of: row))
    }

    /// What a column draws of a row; what is withheld is not drawn.
    private func graphic(_ index: Int, _ row: DataRow) -> Table.Graphic? {
        let column = columns[index]
        guard let kind = column.graphic, let extent = extents[index], row.mark(column.name) == nil else {
            return nil
        }
        let points = column.points.map { row[$0].number }
        if points.allSatisfy({ $0 == nil }) { return nil }
        return Table.Graphic(kind: kind, points: points, low: extent.lowerBound, high: extent.upperBound)
    }

    /// Lets cells of columns that spread take the place of empty ones after them.
    private func spread(_ cells: inout [Table.Cell]) {
        for index in cells.indices.reversed() where columns[index].spreads && !cells[index].isEmpty {
            let after = cells[(index + 1)...].prefix { $0.isEmpty && $0.columnSpan == 1 }
            cells[index].columnSpan = after.count + 1
            cells.removeSubrange(after.indices)
        }
    }

    func depth(of row: DataRow) -> Int {
        guard let number = indent.flatMap({ row[$0].number }), number > 0 else { return 0 }
        return Int(min(number, 5))
    }

    private func text(_ column: TableColumn, _ row: DataRow) -> [Inline] {
        switch column.content {
        case .reference(let name):
            guard let id = row[name].key else { return [] }
            context.references.refer(to: id, at: column.origin)
            return [.reference(CrossReference(id, origin: column.origin))]
        case .fact(let group): return fact(group, column, row)
        case .data(let name):
            if let mark = row.mark(name) { return [.text(context.numbers.mark(mark))] }
            if row.isUndefined(name) { return [.text(context.numbers.undefinedMark)] }
            if case .text(let key) = row[name] { return word(key) }
            guard let quantity = row[name].quantity else { return [] }
            let printed = row.moved(name) ?? quantity
            if let format = data.computed.formats[name] { return [.text(text(printed, format, column))] }
            // The years of a series are names, not amounts.
            if data.computed.columns.contains(where: { $0.by == name }), let key = row[name].key {
                return word(key)
            }
            return [.text(number(printed, column, isValue: name == "value", row))]
        }
    }

    /// A computed number with its sign: « +3 points », « 12 % ».
    func text(_ quantity: Quantity, _ format: ComputedFormat, _ column: TableColumn) -> String {
        let text =
            switch format.unit {
            case .none: context.numbers.number(quantity, decimals: column.decimals)
            case .percent: context.numbers.percent(quantity, decimals: column.decimals)
            case .points: context.numbers.points(quantity, decimals: column.decimals)
            }
        return format.isSigned ? NumberWriter.signed(text, quantity) : text
    }

    /// Whether a number is printed that cannot be reckoned.
    var hasUndefined: Bool {
        let names = columns.compactMap(\.dataName).filter { data.computed.formats[$0] != nil }
        return data.rows.contains { row in names.contains(where: row.isUndefined) }
    }

    /// Rows with the counts that this table suppresses itself, for what it adds up.
    func opened(_ rows: [DataRow]) -> [DataRow] {
        margins.map { margins in rows.map { $0.opened(margins.columns) } } ?? rows
    }

    /// All marks that stand in its cells and totals.
    var marks: Set<WithheldMark> {
        let names = columns.compactMap { column -> String? in
            if case .data(let name) = column.content { name } else { nil }
        }
        var marks: Set<WithheldMark> = []
        for row in data.rows where row.isWithheldInPart { marks.formUnion(names.compactMap(row.mark)) }
        for total in (margins?.groups ?? []) + [margins?.table ?? [:]] {
            marks.formUnion(names.compactMap { total[$0] })
        }
        return marks
    }

    /// A cell's characters.
    func printed(_ column: TableColumn, _ row: DataRow) -> String { text(column, row).plainText }

    /// A year is not grouped; a percentage has its sign, unless a column of units has it.
    private func number(_ quantity: Quantity, _ column: TableColumn, isValue: Bool, _ row: DataRow) -> String
    {
        let unit = isValue ? row["unit"].key : nil
        if unit == "%", !printsPercent(of: row) {
            return context.numbers.percent(quantity, decimals: column.decimals)
        }
        return context.numbers.number(quantity, decimals: column.decimals, isGrouped: unit != "year")
    }

    /// The edition's word for a key.
    func word(_ key: String) -> [Inline] {
        switch context.labels.word(for: key, at: data.origin) {
        case .text(let text): [.text(text)]
        case .missing(let gap): [.gap(gap)]
        }
    }

    /// `<group>.<key of the row>`
    func factName(_ group: String, _ row: DataRow) -> String? {
        context.binder.facts.keyColumns[group].flatMap { row[$0].key }.map { "\(group).\($0)" }
    }

    private func fact(_ group: String, _ column: TableColumn, _ row: DataRow) -> [Inline] {
        guard let name = factName(group, row) else { return [] }
        guard let (entry, _) = context.binder.facts.find(name) else {
            context.log.add(.unboundFact(name, nearest: nil, at: column.origin))
            return []
        }
        var measure = entry.measure
        measure.decimals = column.decimals ?? measure.decimals
        switch context.binder.measures.write(measure, withUnit: !printsPercent(of: row), at: column.origin) {
        case .text(let text):
            return [.fact(BoundFact(name: entry.name, text: text, value: measure.share ?? measure.value))]
        case .gap(let gap): return [.gap(gap)]
        case .missing:
            if measure.withheld != nil {
                context.log.add(.suppressedFact(entry.name, at: column.origin, row: entry.origin))
            } else if !measure.isFaulty {
                context.log.addMissing(.missingValue(entry.name, at: column.origin, row: entry.origin))
            }
            return [.gap(Gap(label: context.words.missingValue))]
        }
    }
}

// MARK: What a number alone does not say

extension TableRowReader {
    /// Whether a column of this row says that its numbers are percentages.
    func printsPercent(of row: DataRow) -> Bool {
        columns.contains { column in
            guard case .data(let name) = column.content, column.isUnit else { return false }
            return row[name].key == "%"
        }
    }

    /// A value whose whole, reserve, words or reason for a gap no column prints would say something else than the data: told for the first
    /// such row of a column.
    private func checkValue(_ column: TableColumn) {
        for part in ["of", "more", "words", "missing"] where !prints(part) {
            guard let row = data.rows.first(where: { Self.says(part, $0) }) else { continue }
            context.log.add(.valueAlone(row.first.key ?? "", part: part, at: column.origin))
            return
        }
    }

    private func prints(_ name: String) -> Bool {
        columns.contains { column in
            if case .data(name) = column.content { true } else { false }
        }
    }

    private static func says(_ part: String, _ row: DataRow) -> Bool {
        part == "more" ? row[part].truth != false : row[part].key != nil
    }
}
