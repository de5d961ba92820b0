/// Area, middle and inside of closed lines on the plane, their first point not repeated.
public enum RingMeasure {
    /// Half the sum of cross products (the shoelace formula): positive where the ring turns from x to y, which is clockwise
    /// where y runs downwards.
    public static func area(_ ring: [PlanePoint]) -> Double {
        guard let origin = ring.first, var previous = ring.last else { return 0 }
        var sum = 0.0
        for point in ring {
            sum +=
                (previous.x - origin.x) * (point.y - origin.y) - (point.x - origin.x)
                * (previous.y - origin.y)
            previous = point
        }
        return sum / 2
    }

    /// Of a polygon without its holes; never below zero for a sound one.
    public static func area(of polygon: [[PlanePoint]]) -> Double {
        guard let outer = polygon.first else { return 0 }
        return polygon.dropFirst().reduce(abs(area(outer))) { $0 - abs(area($1)) }
    }

    /// The centre of gravity of a polygon, its holes left out; nil where it has no area. It may lie outside of the polygon.
    public static func centroid(of polygon: [[PlanePoint]]) -> PlanePoint? {
        guard let origin = polygon.first?.first else { return nil }
        var x = 0.0, y = 0.0, whole = 0.0
        for (index, ring) in polygon.enumerated() {
            guard var previous = ring.last else { continue }
            var ringX = 0.0, ringY = 0.0, area = 0.0
            for point in ring {
                let a = PlanePoint(previous.x - origin.x, previous.y - origin.y)
                let b = PlanePoint(point.x - origin.x, point.y - origin.y)
                let cross = a.x * b.y - b.x * a.y
                ringX += (a.x + b.x) * cross
                ringY += (a.y + b.y) * cross
                area += cross
                previous = point
            }
            // Outer ring and holes may wind either way: the outer one counts as positive.
            let sign: Double = (area < 0) == (index == 0) ? -1 : 1
            x += ringX * sign
            y += ringY * sign
            whole += area * sign
        }
        guard whole > 0 else { return nil }
        return PlanePoint(origin.x + x / (3 * whole), origin.y + y / (3 * whole))
    }

    /// Whether a point lies inside, by the even-odd rule; a hole is outside.
    public static func contains(_ point: PlanePoint, in polygon: [[PlanePoint]]) -> Bool {
        var isInside = false
        for ring in polygon {
            guard var previous = ring.last else { continue }
            for next in ring {
                if (next.y > point.y) != (previous.y > point.y),
                    point.x < (previous.x - next.x) * (point.y - next.y) / (previous.y - next.y) + next.x
                {
                    isInside.toggle()
                }
                previous = next
            }
        }
        return isInside
    }
}

extension RingMeasure {
    /// Whether an upright rectangle lies wholly inside a polygon: its middle does, and no edge passes through it.
    public static func holds(_ low: PlanePoint, _ high: PlanePoint, in polygon: [[PlanePoint]]) -> Bool {
        let middle = PlanePoint((low.x + high.x) / 2, (low.y + high.y) / 2)
        guard contains(middle, in: polygon) else { return false }
        for ring in polygon {
            guard var previous = ring.last else { continue }
            for point in ring {
                if passes(previous, point, low, high) { return false }
                previous = point
            }
        }
        return true
    }

    /// Whether a segment passes through a rectangle: it is not beside it, and the rectangle's corners lie on both sides of
    /// its line.
    private static func passes(_ a: PlanePoint, _ b: PlanePoint, _ low: PlanePoint, _ high: PlanePoint)
        -> Bool
    {
        if max(a.x, b.x) < low.x || min(a.x, b.x) > high.x || max(a.y, b.y) < low.y || min(a.y, b.y) > high.y
        {
            return false
        }
        func side(_ x: Double, _ y: Double) -> Double { (b.x - a.x) * (y - a.y) - (b.y - a.y) * (x - a.x) }
        let sides = [side(low.x, low.y), side(high.x, low.y), side(low.x, high.y), side(high.x, high.y)]
        return !(sides.allSatisfy { $0 > 0 } || sides.allSatisfy { $0 < 0 })
    }
}
