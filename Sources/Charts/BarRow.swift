import Frames
import ReportModel
import Typography

/// One bar with its words, measured but not yet placed.
struct BarRow {
    var row: ChartRows.Row
    var color: Color
    /// On the plot; nil where it stands under the name, or where there is nothing to write.
    var value: TextLine?
    var place: ValuePlace
    var name: CategoryName?
    /// Detail and value lines under the name.
    var under: TextBlock?

    init(_ row: ChartRows.Row, color: Color, place: ValuePlace) {
        (self.row, self.color, self.place) = (row, color, place)
    }

    /// Lines of words beside or above the bar.
    var lineCount: Int { (name?.lineCount ?? 0) + (under?.lines.count ?? 0) }

    /// From the top of the name to the last baseline.
    func labelHeight(_ leading: Length) -> Length {
        guard let name else { return under?.height ?? .zero }
        guard let under else { return name.height }
        return name.height + leading + under.height - under.baseline(0)
    }

    var labelDepth: Length { under?.depth ?? name?.depth ?? .zero }

    mutating func addLines(_ block: TextBlock) { under = under.map { $0 + block } ?? block }

    /// Draws name and lines under it from the top of the name.
    func drawLabel(on canvas: inout PlotCanvas, at top: Point, leading: Length) {
        name?.draw(on: &canvas, at: top)
        guard let under else { return }
        let y = name.map { $0.height + leading - under.baseline(0) } ?? .zero
        canvas.set(under, at: Point(top.x, top.y + y))
    }
}

/// Sets the words of bars, each in the room that its place leaves it.
struct BarRowMaker {
    let context: PlotContext
    let layout: BarLayout

    func rows(_ places: [ValuePlace], _ problems: inout [ChartProblem]) -> [BarRow] {
        zip(context.rows, places).map { row, place in
            var bar = BarRow(row, color: context.markColor(row), place: place)
            bar.name = context.name(row, nameStyle(row), measure: measure, problems: &problems)
            if let detail = row.datum.detail, !detail.isEmpty {
                bar.addLines(wrap(detail, detailStyle, &problems))
            }
            let text = context.valueText(row), style = valueStyle(row, place)
            if text.isEmpty { return bar }
            if place == .underLabel {
                bar.addLines(wrap(text, style, &problems))
            } else {
                bar.value = context.labels.line(text, style)
            }
            return bar
        }
    }

    /// What stands in a value's place: heavy in its mark's colour, quiet where it is missing.
    func valueStyle(_ row: ChartRows.Row, _ place: ValuePlace) -> TextStyle {
        if row.value == nil { return context.style.text.annotation }
        let color = context.markColor(row)
        return context.style.text.value.at(layout.valueSize)
            .colored(place == .inside ? context.colors.ink(on: color) : color)
    }

    func nameStyle(_ row: ChartRows.Row) -> TextStyle { context.nameStyle(row).at(layout.labelSize) }

    /// Details shrink with the names that they stand under.
    private var detailStyle: TextStyle {
        let detail = context.style.text.detail
        return detail.at(min(detail.size, layout.labelSize))
    }

    private var measure: Length {
        layout.labelColumn.map { $0 - context.lengths.labelGap } ?? context.width
    }

    private func wrap(_ text: String, _ style: TextStyle, _ problems: inout [ChartProblem]) -> TextBlock {
        context.labels.wrap(
            text, style, leading: context.lengths.leading, measure: measure, problems: &problems)
    }
}
