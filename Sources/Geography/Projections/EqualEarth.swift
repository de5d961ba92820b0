import Foundation

/// The Equal Earth projection: the whole world, areas true, the poles lines (B. Šavrič, T. Patterson & B. Jenny, “The Equal
/// Earth map projection”, International Journal of Geographical Information Science 33 (3), 2019, first online 2018).
struct EqualEarth: Hashable, Sendable {
    private let ellipsoid: Ellipsoid
    private let radius: Double
    /// The polynomial's coefficients (equation 5 of the paper).
    private static let a = (1.340264, -0.081106, 0.000893, 0.003796)

    init(_ ellipsoid: Ellipsoid) {
        self.ellipsoid = ellipsoid
        radius = ellipsoid.authalicRadius
    }

    func point(_ longitude: Double, _ latitude: Double) -> PlanePoint {
        let half = 3.0.squareRoot() / 2
        let theta = asin(half * sin(ellipsoid.authalic(latitude)))
        let square = theta * theta, sixth = square * square * square, (a1, a2, a3, a4) = Self.a
        let slope = a1 + 3 * a2 * square + sixth * (7 * a3 + 9 * a4 * square)
        return PlanePoint(
            radius * longitude * cos(theta) / (half * slope),
            radius * theta * (a1 + a2 * square + sixth * (a3 + a4 * square)))
    }
}
