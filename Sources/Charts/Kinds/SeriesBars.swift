import Frames
import ReportModel

/// Bars of series in categories' bands, whichever way they run.
struct SeriesBars {
    private let context: PlotContext
    private let orientation: Plane.Orientation
    private let table: SeriesTable
    private let colors: SeriesColors
    private(set) var problems: [ChartProblem]

    init(_ context: PlotContext, _ orientation: Plane.Orientation) {
        self.context = context
        self.orientation = orientation
        table = SeriesTable(context.chart)
        colors = SeriesColors(context, table.series)
        problems = table.problems
    }

    private var isGrouped: Bool { context.chart.arrangement == .grouped || table.series.count == 1 }

    mutating func compose() -> PlotComposition? {
        guard !table.categories.isEmpty else { problems.append(.noData); return nil }
        if table.series.count > colors.most {
            problems.append(.tooManySeries(count: table.series.count, most: colors.most))
        }
        var bars = isGrouped ? groupedBars() : stackedBars()
        let isLabelled = isGrouped && labelsFit(bars)
        if isGrouped, !isLabelled {
            for index in bars.indices where bars[index].to != nil { bars[index].label = nil }
        }
        let mark = BarMark(bars: bars, labels: isGrouped ? .outside : .middle, style: context.style)
        var composition = PlotComposition(
            orientation: orientation, along: .bands(names), values: valueAxis, marks: [mark])
        let intervals = intervals()
        if !intervals.segments.isEmpty { composition.marks.append(intervals) }
        if !targets.isEmpty {
            composition.marks.append(CrosslineMark(marks: targets, style: context.style))
        }
        composition.keys = keys
        composition.hasValueAxis = !isLabelled
        composition.isNice = !isLabelled
        if isLabelled { composition.reserve = reserve(bars) }
        let count = isGrouped ? table.series.count : 1
        composition.pitch = max(.mm(count == 1 ? 7.5 : 4), .mm(3.6) * count + .mm(3))
        composition.fill = isGrouped ? (count == 1 ? 0.66 : 0.8) : 0.7
        composition.ignoresSign = context.chart.arrangement == .diverging && !isGrouped
        composition.crossesBase = composition.ignoresSign
        composition.anchors = anchors(bars)
        return composition
    }

    // MARK: Bars

    private func groupedBars() -> [BarMark.Bar] {
        let slots = table.series.count
        return table.categories.indices.flatMap { category in
            table.series.indices.compactMap { series -> BarMark.Bar? in
                guard let datum = table.cells[category][series] else { return nil }
                let paint = paint(category, series)
                let text = datum.value == nil && datum.text.isEmpty ? context.words.missingValue : datum.text
                return BarMark.Bar(
                    place: .band(category, slot: series, of: slots), from: 0, to: datum.value, paint: paint,
                    reach: reach(datum), words: text,
                    label: context.valueBlock(text, paint.color, size: labelSize))
            }
        }
    }

    /// Of one series, the finding's and the rest's own; otherwise the series'.
    private func paint(_ category: Int, _ series: Int) -> Paint {
        let category = table.categories[category]
        if table.series.count == 1, category.isFocus { return Paint(context.colors.focus) }
        if table.series.count == 1, category.isRest { return Paint(context.colors.rest) }
        return colors.paint(series)
    }

    private var labelSize: Length { table.series.count == 1 ? .pt(9) : .pt(8) }

    private func reach(_ datum: Chart.Datum) -> Double? {
        guard let value = datum.value else { return nil }
        return value < 0 ? datum.low?.value : datum.high?.value
    }

    private mutating func stackedBars() -> [BarMark.Bar] {
        table.categories.indices.flatMap { category -> [BarMark.Bar] in
            let data = table.series.indices.map { table.cells[category][$0] }
            let stack = Stack(data.map { $0?.value }, context.chart.arrangement)
            guard let stack else {
                // A total that is not known has no parts.
                return [
                    BarMark.Bar(place: .band(category), from: 0, to: nil, paint: Paint(context.colors.rest))
                ]
            }
            problems +=
                stack.hasNegativeShare
                ? [.negativePart(key: table.categories[category].key)] : []
            return zip(data.indices, stack.pieces).compactMap { series, piece in
                guard let piece else { return nil }
                let paint = colors.paint(series), text = data[series]?.text ?? ""
                return BarMark.Bar(
                    place: .band(category), from: piece.from, to: piece.to, paint: paint, words: text,
                    label: context.valueBlock(text, paint.color, size: .pt(8)),
                    inside: context.inkBlock(text, on: paint.color, size: .pt(8)))
            }
        }
    }

    private func intervals() -> SegmentMark {
        guard isGrouped else { return SegmentMark(segments: []) }
        let slots = table.series.count
        let segments = table.categories.indices.flatMap { category in
            table.series.indices.compactMap { series -> SegmentMark.Segment? in
                guard let datum = table.cells[category][series], let low = datum.low, let high = datum.high
                else { return nil }
                return SegmentMark.Segment(
                    place: .band(category, slot: series, of: slots), from: low.value, to: high.value,
                    color: context.colors.onLight)
            }
        }
        return SegmentMark(segments: segments, width: .mm(0.3), cap: .mm(1.6))
    }

