/// Shapes on the plane, ready to be drawn: projected, fitted into a field, without what no printer shows.
public struct MapDrawing: Sendable {
    public struct Shape: Hashable, Sendable {
        /// Outer rings turn clockwise as they are seen (y downwards), holes the other way: both rules of filling give the
        /// same.
        public var polygons: [[[PlanePoint]]] = []
        public var lines: [[PlanePoint]] = []
        public var points: [PlanePoint] = []

        public var isEmpty: Bool { polygons.isEmpty && lines.isEmpty && points.isEmpty }
    }

    public struct Border: Hashable, Sendable {
        public var points: [PlanePoint]
        /// Whether it goes back from its last point to its first.
        public var isClosed: Bool
    }

    /// As many as were given, in their order; empty where nothing of one is shown.
    public let shapes: [Shape]
    /// The edges of all polygons, each once however many share it; none along the antimeridian, where a map only ends.
    public let borders: [Border]
    /// What is drawn lies from 0 to these, give or take a step of the grid.
    public let width: Double, height: Double
    /// Shapes that the projection does not show, or not whole, by their number.
    public let cut: [Int]
    private let outlines: MapOutlines

    /// How fine a drawing is, in its units.
    public struct Precision: Hashable, Sendable {
        /// Places are rounded to multiples of it.
        public var grid: Double
        /// How far a line may be from where it was.
        public var tolerance: Double

        public init(grid: Double, tolerance: Double) { (self.grid, self.tolerance) = (grid, tolerance) }

        /// In points: a sixteenth of one, 22 µm, and an eighth, 44 µm, or 576 dots an inch.
        public static let print = Precision(grid: 1.0 / 16, tolerance: 0.125)
    }

    /// The outline of some shapes together, without the borders between them: closed rings that turn as those of shapes do.
    public func outline(of shapes: [Int]) -> [[PlanePoint]] { outlines.rings(of: shapes) }

    /// - Parameters:
    ///   - width, height: of the field that it fits in, above zero, in the drawing's units.
    public init(
        _ collection: GeoCollection, _ projection: Projection, width: Double, height: Double,
        precision: Precision = .print
    ) {
        let flat = collection.shapes.map { FlatShape($0, projection) }
        let corners = FlatBounds(flat)
        let fit = MapFit(corners.low, corners.high, width: width, height: height)
        let sheet = MapSheet(flat, fit, precision)
        shapes = sheet.shapes
        borders = sheet.borders
        outlines = sheet.outlines
        cut = flat.indices.filter { flat[$0].isCut }
        (self.width, self.height) = (fit.width, fit.height)
    }
}

/// A shape on a projection's plane.
struct FlatShape {
    struct Ring {
        var points: [PlanePoint]
        /// Of each edge: whether the map ends there.
        var isEnd: [Bool]
    }

    /// The pieces of outer rings and of holes.
    var polygons: [(outer: [Ring], holes: [Ring])] = []
    var lines: [[PlanePoint]] = []
    var points: [PlanePoint] = []
    var isCut = false

    init(_ shape: GeoShape, _ projection: Projection) {
        let cutter = GlobeCutter(projection)
        for polygon in shape.polygons {
            let outer = polygon.prefix(1).flatMap { pieces($0, cutter, projection) }
            polygons.append((outer, polygon.dropFirst().flatMap { pieces($0, cutter, projection) }))
        }
        for line in shape.lines {
            for piece in cutter.line(line) {
                isCut = isCut || piece.isCut
                lines.append(piece.vertices.map { projection.point($0.longitude, $0.latitude) })
            }
        }
        for position in shape.points {
            if let vertex = cutter.point(position) {
                points.append(projection.point(vertex.longitude, vertex.latitude))
            } else {
                isCut = true
            }
        }
        if polygons.allSatisfy({ $0.outer.isEmpty }), lines.isEmpty, points.isEmpty, !shape.isEmpty {
            isCut = true
        }
    }

    private mutating func pieces(
        _ ring: GeoShape.Ring, _ cutter: GlobeCutter, _ projection: Projection
    ) -> [Ring] {
        cutter.ring(ring).map { piece in
            isCut = isCut || piece.isCut
            let vertices = piece.vertices
            return Ring(
                points: vertices.map { projection.point($0.longitude, $0.latitude) },
                isEnd: vertices.indices.map { index in
                    projection.domain.endsAlong(vertices[index], vertices[(index + 1) % vertices.count])
                })
        }
    }

    func forEachPoint(_ body: (PlanePoint) -> Void) {
        // Holes lie in their outer rings; in a broken file they may not, and nothing leaves the field all the same.
        for polygon in polygons {
            for ring in polygon.outer { ring.points.forEach(body) }
            for ring in polygon.holes { ring.points.forEach(body) }
        }
        for line in lines { line.forEach(body) }
        points.forEach(body)
    }
}

extension MapDomain {
    /// Whether an edge runs along the end of the map.
    func endsAlong(_ a: GlobeRing.Vertex, _ b: GlobeRing.Vertex) -> Bool {
        (a.longitude == b.longitude && abs(a.longitude) == halfWidth)
            || (a.latitude == b.latitude
                && (a.latitude == latitudes.lowerBound || a.latitude == latitudes.upperBound))
    }
}

/// Corners of what is drawn, on the plane.
struct FlatBounds {
    var low = PlanePoint(.infinity, .infinity)
    var high = PlanePoint(-.infinity, -.infinity)

    /// The origin where there is nothing.
    init(_ shapes: [FlatShape]) {
        for shape in shapes {
            shape.forEachPoint { point in
                low = PlanePoint(min(low.x, point.x), min(low.y, point.y))
                high = PlanePoint(max(high.x, point.x), max(high.y, point.y))
            }
        }
        if low.x > high.x { (low, high) = (PlanePoint(0, 0), PlanePoint(0, 0)) }
    }
}
