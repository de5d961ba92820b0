import Frames
import ReportModel
import Typography

/// The parts of a whole in words, each with a disc of its colour as key: beside or under discs and rings, and under a
/// split bar whose parts are too narrow for their names.
struct PartLegend {
    /// Large values over their names, or small values with their names on the same line.
    enum Form { case large, compact }

    private let entries: [LegendEntry]
    /// Between the entries at least.
    private let between: Length
    private let style: ChartStyle

    /// In the larger form where few parts allow it, and its values with their keys are not wider than the room.
    init(
        _ context: PlotContext, colors: [Color], width: Length, form wanted: Form? = nil,
        problems: inout [ChartProblem]
    ) {
        let form = wanted ?? Self.form(context, width: width)
        let maker = LegendEntryMaker(context: context, form: form, width: width)
        entries = zip(context.rows, colors).map { row, color in
            maker.entry(row, row.value == nil ? nil : color, &problems)
        }
        between = form == .large ? .mm(5) : .mm(2.5)
        style = context.style
    }

    private static func form(_ context: PlotContext, width: Length) -> Form {
        let style = context.style.text.bigValue
        let widest = context.rows.map { context.labels.width(context.valueText($0), style) }.max() ?? .zero
        let key = context.lengths.disc + LegendEntryMaker.keyGap
        return context.rows.count <= 3 && widest + key <= width ? .large : .compact
    }

    /// Draws the entries from `top` and returns where they end, spread so that the last baseline stands at `top` +
    /// `extent` where they need less.
    func draw(on canvas: inout PlotCanvas, at top: Point, over extent: Length = .zero) -> Length {
        let needed = entries.reduce(.zero) { $0 + $1.bottom } + between * max(0, entries.count - 1)
        let hanging = entries.last.map { $0.bottom - $0.height } ?? .zero
        let spare = max(.zero, extent + hanging - needed)
        let gap = between + (entries.count > 1 ? spare / (entries.count - 1) : .zero)
        var y = top.y
        for (index, entry) in entries.enumerated() {
            entry.draw(on: &canvas, at: Point(top.x, y), style)
            y += entry.bottom + (index < entries.count - 1 ? gap : .zero)
        }
        return y
    }
}

/// One part in words, its pieces placed from its own top corner.
struct LegendEntry {
    var value: (block: TextBlock, at: Point)?
    var name: (name: CategoryName, at: Point)?
    /// Top corner of the key.
    var key: Point
    /// nil: the value is missing, and the key is hatched.
    var color: Color?
    /// To the last baseline, and to the lowest descender.
    var height: Length
    var bottom: Length

    func draw(on canvas: inout PlotCanvas, at top: Point, _ style: ChartStyle) {
        let disc = style.lengths.disc
        if let color {
            let center = top + key + Point(disc / 2, disc / 2)
            canvas.fill(.disc(center: center, radius: disc / 2), color)
        } else {
            canvas.set(GapMark(style).bar(Size(disc, disc)), at: top + key)
        }
        if let value { canvas.set(value.block, at: top + value.at) }
        if let name { name.name.draw(on: &canvas, at: top + name.at) }
    }
}

/// Places value, name and key of one part beside or under each other.
struct LegendEntryMaker {
    let context: PlotContext
    let form: PartLegend.Form
    let width: Length

    static let keyGap = Length.mm(3)
    /// Words beside a key or a value want at least this, or they stand below.
    private let leastMeasure = Length.mm(25)

    func entry(
        _ row: ChartRows.Row, _ color: Color?, _ problems: inout [ChartProblem]
    ) -> LegendEntry {
        switch form {
        case .large: largeEntry(row, color, &problems)
        case .compact: compactEntry(row, color, &problems)
        }
    }

    /// The value, its key after it, the name under it.
    private func largeEntry(
        _ row: ChartRows.Row, _ color: Color?, _ problems: inout [ChartProblem]
    ) -> LegendEntry {
        let value = valueBlock(row, context.style.text.bigValue, measure: width, &problems)
        let line = max(value?.baseline(0) ?? .zero, context.lengths.disc)
        let keyX = value.map { $0.width + Self.keyGap } ?? .zero
        var entry = LegendEntry(
            key: Point(keyX, (line - context.lengths.disc) / 2), color: color, height: line, bottom: line)
        if let value { entry.add(value, at: Point(.zero, (line - value.baseline(0)) / 2)) }
        if let name = name(row, measure: width, &problems) {
            entry.add(name, at: Point(.zero, entry.height + .mm(2.2)))
        }
        return entry
    }

    /// The key, the value after it, and the name after that or, where there is no room, under the value.
    private func compactEntry(
        _ row: ChartRows.Row, _ color: Color?, _ problems: inout [ChartProblem]
    ) -> LegendEntry {
        let start = context.lengths.disc + Self.keyGap * 0.7
        let value = valueBlock(row, context.style.text.value, measure: width - start, &problems)
        let line = max(value?.baseline(0) ?? .zero, context.lengths.disc)
        var entry = LegendEntry(
            key: Point(.zero, (line - context.lengths.disc) / 2), color: color, height: line, bottom: line)
        if let value { entry.add(value, at: Point(start, (line - value.baseline(0)) / 2)) }
        let after = start + (value.map { $0.width + context.lengths.labelGap } ?? .zero)
        if value == nil || width - after >= min(leastMeasure, width / 2), (value?.lines.count ?? 1) == 1 {
            if let name = name(row, measure: width - after, &problems) {
                entry.add(name, at: Point(after, max(.zero, (line - name.firstBaseline) / 2)))
            }
        } else if let name = name(row, measure: width - start, &problems) {
            entry.add(name, at: Point(start, entry.bottom + .mm(1.5)))
        }
        return entry
    }

    private func valueBlock(
        _ row: ChartRows.Row, _ style: TextStyle, measure: Length, _ problems: inout [ChartProblem]
    ) -> TextBlock? {
        let text = context.valueText(row)
        if text.isEmpty { return nil }
        return context.labels.wrap(
            text, style.colored(context.colors.mark), leading: max(context.lengths.leading, style.size * 1.2),
            measure: measure, problems: &problems)
    }

    private func name(
        _ row: ChartRows.Row, measure: Length, _ problems: inout [ChartProblem]
    ) -> CategoryName? {
        let style = row.isFocus ? context.style.text.focusLabel : context.style.text.label
        return context.name(row, style, measure: measure, problems: &problems)
    }
}

extension LegendEntry {
    fileprivate mutating func add(_ block: TextBlock, at place: Point) {
        value = (block, place)
        grow(place.y + block.height, block.depth)
    }
    fileprivate mutating func add(_ name: CategoryName, at place: Point) {
        self.name = (name, place)
        grow(place.y + name.height, name.depth)
    }
    private mutating func grow(_ height: Length, _ depth: Length) {
        self.height = max(self.height, height)
        bottom = max(bottom, height + depth)
    }
}
