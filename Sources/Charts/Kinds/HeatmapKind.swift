import Frames
import ReportModel
import Typography

/// Categories down the page by series across it: each cell a shade of its value, which stands in it where there is room.
struct HeatmapKind {
    private let context: PlotContext
    private let table: SeriesTable
    private(set) var problems: [ChartProblem]

    init(_ context: PlotContext) {
        self.context = context
        table = SeriesTable(context.chart)
        problems = table.problems
    }

    private static let gap = Length.mm(0.4)

    private var values: [Double] { table.cells.joined().compactMap { $0?.value } }
    /// Whether no value is known.
    var isEmpty: Bool { values.isEmpty }

    mutating func draw() -> Frame {
        guard !isEmpty else {
            problems.append(table.categories.isEmpty ? .noData : .allMissing)
            return Frame(size: Size(context.width, .zero))
        }
        let shades = Shades(values, context.colors), areNumbered = areNumbered
        let cells = draw(shades, areNumbered: areNumbered)
        if areNumbered { return cells }
        var canvas = context.canvas()
        canvas.set(cells, at: .zero)
        let foot = Self.drawScale(
            shades, context, firstCell, cells.size.height + .mm(3), on: &canvas)
        return canvas.frame(height: foot)
    }

    private var rowNames: BandLabels {
        BandLabels(
            context: context,
            names: table.categories.map {
                BandName(text: context.plainName($0.label), detail: $0.detail, isFocus: $0.isFocus)
            })
    }

    private var column: Length { rowNames.width(atMost: context.width * 0.35) }
    /// Where cells start, behind the names of their rows.
    private var firstCell: Length { column > .zero ? column + context.lengths.labelGap : .zero }

    /// The cells with their names, in shades that may be those of other panels too.
    mutating func draw(_ shades: Shades, areNumbered isNumbered: Bool) -> Frame {
        let names = rowNames, left = firstCell
        let blocks = names.before(width: column, problems: &problems)
        let width = (context.width - left) / table.series.count
        // Names are centred by their capitals: what hangs below is kept room for above too.
        let tallest = blocks.compactMap { $0.map { $0.height + $0.depth * 2 } }.max() ?? .zero
        let most = context.lengths.maximumHeight
        var pitch = max(.mm(6.5), tallest + .mm(1.5))
        if pitch * blocks.count > most { pitch = max(most / blocks.count, tallest + .mm(0.5)) }
        if pitch * blocks.count > most {
            problems.append(.tooHigh(categories: blocks.count, height: pitch * blocks.count, most: most))
        }
        var canvas = context.canvas()
        let top = drawHeads(left, width, on: &canvas)
        for row in table.categories.indices {
            let y = top + pitch * row
            if let block = blocks[row] { canvas.set(block, at: Point(.zero, y + (pitch - block.height) / 2)) }
            for series in table.series.indices {
                let rect = Rect(
                    x: left + width * series, y: y, width: width - Self.gap, height: pitch - Self.gap)
                drawCell(table.cells[row][series], rect, shades, isNumbered, on: &canvas)
            }
        }
        return canvas.frame(height: top + pitch * table.categories.count)
    }

    private func drawCell(
        _ datum: Chart.Datum?, _ rect: Rect, _ shades: Shades, _ isNumbered: Bool, on canvas: inout PlotCanvas
    ) {
        guard let datum, let value = datum.value else {
            canvas.set(GapMark(context.style).bar(rect.size), at: rect.origin)
            return
        }
        let paint = shades.paint(value), color = paint.color
        // Numbers tell the sign themselves, and are not to stand on lines.
        canvas.fill(rect, isNumbered ? Paint(color) : paint, context.style)
        guard isNumbered, let block = context.inkBlock(datum.text, on: color, size: .pt(8)) else { return }
        canvas.setCentred(
            block,
            at: Point(rect.minX + rect.size.width / 2, rect.minY + (rect.size.height - block.height) / 2))
    }

    /// Whether each value has room in its cell.
    var areNumbered: Bool {
        let width = (context.width - firstCell) / table.series.count
        let style = context.style.text.value.at(.pt(8))
        let widest =
            table.cells.joined().compactMap { $0 }.map { context.labels.width($0.text, style) }.max() ?? .zero
        return widest + .mm(1.2) <= width
            && context.lengths.maximumHeight / max(1, table.categories.count) >= .mm(4.5)
    }

    /// The names of the series over their columns; where they do not fit, every so many, or a legend by number.
    private mutating func drawHeads(_ left: Length, _ width: Length, on canvas: inout PlotCanvas) -> Length {
        let labels = BandLabels(
            context: context, names: table.series.map { BandName(text: context.plainName($0.label)) })
        guard let blocks = labels.under(pitch: width) ?? labels.thinned(pitch: width) else {
            return drawTurnedHeads(left, width, on: &canvas)
        }
        let height = blocks.compactMap { $0?.height }.max() ?? .zero
        let depth = blocks.compactMap { $0?.depth }.max() ?? .zero
        for (index, block) in blocks.enumerated() {
            guard let block else { continue }
            canvas.setCentred(
                block, at: Point(left + width * index + width / 2, height - block.height))
        }
        return height > .zero ? height + depth + .mm(1.5) : .zero
    }

    /// Names that are wider than their columns read upwards.
    private mutating func drawTurnedHeads(_ left: Length, _ width: Length, on canvas: inout PlotCanvas)
        -> Length
    {
        let style = context.style.text.label.at(.pt(8)), most = Length.mm(38)
        var frames: [Frame] = []
        for name in table.series {
            let block = context.labels.wrap(
                context.plainName(name.label), style, leading: context.lengths.leading, measure: most,
                problems: &problems)
            var inner = PlotCanvas(width: block.width)
            inner.set(block, at: Point(.zero, context.labels.accents(style)))
            frames.append(inner.frame(height: context.labels.accents(style) + block.height + block.depth))
        }
        let height = frames.map(\.size.width).max() ?? .zero
        for (index, frame) in frames.enumerated() {
            if frame.size.height > width {
                problems.append(.noRoomForLabel(context.plainName(table.series[index].label)))
                continue
            }
            canvas.turn(
                frame,
                at: Point(left + width * index + (width - frame.size.height) / 2, height - frame.size.width))
        }
        return height + .mm(1.5)
    }

    /// What shades mean, where the values do not stand in the cells.
    static func drawScale(
        _ shades: Shades, _ context: PlotContext, _ left: Length, _ top: Length, on canvas: inout PlotCanvas
    ) -> Length {
        let signs = NumberSigns.forLanguage(context.labels.language)
        let width = Length.mm(14), room = max(1, Int((context.width - left) / (width + .mm(0.4))))
        let ticks = NiceTicks(within: shades.low, shades.high, about: max(1, min(4, room - 1)))
        let all = ticks.values.count >= 2 ? ticks.values : [shades.low, shades.high]
        let steps = all.prefix(room)
        let height = Length.mm(3), style = context.style.text.annotation
        var x = left
        for step in steps {
            canvas.fill(Rect(x: x, y: top, width: width, height: height), shades.paint(step), context.style)
            let line = context.labels.line(
                context.chart.y.format.text(step, ticks.decimals, context.words, signs), style)
            if line.width < width {
                canvas.set(
                    line, at: Point(x + (width - line.width) / 2, top + height + .mm(1.2) + line.capHeight))
            }
            x += width + .mm(0.4)
        }
        let metrics = context.labels.metrics(style)
        return top + height + .mm(1.2) + metrics.capHeight + metrics.descent
    }
}
