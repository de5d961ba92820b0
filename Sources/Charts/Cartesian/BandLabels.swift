import Frames
import Typography

/// The names of bands, set: under columns, or before bars.
struct BandLabels {
    let context: PlotContext
    let names: [BandName]

    /// Under columns `pitch` wide: each in at most three lines. nil where one does not fit in its band.
    func under(pitch: Length) -> [TextBlock?]? {
        let measure = pitch - .mm(1.2)
        var blocks: [TextBlock?] = []
        for name in names {
            guard let block = fitting(name, measure) else { return nil }
            blocks.append(block)
        }
        return blocks
    }

    /// Every so many of them, where they are short and in an order: years, ages.
    func thinned(pitch: Length) -> [TextBlock?]? {
        guard names.count > 8 else { return nil }
        let lines = names.map { context.labels.line($0.text, style($0)) }
        guard let widest = lines.map(\.width).max(), widest > .zero else { return nil }
        let every = Int(((widest * 1.5 + .mm(2)) / max(pitch, Length(units: 1))).rounded(.up))
        guard every > 1, every <= max(2, names.count / 3), widest <= .mm(16) else { return nil }
        // Counted back from the last, which is what readers look for.
        return lines.indices.map { index in
            (names.count - 1 - index) % every == 0
                ? TextBlock(lines: [lines[index]], leading: context.lengths.leading) : nil
        }
    }

    /// In a column of this width.
    func before(width: Length, problems: inout [ChartProblem]) -> [TextBlock?] {
        names.map { name in
            if name.text.isEmpty { return nil }
            let block = context.labels.wrap(
                name.text, style(name), leading: context.lengths.leading, measure: width, isBalanced: true,
                problems: &problems)
            guard let detail = name.detail, !detail.isEmpty else { return block }
            return block
                + context.labels.wrap(
                    detail, context.style.text.detail, leading: context.lengths.leading, measure: width,
                    problems: &problems)
        }
    }

    /// How wide a column they ask for, up to a limit.
    func width(atMost most: Length) -> Length {
        let natural = names.map { name in
            max(
                context.labels.width(name.text, style(name)),
                context.labels.width(name.detail ?? "", context.style.text.detail))
        }
        return min(most, natural.max() ?? .zero)
    }

    private func fitting(_ name: BandName, _ measure: Length) -> TextBlock? {
        if name.text.isEmpty { return TextBlock(lines: [], leading: context.lengths.leading) }
        for breaking in [LabelBreaking(isBalanced: true), LabelBreaking(hyphenates: true)] {
            if let block = context.labels.fitting(
                name.text, style(name), leading: context.lengths.leading, measure: measure, breaking),
                block.lines.count <= 3
            {
                return block
            }
        }
        return nil
    }

    private func style(_ name: BandName) -> TextStyle {
        (name.isFocus ? context.style.text.focusLabel : context.style.text.label).at(.pt(8.5))
    }
}
