import Frames
import ReportModel

/// What the hatch on a map means, and how many shapes have it: « pas de donnée : 3 ».
struct MissingKey {
    private let context: PlotContext
    private let block: TextBlock
    private static let swatch = Size(.mm(6), .mm(3.2)), gap = Length.mm(1.5)

    /// nil where nothing is missing.
    init?(_ context: PlotContext, count: Int, problems: inout [ChartProblem]) {
        guard count > 0 else { return nil }
        let words = context.words, number = words.number(count)
        self.init(
            context, words.filled(.pair, ["name": words[.mapNoData], "value": number]), problems: &problems)
    }

    /// Without how many: of several maps.
    init(_ context: PlotContext, problems: inout [ChartProblem]) {
        self.init(context, context.words[.mapNoData], problems: &problems)
    }

    private init(_ context: PlotContext, _ text: String, problems: inout [ChartProblem]) {
        self.context = context
        block = context.labels.wrap(
            text, context.style.text.label.at(.pt(8)), leading: context.lengths.leading,
            measure: context.width - Self.swatch.width - Self.gap, problems: &problems)
    }

    /// Draws it from `top` on, and returns where it ends.
    func draw(on canvas: inout PlotCanvas, at top: Length) -> Length {
        let line = max(Self.swatch.height, block.baseline(0)), swatch = Self.swatch
        // The hatch of the key has the direction of the map's.
        let hatched = GapMark(context.style).bar(swatch)
        let key = context.labels.isMirrored ? hatched.mirrored() : hatched
        canvas.set(key, at: Point(.zero, top + (line - swatch.height) / 2))
        canvas.set(
            block, at: Point(swatch.width + Self.gap, top + (line - block.baseline(0)) / 2))
        return top + max(line, (line - block.baseline(0)) / 2 + block.height + block.depth)
    }
}
