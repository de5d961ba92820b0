import ReportModel

/// Makes the ledger of an edition of what was kept while it was read.
struct LedgerAssembly {
    /// Stands for the key of a row in the name of a total: no key of the data.
    static let totalKey = "(total)"

    let context: EditionContext
    let blocks: LedgerBlocks
    var facts: FactBook { context.binder.facts }

    private let isPart: Bool

    /// - Parameter report: as the edition takes it.
    init(_ context: EditionContext, report: Report) {
        self.context = context
        blocks = LedgerBlocks(report, fences: context.ledger.fences)
        isPart = report.isPart
    }

    func ledger() -> Ledger {
        let texts = factEntries()
        let charts = context.ledger.charts.flatMap(entries), tables = context.ledger.tables.flatMap(entries)
        let declared = facts.names.compactMap { name in
            facts.entries[name].map { entry($0, part: nil, text: "", Ledger.Place()) }
        }
        var ledger = Ledger(entries: texts + charts + tables, declared: declared)
        // A fact that stands in no block is a note's or a story's: only its page tells whether an extract prints it.
        if isPart { ledger.entries.removeAll { $0.place.block.isEmpty && $0.kind != .fact } }
        return ledger
    }

    // MARK: Facts

    private func factEntries() -> [Ledger.Entry] {
        var known: Set<String> = []
        return context.ledger.runs.flatMap(\.pieces).compactMap { piece in
            guard case .fact(let fact, let part, let text, let origin) = piece,
                isNumber(fact, part), known.insert("\(origin.place)").inserted
            else { return nil }
            var place = blocks.place(of: origin)
            place.origin = origin
            return entry(fact, part: part, text: text, place)
        }
    }

    /// Whether a number is printed: a unit, a base or a source is none.
    private func isNumber(_ fact: FactBook.Entry, _ part: String?) -> Bool {
        guard let part, !["value", "of"].contains(part) else { return true }
        return fact.row[part].number != nil
    }

    func entry(_ fact: FactBook.Entry, part: String?, text: String, _ place: Ledger.Place) -> Ledger.Entry {
        let measure = fact.measure
        var entry = Ledger.Entry(kind: .fact, name: fact.name + (part.map { "." + $0 } ?? ""), text: text)
        entry.fact = fact.name
        fill(&entry, measure)
        entry.base = word(fact.told("base"))
        entry.source = word(fact.told("source"))
        entry.n = fact.told("n") ?? ""
        entry.date = fact.told("date") ?? ""
        entry.place = place
        switch fact.source?.kind {
        case .rows(let dataset, let key):
            let column =
                part.flatMap { fact.row.has($0) ? $0 : nil } ?? (measure.words == nil ? "value" : "words")
            entry.origin = cell(fact.index, column, of: dataset) ?? fact.origin
            entry.query = "\(dataset), \(key) = \(fact.key), \(column)"
        case .computed(let facts):
            let column = facts.columns.first { $0.names.contains(facts.value) }?.column ?? facts.value
            entry.origin = cell(fact.index, column, of: facts.dataset) ?? fact.origin
            entry.query = facts.description(of: fact.key)
        case .query(let sql):
            entry.origin = fact.origin
            entry.query = sql
        case nil: entry.origin = fact.origin
        }
        return entry
    }

    func fill(_ entry: inout Ledger.Entry, _ measure: Measure) {
        entry.value = measure.quantity.map(LedgerWords.exact) ?? ""
        entry.of = measure.of.map { ScalarSyntax.plain($0) } ?? ""
        entry.isMore = measure.isMore
        entry.unit = measure.isPoints ? context.numbers.pointsWord : word(measure.unit)
        // Digits that are printed, where the data have more.
        if let decimals = measure.decimals, let quantity = measure.quantity,
            MeasureAgreement.decimals(quantity) > decimals
        {
            entry.decimals = decimals
        }
    }

    func word(_ key: String?) -> String { key.map(context.labels.quietWord) ?? "" }

    func cell(_ row: Int?, _ column: String, of dataset: String) -> Origin? {
        let place = row.flatMap { context.store?.place(row: $0, column: column, of: dataset) }
        // Where the cell behind a suppressed one begins would tell how many digits that has: the file is enough, and the
        // query names row and column.
        guard context.ledger.withheld.hasSome(of: dataset), case .file(let path, _) = place?.place else {
            return place
        }
        return Origin(.file(path, bytes: 0..<0))
    }
}
