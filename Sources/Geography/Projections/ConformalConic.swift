import Foundation

/// Lambert's conformal conic projection: angles are true, scale along two parallels (Snyder 1987, pages 104-109).
struct ConformalConic: Hashable, Sendable {
    private let ellipsoid: Ellipsoid
    /// The cone's constant, and the scale of its radii.
    let n: Double, f: Double
    private let originRadius: Double

    /// In radians. nil where the parallels lie on both sides of the equator alike (there is no cone, but a cylinder) or at
    /// a pole.
    init?(_ ellipsoid: Ellipsoid, parallels: (Double, Double), origin: Double) {
        guard Cone.isPossible(parallels) else { return nil }
        let (first, second) = parallels
        let m1 = ellipsoid.m(first), t1 = ellipsoid.t(first)
        // (15-8); where both are one parallel, its limit (15-2 and the text after 15-8).
        n =
            abs(first - second) < 1e-9
            ? sin(first) : (log(m1) - log(ellipsoid.m(second))) / (log(t1) - log(ellipsoid.t(second)))
        f = m1 / (n * pow(t1, n))
        self.ellipsoid = ellipsoid
        originRadius = f * pow(ellipsoid.t(origin), n)
    }

    func point(_ longitude: Double, _ latitude: Double) -> PlanePoint {
        let radius = f * pow(ellipsoid.t(latitude), n), angle = n * longitude
        return PlanePoint(radius * sin(angle), originRadius - radius * cos(angle))
    }

    /// Far from its parallels the map grows without end.
    var domain: MapDomain { n > 0 ? MapDomain(latitudes: -60...90) : MapDomain(latitudes: -90...60) }
}

/// What both conic projections ask of their parallels.
enum Cone {
    /// In radians. Within half a degree of a cylinder or a pole the radii are too long to compute with.
    static func isPossible(_ parallels: (Double, Double)) -> Bool {
        let least = 0.5 * Double.pi / 180
        return abs(parallels.0 + parallels.1) >= 2 * least
            && max(abs(parallels.0), abs(parallels.1)) <= .pi / 2 - least
    }
}
