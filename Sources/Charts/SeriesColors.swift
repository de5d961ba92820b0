import Frames
import ReportModel

/// The colours of a chart's series: the finding's, each its own throughout the report, lighter ones where there are more
/// series than colours.
struct SeriesColors {
    let context: PlotContext
    private let names: [Chart.Name]
    /// Found once: marks ask for them one by one.
    private var paints: [Paint] = []

    init(_ context: PlotContext, _ names: [Chart.Name]) {
        (self.context, self.names) = (context, names)
        paints = names.indices.map(makePaint)
    }

    /// The most that can be told apart.
    var most: Int { context.colors.parts.count * ColorScale.variants }

    func paint(_ index: Int) -> Paint { paints[index] }

    private func makePaint(_ index: Int) -> Paint {
        if context.chart.arrangement == .diverging, names.count > 2 { return opinion(index) }
        let (base, variant) = place(index), paper = context.colors.paper
        switch variant {
        case 0: return Paint(base, hatch: isAlike(base, before: index) ? paper : nil)
        case 1: return Paint(base.mixed(with: paper, 0.45), outline: base)
        default: return Paint(base.mixed(with: paper, 0.75), hatch: base, outline: base)
        }
    }

    /// Whether somebody takes a colour for that of an earlier series: lines over it tell them apart.
    private func isAlike(_ color: Color, before index: Int) -> Bool {
        (0..<index).contains { other in
            let (base, variant) = place(other)
            return variant == 0 && !ColorCheck.alike([("", color), ("", base)]).isEmpty
        }
    }

    /// From one hue through grey to another, strongest at both ends: answers in an order.
    private func opinion(_ index: Int) -> Paint {
        let colors = context.colors, last = names.count - 1
        let side = index * 2 - last
        if side == 0 { return Paint(colors.rest.mixed(with: colors.paper, 0.4), outline: colors.rest) }
        let end = colors.parts[side < 0 ? 1 % colors.parts.count : 0]
        // The weakest answers keep a third of the hue.
        let weakest = last % 2 == 0 ? 2 : 1, steps = max(1, (last - weakest) / 2)
        let share = Double((last - abs(side)) / 2) / Double(steps)
        return Paint(end.mixed(with: colors.paper, 0.6 * min(1, share)), outline: end)
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
