import Foundation

/// Lambert's azimuthal equal-area projection: areas are true, and directions from its centre (Snyder 1987, pages 182-190).
struct AzimuthalEqualArea: Hashable, Sendable {
    private let ellipsoid: Ellipsoid
    private let sine: Double, cosine: Double
    private let radius: Double
    /// What keeps scale at the centre true in all directions (24-20).
    private let d: Double
    private let center: Double

    /// The latitude of the centre, in radians.
    init(_ ellipsoid: Ellipsoid, center: Double) {
        self.ellipsoid = ellipsoid
        self.center = center
        let beta = ellipsoid.authalic(center)
        (sine, cosine) = (sin(beta), cos(beta))
        radius = ellipsoid.authalicRadius
        // At a pole both go to zero, and their quotient to the radius (24-23).
        d = cosine < 1e-6 ? 1 : ellipsoid.m(center) / (radius * cosine)
    }

    func point(_ longitude: Double, _ latitude: Double) -> PlanePoint {
        let beta = ellipsoid.authalic(latitude), s = sin(beta), c = cos(beta), along = c * cos(longitude)
        // At the place opposite the centre, which the domain leaves out, the bound keeps numbers finite.
        let b = radius * (2 / max(1e-9, 1 + sine * s + cosine * along)).squareRoot()
        return PlanePoint(b * d * c * sin(longitude), b / d * (cosine * s - sine * along))
    }

    /// Without the surroundings of the place opposite the centre, which would be a circle around the map.
    var domain: MapDomain {
        let degrees = center * 180 / .pi
        if degrees >= 15 { return MapDomain(latitudes: (2 - degrees)...90) }
        if degrees <= -15 { return MapDomain(latitudes: -90...(-2 - degrees)) }
        return MapDomain(latitudes: -90...90, halfWidth: 176)
    }
}
