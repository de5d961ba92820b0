import ReportModel

/// The largest and the smallest, and what the finding is about.
struct ExtremeSentences {
    private let reading: ChartReading
    private var grammar: DescriptionGrammar { reading.grammar }

    init(_ reading: ChartReading) { self.reading = reading }

    var all: [String] {
        let known = reading.items.filter { $0.value != nil && !$0.datum.isRest }
        guard let extremes = Extremes(known) else { return [] }
        var sentences: [String] = []
        if extremes.areEqual, known.count > 1 {
            sentences.append(grammar.pair(.chartAllEqual, reading.value(extremes.largest)))
        } else {
            let largest: WordKey = reading.chart.kind == .sankey ? .chartLargestFlow : .chartLargest
            sentences.append(grammar.pair(largest, reading.comma(extremes.largest)))
            if reading.chart.kind != .sankey {
                sentences.append(grammar.pair(.chartSmallest, reading.comma(extremes.smallest)))
            }
        }
        if let focus = focus { sentences.append(grammar.pair(.chartFocus, focus)) }
        return sentences
    }

    /// One value, or several of a series or a category up to eight.
    private var focus: String? {
        let focused = reading.items.filter(\.isFocus)
        guard let first = focused.first else { return nil }
        if focused.count == 1 { return reading.comma(first) }
        if focused.count <= 8 { return grammar.list(focused.map(reading.comma)) }
        switch reading.chart.focus {
        case first.datum.series: return first.series
        case first.datum.facet: return first.facet
        default: return first.category
        }
    }
}

/// The first among equals: what the eye meets first.
struct Extremes {
    var largest: ChartReading.Item
    var smallest: ChartReading.Item
    var areEqual: Bool { largest.value == smallest.value }

    init?(_ known: [ChartReading.Item]) {
        guard let first = known.first else { return nil }
        largest = known.reduce(first) { ($1.value ?? 0) > ($0.value ?? 0) ? $1 : $0 }
        smallest = known.reduce(first) { ($1.value ?? 0) < ($0.value ?? 0) ? $1 : $0 }
    }
}
