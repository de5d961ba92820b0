import Foundation

/// A way from the globe to the plane.
public struct Projection: Hashable, Sendable {
    enum Form: Hashable, Sendable {
        /// Parallels at their true distances; scale is true along one of them (Snyder 1987, pages 90-91), in radians.
        case equirectangular(parallel: Double)
        /// Web Mercator: the sphere's formulas for everything (Snyder 1987, page 41; EPSG method 1024).
        case mercator
        case conformalConic(ConformalConic)
        case equalAreaConic(EqualAreaConic)
        case azimuthalEqualArea(AzimuthalEqualArea)
        case equalEarth(EqualEarth)
    }

    /// Degrees east: straight and upright on the map, in its middle.
    public let centralMeridian: Double
    let form: Form
    let domain: MapDomain

    init(_ form: Form, centralMeridian: Double) {
        self.form = form
        self.centralMeridian = centralMeridian
        domain =
            switch form {
            case .mercator: MapDomain(latitudes: -Self.mercatorEnd...Self.mercatorEnd)
            case .conformalConic(let conic): conic.domain
            case .azimuthalEqualArea(let azimuthal): azimuthal.domain
            default: MapDomain()
            }
    }

    /// Where Web Mercator's map of the world is a square: arctan(sinh π), in degrees.
    private static let mercatorEnd = atan(sinh(Double.pi)) * 180 / .pi

    /// Whether equal areas on the globe are equal on the map: what a choropleth needs, for its eye-catching areas.
    public var isEqualArea: Bool {
        switch form {
        case .equalAreaConic, .azimuthalEqualArea, .equalEarth: true
        case .equirectangular, .mercator, .conformalConic: false
        }
    }

    /// In radii of the globe's equator, y upwards.
    public func point(at position: GeoPosition) -> PlanePoint {
        let latitude = max(domain.latitudes.lowerBound, min(domain.latitudes.upperBound, position.latitude))
        return point(Self.wrap(position.longitude - centralMeridian), latitude)
    }

    /// - Parameter longitude: from the central meridian, -180 to 180 degrees; not wrapped.
    func point(_ longitude: Double, _ latitude: Double) -> PlanePoint {
        let lambda = longitude * .pi / 180, phi = latitude * .pi / 180
        switch form {
        case .equirectangular(let parallel): return PlanePoint(lambda * cos(parallel), phi)
        case .mercator: return PlanePoint(lambda, log(tan(.pi / 4 + phi / 2)))
        case .conformalConic(let conic): return conic.point(lambda, phi)
        case .equalAreaConic(let conic): return conic.point(lambda, phi)
        case .azimuthalEqualArea(let azimuthal): return azimuthal.point(lambda, phi)
        case .equalEarth(let world): return world.point(lambda, phi)
        }
    }

    /// The same direction, -180 to 180 degrees.
    static func wrap(_ longitude: Double) -> Double {
        abs(longitude) <= 180 ? longitude : longitude - 360 * (longitude / 360).rounded()
    }
}
