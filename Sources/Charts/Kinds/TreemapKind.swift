import Frames
import ReportModel

/// Areas in proportion to values, in groups where the data have series; as near to squares as they can be.
///
/// M. Bruls, K. Huizing, J. J. van Wijk, “Squarified Treemaps”, Data Visualization 2000, p. 33.
struct TreemapKind {
    private let context: PlotContext
    private(set) var problems: [ChartProblem] = []

    init(_ context: PlotContext) { self.context = context }

    private struct Group {
        var name: Chart.Name?
        var data: [Chart.Datum]
        var sum: Double { data.reduce(0) { $0 + ($1.value ?? 0) } }
    }

    /// One of several, in an area of some height; nil where it has no value above zero.
    ///
    /// - Parameters:
    ///   - colors: of the groups of all panels or, where there are none, of the categories: `names`.
    /// - Returns: its frame, and whether each tile and its group are named in it.
    mutating func panel(height: Length, _ colors: SeriesColors, _ names: [Chart.Name]) -> (
        frame: Frame, areAllNamed: Bool
    )? {
        let groups = groups()
        guard !groups.isEmpty else { return nil }
        var canvas = context.canvas(), unnamed: [LegendLine] = []
        let area = Rect(x: .zero, y: .zero, width: context.width, height: height)
        let places = Dictionary(names.enumerated().map { ($1.key, $0) }) { first, _ in first }
        for (group, rect) in zip(groups, Squarified.rects(groups.map(\.sum), in: area)) {
            let tiles = Squarified.rects(group.data.map { $0.value ?? 0 }, in: rect)
            for (index, (datum, tile)) in zip(group.data, tiles).enumerated() {
                let color =
                    group.name == nil
                    ? places[datum.key].map { colors.paint($0).color } ?? context.colors.rest
                    : color(datum, group, index, colors)
                drawTile(datum, tile, color, on: &canvas, &unnamed)
                if group.name == nil, unnamed.last?.key == datum.key {
                    unnamed[unnamed.count - 1].words = datum.text
                }
            }
        }
        let areAllNamed = unnamed.isEmpty && context.chart.series.isEmpty
        let foot = drawLegend(unnamed, from: height + .mm(2), on: &canvas)
        return (canvas.frame(height: unnamed.isEmpty ? height : foot), areAllNamed)
    }

    mutating func draw() -> Frame {
        let groups = groups()
        guard !groups.isEmpty else {
            problems.append(context.chart.data.isEmpty ? .noData : .allMissing)
            return Frame(size: Size(context.width, .zero))
        }
        var canvas = context.canvas(), unnamed: [LegendLine] = []
        let height = min(max(context.width * 0.5, .mm(45)), .mm(95))
        let area = Rect(x: .zero, y: .zero, width: context.width, height: height)
        let colors = SeriesColors(
            context, context.chart.series.isEmpty ? names(groups) : context.chart.series)
        for (group, rect) in zip(groups, Squarified.rects(groups.map(\.sum), in: area)) {
            let inner = context.chart.series.isEmpty ? rect : drawHead(group, rect, on: &canvas)
            for (index, (datum, tile)) in zip(
                group.data, Squarified.rects(group.data.map { $0.value ?? 0 }, in: inner)
            )
            .enumerated() {
                let color = color(datum, group, index, colors)
                drawTile(datum, tile, color, on: &canvas, &unnamed)
            }
        }
        let foot = drawLegend(unnamed, from: height + .mm(3), on: &canvas)
        return canvas.frame(height: unnamed.isEmpty ? height : foot)
    }

    /// Positive values, largest first, by their group.
    private mutating func groups() -> [Group] {
        var usable: [Chart.Datum] = []
        for datum in context.chart.data {
            guard let value = datum.value, value.isFinite else { continue }
            if value < 0 { problems.append(.negativePart(key: datum.key)) }
            if value > 0 { usable.append(datum) }
        }
        if let focus = context.chart.focus, !context.chart.data.contains(where: { $0.key == focus }) {
            problems.append(.unknownFocus(focus))
        }
        func sorted(_ data: [Chart.Datum]) -> [Chart.Datum] {
            data.enumerated().sorted {
                ($1.element.value ?? 0, $0.offset) < ($0.element.value ?? 0, $1.offset)
            }.map(\.element)
        }
        if context.chart.series.isEmpty {
            return sorted(usable).map { Group(name: nil, data: [$0]) }
        }
        let made = context.chart.series.map { name in
            Group(name: name, data: sorted(usable.filter { $0.series == name.key }))
        }.filter { !$0.data.isEmpty }
        return made.sorted { $0.sum > $1.sum }
    }

    private func names(_ groups: [Group]) -> [Chart.Name] {
        groups.flatMap(\.data).map { Chart.Name(key: $0.key, label: $0.label) }
    }

    /// Of a group's own tiles, lighter one by one; without groups, one colour and the finding's.
    private func color(_ datum: Chart.Datum, _ group: Group, _ index: Int, _ colors: SeriesColors) -> Color {
        if datum.key == context.chart.focus { return context.colors.focus }
        if datum.isRest { return context.colors.rest }
        guard let name = group.name,
            let place = context.chart.series.firstIndex(where: { $0.key == name.key })
        else {
            return context.colors.mark
        }
        let share = min(0.45, Double(index) * 0.08)
        return colors.paint(place).color.mixed(with: context.colors.paper, share)
    }

