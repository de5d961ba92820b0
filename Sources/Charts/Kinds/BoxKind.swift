import Frames
import ReportModel
import Statistics

/// The spread of each category's values: a box between the quartiles, a line at the median, whiskers, and what lies
/// beyond them as dots.
struct BoxKind: CartesianKind {
    private let context: PlotContext
    private(set) var problems: [ChartProblem] = []

    init(_ context: PlotContext) { self.context = context }

    mutating func compose() -> PlotComposition? {
        var keys: [String] = [], groups: [String: [Double]] = [:], names: [String: BandName] = [:]
        for datum in context.chart.data {
            if names[datum.key] == nil {
                keys.append(datum.key)
                names[datum.key] = BandName(
                    text: context.plainName(datum.label), detail: datum.detail,
                    isFocus: datum.key == context.chart.focus)
            }
            if let value = datum.value, value.isFinite { groups[datum.key, default: []].append(value) }
        }
        guard !keys.isEmpty else { problems.append(.noData); return nil }
        let boxes = keys.map { groups[$0].flatMap(Quartiles.init) }
        guard boxes.contains(where: { $0 != nil }) else { problems.append(.allMissing); return nil }
        if let focus = context.chart.focus, !keys.contains(focus) { problems.append(.unknownFocus(focus)) }
        var composition = PlotComposition(
            orientation: .sideways, along: .bands(keys.compactMap { names[$0] }), values: context.chart.y,
            marks: marks(boxes, keys))
        composition.pitch = .mm(9)
        composition.fill = 0.55
        return composition
    }

    private func marks(_ boxes: [Quartiles?], _ keys: [String]) -> [any Mark] {
        var whiskers: [SegmentMark.Segment] = [], bars: [BarMark.Bar] = [], dots: [DotMark.Dot] = []
        var medians: [CrosslineMark.Crossline] = []
        for (index, box) in boxes.enumerated() {
            let place = AlongPlace.band(index)
            let color = keys[index] == context.chart.focus ? context.colors.focus : context.colors.mark
            guard let box else {
                bars.append(BarMark.Bar(place: place, from: 0, to: nil, paint: Paint(context.colors.rest)))
                continue
            }
            whiskers.append(.init(place: place, from: box.low, to: box.high, color: color))
            bars.append(
                BarMark.Bar(
                    place: place, from: box.lower, to: box.upper,
                    paint: Paint(color.mixed(with: context.colors.paper, 0.45))))
            medians.append(.init(place: place, value: box.median))
            dots += box.outliers.map { DotMark.Dot(place: place, value: $0, color: color, radius: .mm(0.7)) }
        }
        return [
            SegmentMark(segments: whiskers, width: .mm(0.35), cap: .mm(2.4)),
            BarMark(bars: bars, style: context.style, startsAtZero: false),
            CrosslineMark(marks: medians, style: context.style, isInside: true),
            DotMark(dots: dots),
        ]
    }
}
