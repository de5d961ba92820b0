import ReportModel
import Statistics

/// Of points at two measures: how far each reaches, and how they go together.
struct PlaneSentences {
    private let reading: ChartReading
    private var grammar: DescriptionGrammar { reading.grammar }

    /// A coefficient of fewer points tells nothing.
    private static let leastPoints = 8

    init(_ reading: ChartReading) { self.reading = reading }

    /// Those that are drawn.
    var points: [ChartReading.Item] {
        reading.items.filter { $0.value != nil && $0.datum.x?.value.isFinite ?? false }
    }

    var all: [String] {
        let chart = reading.chart, points = points
        var sentences: [String] = []
        if let correlation { sentences.append(correlation) }
        if chart.facets.isEmpty, let size = largestDisc { sentences.append(size) }
        let x = reading.extent(points.compactMap(\.datum.x))
        let y = reading.extent(points.map { Chart.Measured($0.value ?? 0, $0.datum.text) })
        for (title, key, extent) in [
            (chart.x.title, WordKey.chartAxisX, x), (chart.y.title, .chartAxisY, y),
        ] {
            guard let extent else { continue }
            sentences.append(
                grammar.pair(
                    title.isEmpty ? grammar.words[key] : title, grammar.extent(extent.from, extent.to)))
        }
        return sentences
    }

    private var largestDisc: String? {
        let sized = points.filter { $0.datum.size != nil }
        guard let first = sized.first else { return nil }
        let largest = sized.reduce(first) {
            ($1.datum.size?.value ?? 0) > ($0.datum.size?.value ?? 0) ? $1 : $0
        }
        let name = reading.name(largest)
        guard !name.isEmpty, let size = largest.datum.size else { return nil }
        return grammar.pair(.chartLargestDisc, grammar.commas([name, reading.text(size)]))
    }

    /// Pearson's, said with its number. On logarithmic axes the eye sees another one: none is said.
    private var correlation: String? {
        let points = points
        guard points.count >= Self.leastPoints, reading.chart.x.scale != .log, reading.chart.y.scale != .log,
            let r = Correlation.pearson(points.map { ($0.datum.x?.value ?? 0, $0.value ?? 0) })
        else { return nil }
        let key: WordKey =
            r >= 0.3
            ? .chartCorrelationPositive : r <= -0.3 ? .chartCorrelationNegative : .chartCorrelationNone
        return grammar.words.filled(key, ["number": grammar.signs.text(r, decimals: 2)])
    }
}
