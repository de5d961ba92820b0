import Frames

/// The rectangle around what was painted, as it grows. In the trimmed page's coordinates.
struct Bounds {
    private var minX = Int.max, minY = Int.max, maxX = Int.min, maxY = Int.min

    init() {}

    init(_ rect: Rect) {
        (minX, minY, maxX, maxY) = (rect.minX.units, rect.minY.units, rect.maxX.units, rect.maxY.units)
    }

    /// Around a path's points, control points included: exact for lines and quarter circles, ample for other curves.
    init(_ path: Path) {
        for element in path.elements {
            switch element {
            case .move(let point), .line(let point): add(point)
            case .curve(let control1, let control2, let end):
                add(control1)
                add(control2)
                add(end)
            case .close: break
            }
        }
    }

    var isEmpty: Bool { minX > maxX || minY > maxY }

    /// Nil where nothing was painted.
    var rect: Rect? {
        isEmpty
            ? nil
            : Rect(
                x: Length(units: minX), y: Length(units: minY), width: Length(units: maxX - minX),
                height: Length(units: maxY - minY))
    }

    func contains(_ other: Bounds) -> Bool {
        minX <= other.minX && minY <= other.minY && maxX >= other.maxX && maxY >= other.maxY
    }

    mutating func add(_ point: Point) {
        minX = min(minX, point.x.units)
        maxX = max(maxX, point.x.units)
        minY = min(minY, point.y.units)
        maxY = max(maxY, point.y.units)
    }

    mutating func formUnion(_ other: Bounds) {
        (minX, minY) = (min(minX, other.minX), min(minY, other.minY))
        (maxX, maxY) = (max(maxX, other.maxX), max(maxY, other.maxY))
    }

    mutating func formIntersection(_ other: Bounds) {
        (minX, minY) = (max(minX, other.minX), max(minY, other.minY))
        (maxX, maxY) = (min(maxX, other.maxX), min(maxY, other.maxY))
        if isEmpty { self = Bounds() }
    }

    /// Moved, and grown by the same length on each side.
    func moved(by offset: Point, grownBy margin: Length = .zero) -> Bounds {
        var bounds = self
        if isEmpty { return bounds }
        bounds.minX += offset.x.units - margin.units
        bounds.maxX += offset.x.units + margin.units
        bounds.minY += offset.y.units - margin.units
        bounds.maxY += offset.y.units + margin.units
        return bounds
    }
}
