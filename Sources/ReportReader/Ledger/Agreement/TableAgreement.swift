import ReportModel

/// Holds tables of data to the facts of the same name, and their totals to what they add up to.
struct TableAgreement {
    let context: EditionContext
    private var log: DiagnosticLog { context.log }

    func check(_ tables: [TableRecord], _ passages: [Passage]) {
        let printed = PrintedFacts(passages)
        var byKey: [String: [Passage.Bound]] = [:]
        for bound in printed.all where bound.part == nil { byKey[bound.entry.key, default: []].append(bound) }
        for table in tables {
            checkValues(table, byKey)
            for line in table.lines { if case .total(let rows, _, _) = line { checkShares(rows, of: table) } }
        }
    }

    /// A cell of `value` and a printed fact of its row's key, base and time.
    private func checkValues(_ table: TableRecord, _ byKey: [String: [Passage.Bound]]) {
        guard let key = table.keyColumn, let column = table.valueColumn, !byKey.isEmpty else { return }
        for line in table.lines {
            guard case .row(let row) = line, let name = row[key].key, let named = byKey[name],
                let base = row["base"].key
            else { continue }
            let measure = Measure(row, at: { _ in .unknown }, DiagnosticLog())
            guard measure.quantity != nil, !measure.isFaulty else { continue }
            let same = named.filter { bound in
                bound.entry.told("base") == base && bound.entry.measure.quantity != nil
                    && (row["date"].key == nil || bound.entry.told("date") == nil
                        || row["date"].key == bound.entry.told("date"))
                    && MeasureAgreement.areAlike(bound.entry.measure, measure) && !table.asksLike(bound.entry)
            }
            guard let wrong = same.first,
                !same.contains(where: { MeasureAgreement.agree($0.entry.measure, measure) })
            else { continue }
            log.add(
                .tableContradicts(
                    wrong.entry, LedgerWords.number(measure), at: wrong.origin, table: column.origin))
        }
    }

    /// Percentages of one base that are added up make a hundred at most, and as much more as rounding may.
    private func checkShares(_ rows: [DataRow], of table: TableRecord) {
        guard let column = table.valueColumn else { return }
        let measures = rows.map { Measure($0, at: { _ in .unknown }, DiagnosticLog()) }
        let bases = Set(rows.map { $0["base"].key })
        guard measures.count > 1, bases.count == 1, measures.allSatisfy({ $0.isPercent && $0.of == nil })
        else {
            return
        }
        let quantities = measures.compactMap(\.quantity)
        guard let sum = Quantity.sum(quantities)?.double else { return }
        let decimals = quantities.map(MeasureAgreement.decimals).max() ?? 0
        let unit = (0..<decimals).reduce(1.0) { unit, _ in unit / 10 }
        guard sum > 100 + unit / 2 * Double(quantities.count) + 1e-9 else { return }
        log.add(.sharesExceedWhole(ScalarSyntax.plain(sum), at: column.origin))
    }
}

/// The total that an author states for a table, `stated: mentees.total`, beside what its rows add up to.
struct StatedTotal {
    let fields: BlockFields

    func check(_ rows: [DataRow], _ reader: TableRowReader) {
        guard let value = fields.map.value("stated"), let name = fields.map.string(value, "stated") else {
            return
        }
        let facts = fields.context.binder.facts
        guard let (entry, part) = facts.find(name), part == nil else {
            if !facts.isBroken(name) {
                let nearest = NearestName.of(name, among: facts.names)
                fields.log.add(.unboundFact(name, nearest: nearest, at: value.origin))
            }
            return
        }
        let quantities = rows.filter { reader.depth(of: $0) == 0 }.compactMap { $0["value"].quantity }
        guard let stated = entry.measure.quantity, let sum = Quantity.sum(quantities), !entry.measure.isMore,
            abs(stated.double - sum.double) > 1e-9 * max(1, abs(sum.double))
        else { return }
        fields.log.add(.totalContradicts(entry, LedgerWords.exact(sum), at: value.origin))
    }
}

extension TableRecord {
    private var names: [(column: TableColumn, name: String)] {
        reader.columns.compactMap { column in
            if case .data(let name) = column.content { (column, name) } else { nil }
        }
    }

    /// The column that names its rows.
    var keyColumn: String? {
        names.first { ["id", "key"].contains($0.name) }?.name
            ?? ["id", "key"].first { reader.data.columns.contains($0) }
    }

    var valueColumn: TableColumn? { names.first { $0.name == "value" }?.column }

    func asksLike(_ entry: FactBook.Entry) -> Bool {
        guard case .rows(let dataset, _) = data, case .rows(dataset, _) = entry.source?.kind else {
            return false
        }
        return true
    }
}
