import Frames
import ReportModel

/// Bars of two series on both sides of one line, each side from zero: the ages of women and men.
struct PyramidKind: CartesianKind {
    private let context: PlotContext
    private let table: SeriesTable
    private let colors: SeriesColors
    private(set) var problems: [ChartProblem]

    init(_ context: PlotContext) {
        self.context = context
        table = SeriesTable(context.chart)
        colors = SeriesColors(context, table.series)
        problems = table.problems
    }

    mutating func compose() -> PlotComposition? {
        guard !table.categories.isEmpty else { problems.append(.noData); return nil }
        guard table.series.count == 2 else {
            problems.append(.wrongSeriesCount(.pyramid, count: table.series.count, needs: 2))
            return nil
        }
        for (row, category) in table.categories.enumerated()
        where (0...1).contains(where: { (table.value(row, $0) ?? 0) < 0 }) {
            problems.append(.negativePart(key: category.key))
        }
        let bars = table.categories.indices.reversed().flatMap { row in (0...1).compactMap { bar(row, $0) } }
        let most = bars.compactMap { $0.to.map(abs) }.max() ?? 0
        guard most > 0 else { problems.append(.allMissing); return nil }
        let isLabelled = bars.count <= 24 && !context.needsAxis
        var composition = PlotComposition(
            orientation: .sideways, along: .bands(names), values: context.chart.y,
            marks: [
                BarMark(
                    bars: isLabelled ? bars : bars.map(\.withoutLabel), labels: .outside, style: context.style
                ),
                ExtentMark(values: [-most, most]),
            ])
        composition.keys = table.series.indices.map {
            SeriesKey(name: context.plainName(table.series[$0].label), paint: colors.paint($0))
        }
        composition.ignoresSign = true
        composition.hasValueAxis = !isLabelled
        composition.isNice = !isLabelled
        if isLabelled {
            let room = (bars.compactMap { $0.label?.width }.max() ?? .zero) + context.lengths.valueGap
            composition.reserve = (room, room)
        }
        composition.fill = 0.86
        composition.pitch = table.categories.count > 15 ? .mm(4.2) : .mm(6)
        return composition
    }

    /// The youngest at the foot: the first category is drawn last.
    private func bar(_ row: Int, _ side: Int) -> BarMark.Bar? {
        guard let datum = table.cells[row][side] else { return nil }
        let paint = colors.paint(side), text = datum.value == nil ? "" : datum.text
        let place = AlongPlace.band(table.categories.count - 1 - row)
        return BarMark.Bar(
            place: place, from: 0, to: datum.value.map { side == 0 ? -$0 : $0 }, paint: paint, words: text,
            label: context.valueBlock(text, paint.color, size: .pt(8)))
    }

    private var names: [BandName] {
        table.categories.reversed().map {
            BandName(text: context.plainName($0.label), detail: $0.detail, isFocus: $0.isFocus)
        }
    }
}

extension BarMark.Bar {
    var withoutLabel: BarMark.Bar {
        var bar = self
        bar.label = nil
        return bar
    }
}

/// Nothing to see: values that the scale must have.
struct ExtentMark: Mark {
    var values: [Double]
    var extent: MarkExtent { MarkExtent(values: values) }
    func draw(in plane: Plane, on canvas: inout PlotCanvas) {}
}
