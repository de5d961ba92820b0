import Frames
import ReportModel

/// A line for each series along categories, numbers or times; its interval as a band behind it.
struct LineKind: CartesianKind {
    private let context: PlotContext
    private let runs: SeriesRuns
    private let colors: SeriesColors
    private(set) var problems: [ChartProblem]

    init(_ context: PlotContext) {
        self.context = context
        runs = SeriesRuns(context)
        colors = SeriesColors(context, runs.series)
        problems = runs.problems
    }

    mutating func compose() -> PlotComposition? {
        if let emptiness = runs.emptiness {
            problems.append(emptiness)
            return nil
        }
        if runs.series.count > colors.most {
            problems.append(.tooManySeries(count: runs.series.count, most: colors.most))
        }
        var composition = PlotComposition(
            along: runs.along(context), values: context.chart.y,
            marks: runs.series.indices.compactMap(band) + runs.series.indices.map(line))
        composition.marks += highlights
        if runs.series.count > 1 {
            composition.keys = keys
            composition.ends = ends
        }
        composition.isNice = true
        composition.padding = .mm(1.5)
        composition.anchors = runs.anchors
        return composition
    }

    private func line(_ series: Int) -> any Mark {
        let (color, dash) = colors.line(series), points = runs.points[series]
        let isFocus = runs.series[series].key == context.chart.focus
        return LineMark(
            points: points.map { LineMark.Vertex(place: $0.place, value: $0.datum.value) }, color: color,
            width: isFocus ? .mm(0.9) : .mm(0.6), dash: dash,
            hasDots: points.count <= 12 && runs.series.count <= 4)
    }

    /// The interval within which the values lie.
    private func band(_ series: Int) -> (any Mark)? {
        let points = runs.points[series]
        guard points.contains(where: { $0.datum.low != nil && $0.datum.high != nil }) else { return nil }
        return AreaMark(
            slices: points.map {
                AreaMark.Slice(place: $0.place, low: $0.datum.low?.value, high: $0.datum.high?.value)
            }, color: colors.line(series).color.mixed(with: context.colors.paper, 0.8), startsAtZero: false)
    }

    /// Of a single line: its last value, its extremes, and the finding.
    private var highlights: [any Mark] {
        guard runs.series.count == 1, !context.isPanel, let points = runs.points.first else {
            return []
        }
        let known = points.indices.filter { points[$0].datum.value != nil }
        guard let last = known.last, let first = known.first else { return [] }
        func value(_ point: Int) -> Double { points[point].datum.value ?? 0 }
        let highest = known.reduce(first) { value($1) > value($0) ? $1 : $0 }
        let lowest = known.reduce(first) { value($1) < value($0) ? $1 : $0 }
        var chosen: [(point: Int, priority: Double)] = [(last, 5), (highest, 4), (lowest, 3), (first, 2)]
        if let focus = context.chart.focus {
            chosen += known.filter { points[$0].datum.key == focus }.map { ($0, 6) }
        }
        if known.count <= 12 { chosen += known.map { ($0, 1) } }
        var seen: Set<Int> = []
        let dots = chosen.compactMap { index, priority -> DotMark.Dot? in
            let point = points[index]
            guard seen.insert(point.index).inserted else { return nil }
            let isFocus = point.datum.key == context.chart.focus
            let color = isFocus ? context.colors.focus : colors.line(0).color
            return DotMark.Dot(
                place: point.place, value: value(index), color: color, radius: .mm(0.8),
                words: point.datum.text, label: context.valueBlock(point.datum.text, color, size: .pt(8)),
                priority: priority)
        }
        return [DotMark(dots: dots)]
    }

    private var keys: [SeriesKey] {
        runs.series.indices.map {
            let (color, dash) = colors.line($0)
            return SeriesKey(
                name: context.plainName(runs.series[$0].label), paint: Paint(color), shape: .line, dash: dash)
        }
    }

    /// nil where not all lines run to the end of the plot.
    private var ends: [EndName]? {
        let last = runs.lastPlace
        var ends: [EndName] = []
        for series in runs.series.indices {
            guard let point = runs.points[series].last(where: { $0.datum.value != nil }),
                let value = point.datum.value, point.place == last
            else { return nil }
            ends.append(
                EndName(
                    text: context.plainName(runs.series[series].label), value: value,
                    color: colors.line(series).color, isFocus: runs.series[series].key == context.chart.focus)
            )
        }
        return ends
    }
}
