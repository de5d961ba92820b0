import Foundation

extension Path {
    /// The two ways a circle is halved: by a vertical or a horizontal axis.
    public enum Half: String, Hashable, Sendable, CaseIterable { case left, right, top, bottom }

    public static func disc(center: Point, radius: Length) -> Path {
        var path = Path()
        path.arc(center: center, radius: radius, from: 0, to: 2 * Double.pi, continuing: false)
        path.close()
        return path
    }

    /// A half-disc, its straight side through the centre.
    public static func halfDisc(_ half: Half, center: Point, radius: Length) -> Path {
        let start: Double =
            switch half {
            case .right: -Double.pi / 2
            case .bottom: 0
            case .left: Double.pi / 2
            case .top: Double.pi
            }
        var path = Path()
        path.arc(center: center, radius: radius, from: start, to: start + Double.pi, continuing: false)
        path.close()
        return path
    }

    /// Appends an arc, by cubic curves of at most a quarter turn each (error under 0.03 % of the radius).
    ///
    /// Angles are in radians, clockwise from three o'clock (y runs downwards); `continuing` joins it by a line.
    public mutating func arc(center: Point, radius: Length, from: Double, to: Double, continuing: Bool) {
        func at(_ angle: Double, _ offset: (Double, Double) = (0, 0)) -> Point {
            Point(
                center.x + radius * (cos(angle) + offset.0), center.y + radius * (sin(angle) + offset.1))
        }
        let count = max(1, Int((abs(to - from) / (Double.pi / 2) - 1e-9).rounded(.up)))
        let step = (to - from) / Double(count), handle = 4.0 / 3 * tan(step / 4)
        if continuing { line(to: at(from)) } else { move(to: at(from)) }
        for i in 0..<count {
            let a = from + Double(i) * step, b = a + step
            curve(
                at(a, (-handle * sin(a), handle * cos(a))), at(b, (handle * sin(b), -handle * cos(b))),
                to: at(b))
        }
    }
}
