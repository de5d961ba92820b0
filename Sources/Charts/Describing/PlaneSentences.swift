import ReportModel

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

/// How far points lie along one line.
public enum Correlation {
    /// Pearson's coefficient, −1 to 1; nil where one of both does not vary, or the numbers are too large.
    public static func pearson(_ points: [(x: Double, y: Double)]) -> Double? {
        guard points.count > 1 else { return nil }
        let count = Double(points.count)
        let mean = (
            x: points.reduce(0) { $0 + $1.x / count }, y: points.reduce(0) { $0 + $1.y / count }
        )
        var (both, x, y) = (0.0, 0.0, 0.0)
        for point in points {
            let (dx, dy) = (point.x - mean.x, point.y - mean.y)
            both += dx * dy
            x += dx * dx
            y += dy * dy
        }
        let r = both / (x.squareRoot() * y.squareRoot())
        guard x > 0, y > 0, r.isFinite else { return nil }
        return min(1, max(-1, r))
    }
}
