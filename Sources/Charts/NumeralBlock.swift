import Frames
import ReportModel
import Typography

/// A ratio in words beside its people: « plus de » over a large « 7 » over « sur 10 ».
struct NumeralBlock {
    private var lines: [TextLine]
    /// Between a line's baseline and the capitals of the next.
    private let gap = Length.mm(1.25)

    init(_ ratio: Chart.Ratio, color: Color, _ context: PlotContext) {
        let text = context.style.text
        lines = [
            (ratio.before, text.numeralWords), (context.words.number(ratio.part), text.numeral),
            (ratio.after, text.numeralWords),
        ].compactMap { words, style in
            words.isEmpty ? nil : context.labels.line(words, style.colored(color))
        }
    }

    var width: Length { lines.map(\.width).max() ?? .zero }
    /// What hangs below the last baseline.
    var depth: Length { lines.last?.descent ?? .zero }
    /// From the first capitals to the last baseline.
    var height: Length { lines.reduce(.zero) { $0 + $1.capHeight } + gap * max(0, lines.count - 1) }

    /// Draws it with its last baseline at `foot`, flush with `x`, or with its own end where `isFlushEnd`.
    func draw(at x: Length, foot: Length, isFlushEnd: Bool, on canvas: inout PlotCanvas) {
        var y = foot - height
        for line in lines {
            y += line.capHeight
            canvas.set(line, at: Point(isFlushEnd ? x + width - line.width : x, y))
            y += gap
        }
    }
}
