import Frames
import ReportModel

/// A dot for each observation, at two measures; its area shows a third one where there is one.
struct ScatterKind: CartesianKind {
    private let context: PlotContext
    private let series: [Chart.Name]
    private let colors: SeriesColors
    private(set) var problems: [ChartProblem] = []

    /// More names than these would hide what they name: the largest have theirs.
    private static let mostNamed = 60

    init(_ context: PlotContext) {
        self.context = context
        series =
            context.chart.series.isEmpty
            ? [Chart.Name(key: "", label: .text(""))] : context.chart.series
        colors = SeriesColors(context, series)
    }

    mutating func compose() -> PlotComposition? {
        let usable = checked()
        guard !usable.isEmpty else {
            problems.append(context.chart.data.isEmpty ? .noData : .allMissing)
            return nil
        }
        if let focus = context.chart.focus,
            !context.chart.data.contains(where: { $0.key == focus || $0.series == focus })
        {
            problems.append(.unknownFocus(focus))
        }
        let most = min(context.width * 0.05, Length.mm(7))
        let areas = DiscAreas(context.comparedData, most: most)
        let columns = Dictionary(series.enumerated().map { ($1.key, $0) }) { first, _ in first }
        // Largest first: none hides a smaller one.
        let ordered = usable.sorted { ($0.size?.value ?? 0) > ($1.size?.value ?? 0) }
        let named = Set(ordered.prefix(Self.mostNamed).map(\.key))
        let dots = ordered.map {
            dot($0, columns[$0.series ?? ""] ?? 0, areas, isNamed: named.contains($0.key))
        }
        var composition = PlotComposition(
            along: .numbers(context.chart.x), values: context.chart.y,
            marks: [DotMark(dots: dots, outline: context.colors.paper)])
        if series.count > 1 {
            composition.keys = series.indices.map {
                SeriesKey(
                    name: context.plainName(series[$0].label), paint: Paint(colors.paint($0).color),
                    shape: .disc)
            }
        }
        composition.sizes = areas.legend
        composition.namesMarks = true
        composition.unnamed =
            ordered.dropFirst(Self.mostNamed).filter {
                !context.plainName($0.label).isEmpty && $0.key != context.chart.focus
            }.count
        composition.height = min(max(context.width * 0.55, .mm(45)), .mm(95))
        // No disc reaches the words of an axis.
        composition.padding = context.chart.kind == .bubble ? most + .mm(0.5) : .mm(2)
        composition.anchors = usable.map {
            PlotAnchor(
                category: $0.key, series: $0.series, place: .number($0.x?.value ?? 0), value: $0.value ?? 0)
        }
        return composition
    }

    /// Those with both measures, each a number that its axis has a place for.
    private mutating func checked() -> [Chart.Datum] {
        context.chart.data.filter { datum in
            guard let value = datum.value, value.isFinite, let x = datum.x, x.value.isFinite else {
                return false
            }
            for (axis, number) in [(context.chart.y, value), (context.chart.x, x.value)]
            where axis.scale == .log && number <= 0 {
                problems.append(.notPositive(key: datum.key, value: number))
                return false
            }
            if let size = datum.size, size.value < 0 {
                problems.append(.negativePart(key: datum.key))
                return false
            }
            return true
        }
    }

    private func dot(_ datum: Chart.Datum, _ column: Int, _ areas: DiscAreas, isNamed: Bool) -> DotMark.Dot {
        let isFocus = datum.key == context.chart.focus
        let color = isFocus ? context.colors.focus : colors.paint(column).color
        let radius = areas.radius(datum) ?? (context.chart.data.count > 150 ? .mm(0.7) : .mm(1.1))
        // What its area shows stands behind its name: no legend of areas is needed.
        let size = context.chart.kind == .bubble ? datum.size?.text ?? "" : ""
        let name = [context.plainName(datum.label), size].filter { !$0.isEmpty }.joined(
            separator: "\u{A0}\u{B7} ")
        let style = (isFocus ? context.style.text.focusLabel : context.style.text.detail)
            .colored(context.colors.readable(isFocus ? color : context.colors.onLight))
        let isNamed = !name.isEmpty && (isFocus || isNamed)
        return DotMark.Dot(
            place: .number(datum.x?.value ?? 0), value: datum.value ?? 0, color: color, radius: radius,
            words: name,
            label: isNamed
                ? TextBlock(lines: [context.labels.line(name, style)], leading: context.lengths.leading)
                : nil,
            priority: isFocus ? 1e300 : datum.size?.value ?? 0)
    }
}

/// Radii of discs whose areas are in proportion to what they show.
struct DiscAreas {
    private let largest: Double
    private let most: Length

    init(_ data: [Chart.Datum], most: Length) {
        largest = data.compactMap { $0.size?.value }.max() ?? 0
        self.most = most
    }

    /// What areas mean; nil where they mean nothing.
    var legend: SizeScale? {
        largest > 0 && largest.isFinite ? SizeScale(largest: largest, most: most) : nil
    }

    /// nil where nothing is shown by areas. Never so small that it cannot be seen.
    func radius(_ datum: Chart.Datum) -> Length? {
        guard largest > 0 else { return nil }
        guard let size = datum.size else { return .mm(0.4) }
        return max(.mm(0.4), most * (max(0, size.value) / largest).squareRoot())
    }
}
