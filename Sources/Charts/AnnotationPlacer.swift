import Frames
import Typography

/// Finds room for an annotation among the bars: at most three lines, led to its bar by an upright line.
///
/// Tried first where the look draws it, from the middle of the field and a leader's length under its bar; then further
/// right, then left, at other distances, above the bar, and with other measures.
struct AnnotationPlacer {
    let context: PlotContext
    let field: Rect

    private struct Candidate {
        var x: Length
        var top: Length
        var leader: (from: Length, to: Length)
    }

    /// Draws it and its leader; false, and nothing drawn, where there is no room.
    func place(_ text: String, at mark: Rect, color: Color, on canvas: inout PlotCanvas) -> Bool {
        let style = context.style.text.annotation
        let placer = LabelPlacer(bounds: field, taken: obstacles(canvas, but: mark))
        for measure in [1, 1.25, 0.75].map({ context.lengths.annotationMeasure * $0 })
        where measure <= field.size.width {
            guard
                let block = context.labels.fitting(
                    text, style, leading: context.lengths.leading, measure: measure),
                block.lines.count <= 3
            else { continue }
            for candidate in candidates(mark, block) where isFree(candidate, block, placer) {
                draw(candidate, block, color, on: &canvas)
                return true
            }
        }
        return false
    }

    /// All that is drawn but the bar itself and, under it, its track; in the canvas's own direction.
    private func obstacles(_ canvas: PlotCanvas, but mark: Rect) -> [Rect] {
        FrameGeometry(canvas.frame(height: field.maxY)).boxes.map { box in
            canvas.isMirrored
                ? Rect(Point(canvas.width - box.rect.maxX, box.rect.minY), box.rect.size) : box.rect
        }.filter { !($0.contains(mark) && $0.minY == mark.minY && $0.maxY == mark.maxY) }
    }

    private func candidates(_ mark: Rect, _ block: TextBlock) -> [Candidate] {
        let step = Length.mm(1.25)
        func run(_ start: Length, _ end: Length, by step: Length) -> [Length] {
            Array(stride(from: start.units, through: end.units, by: step.units)).map { Length(units: $0) }
        }
        let middle = field.minX + field.size.width / 2
        let ends = (mark.minX + step * 2, mark.maxX - step)
        // A bar too short to hold a leader is named under the plot.
        if ends.0 > ends.1 { return [] }
        let start = min(max(middle, ends.0), ends.1)
        let xs = run(start, ends.1, by: step * 2) + run(start - step * 2, ends.0, by: -(step * 2))
        let leader = context.lengths.leader, height = block.height + block.depth
        let distances =
            run(leader, max(leader, field.maxY - mark.maxY), by: step)
            + run(leader - step, step * 2, by: -step)
        let below = distances.flatMap { distance in
            xs.map { Candidate(x: $0, top: mark.maxY + distance, leader: (mark.maxY, mark.maxY + distance)) }
        }
        let above = distances.flatMap { distance in
            xs.map {
                Candidate(
                    x: $0, top: mark.minY - distance - height,
                    leader: (mark.minY, mark.minY - distance))
            }
        }
        return below + above
    }

    private func isFree(_ candidate: Candidate, _ block: TextBlock, _ placer: LabelPlacer) -> Bool {
        let margin = Length.mm(1)
        let words = Rect(
            x: candidate.x, y: candidate.top, width: block.width, height: block.height + block.depth)
        let top = min(candidate.leader.from, candidate.leader.to)
        let leader = Rect(
            x: candidate.x - margin / 2, y: top, width: margin,
            height: max(candidate.leader.from, candidate.leader.to) - top)
        return placer.isFree(words, margin: margin) && placer.isFree(leader)
    }

    private func draw(
        _ candidate: Candidate, _ block: TextBlock, _ color: Color, on canvas: inout PlotCanvas
    ) {
        let stop = Length.mm(0.75)
        let isBelow = candidate.leader.to > candidate.leader.from
        let end = candidate.leader.to - (isBelow ? stop : -stop)
        // Its edge is the text's edge.
        let start = Point(candidate.x, min(candidate.leader.from, end))
        let length = max(candidate.leader.from, end) - start.y
        canvas.fill(Rect(start, Size(context.lengths.leaderWidth, length)), color)
        canvas.set(block, at: Point(candidate.x, candidate.top))
    }
}
