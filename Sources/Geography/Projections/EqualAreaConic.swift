import Foundation

/// Albers's conic projection: areas are true, and scale along two parallels (Snyder 1987, pages 98-103).
struct EqualAreaConic: Hashable, Sendable {
    private let ellipsoid: Ellipsoid
    let n: Double, c: Double
    private let originRadius: Double

    /// In radians; nil as for `ConformalConic`.
    init?(_ ellipsoid: Ellipsoid, parallels: (Double, Double), origin: Double) {
        guard Cone.isPossible(parallels) else { return nil }
        let (first, second) = parallels
        let m1 = ellipsoid.m(first), m2 = ellipsoid.m(second), q1 = ellipsoid.q(first)
        // (14-14); where both are one parallel, its limit.
        n = abs(first - second) < 1e-9 ? sin(first) : (m1 * m1 - m2 * m2) / (ellipsoid.q(second) - q1)
        c = m1 * m1 + n * q1
        self.ellipsoid = ellipsoid
        originRadius = Self.radius(c, n, ellipsoid.q(origin))
    }

    private static func radius(_ c: Double, _ n: Double, _ q: Double) -> Double {
        max(0, c - n * q).squareRoot() / n
    }

    func point(_ longitude: Double, _ latitude: Double) -> PlanePoint {
        let radius = Self.radius(c, n, ellipsoid.q(latitude)), angle = n * longitude
        return PlanePoint(radius * sin(angle), originRadius - radius * cos(angle))
    }
}
