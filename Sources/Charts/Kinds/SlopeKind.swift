import Frames
import ReportModel

/// Each series from its value at one time to that at another, named and numbered at both ends.
struct SlopeKind: CartesianKind {
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
        let places = Set(runs.points.joined().map(\.place))
        guard !places.isEmpty else { problems.append(.noData); return nil }
        guard places.count == 2 else {
            problems.append(.wrongTimeCount(count: places.count))
            return nil
        }
        let marks: [any Mark] = runs.series.indices.map { series in
            let points = runs.points[series]
            return LineMark(
                points: points.map { LineMark.Vertex(place: place($0.place), value: $0.datum.value) },
                color: color(series), width: isFocus(series) ? .mm(0.9) : .mm(0.5), hasDots: true)
        }
        var composition = PlotComposition(along: .bands(times), values: context.chart.y, marks: marks)
        composition.ends = ends
        composition.starts = starts
        composition.keys = runs.series.indices.map {
            SeriesKey(name: context.plainName(runs.series[$0].label), paint: Paint(color($0)), shape: .line)
        }
        // Values stand at both ends of their lines, or on an axis.
        composition.hasValueAxis = composition.ends == nil
        composition.isNice = false
        composition.edge = .mm(6)
        composition.height = min(max(.mm(50), .mm(7.5) * runs.series.count), .mm(140))
        composition.anchors = runs.anchors.map { anchor in
            var own = anchor
            own.place = place(anchor.place)
            return own
        }
        return composition
    }

    /// The first time or the second.
    private func place(_ place: AlongPlace) -> AlongPlace { .band(place == runs.lastPlace ? 1 : 0) }

    /// The two times in words.
    private var times: [BandName] {
        [false, true].map { isLast in
            let point = runs.points.joined().first { ($0.place == runs.lastPlace) == isLast }
            return BandName(
                text: point?.datum.x?.text ?? point.map { context.plainName($0.datum.label) } ?? "")
        }
    }

    private func isFocus(_ series: Int) -> Bool {
        runs.series[series].key == context.chart.focus && !runs.series[series].key.isEmpty
    }

    /// Where there is a finding, the others step back.
    private func color(_ series: Int) -> Color {
        if isFocus(series) { return context.colors.focus }
        return context.chart.focus == nil ? colors.line(series).color : context.colors.rest
    }

    /// Values alone, before the lines.
    private var starts: [EndName] {
        runs.series.indices.compactMap { series in
            guard let point = runs.points[series].first, let value = point.datum.value,
                point.place != runs.lastPlace
            else { return nil }
            return EndName(
                text: point.datum.text, value: value, color: color(series), isFocus: isFocus(series))
        }
    }

    /// « Bachelier 14 % »
    private var ends: [EndName]? {
        let all = runs.series.indices.compactMap { series -> EndName? in
            guard let point = runs.points[series].last(where: { $0.datum.value != nil }),
                point.place == runs.lastPlace,
                let value = point.datum.value
            else { return nil }
            return EndName(
                text: context.plainName(runs.series[series].label) + "\u{A0}" + point.datum.text,
                value: value,
                color: color(series), isFocus: isFocus(series))
        }
        return all.count == runs.points.count(where: { !$0.isEmpty }) ? all : nil
    }
}