    /// The group's name over its tiles, where there is room for it.
    private func drawHead(_ group: Group, _ rect: Rect, on canvas: inout PlotCanvas) -> Rect {
        guard let name = group.name else { return rect }
        let style = context.style.text.focusLabel.at(.pt(8.5)), head = Length.mm(5)
        let line = context.labels.line(context.plainName(name.label), style)
        guard line.width <= rect.size.width - .mm(1), rect.size.height > head * 2 else { return rect }
        canvas.set(line, at: Point(rect.minX, rect.minY + .mm(1) + line.capHeight))
        return Rect(
            x: rect.minX, y: rect.minY + head, width: rect.size.width, height: rect.size.height - head)
    }

    /// Names and values that found no room in their tiles.
    private struct LegendLine {
        var key: String
        var color: Color
        var words: String
    }

    private func drawTile(
        _ datum: Chart.Datum, _ tile: Rect, _ color: Color, on canvas: inout PlotCanvas,
        _ unnamed: inout [LegendLine]
    ) {
        let hair = Length.mm(0.5)
        let rect = Rect(
            x: tile.minX, y: tile.minY, width: max(Length(units: 1), tile.size.width - hair),
            height: max(Length(units: 1), tile.size.height - hair))
        canvas.fill(rect, color)
        let ink = context.colors.ink(on: color), pad = Length.mm(1.6)
        let name = context.plainName(datum.label)
        let measure = rect.size.width - pad * 2
        let label = context.style.text.label.at(.pt(8.5)).colored(ink)
        let value = context.labels.line(datum.text, context.style.text.value.at(.pt(8.5)).colored(ink))
        let block = [LabelBreaking(), LabelBreaking(hyphenates: true)].lazy.compactMap {
            name.isEmpty
                ? TextBlock(lines: [], leading: context.lengths.leading)
                : context.labels.fitting(name, label, leading: context.lengths.leading, measure: measure, $0)
        }.first
        guard let block, measure >= value.width,
            block.height + block.depth + context.lengths.leading + .mm(0.4) <= rect.size.height - pad * 2
        else {
            unnamed.append(
                LegendLine(
                    key: datum.key, color: color,
                    words: name.isEmpty ? datum.text : "\(name)\u{A0}\(datum.text)"))
            return
        }
        canvas.set(block, at: Point(rect.minX + pad, rect.minY + pad))
        let y =
            block.lines.isEmpty
            ? rect.minY + pad + value.capHeight : rect.minY + pad + block.height + context.lengths.leading
        canvas.set(value, at: Point(rect.minX + pad, y))
    }

    private mutating func drawLegend(_ lines: [LegendLine], from top: Length, on canvas: inout PlotCanvas)
        -> Length
    {
        let legend = KeyLegend(
            lines.map { SeriesKey(name: $0.words, paint: Paint($0.color)) }, context, width: context.width,
            problems: &problems)
        legend.draw(on: &canvas, at: Point(.zero, top))
        return top + legend.height
    }
}

/// Rectangles whose areas are in proportion to values that come largest first.
enum Squarified {
    static func rects(_ values: [Double], in area: Rect) -> [Rect] {
        let total = values.reduce(0, +)
        guard total > 0 else { return values.map { _ in Rect(area.origin, .zero) } }
        var rects: [Rect] = [], rest = area, left = total, index = 0
        while index < values.count {
            var row = [values[index]]
            while index + row.count < values.count,
                worst(row + [values[index + row.count]], rest, left) <= worst(row, rest, left)
            {
                row.append(values[index + row.count])
            }
            let sum = row.reduce(0, +)
            let isLast = index + row.count == values.count
            place(row, sum, isLast ? 1 : sum / left, &rest, &rects)
            left -= sum
            index += row.count
        }
        return rects
    }

    /// The largest ratio of sides in a row along the shorter side.
    private static func worst(_ row: [Double], _ rest: Rect, _ left: Double) -> Double {
        let width = rest.size.width.points, height = rest.size.height.points
        let side = min(width, height), sum = row.reduce(0, +)
        guard side > 0, left > 0, sum > 0 else { return .infinity }
        let thickness = sum / left * max(width, height)
        return row.map { value in
            let length = value / sum * side
            return max(length / thickness, thickness / max(length, 1e-9))
        }.max() ?? .infinity
    }

    /// A row along the shorter side, each from where the one before ends: nothing is lost between them.
    private static func place(
        _ row: [Double], _ sum: Double, _ share: Double, _ rest: inout Rect, _ rects: inout [Rect]
    ) {
        let isUpright = rest.size.width >= rest.size.height
        let thickness = (isUpright ? rest.size.width : rest.size.height) * share
        let side = isUpright ? rest.size.height : rest.size.width
        var before = 0.0
        for value in row {
            let from = side * (before / sum), to = side * ((before + value) / sum)
            before += value
            rects.append(
                isUpright
                    ? Rect(x: rest.minX, y: rest.minY + from, width: thickness, height: to - from)
                    : Rect(x: rest.minX + from, y: rest.minY, width: to - from, height: thickness))
        }
        rest =
            isUpright
            ? Rect(
                x: rest.minX + thickness, y: rest.minY, width: rest.size.width - thickness,
                height: rest.size.height)
            : Rect(
                x: rest.minX, y: rest.minY + thickness, width: rest.size.width,
                height: rest.size.height - thickness)
    }
}
