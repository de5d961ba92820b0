import Charts
import ReportModel
import Statistics

/// Every number that may be said of a chart: those in its words, how many there are of what, and what its kind works
/// out of them; worked out here a second time.
struct DataNumbers {
    private let chart: Chart
    private let read: (String) -> [Double]
    private var values: [Double] { chart.data.compactMap(\.value).filter { abs($0) <= 1e15 } }

    init(_ chart: Chart, read: @escaping (String) -> [Double]) {
        self.chart = chart
        self.read = read
    }

    /// Whether a number that is said is among them.
    func has(_ said: Double) -> Bool {
        (written + counts + computed).contains { abs($0 - said) <= 1e-9 * max(1, abs($0)) }
    }

    private var written: [Double] {
        var words = [chart.subtitle.plainText, chart.title.plainText, chart.x.title, chart.y.title]
        for datum in chart.data {
            words += [datum.key, datum.text, datum.detail ?? ""]
            words += [datum.x, datum.end, datum.size, datum.low, datum.high, datum.target].map {
                $0?.text ?? ""
            }
        }
        words += (chart.series + chart.facets).map { word($0.label) } + chart.data.map { word($0.label) }
        words += chart.annotations.map(\.text) + chart.references.map(\.text)
        // What has no words is said with all its digits.
        let bare = chart.data.filter(\.text.isEmpty).compactMap(\.value).flatMap { [$0, rounded($0, 9)] }
        return words.flatMap(read) + bare + chart.references.flatMap { [$0.from, $0.to].compactMap { $0 } }
    }

    private func word(_ label: Chart.Label) -> String {
        if case .text(let text) = label { text } else { "" }
    }

    private var counts: [Double] {
        let data = chart.data, known = data.filter { abs($0.value ?? .infinity) <= 1e15 }
        return [
            data.count, known.count, data.count - known.count, Set(data.map(\.key)).count,
            Set(data.map(\.series)).count, Set(data.map(\.facet)).count,
            known.count { $0.low != nil && $0.high != nil },
            known.count { ($0.value ?? 0) >= $0.target?.value ?? .infinity },
            known.count { $0.target != nil }, chart.map?.keys.count { $0 == nil } ?? 0,
        ].map(Double.init)
    }

    private var computed: [Double] {
        switch chart.kind {
        case .treemap, .sankey, .donut, .pie, .waffle, .split:
            let sum = values.reduce(0, +), whole = chart.whole ?? sum
            let share = (values.max() ?? 0) / whole * 100
            return [rounded(sum, 6), share.rounded(), rounded(share, 1)]
        case .pyramid, .dumbbell, .slope:
            let pairs = Dictionary(grouping: chart.data) { chart.kind == .slope ? $0.series ?? "" : $0.key }
            let known = pairs.values.map { $0.compactMap(\.value) }.filter { $0.count == 2 }
            return [known.map { rounded(abs($0[0] - $0[1]), 6) }.max() ?? 0]
        case .scatter, .bubble: return [correlation.map { rounded($0, 2) } ?? 2]
        case .histogram:
            let bins = HistogramBins(chart)?.bins ?? []
            return bins.flatMap { bin in
                [rounded(bin.low, 9), rounded(bin.high, 9), Double(values.count { bin.holds($0, of: bins) })]
            }
        case .box:
            return Dictionary(grouping: chart.data, by: \.key).values.flatMap { box -> [Double] in
                let known = box.compactMap(\.value).filter { abs($0) <= 1e15 }.sorted()
                guard !known.isEmpty else { return [] }
                let middle = (known[(known.count - 1) / 2] + known[known.count / 2]) / 2
                return [rounded(middle, 2), rounded(middle, 1)]
            }
        default: return []
        }
    }

    private func rounded(_ number: Double, _ decimals: Int) -> Double {
        let unit = (0..<decimals).reduce(1.0) { product, _ in product * 10 }
        return (number * unit).rounded() / unit
    }

    private var correlation: Double? {
        let points = chart.data.compactMap { datum -> (Double, Double)? in
            guard let x = datum.x?.value, let y = datum.value, y.isFinite, x.isFinite else { return nil }
            return (x, y)
        }
        let count = Double(points.count)
        let (x, y) = (points.map(\.0), points.map(\.1))
        // By raw moments, where the code goes by those around the means.
        let sum = (x.reduce(0, +), y.reduce(0, +))
        let squares = (x.map { $0 * $0 }.reduce(0, +), y.map { $0 * $0 }.reduce(0, +))
        let product = points.map { $0.0 * $0.1 }.reduce(0, +)
        let spread = (count * squares.0 - sum.0 * sum.0) * (count * squares.1 - sum.1 * sum.1)
        return spread > 0 ? (count * product - sum.0 * sum.1) / spread.squareRoot() : nil
    }
}

extension HistogramBins.Bin {
    fileprivate func holds(_ value: Double, of bins: [HistogramBins.Bin]) -> Bool {
        value >= low && (value < high || self == bins.last)
    }
}
