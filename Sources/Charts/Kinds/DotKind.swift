import Frames
import ReportModel

/// A dot for each value on the line of its category, a colour for each series.
struct DotKind: CartesianKind {
    private var dots: CategoryDots
    var problems: [ChartProblem] { dots.problems }
    init(_ context: PlotContext) { dots = CategoryDots(context) }

    mutating func compose() -> PlotComposition? { dots.compose { _ in [] } }
}

/// Dots on stems from zero.
struct LollipopKind: CartesianKind {
    private var dots: CategoryDots
    var problems: [ChartProblem] { dots.problems }
    init(_ context: PlotContext) { dots = CategoryDots(context) }

    mutating func compose() -> PlotComposition? {
        dots.compose { dots in
            let segments = dots.indices.flatMap { category in
                dots.values(category).map { series, value in
                    SegmentMark.Segment(
                        place: dots.place(category, series), from: 0, to: value,
                        color: dots.color(category, series))
                }
            }
            return [SegmentMark(segments: segments, width: .mm(0.6), startsAtZero: true)]
        }
    }
}

/// Two values of each category, joined by a line.
struct DumbbellKind: CartesianKind {
    private let context: PlotContext
    private var dots: CategoryDots
    private var own: [ChartProblem] = []
    var problems: [ChartProblem] { dots.problems + own }

    init(_ context: PlotContext) {
        self.context = context
        dots = CategoryDots(context, sharesLine: true)
    }

    mutating func compose() -> PlotComposition? {
        guard !context.chart.data.isEmpty else { own.append(.noData); return nil }
        guard context.chart.series.count == 2 else {
            own.append(.wrongSeriesCount(.dumbbell, count: max(1, context.chart.series.count), needs: 2))
            return nil
        }
        let color = context.colors.rest
        return dots.compose { dots in
            let segments = dots.indices.compactMap { category -> SegmentMark.Segment? in
                let values = dots.values(category).map(\.value)
                guard values.count == 2 else { return nil }
                return SegmentMark.Segment(
                    place: .band(category), from: values[0], to: values[1], color: color)
            }
            return [SegmentMark(segments: segments, width: .mm(1))]
        }
    }
}

/// What dots of categories have in common: places, colours, values in words, the whiskers of intervals.
struct CategoryDots {
    private let context: PlotContext
    private let table: SeriesTable
    private let colors: SeriesColors
    /// Whether all series of a category stand on one line.
    private let sharesLine: Bool
    private(set) var problems: [ChartProblem]

    init(_ context: PlotContext, sharesLine: Bool = false) {
        self.context = context
        table = SeriesTable(context.chart)
        colors = SeriesColors(context, table.series)
        self.sharesLine = sharesLine
        problems = table.problems
    }

    var indices: Range<Int> { table.categories.indices }

    func place(_ category: Int, _ series: Int) -> AlongPlace {
        sharesLine || table.series.count == 1
            ? .band(category) : .band(category, slot: series, of: table.series.count)
    }

    func color(_ category: Int, _ series: Int) -> Color {
        let known = table.categories[category]
        if table.series.count == 1, known.isFocus { return context.colors.focus }
        return table.series.count == 1 && known.isRest ? context.colors.rest : colors.paint(series).color
    }

    func values(_ category: Int) -> [(series: Int, value: Double)] {
        table.series.indices.compactMap { series in table.value(category, series).map { (series, $0) } }
    }

    mutating func compose(_ under: (CategoryDots) -> [any Mark]) -> PlotComposition? {
        guard !table.categories.isEmpty else { problems.append(.noData); return nil }
        guard indices.contains(where: { !values($0).isEmpty }) else {
            problems.append(.allMissing); return nil
        }
        let few = indices.reduce(0) { $0 + values($1).count } <= 30
        let dots = indices.flatMap { category in
            values(category).map { dot(category, $0.series, $0.value, isLabelled: few) }
        }
        var composition = PlotComposition(
            orientation: .sideways, along: .bands(names), values: context.chart.y,
            marks: [GuideMark(count: table.categories.count, style: context.style)] + under(self))
        if !intervals.segments.isEmpty { composition.marks.append(intervals) }
        composition.marks.append(DotMark(dots: dots, hasPaper: true))
        composition.marks.append(missing)
        composition.keys =
            table.series.count < 2
            ? []
            : table.series.indices.map {
                SeriesKey(
                    name: context.plainName(table.series[$0].label), paint: Paint(colors.paint($0).color),
                    shape: .disc)
            }
        composition.pitch =
            sharesLine || table.series.count == 1 ? .mm(7.5) : .mm(4.2) * table.series.count + .mm(2)
        composition.anchors = indices.flatMap { category in
            values(category).map {
                PlotAnchor(
                    category: table.categories[category].key, series: table.series[$0.series].key,
                    place: place(category, $0.series), value: $0.value)
            }
        }
        return composition
    }

    private func dot(_ category: Int, _ series: Int, _ value: Double, isLabelled: Bool) -> DotMark.Dot {
        let color = color(category, series), text = table.cells[category][series]?.text ?? ""
        return DotMark.Dot(
            place: place(category, series), value: value, color: color, radius: .mm(1.5), words: text,
            label: isLabelled ? context.valueBlock(text, color, size: .pt(8)) : nil)
    }

    private var intervals: SegmentMark {
        SegmentMark(
            segments: indices.flatMap { category in
                table.series.indices.compactMap { series -> SegmentMark.Segment? in
                    guard let datum = table.cells[category][series], let low = datum.low,
                        let high = datum.high
                    else { return nil }
                    return SegmentMark.Segment(
                        place: place(category, series), from: low.value, to: high.value,
                        color: color(category, series))
                }
            }, width: .mm(0.5))
    }

    /// A category without any value is a short hatch at the start of its line.
    private var missing: BarMark {
        BarMark(
            bars: indices.filter { values($0).isEmpty }.map {
                BarMark.Bar(place: .band($0), from: 0, to: nil, paint: Paint(context.colors.rest))
            }, style: context.style, startsAtZero: false)
    }

    private var names: [BandName] {
        table.categories.map {
            BandName(text: context.plainName($0.label), detail: $0.detail, isFocus: $0.isFocus)
        }
    }
}
