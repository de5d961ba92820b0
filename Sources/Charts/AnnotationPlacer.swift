import Frames
import Typography

/// Finds room for an annotation among the bars: at most three lines, led to its bar by an upright line.
///
/// Tried first where the look draws it, from the middle of the field and a leader's length under its bar; then further
/// right, then left, at other distances, above the bar, and with other measures.
struct AnnotationPlacer {
    let context: PlotContext
    let field: Rect

    /// Where the leader and the words would stand.
    private struct Candidate {
        var leader: Rect
        var words: Rect
    }

    /// Draws it and its leader; false, and nothing drawn, where there is no room.
    func place(_ text: String, at mark: Rect, color: Color, on canvas: inout PlotCanvas) -> Bool {
        let style = context.style.text.annotation, leading = context.lengths.leading
        let placer = LabelPlacer(bounds: field, taken: obstacles(canvas, but: mark))
        let measures = [1, 1.25, 0.75].map { context.lengths.annotationMeasure * $0 }
        for measure in measures where measure <= field.size.width {
            let breaking = LabelBreaking(isBalanced: true)
            guard
                let block = context.labels.fitting(text, style, leading: leading, measure: measure, breaking),
                block.lines.count <= 3,
                let found = candidates(mark, Size(block.width, block.height + block.depth))
                    .first(where: { isFree($0, placer) })
            else { continue }
            canvas.fill(found.leader, color)
            canvas.set(block, at: found.words.origin)
            return true
        }
        return false
    }

    /// All that is drawn but the bar itself and, under it, its track; in the order of reading.
    private func obstacles(_ canvas: PlotCanvas, but mark: Rect) -> [Rect] {
        FrameGeometry(canvas.frame(height: field.maxY)).boxes.map(\.rect).filter {
            !($0.contains(mark) && $0.minY == mark.minY && $0.maxY == mark.maxY)
        }
    }

    private func candidates(_ mark: Rect, _ size: Size) -> [Candidate] {
        let xs = leaderPlaces(mark, size.width)
        let least = Length.mm(3.75), usual = context.lengths.leader
        let distances = steps(from: usual, to: usual * 3) + steps(from: usual, to: least).dropFirst()
        let stop = Length.mm(1.25), width = context.lengths.leaderWidth
        // Words start at their leader, or end at the field's end where there is no room after it.
        func start(_ x: Length) -> Length { min(x, field.maxX - size.width) }
        let below = distances.flatMap { distance in
            xs.map { x in
                Candidate(
                    leader: Rect(x: x, y: mark.maxY, width: width, height: distance - stop),
                    words: Rect(Point(start(x), mark.maxY + distance), size))
            }
        }
        let above = distances.flatMap { distance in
            xs.map { x in
                Candidate(
                    leader: Rect(
                        x: x, y: mark.minY - distance + stop, width: width, height: distance - stop),
                    words: Rect(Point(start(x), mark.minY - distance - size.height), size))
            }
        }
        return below + above
    }

    /// Along the bar: from the field's middle to the bar's end, then back to its start; first those that leave room for
    /// the words after them. A bar too short to hold a leader has none: its annotation goes under the plot.
    private func leaderPlaces(_ mark: Rect, _ wordsWidth: Length) -> [Length] {
        let first = mark.minX + .mm(2.5), last = mark.maxX - .mm(1.25)
        if first > last { return [] }
        let start = min(max(field.minX + field.size.width / 2, first), last)
        let all = steps(from: start, to: last) + steps(from: start, to: first).dropFirst()
        let flush = field.maxX - wordsWidth
        let edge = first <= flush && flush <= last ? [flush] : []
        return all.filter { $0 <= flush } + edge + all.filter { $0 > flush }
    }

    private func steps(from start: Length, to end: Length) -> [Length] {
        let step = Length.mm(start <= end ? 1.25 : -1.25)
        return stride(from: start.units, through: end.units, by: step.units).map { Length(units: $0) }
    }

    /// Words keep further from what stands beside them than from what is above: beside a value they would be read on.
    private func isFree(_ candidate: Candidate, _ placer: LabelPlacer) -> Bool {
        placer.isFree(candidate.words, margin: Size(.mm(5), .mm(1.5)))
            && placer.isFree(candidate.leader, margin: Size(.mm(1.5), .zero))
    }
}
