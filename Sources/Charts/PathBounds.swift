import Frames

extension Path {
    /// The smallest rectangle around the outline itself, not around its control points; nil for an empty path.
    var bounds: Rect? {
        var xs: [Length] = [], ys: [Length] = []
        var here = Point.zero
        for element in elements {
            switch element {
            case .move(let point), .line(let point):
                xs.append(point.x)
                ys.append(point.y)
                here = point
            case .curve(let first, let second, let end):
                xs += Self.extremes(here.x, first.x, second.x, end.x)
                ys += Self.extremes(here.y, first.y, second.y, end.y)
                here = end
            case .close:
                continue
            }
        }
        guard let left = xs.min(), let right = xs.max(), let top = ys.min(), let bottom = ys.max() else {
            return nil
        }
        return Rect(from: Point(left, top), to: Point(right, bottom))
    }

    /// The ends of a cubic Bézier curve in one coordinate, and where it turns between them.
    private static func extremes(_ a: Length, _ b: Length, _ c: Length, _ d: Length) -> [Length] {
        let p = [a, b, c, d].map { Double($0.units) }
        // The derivative, over 3: q t² + 2 r t + s.
        let s = p[1] - p[0], r = p[2] - 2 * p[1] + p[0], q = p[3] - 3 * p[2] + 3 * p[1] - p[0]
        var turns: [Double] = []
        if abs(q) < 1e-9 {
            if abs(r) > 1e-9 { turns = [-s / (2 * r)] }
        } else {
            let under = r * r - q * s
            if under >= 0 { turns = [(-r + under.squareRoot()) / q, (-r - under.squareRoot()) / q] }
        }
        return [a, d]
            + turns.filter { $0 > 0 && $0 < 1 }.map { t in
                let u = 1 - t
                return Length(
                    units: Int(
                        (u * u * u * p[0] + 3 * u * u * t * p[1] + 3 * u * t * t * p[2] + t * t * t * p[3])
                            .rounded()))
            }
    }
}
