import Frames
import Typography

/// The mark of what the source does not give: a hatched field with a dashed border and the reason on it.
struct GapMark {
    let style: ChartStyle

    init(_ style: ChartStyle) { self.style = style }

    /// As high as a line of labels, as wide as its words and at most as wide as the measure.
    func chip(
        _ reason: String, _ textStyle: TextStyle, _ measure: Length, _ labels: LabelSetter,
        _ problems: inout [ChartProblem]
    ) -> Frame {
        let padding = min(style.lengths.chipPadding, measure / 6)
        let block = reasonBlock(reason, textStyle, measure - padding * 2, labels, &problems)
        let size = Size(
            block.width + padding * 2,
            style.lengths.chipHeight + block.leading * max(0, block.lines.count - 1))
        var frame = hatched(size)
        set(block, in: Rect(.zero, size), on: &frame)
        return frame
    }

    /// As wide as a plot, with the reason in the middle on paper.
    ///
    /// - Parameter height: as high as other panels beside it, if the reason has room in that; nil: the look's.
    func field(
        _ reason: String, width: Length, height: Length? = nil, _ labels: LabelSetter,
        _ problems: inout [ChartProblem]
    ) -> Frame {
        let lengths = style.lengths
        let margin = min(lengths.chipHeight, width / 12), padding = min(lengths.chipHeight * 1.6, width / 10)
        let block = reasonBlock(
            reason, style.text.gapReason, width - (margin + padding) * 2, labels, &problems)
        var inner = Size(block.width + padding * 2, block.height + lengths.chipHeight * 1.5)
        let height =
            height.map { max($0, block.height + .mm(5)) } ?? max(lengths.gapHeight, inner.height + margin * 2)
        inner.height = min(inner.height, height - .mm(2))
        var frame = hatched(Size(width, height))
        if block.lines.isEmpty { return frame }
        let paper = Rect(Point((width - inner.width) / 2, (height - inner.height) / 2), inner)
        frame.fill(paper, style.colors.paper)
        set(block, in: paper, on: &frame)
        return frame
    }

    /// The short hatch that stands in a bar's place; no border, no words.
    func bar(_ size: Size) -> Frame {
        var frame = Frame(size: size)
        let area = Rect(.zero, size)
        frame.fill(area, style.colors.gapField)
        hatch(area, on: &frame)
        return frame
    }

    private func reasonBlock(
        _ reason: String, _ textStyle: TextStyle, _ measure: Length, _ labels: LabelSetter,
        _ problems: inout [ChartProblem]
    ) -> TextBlock {
        reason.isEmpty
            ? TextBlock(lines: [], leading: style.lengths.leading)
            : labels.wrap(
                reason, textStyle, leading: style.lengths.leading, measure: measure, isBalanced: true,
                problems: &problems)
    }

    private func hatched(_ size: Size) -> Frame {
        var frame = bar(size)
        let edge = style.lengths.gapBorder
        frame.stroke(
            .rectangle(Rect(.zero, size).inset(by: edge / 2)),
            Stroke(style.colors.gapBorder, width: edge, dash: style.lengths.gapDash))
        return frame
    }

    private func set(_ block: TextBlock, in area: Rect, on frame: inout Frame) {
        var y = area.minY + (area.size.height - block.height) / 2 + block.baseline(0)
        for line in block.lines {
            let x = area.minX + (area.size.width - line.width) / 2 - line.inset
            frame.place(line.frame, at: Point(x, y - (line.frame.baseline ?? .zero)))
            y += block.leading
        }
    }

    private func hatch(_ area: Rect, on frame: inout Frame) {
        let path = Path.hatch(area, pitch: style.lengths.hatchPitch, width: style.lengths.hatchWidth)
        if path.elements.isEmpty { return }
        frame.stroke(path, Stroke(style.colors.gapHatch, width: style.lengths.hatchWidth))
    }
}

extension Path {
    /// Lines rising at 45° over an area, each cut where it meets the area's edge: nothing needs a clip.
    ///
    /// - Parameters:
    ///   - pitch: across the lines, from one to the next.
    ///   - width: of the lines.
    static func hatch(_ area: Rect, pitch: Length, width: Length) -> Path {
        let inside = area.inset(by: width / 2)
        var path = Path()
        guard inside.size.width > .zero, inside.size.height > .zero else { return path }
        let step = pitch * 2.0.squareRoot()
        // A line holds the points whose distances from the left and from the top add up to the same sum.
        var sum = step / 2
        while step > .zero, sum < inside.size.width + inside.size.height {
            let below = min(sum, inside.size.height), right = min(sum, inside.size.width)
            path.move(to: inside.origin + Point(sum - below, below))
            path.line(to: inside.origin + Point(right, sum - right))
            sum += step
        }
        return path
    }
}
