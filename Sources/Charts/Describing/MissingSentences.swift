import ReportModel

/// What has no value, which shapes of a map have none, and which values are uncertain.
struct MissingSentences {
    private let reading: ChartReading
    private var grammar: DescriptionGrammar { reading.grammar }

    init(_ reading: ChartReading) { self.reading = reading }

    var all: [String] {
        var sentences: [String] = []
        let missing = reading.items.filter(isMissing)
        let names = missing.map(reading.name)
        if names.count > 8 || names.contains("") {
            sentences.append(grammar.count(.chartMissingCount, missing.count))
        } else if !names.isEmpty {
            sentences.append(grammar.pair(.chartMissing, grammar.list(names)))
        }
        let empty = reading.chart.map?.keys.count { $0 == nil } ?? 0
        if reading.chart.kind == .choropleth, empty > 0 {
            sentences.append(grammar.count(.chartEmptyShapes, empty))
        }
        let uncertain = reading.items.count { $0.value != nil && $0.datum.low != nil && $0.datum.high != nil }
        if uncertain > 0 { sentences.append(grammar.count(.chartIntervals, uncertain)) }
        return sentences
    }

    private func isMissing(_ item: ChartReading.Item) -> Bool {
        switch reading.chart.kind {
        case .timeline: item.datum.x == nil
        case .scatter, .bubble: item.value == nil || item.datum.x == nil
        default: item.value == nil
        }
    }
}
