import Foundation

/// The figure of the earth, its larger half axis taken as 1, and the latitudes that projections need of it.
///
/// Formulas: J. P. Snyder, “Map Projections: A Working Manual”, U.S. Geological Survey Professional Paper 1395, 1987.
struct Ellipsoid: Hashable, Sendable {
    /// e².
    let squaredEccentricity: Double
    /// q at the pole.
    private let polarQ: Double

    init(squaredEccentricity: Double) {
        self.squaredEccentricity = squaredEccentricity
        polarQ = Self.q(1, squaredEccentricity)
    }

    static let sphere = Ellipsoid(squaredEccentricity: 0)
    /// The Geodetic Reference System 1980, flattening 1/298.257222101: that of ETRS89 and, within a millimetre, of WGS 84.
    static let grs80: Ellipsoid = {
        let flattening = 1 / 298.257222101
        return Ellipsoid(squaredEccentricity: flattening * (2 - flattening))
    }()

    /// The radius of a parallel (14-15, page 101).
    func m(_ latitude: Double) -> Double {
        let sine = sin(latitude)
        return cos(latitude) / (1 - squaredEccentricity * sine * sine).squareRoot()
    }

    /// What conformal projections measure from the pole (15-9, page 108): 0 at the North Pole, without end at the South Pole.
    func t(_ latitude: Double) -> Double {
        let e = squaredEccentricity.squareRoot(), sine = e * sin(latitude)
        return tan(.pi / 4 - latitude / 2) / pow((1 - sine) / (1 + sine), e / 2)
    }

    /// What equal-area projections measure from the equator (3-12, page 16).
    func q(_ latitude: Double) -> Double { Self.q(sin(latitude), squaredEccentricity) }

    private static func q(_ sine: Double, _ squared: Double) -> Double {
        if squared == 0 { return 2 * sine }
        let e = squared.squareRoot(), part = e * sine
        return (1 - squared) * (sine / (1 - part * part) - log((1 - part) / (1 + part)) / (2 * e))
    }

    /// The latitude on the sphere of the same area, in radians (3-11, page 16).
    func authalic(_ latitude: Double) -> Double { asin(max(-1, min(1, q(latitude) / polarQ))) }

    /// The radius of that sphere (3-13, page 16).
    var authalicRadius: Double { (polarQ / 2).squareRoot() }
}
