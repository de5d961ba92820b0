/// The point of a polygon that is farthest from its edges, the “pole of inaccessibility”: where a label or a symbol stands
/// best (D. Garcia-Castellanos & U. Lombardo 2007, “Poles of inaccessibility”; here by a search in halved squares, best bound
/// first).
public struct InnerPoint: Hashable, Sendable {
    public var point: PlanePoint
    /// To the nearest edge: no disc of a larger radius lies in the polygon, to within the precision.
    public var radius: Double

    /// Squares that are looked into at most: the search halves them, so few are enough for any sound shape.
    private static let most = 4000

    private struct Cell {
        var center: PlanePoint
        var half: Double
        /// From its middle to the nearest edge, negative outside.
        var distance: Double
        /// What no point of the square exceeds.
        var bound: Double { distance + half * 2.0.squareRoot() }
    }

    /// nil where the polygon has no area.
    ///
    /// - Parameters:
    ///   - polygon: the outer ring, then holes.
    ///   - precision: how much farther from the edges another point may be.
    public init?(of polygon: [[PlanePoint]], precision: Double) {
        guard let outer = polygon.first, let first = outer.first,
            let middle = RingMeasure.centroid(of: polygon)
        else {
            return nil
        }
        var low = first, high = first
        for point in outer {
            low = PlanePoint(min(low.x, point.x), min(low.y, point.y))
            high = PlanePoint(max(high.x, point.x), max(high.y, point.y))
        }
        let edges = PolygonEdges(polygon)
        func cell(_ x: Double, _ y: Double, _ half: Double) -> Cell {
            let center = PlanePoint(x, y)
            return Cell(center: center, half: half, distance: edges.signedDistance(to: center))
        }
        var best = cell(middle.x, middle.y, 0)
        var queue = CellQueue()
        let size = min(high.x - low.x, high.y - low.y), half = size / 2
        guard size > 0 else { return nil }
        for x in stride(from: low.x, to: high.x, by: size) {
            for y in stride(from: low.y, to: high.y, by: size) {
                queue.insert(cell(x + half, y + half, half))
            }
        }
        var seen = 0
        while let next = queue.popLargest(), next.bound - best.distance > precision, seen < Self.most {
            seen += 1
            if next.distance > best.distance { best = next }
            let quarter = next.half / 2
            for (dx, dy) in [(-1.0, -1.0), (1, -1), (-1, 1), (1, 1)] {
                let part = cell(next.center.x + dx * quarter, next.center.y + dy * quarter, quarter)
                if part.distance > best.distance { best = part }
                if part.bound - best.distance > precision { queue.insert(part) }
            }
        }
        guard best.distance > 0 else { return nil }
        (point, radius) = (best.center, best.distance)
    }

    /// A binary heap, the largest bound first.
    private struct CellQueue {
        private var cells: [Cell] = []

        mutating func insert(_ cell: Cell) {
            cells.append(cell)
            var child = cells.count - 1
            while child > 0, cells[child].bound > cells[(child - 1) / 2].bound {
                cells.swapAt(child, (child - 1) / 2)
                child = (child - 1) / 2
            }
        }

        mutating func popLargest() -> Cell? {
            guard let largest = cells.first, let last = cells.popLast() else { return nil }
            guard !cells.isEmpty else { return largest }
            cells[0] = last
            var parent = 0
            while true {
                var larger = parent
                for child in [2 * parent + 1, 2 * parent + 2] where child < cells.count {
                    if cells[child].bound > cells[larger].bound { larger = child }
                }
                if larger == parent { return largest }
                cells.swapAt(parent, larger)
                parent = larger
            }
        }
    }
}

/// The edges of a polygon, flat, for many measurements.
struct PolygonEdges {
    private struct Edge { var ax, ay, bx, by: Double }
    private var edges: [Edge] = []

    init(_ polygon: [[PlanePoint]]) {
        for ring in polygon {
            guard var previous = ring.last else { continue }
            for point in ring {
                edges.append(Edge(ax: previous.x, ay: previous.y, bx: point.x, by: point.y))
                previous = point
            }
        }
    }

    /// To the nearest edge; negative outside.
    func signedDistance(to point: PlanePoint) -> Double {
        var least = Double.infinity, isInside = false
        for edge in edges {
            let dx = edge.bx - edge.ax, dy = edge.by - edge.ay
            if (edge.ay > point.y) != (edge.by > point.y), point.x < dx * (point.y - edge.ay) / dy + edge.ax {
                isInside.toggle()
            }
            var x = point.x - edge.ax, y = point.y - edge.ay
            let square = dx * dx + dy * dy
            if square > 0 {
                let along = max(0, min(1, (x * dx + y * dy) / square))
                x -= along * dx
                y -= along * dy
            }
            least = min(least, x * x + y * y)
        }
        return isInside ? least.squareRoot() : -least.squareRoot()
    }
}
