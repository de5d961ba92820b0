import Frames
public import ReportModel

/// How many values lie between edges at equal, round distances.
///
/// Without a number of bins, as many as Sturges' rule asks for, or more by Freedman and Diaconis' where values are many
/// (D. Freedman, P. Diaconis, Z. Wahrscheinlichkeitstheorie 57 (1981), p. 453).
struct HistogramKind: CartesianKind {
    private let context: PlotContext
    private(set) var problems: [ChartProblem] = []

    init(_ context: PlotContext) { self.context = context }

    mutating func compose() -> PlotComposition? {
        guard let histogram = HistogramBins(context.chart, beside: context.comparedData) else {
            problems.append(context.chart.data.isEmpty ? .noData : .allMissing)
            return nil
        }
        let signs = NumberSigns.forLanguage(context.labels.language)
        let bars = histogram.bins.map { bin -> BarMark.Bar in
            let text = bin.count == 0 ? "" : signs.text(Double(bin.count))
            return BarMark.Bar(
                place: .number((bin.low + bin.high) / 2), span: bin.low...bin.high, from: 0,
                to: Double(bin.count),
                paint: Paint(context.colors.mark), words: text,
                label: context.valueBlock(text, context.colors.mark, size: .pt(8)))
        }
        let widest = bars.compactMap { $0.label?.width }.max() ?? .zero
        let isLabelled = !context.needsAxis && widest + .mm(0.6) <= context.width * 0.9 / max(1, bars.count)
        var counts = Chart.Axis(title: context.chart.y.title)
        counts.format.isCompact = context.chart.y.format.isCompact
        var composition = PlotComposition(
            along: .numbers(axis(histogram)), values: counts,
            marks: [
                BarMark(
                    bars: isLabelled ? bars : bars.map(\.withoutLabel), labels: .outside, style: context.style
                )
            ])
        composition.hasValueAxis = !isLabelled
        composition.isNice = !isLabelled
        if isLabelled {
            composition.reserve.high =
                (bars.compactMap { $0.label.map { $0.height + $0.depth } }.max() ?? .zero) + .mm(1.5)
        }
        return composition
    }

    /// Of what is counted: the values' own, along the plot.
    private func axis(_ histogram: HistogramBins) -> Chart.Axis {
        var axis = context.chart.x
        axis.scale = .linear
        axis.format.unit = axis.format.unit ?? context.chart.y.format.unit
        axis.from = histogram.bins.first?.low
        axis.to = histogram.bins.last?.high
        return axis
    }
}

/// Counts of a chart's values between round edges; a value on an edge belongs to the bin that starts there.
public struct HistogramBins: Hashable, Sendable {
    public struct Bin: Hashable, Sendable {
        public var low: Double
        public var high: Double
        public var count: Int
    }

    public private(set) var bins: [Bin] = []

    /// nil where no value is known.
    public init?(_ chart: Chart) { self.init(chart, beside: chart.data) }

    /// - Parameter others: what the edges are to suit: the chart's data with those of other panels.
    init?(_ chart: Chart, beside others: [Chart.Datum]) {
        let values = chart.data.compactMap(\.value).filter(Chart.isDrawable)
        let all = others.compactMap(\.value).filter(Chart.isDrawable).sorted()
        guard !values.isEmpty, let low = all.first, let high = all.last else { return nil }
        let ticks = NiceTicks(enclosing: low, high, about: chart.bins ?? Self.count(all))
        let edges = ticks.values
        bins = zip(edges, edges.dropFirst()).map { Bin(low: $0, high: $1, count: 0) }
        for value in values {
            let index = bins.firstIndex { value < $0.high } ?? bins.count - 1
            bins[index].count += 1
        }
    }

    private static func count(_ sorted: [Double]) -> Int {
        let number = Double(sorted.count), sturges = Int(number.binaryLogarithm.rounded(.up)) + 1
        let spread = sorted[sorted.count * 3 / 4] - sorted[sorted.count / 4]
        let extent = sorted[sorted.count - 1] - sorted[0]
        guard spread > 0, extent > 0 else { return min(20, max(4, sturges)) }
        let width = 2 * spread / number.cubeRoot
        // Compared before it is made whole: numbers far apart ask for more intervals than an integer can count.
        let wanted = Int(min(30, (extent / width).rounded(.up)))
        return min(30, max(4, max(sturges, wanted)))
    }
}
