import Frames
import ReportModel
import Typography

/// Annotations that found no room on the plot, under it: the category's name, a dash, and the author's words.
struct UnderNotes {
    let context: PlotContext

    /// The plot with the annotations of these indices under it.
    func add(_ indices: [Int], under plot: Frame, problems: inout [ChartProblem]) -> Frame {
        let texts = indices.sorted().compactMap { text(context.chart.annotations[$0]) }
        if texts.isEmpty { return plot }
        var canvas = context.canvas()
        var y = plot.size.height
        let style = context.style.text.annotation, leading = context.lengths.leading
        for (index, text) in texts.enumerated() {
            let block = context.labels.wrap(
                text, style, leading: leading, measure: context.width, problems: &problems)
            y += index == 0 ? .mm(4) : leading - block.baseline(0)
            canvas.set(block, at: Point(.zero, y))
            y += block.height
            if index == texts.count - 1 { y += block.depth }
        }
        let notes = canvas.frame(height: y)
        return Frame(size: notes.size, items: plot.items + notes.items)
    }

    /// nil where the annotation names no category of the chart.
    private func text(_ annotation: Chart.Annotation) -> String? {
        guard let datum = context.chart.data.first(where: { $0.key == annotation.category }) else {
            return nil
        }
        let end = annotation.to.flatMap { key in context.chart.data.first { $0.key == key } }
        let names = [datum, end].compactMap { $0 }.compactMap { datum -> String? in
            if case .text(let name) = datum.label, !name.isEmpty { name } else { nil }
        }
        if names.isEmpty { return annotation.text }
        return "\(names.joined(separator: context.words.comma)) \u{2013} \(annotation.text)"
    }
}
