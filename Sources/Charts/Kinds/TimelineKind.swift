import Frames
import ReportModel

/// Events as dots and spans as bars along a time, one a line, in the order in which they begin.
struct TimelineKind: CartesianKind {
    private let context: PlotContext
    private(set) var problems: [ChartProblem] = []

    init(_ context: PlotContext) { self.context = context }

    mutating func compose() -> PlotComposition? {
        let events = ordered()
        guard !events.isEmpty else { problems.append(.noData); return nil }
        var bars: [BarMark.Bar] = [], dots: [DotMark.Dot] = []
        let names = context.chart.series
        let colors = SeriesColors(context, names.isEmpty ? [Chart.Name(key: "", label: .text(""))] : names)
        for (index, event) in events.enumerated() {
            let series = names.firstIndex { $0.key == event.series } ?? 0
            let color = event.key == context.chart.focus ? context.colors.focus : colors.paint(series).color
            let start = event.x?.value ?? 0, words = words(event)
            let label = context.valueBlock(words, color, size: .pt(8))
            if let end = event.end, end.value > start {
                bars.append(
                    BarMark.Bar(
                        place: .band(index), from: start, to: end.value, paint: Paint(color), words: words,
                        label: label))
            } else {
                if let end = event.end, end.value < start {
                    problems.append(.axisEndsBeforeItStarts(from: start, to: end.value))
                }
                dots.append(
                    DotMark.Dot(
                        place: .band(index), value: start, color: color, radius: .mm(1.4), words: words,
                        label: label))
            }
        }
        var axis = context.chart.x
        axis.title = ""
        var composition = PlotComposition(
            orientation: .sideways,
            along: .bands(
                events.map {
                    BandName(
                        text: context.plainName($0.label), detail: $0.detail,
                        isFocus: $0.key == context.chart.focus)
                }), values: axis,
            marks: [
                GuideMark(count: events.count, style: context.style),
                BarMark(
                    bars: bars, labels: .outside, hasPaper: true, style: context.style, startsAtZero: false),
                DotMark(dots: dots, hasPaper: true),
            ])
        composition.pitch = .mm(6.5)
        composition.fill = 0.45
        composition.reserve.high =
            (bars.compactMap(\.label?.width) + dots.compactMap(\.label?.width)).max().map { $0 + .mm(2) }
            ?? .zero
        if names.count > 1 {
            composition.keys = names.indices.map {
                SeriesKey(name: context.plainName(names[$0].label), paint: Paint(colors.paint($0).color))
            }
        }
        return composition
    }

    private mutating func ordered() -> [Chart.Datum] {
        let usable = context.chart.data.filter { datum in
            if datum.x != nil { return true }
            problems.append(.noPlace(key: datum.key))
            return false
        }
        return usable.enumerated().sorted {
            ($0.element.x?.value ?? 0, $0.offset) < ($1.element.x?.value ?? 0, $1.offset)
        }.map(\.element)
    }

    /// « 2013 », « 2013 – 2019 »
    private func words(_ event: Chart.Datum) -> String {
        [event.x?.text, event.end?.text].compactMap { $0 }.joined(separator: "\u{A0}\u{2013} ")
    }
}
