import ReportModel

/// How much there is, and from where to where.
struct CountSentences {
    private let reading: ChartReading
    private var grammar: DescriptionGrammar { reading.grammar }

    init(_ reading: ChartReading) { self.reading = reading }

    var all: [String] { [counts, extent].compactMap { $0 } }

    /// « 24 catégories, 3 séries »
    private var counts: String {
        let (chart, items) = (reading.chart, reading.items)
        var counts: [String] = []
        let series = Set(items.map(\.datum.series)).count, panels = Set(items.map(\.datum.facet)).count
        let categories = Set(items.map(\.datum.key)).count
        switch chart.kind {
        case .scatter, .bubble:
            counts.append(grammar.count(.chartObservations, PlaneSentences(reading).points.count))
        case .histogram, .box:
            counts.append(grammar.count(.chartObservations, items.count { $0.value != nil }))
            if chart.kind == .box, categories > 1 {
                counts.append(grammar.count(.chartCategories, categories))
            }
        case .timeline: counts.append(grammar.count(.chartEvents, items.count))
        default:
            // Two parts without a name are two all the same.
            let isSingle = chart.series.isEmpty && chart.facets.isEmpty
            if items.contains(where: { $0.datum.x != nil }) {
                counts.append(grammar.count(.chartValues, items.count))
            } else {
                counts.append(grammar.count(.chartCategories, isSingle ? items.count : categories))
            }
        }
        if series > 1 { counts.append(grammar.count(.chartSeriesCount, series)) }
        if panels > 1 { counts.append(grammar.count(.chartPanels, panels)) }
        return grammar.commas(counts)
    }

    /// « De 1958 à 2020 »; of names along the chart, the first and the last.
    private var extent: String? {
        let chart = reading.chart
        switch chart.kind {
        // Both measures of points are told with them, and ranges of values with their counts.
        case .scatter, .bubble, .histogram, .box: return nil
        default: break
        }
        if let (from, to) = reading.extent(reading.items.compactMap(\.datum.x)) {
            return grammar.pair(chart.x.title, grammar.extent(from, to))
        }
        guard chart.kind.isOrdered, let first = reading.items.first?.category,
            let last = reading.items.last?.category, first != last, !first.isEmpty, !last.isEmpty
        else { return nil }
        return grammar.list([grammar.pair(.chartStart, first), grammar.pair(.chartEnd, last)])
    }
}

extension ChartReading {
    /// The least and the largest, in words; nil where all are printed alike.
    func extent(_ measured: [Chart.Measured]) -> (from: String, to: String)? {
        let known = measured.filter(\.value.isFinite)
        guard let least = known.min(by: { $0.value < $1.value }),
            let most = known.max(by: { $0.value < $1.value }), least.value < most.value
        else { return nil }
        return text(least) == text(most) ? nil : (text(least), text(most))
    }
}

extension Chart.Kind {
    /// Whether its categories follow each other in time.
    var isOrdered: Bool { self == .line || self == .area || self == .slope }
}
