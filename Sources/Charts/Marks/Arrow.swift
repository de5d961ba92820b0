import Frames

/// A line through points, with a small filled head at its end.
struct Arrow {
    var points: [Point]

    private static let length = Length.mm(2.1), breadth = Length.mm(1.8)
    static let width = Length.mm(0.35)

    func draw(_ color: Color, on canvas: inout PlotCanvas) {
        guard points.count > 1, let tip = points.last else { return }
        let (x, y) = direction, sides = sides(of: tip)
        var shaft = Path()
        shaft.move(to: points[0])
        for point in points[1..<(points.count - 1)] { shaft.line(to: point) }
        // To inside of the head, so that no gap shows between them.
        shaft.line(to: Point(tip.x - Self.length * (x * 0.7), tip.y - Self.length * (y * 0.7)))
        canvas.stroke(shaft, Stroke(color, width: Self.width))
        var head = Path()
        head.move(to: tip)
        head.line(to: sides.0)
        head.line(to: sides.1)
        head.close()
        canvas.fill(head, color)
    }

    /// The corners of its head, behind its tip.
    private func sides(of tip: Point) -> (Point, Point) {
        let (x, y) = direction, half = Self.breadth / 2
        let foot = Point(tip.x - Self.length * x, tip.y - Self.length * y)
        return (
            Point(foot.x - half * y, foot.y + half * x), Point(foot.x + half * y, foot.y - half * x)
        )
    }

    /// Of its last piece, of length one.
    private var direction: (x: Double, y: Double) {
        let last = points.count - 1
        let x = (points[last].x - points[last - 1].x).points, y = (points[last].y - points[last - 1].y).points
        let far = (x * x + y * y).squareRoot()
        return far > 0 ? (x / far, y / far) : (1, 0)
    }

    /// Of all its pieces.
    var length: Length {
        zip(points, points.dropFirst()).reduce(.zero) { sum, ends in
            let x = (ends.1.x - ends.0.x).points, y = (ends.1.y - ends.0.y).points
            return sum + .pt((x * x + y * y).squareRoot())
        }
    }

    /// Boxes along it, which no words may touch.
    var boxes: [Rect] {
        let pieces = zip(points, points.dropFirst()).flatMap { a, b -> [Rect] in
            let far = max(abs((b.x - a.x).points), abs((b.y - a.y).points)), count = max(1, Int(far / 4))
            return (0..<count).map { index in
                let from = Double(index) / Double(count), to = Double(index + 1) / Double(count)
                return Rect(
                    from: Point(a.x + (b.x - a.x) * from, a.y + (b.y - a.y) * from),
                    to: Point(a.x + (b.x - a.x) * to, a.y + (b.y - a.y) * to)
                ).inset(by: -(Self.width))
            }
        }
        guard let tip = points.last, points.count > 1 else { return pieces }
        let (one, other) = sides(of: tip)
        return pieces + [Rect(from: one, to: other).union(Rect(from: tip, to: one))]
    }
}
