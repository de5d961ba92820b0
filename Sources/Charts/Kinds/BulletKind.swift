import Frames
import ReportModel

/// A value as a bar on its track, against a target: a line across. S. Few, “Bullet Graph Design Specification” (2013).
struct BulletKind: CartesianKind {
    private let context: PlotContext
    private let table: SeriesTable
    private(set) var problems: [ChartProblem]

    init(_ context: PlotContext) {
        self.context = context
        table = SeriesTable(context.chart)
        problems = table.problems
    }

    mutating func compose() -> PlotComposition? {
        guard !table.categories.isEmpty else { problems.append(.noData); return nil }
        let data = table.cells.map { $0[0] }
        let values = data.compactMap { $0?.value }
        guard !values.isEmpty else { problems.append(.allMissing); return nil }
        for datum in data.compactMap({ $0 }) where (datum.value ?? 0) < 0 {
            problems.append(.negativePart(key: datum.key))
        }
        let compared = context.comparedData.flatMap { [$0.value, $0.target?.value] }.compactMap { $0 }
        let most = context.chart.whole ?? compared.filter(\.isFinite).max() ?? 0
        let bars = data.enumerated().map { index, datum -> BarMark.Bar in
            let isFocus = datum?.key == context.chart.focus
            let paint = Paint(isFocus ? context.colors.focus : context.colors.mark)
            let text =
                datum?.value == nil && (datum?.text ?? "").isEmpty
                ? context.words.missingValue : datum?.text ?? ""
            return BarMark.Bar(
                place: .band(index), from: 0, to: datum?.value, paint: paint,
                reach: max(most, datum?.value ?? 0),
                words: text, label: context.valueBlock(text, paint.color, size: .pt(9)))
        }
        var composition = PlotComposition(
            orientation: .sideways, along: .bands(names), values: Chart.Axis(),
            marks: [
                TrackMark(count: bars.count, to: most, style: context.style),
                BarMark(bars: bars, labels: .outside, need: .required, style: context.style),
                CrosslineMark(
                    marks: data.enumerated().compactMap { index, datum in
                        datum?.target.map { .init(place: .band(index), value: $0.value) }
                    }, style: context.style),
            ])
        composition.hasValueAxis = false
        composition.isNice = false
        composition.fill = 0.42
        composition.pitch = .mm(9)
        composition.reserve.high =
            (bars.compactMap { $0.label?.width }.max() ?? .zero) + context.lengths.valueGap
        return composition
    }

    /// Each with its target in words under it.
    private var names: [BandName] {
        table.categories.enumerated().map { index, category in
            let target = table.cells[index][0]?.target.map {
                context.words.filled(.chartTarget, ["number": $0.text])
            }
            let detail = [category.detail, target].compactMap { $0 }.filter { !$0.isEmpty }
            return BandName(
                text: context.plainName(category.label),
                detail: detail.joined(separator: context.words.comma),
                isFocus: category.isFocus)
        }
    }
}

/// The whole behind bars: light, and wider than they are.
struct TrackMark: Mark {
    var count: Int
    var to: Double
    var style: ChartStyle

    var extent: MarkExtent { MarkExtent(values: [to], startsAtZero: true) }

    func draw(in plane: Plane, on canvas: inout PlotCanvas) {
        for index in 0..<count {
            let (start, thickness) = plane.along.span(.band(index)), over = thickness / 3
            canvas.fill(plane.rect(start - over, thickness + over * 2, from: 0, to: to), style.colors.track)
        }
    }
}
