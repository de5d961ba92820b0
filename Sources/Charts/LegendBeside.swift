import Frames

/// Puts the values and names of parts beside a square mark that stands at the start of the plot, or under it where
/// there is no room.
struct LegendBeside {
    let context: PlotContext
    let markSize: Length

    /// Least width for words beside the mark.
    private let leastWidth = Length.mm(24)

    /// Draws a hatched field for a mark whose parts cannot be known, and every part in words.
    func finishUnknown(_ canvas: inout PlotCanvas, problems: inout [ChartProblem]) -> Frame {
        canvas.set(GapMark(context.style).bar(Size(markSize, markSize)), at: .zero)
        return finish(&canvas, colors: context.rows.map { _ in nil }, problems: &problems)
    }

    func finish(
        _ canvas: inout PlotCanvas, colors: [Color?], problems: inout [ChartProblem]
    ) -> Frame {
        let x = markSize + context.lengths.legendGap
        let beside = context.width - x
        if beside >= leastWidth {
            let legend = PartLegend(context, colors: colors, width: beside, problems: &problems)
            let bottom = legend.draw(on: &canvas, at: Point(x, .zero), over: markSize)
            return canvas.frame(height: max(markSize, bottom))
        }
        let legend = PartLegend(context, colors: colors, width: context.width, problems: &problems)
        let bottom = legend.draw(on: &canvas, at: Point(.zero, markSize + .mm(5)))
        return canvas.frame(height: bottom)
    }
}
