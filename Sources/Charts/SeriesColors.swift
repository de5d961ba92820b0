import Frames
import ReportModel

/// The colours of a chart's series: the finding's, each its own throughout the report, lighter ones where there are more
/// series than colours.
struct SeriesColors {
    let context: PlotContext
    private let names: [Chart.Name]

    init(_ context: PlotContext, _ names: [Chart.Name]) { (self.context, self.names) = (context, names) }

    /// The most that can be told apart.
    var most: Int { context.colors.parts.count * ColorScale.variants }

    func paint(_ index: Int) -> Paint {
        let (base, variant) = place(index)
        guard variant > 0 else { return Paint(base) }
        let light = base.mixed(with: context.colors.paper, variant == 1 ? 0.45 : 0.7)
        return Paint(light, hatch: variant == 2 ? base : nil)
    }

    /// Of lines: colours stay as they are, dashes tell more of them apart.
    func line(_ index: Int) -> (color: Color, dash: [Length]) {
        let (base, variant) = place(index)
        return (base, [[], [.mm(1.6), .mm(0.9)], [.mm(0.6), .mm(0.7)]][variant])
    }

    private func place(_ index: Int) -> (Color, variant: Int) {
        let name = names[index], colors = context.colors
        if name.key == context.chart.focus, !name.key.isEmpty { return (colors.focus, 0) }
        if names.count == 1 { return (colors.mark, 0) }
        guard let place = context.scale[name.key], place < most else { return (colors.rest, 0) }
        return (colors.parts[place % colors.parts.count], place / colors.parts.count)
    }
}

extension PlotContext {
    /// A series's or a panel's name as it is printed.
    func plainName(_ label: Chart.Label) -> String { label.plainText(isDraft: isDraft) }

    /// A value's words, on one line.
    func valueBlock(_ text: String, _ color: Color, size: Length = .pt(8.5)) -> TextBlock? {
        if text.isEmpty { return nil }
        let style = style.text.value.at(size).colored(colors.readable(color))
        return TextBlock(lines: [labels.line(text, style)], leading: lengths.leading)
    }

    /// The same on a mark of a colour.
    func inkBlock(_ text: String, on mark: Color, size: Length = .pt(8.5)) -> TextBlock? {
        if text.isEmpty { return nil }
        let style = style.text.value.at(size).colored(colors.ink(on: mark))
        return TextBlock(lines: [labels.line(text, style)], leading: lengths.leading)
    }
}
