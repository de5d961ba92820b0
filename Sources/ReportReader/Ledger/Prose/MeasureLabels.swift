import ReportModel

/// The edition's words for what each fact measures: its label, and what key figures call it.
struct MeasureLabels {
    struct Label {
        /// Stems of its words, without those that only join.
        var key: [String]
        var text: String
        var entry: FactBook.Entry
    }

    let all: [Label]
    /// Bases of shares, each with the stems of its words, longest first.
    let bases: [(key: [String], base: String, text: String)]
    private let byFirst: [String: [Int]]

    init(_ facts: FactBook, _ labels: LabelBook, figures: [(entry: FactBook.Entry, label: String)]) {
        var all: [Label] = [], known: Set<String> = []
        func add(_ text: String, _ entry: FactBook.Entry) {
            // What stands in parentheses explains the label.
            let name = text.prefix { $0 != "(" && $0 != ":" }
            let key = PhraseTokens.key(PhraseTokens.tokens(String(name)))
            guard key.contains(where: { $0.count > 2 }), known.insert("\(key) \(entry.name)").inserted else {
                return
            }
            all.append(Label(key: key, text: text, entry: entry))
        }
        for name in facts.names {
            guard let entry = facts.entries[name], Self.isMeasured(entry) else { continue }
            let key = name.split(separator: ".").last.map(String.init) ?? name
            if let word = labels.name(of: key) { add(word, entry) }
        }
        for (entry, label) in figures where Self.isMeasured(entry) { add(label, entry) }
        self.all = all
        byFirst = Dictionary(grouping: all.indices) { all[$0].key[0] }
        var bases: [String: (key: [String], base: String, text: String)] = [:]
        for entry in facts.entries.values {
            guard let base = entry.told("base"), let text = labels.name(of: base) else { continue }
            bases[base] = (PhraseTokens.key(PhraseTokens.tokens(text)), base, text)
        }
        self.bases = bases.values.filter { !$0.key.isEmpty }.sorted {
            ($1.key.count, $0.base) < ($0.key.count, $1.base)
        }
    }

    /// Whether it is one number that another can contradict.
    private static func isMeasured(_ entry: FactBook.Entry) -> Bool {
        entry.measure.quantity != nil && !entry.measure.isFaulty && entry.measure.words == nil
            && !entry.measure.isYear
    }

    /// Labels that begin with this stem, the longest first.
    func labels(from stem: String) -> [Label] {
        (byFirst[stem] ?? []).map { all[$0] }.sorted { $0.key.count > $1.key.count }
    }

    /// The base whose words these stems begin with, the longest that does.
    func base(at stems: [String]) -> (key: [String], base: String, text: String)? {
        bases.first { stems.starts(with: $0.key) }
    }
}
