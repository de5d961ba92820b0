import ReportModel
import Statistics

/// Of a histogram, where most values lie; of boxes, their medians.
struct DistributionSentences {
    private let reading: ChartReading
    private var grammar: DescriptionGrammar { reading.grammar }

    private static let mostNamed = 8

    init(_ reading: ChartReading) { self.reading = reading }

    var all: [String] {
        reading.chart.kind == .histogram ? frequent + range : medians + ExtremeSentences(reading).all
    }

    private var range: [String] {
        let known = reading.items.filter { $0.value != nil }
        guard let extremes = Extremes(known) else { return [] }
        if extremes.areEqual { return [grammar.pair(.chartAllEqual, reading.value(extremes.largest))] }
        let range = grammar.extent(reading.value(extremes.smallest), reading.value(extremes.largest))
        let title = reading.chart.x.title
        return [grammar.pair(title.isEmpty ? grammar.words[.chartValue] : title, range)]
    }

    /// The interval with the most values; several where they have as many, up to three.
    private var frequent: [String] {
        guard let bins = HistogramBins(reading.chart)?.bins, bins.count > 1,
            let most = bins.map(\.count).max(), most > 0
        else { return [] }
        let frequent = bins.filter { $0.count == most }
        guard frequent.count <= 3 else { return [] }
        let names = frequent.map { reading.interval($0) }
        return [
            grammar.pair(
                .chartMostFrequent,
                grammar.commas([grammar.list(names), grammar.count(.chartObservations, most)]))
        ]
    }

    private var medians: [String] {
        let boxes = reading.boxes.compactMap { box in box.quartiles.map { (box.name, $0.median) } }
        if boxes.count <= Self.mostNamed {
            let medians = boxes.map { grammar.pair($0.0, reading.computed($0.1)) }
            return medians.isEmpty ? [] : [grammar.pair(.chartMedian, grammar.list(medians))]
        }
        guard let highest = boxes.max(by: { $0.1 < $1.1 }), let lowest = boxes.min(by: { $0.1 < $1.1 }) else {
            return []
        }
        return [(WordKey.chartHighestMedian, highest), (.chartLowestMedian, lowest)].map { key, box in
            grammar.pair(key, grammar.commas([box.0, reading.computed(box.1)]))
        }
    }
}

extension ChartReading {
    struct Box {
        var name: String
        var values: [Double]
        /// nil where no value is known.
        var quartiles: Quartiles?
    }

    /// The values of each category, of each panel.
    var boxes: [Box] {
        var keys: [[String]] = [], boxes: [[String]: Box] = [:]
        for item in items {
            let key = [item.datum.facet ?? "", item.datum.key]
            if boxes[key] == nil {
                keys.append(key)
                boxes[key] = Box(name: grammar.commas([item.facet, item.category]), values: [])
            }
            if let value = item.value { boxes[key]?.values.append(value) }
        }
        return keys.compactMap { key in
            boxes[key].map { Box(name: $0.name, values: $0.values, quartiles: Quartiles($0.values)) }
        }
    }

    /// « de 20 à 30 », as the axis writes it.
    func interval(_ bin: HistogramBins.Bin) -> String {
        grammar.extent(edge(bin.low), edge(bin.high))
    }

    private func edge(_ number: Double) -> String {
        var format = chart.x.format
        format.unit = format.unit ?? chart.y.format.unit
        format.isCompact = false
        // Edges are multiples of round steps: what lies beyond nine decimals is binary drift.
        let rounded = (number * 1e9).rounded() / 1e9
        let decimals = min(ExactDecimal(of: rounded)?.scale ?? 0, 9)
        return format.text(rounded, decimals, grammar.words, grammar.signs)
    }
}
