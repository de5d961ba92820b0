/// Leaves out vertices of a line that no printer shows (D. H. Douglas & T. K. Peucker, “Algorithms for the reduction of the
/// number of points required to represent a digitized line or its caricature”, 1973): none that is left out is further from
/// the line that remains than the tolerance.
///
/// What is left depends on the line alone and not on the direction it is drawn in: two shapes that share it stay together.
struct Simplifier {
    /// In steps of the grid.
    let tolerance: Double
    /// The method takes time with the square of the length in the worst case: long lines are taken in runs of so many.
    private static let run = 512

    init(tolerance: Double) { self.tolerance = max(0, tolerance) }

    /// A line between two ends that stay. It must be in its canonical direction.
    func line(_ points: [GridPoint]) -> [GridPoint] {
        guard points.count > 2 else { return points }
        var kept = [Bool](repeating: false, count: points.count)
        var start = 0
        while start < points.count - 1 {
            let end = min(start + Self.run, points.count - 1)
            kept[start] = true
            kept[end] = true
            mark(points, start, end, &kept)
            start = end
        }
        return keptPoints(points, kept)
    }

    /// A closed line, its first point not repeated, that begins at its canonical point. Three points at least remain of one
    /// that has an area.
    func loop(_ points: [GridPoint]) -> [GridPoint] {
        guard points.count > 3, let first = points.first else { return points }
        let closed = points + [first]
        // Split where it is farthest from its beginning.
        var far = 1
        for index in points.indices
        where first.squaredDistance(points[index]) > first.squaredDistance(points[far]) {
            far = index
        }
        let halves = (line(Array(closed[...far])), line(Array(closed[far...])))
        let simple = halves.0.dropLast() + halves.1.dropLast()
        if simple.count >= 3 { return Array(simple) }
        return withThird(points, far)
    }

    /// The triangle of the two farthest points and the one that is farthest from their line.
    private func withThird(_ points: [GridPoint], _ far: Int) -> [GridPoint] {
        let first = points[0], other = points[far]
        var third = 0, largest: Int64 = 0
        for index in points.indices {
            let area = abs(points[index].cross(first, other))
            if area > largest { (third, largest) = (index, area) }
        }
        if largest == 0 { return [first, other] }
        return third < far ? [first, points[third], other] : [first, other, points[third]]
    }

    private func mark(_ points: [GridPoint], _ start: Int, _ end: Int, _ kept: inout [Bool]) {
        var open = [(start, end)]
        while let (a, b) = open.popLast() {
            guard b - a > 1, let middle = farthest(points, a, b) else { continue }
            kept[middle] = true
            open.append((a, middle))
            open.append((middle, b))
        }
    }

    /// The point between two that is farthest from their segment; nil where none is beyond the tolerance.
    private func farthest(_ points: [GridPoint], _ a: Int, _ b: Int) -> Int? {
        var best = tolerance * tolerance, found: Int?
        let segment = GridSegment(points[a], points[b])
        for index in (a + 1)..<b {
            let distance = segment.squaredDistance(points[index])
            if distance > best { (best, found) = (distance, index) }
        }
        return found
    }

    private func keptPoints(_ points: [GridPoint], _ kept: [Bool]) -> [GridPoint] {
        var result: [GridPoint] = []
        for index in points.indices where kept[index] { result.append(points[index]) }
        return result
    }
}

/// A straight piece of a line.
struct GridSegment {
    private let start: GridPoint
    private let dx: Double, dy: Double, square: Double

    init(_ start: GridPoint, _ end: GridPoint) {
        self.start = start
        dx = Double(end.x) - Double(start.x)
        dy = Double(end.y) - Double(start.y)
        square = dx * dx + dy * dy
    }

    /// Of a point from the piece, its ends included.
    func squaredDistance(_ point: GridPoint) -> Double {
        var x = Double(point.x) - Double(start.x), y = Double(point.y) - Double(start.y)
        if square > 0 {
            let along = max(0, min(1, (x * dx + y * dy) / square))
            x -= along * dx
            y -= along * dy
        }
        return x * x + y * y
    }
}
