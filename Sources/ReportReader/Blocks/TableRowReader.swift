import ReportModel

/// Makes a table's rows of rows of data.
struct TableRowReader {
    let context: EditionContext
    let columns: [TableColumn]
    let data: BlockData
    let indent: String?

    /// Whether the data and the facts have what the columns name.
    func check() -> Bool {
        var isGood = true
        for column in columns {
            switch column.content {
            case .data(let name), .reference(let name):
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
        Table.Row(columns.map { Table.Cell(text($0, row)) }, indent: depth(of: row))
    }

    private func depth(of row: DataRow) -> Int {
        guard let number = indent.flatMap({ row[$0].number }), number > 0 else { return 0 }
        return Int(min(number, 5))
    }

    private func text(_ column: TableColumn, _ row: DataRow) -> [Inline] {
        switch column.content {
        case .reference(let name):
            guard let id = row[name].key else { return [] }
            context.references.refer(to: id, at: column.origin)
            return [.reference(id)]
        case .fact(let group): return fact(group, column, row)
        case .data(let name):
            if case .text(let key) = row[name] { return word(key) }
            guard let number = row[name].number else { return [] }
            let isYear = name == "value" && row["unit"].key == "year"
            return [.text(context.numbers.number(number, decimals: column.decimals, isGrouped: !isYear))]
        }
    }

    /// The edition's word for a key.
    func word(_ key: String) -> [Inline] {
        switch context.labels.word(for: key, at: data.origin) {
        case .text(let text): [.text(text)]
        case .missing(let gap): [.gap(gap)]
        }
    }

    private func fact(_ group: String, _ column: TableColumn, _ row: DataRow) -> [Inline] {
        guard let keyColumn = context.binder.facts.keyColumns[group], let key = row[keyColumn].key else {
            return []
        }
        guard let (entry, _) = context.binder.facts.find("\(group).\(key)") else {
            context.log.add(.unboundFact("\(group).\(key)", nearest: nil, at: column.origin))
            return []
        }
        var measure = entry.measure
        measure.decimals = column.decimals ?? measure.decimals
        switch context.binder.measures.write(measure, withUnit: false, at: column.origin) {
        case .text(let text):
            return [.fact(BoundFact(name: entry.name, text: text, value: measure.share ?? measure.value))]
        case .gap(let gap): return [.gap(gap)]
        case .missing:
            if !measure.isFaulty {
                context.log.addMissing(.missingValue(entry.name, at: column.origin, row: entry.origin))
            }
            return [.gap(Gap(label: context.words.missingValue))]
        }
    }
}

// MARK: Totals

extension TableRowReader {
    /// The sum of a group's values, details left out; nil, with a diagnostic, where they cannot be added.
    func total(of rows: [DataRow], group: String, at origin: Origin) -> Table.Row? {
        let rows = rows.filter { depth(of: $0) == 0 }
        // A value that is no number has its own diagnostic.
        if rows.contains(where: { $0["value"].key != nil && $0["value"].number == nil }) { return nil }
        let units = Set(rows.map { $0["unit"].key })
        let isSummable = rows.allSatisfy {
            $0["value"].number != nil && $0["of"].number == nil && !$0["more"].isTrue
        }
        guard isSummable, units.count == 1 else {
            context.log.add(.notSummable(group, at: origin))
            return nil
        }
        let sum = rows.reduce(0) { $0 + ($1["value"].number ?? 0) }
        let cells = columns.enumerated().map { index, column in
            Table.Cell(totalText(column, isFirst: index == 0, sum, unit: units.first ?? nil))
        }
        return Table.Row(cells, isTotal: true)
    }

    private func totalText(_ column: TableColumn, isFirst: Bool, _ sum: Double, unit: String?) -> [Inline] {
        switch column.content {
        case _ where isFirst: [.text(context.words.total)]
        case .fact, .data("value"): [.text(context.numbers.number(sum, decimals: column.decimals))]
        case .data("unit"): unit.map { word($0) } ?? []
        case .data, .reference: []
        }
    }
}
