import Frames

/// Keeps labels apart: knows what is taken, and says whether a place is free. Nothing is placed over something else or
/// out of bounds; who finds no place tries the next, and reports it in the end.
struct LabelPlacer {
    let bounds: Rect
    private(set) var taken: [Rect]

    init(bounds: Rect, taken: [Rect] = []) { (self.bounds, self.taken) = (bounds, taken) }

    /// Whether the rectangle lies in the bounds, and nothing taken comes nearer than the margin on each side.
    func isFree(_ rect: Rect, margin: Size = .zero) -> Bool {
        let wide = Rect(
            x: rect.minX - margin.width, y: rect.minY - margin.height,
            width: rect.size.width + margin.width * 2, height: rect.size.height + margin.height * 2)
        return bounds.contains(rect) && !taken.contains { $0.overlaps(wide) }
    }

    /// Takes all of the rectangles if each is free and none overlaps another; none of them otherwise.
    mutating func take(_ rects: [Rect], margin: Size = .zero) -> Bool {
        let before = taken
        for rect in rects {
            guard isFree(rect, margin: margin) else {
                taken = before
                return false
            }
            taken.append(rect)
        }
        return true
    }
}
