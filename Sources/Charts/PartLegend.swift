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

    /// A part without a value, or without a colour, has a hatched key.
    ///
    /// In the larger form where few parts allow it, and its values with their keys are not wider than the room.
    init(
        _ context: PlotContext, colors: [Color?], width: Length, form wanted: Form? = nil,
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
