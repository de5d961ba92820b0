import Frames
import Typography

/// A line of text ready to be placed: by the start of its ink, whatever frame it stands in.
struct TextLine {
    var frame: Frame
    /// Of its ink.
    var width: Length
    /// From the frame's left edge to the ink: lines of a right-to-left paragraph stand at the right of their measure.
    var inset: Length
    var capHeight: Length
    /// Zero where no letter reaches below the baseline: figures, « Master ».
    var descent: Length

    init(_ frame: Frame, width: Length, inset: Length, metrics: FontMetrics) {
        self.frame = frame
        self.width = width
        self.inset = inset
        capHeight = metrics.capHeight
        descent = FrameGeometry.texts(of: frame).allSatisfy { $0.standsOnBaseline } ? .zero : metrics.descent
    }
}

/// Lines that stand under each other: a label with its detail, an annotation.
///
/// Its height runs from the capitals of the first line to the baseline of the last: labels are centred by what the eye
/// sees. `depth` is what hangs below.
struct TextBlock {
    var lines: [TextLine]
    var leading: Length

    var width: Length { lines.map(\.width).max() ?? .zero }
    var height: Length {
        lines.isEmpty ? .zero : lines[0].capHeight + leading * (lines.count - 1)
    }
    var depth: Length { lines.last?.descent ?? .zero }
    /// From the block's top to a line's baseline.
    func baseline(_ line: Int) -> Length { (lines.first?.capHeight ?? .zero) + leading * line }

    static func + (a: TextBlock, b: TextBlock) -> TextBlock {
        TextBlock(lines: a.lines + b.lines, leading: max(a.leading, b.leading))
    }
}