    private var targets: [CrosslineMark.Crossline] {
        guard isGrouped else { return [] }
        let slots = table.series.count
        return table.categories.indices.flatMap { category in
            table.series.indices.compactMap { series -> CrosslineMark.Crossline? in
                guard let target = table.cells[category][series]?.target else { return nil }
                return CrosslineMark.Crossline(
                    place: .band(category, slot: series, of: slots), value: target.value)
            }
        }
    }

    // MARK: Words

    private var names: [BandName] {
        table.categories.map {
            BandName(text: context.plainName($0.label), detail: $0.detail, isFocus: $0.isFocus)
        }
    }

    private var keys: [SeriesKey] {
        table.series.count < 2
            ? []
            : table.series.indices.map {
                SeriesKey(name: context.plainName(table.series[$0].label), paint: colors.paint($0))
            }
    }

    private var valueAxis: Chart.Axis {
        var axis = context.chart.y
        if context.chart.arrangement == .share, !isGrouped {
            axis.format.unit = "%"
            axis.to = axis.to ?? 100
            axis.from = axis.from ?? 0
        }
        return axis
    }

    /// Whether each value can be written at its bar's end: few, and narrow enough for an upright band.
    private func labelsFit(_ bars: [BarMark.Bar]) -> Bool {
        guard !context.needsAxis, bars.count <= 30, context.chart.y.from == nil, context.chart.y.to == nil,
            context.chart.y.scale == .linear, bars.allSatisfy({ $0.label != nil })
        else { return false }
        let widest = bars.compactMap { $0.label?.width }.max() ?? .zero
        if orientation == .sideways { return widest <= context.width * 0.25 }
        let band = context.width * 0.96 / table.categories.count
        if table.series.count == 1 { return widest + .mm(1.8) <= band }
        return widest + .mm(1.8) <= band * 0.8 / table.series.count
    }

    private func reserve(_ bars: [BarMark.Bar]) -> (low: Length, high: Length) {
        func room(_ some: [BarMark.Bar]) -> Length {
            let blocks = some.compactMap(\.label)
            guard !blocks.isEmpty else { return .zero }
            let gap = context.lengths.valueGap
            return orientation == .sideways
                ? (blocks.map(\.width).max() ?? .zero) + gap
                : (blocks.map { $0.height + $0.depth }.max() ?? .zero) + gap
        }
        return (room(bars.filter { ($0.to ?? 0) < 0 }), room(bars.filter { ($0.to ?? 0) >= 0 }))
    }

    private func anchors(_ bars: [BarMark.Bar]) -> [PlotAnchor] {
        bars.compactMap { bar in
            guard case .band(let category, let slot, _) = bar.place, let to = bar.to else { return nil }
            return PlotAnchor(
                category: table.categories[category].key, series: table.series[slot].key, place: bar.place,
                value: to)
        }
    }
}

/// The values of a category on each other.
struct Stack {
    struct Piece { var from: Double, to: Double }
    /// nil: missing, in a stack of counts that others stand in.
    private(set) var pieces: [Piece?]
    private(set) var hasNegativeShare = false

    /// nil where the parts of a hundred cannot be known: one is missing, or all are zero; and where all are missing.
    init?(_ values: [Double?], _ arrangement: Chart.Arrangement) {
        let known = values.compactMap { $0 }
        guard !known.isEmpty else { return nil }
        var shown = values
        if arrangement == .share || arrangement == .diverging, known.contains(where: { $0 < 0 }) {
            hasNegativeShare = true
            shown = values.map { $0.map { max(0, $0) } }
        }
        if arrangement == .share {
            let total = shown.compactMap { $0 }.reduce(0, +)
            guard total > 0, known.count == values.count else { return nil }
            shown = shown.map { $0.map { $0 / total * 100 } }
        }
        if arrangement == .diverging {
            pieces = Self.diverging(shown)
            return
        }
        var up = 0.0, down = 0.0
        pieces = shown.map { value in
            guard let value else { return nil }
            if value < 0 {
                defer { down += value }
                return Piece(from: down, to: down + value)
            }
            defer { up += value }
            return Piece(from: up, to: up + value)
        }
    }

    /// The first half before zero, the second after it; the middle one of an odd number on both sides.
    private static func diverging(_ values: [Double?]) -> [Piece?] {
        let half = values.count / 2, isOdd = values.count % 2 == 1
        let before = values[..<half].compactMap { $0 }.reduce(0, +) + (isOdd ? (values[half] ?? 0) / 2 : 0)
        var at = -before
        return values.map { value in
            guard let value else { return nil }
            defer { at += value }
            return Piece(from: at, to: at + value)
        }
    }
}
