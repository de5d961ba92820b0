extension Path {
    /// Whether a point lies in what a fill of the path covers (non-zero winding, ISO 32000-1, 8.5.3.3.2). Curves are taken
    /// as eight lines each.
    public func contains(_ point: Point) -> Bool {
        var winding = 0, start = Point.zero, here = Point.zero
        func pass(to end: Point) {
            winding += Self.crossing(from: here, to: end, at: point)
            here = end
        }
        for element in elements {
            switch element {
            case .move(let next):
                pass(to: start)
                (start, here) = (next, next)
            case .line(let next): pass(to: next)
            case .curve(let first, let second, let end):
                let from = here
                for step in 1...8 { pass(to: Self.point(Double(step) / 8, from, first, second, end)) }
            case .close: pass(to: start)
            }
        }
        pass(to: start)
        return winding != 0
    }

    /// 1 where a line crosses the horizontal to the right of `point` downwards, -1 upwards, 0 where it does not.
    private static func crossing(from a: Point, to b: Point, at point: Point) -> Int {
        guard (a.y <= point.y) != (b.y <= point.y) else { return 0 }
        let rise = Double(b.y.units - a.y.units), run = Double(b.x.units - a.x.units)
        let x = Double(a.x.units) + Double(point.y.units - a.y.units) / rise * run
        return x > Double(point.x.units) ? (b.y > a.y ? 1 : -1) : 0
    }

    private static func point(_ t: Double, _ a: Point, _ b: Point, _ c: Point, _ d: Point) -> Point {
        let u = 1 - t
        func mix(_ a: Length, _ b: Length, _ c: Length, _ d: Length) -> Length {
            let start = u * u * u * Double(a.units) + 3 * u * u * t * Double(b.units)
            return Length(
                units: Int((start + 3 * u * t * t * Double(c.units) + t * t * t * Double(d.units)).rounded()))
        }
        return Point(mix(a.x, b.x, c.x, d.x), mix(a.y, b.y, c.y, d.y))
    }
}
