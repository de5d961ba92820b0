import Frames
import ReportModel

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

    /// Lines of words beside or above the bar.
    var lineCount: Int { (name?.lineCount ?? 0) + (under?.lines.count ?? 0) }

    /// From the top of the name to the last baseline.
    func labelHeight(_ leading: Length) -> Length {
        guard let name else { return under?.height ?? .zero }
        guard let under else { return name.height }
        return name.height + leading + under.height - under.baseline(0)
    }

    var depth: Length { under?.depth ?? name?.depth ?? .zero }

    /// Draws name and lines under it from the top of the name.
    func drawLabel(on canvas: inout PlotCanvas, at top: Point, leading: Length) {
        name?.draw(on: &canvas, at: top)
        guard let under else { return }
        let y = name.map { $0.height + leading - under.baseline(0) } ?? .zero
        canvas.set(under, at: Point(top.x, top.y + y))
    }
}
