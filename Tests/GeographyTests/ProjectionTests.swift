import Foundation
import Testing

@testable import Geography

/// Published control points: J. P. Snyder, “Map Projections: A Working Manual” (1987), numerical examples from page 266 on;
/// IOGP Guidance Note 7-2; IGN for Lambert-93.
@Suite struct ProjectionControlTests {
    private static let clarke = Ellipsoid(squaredEccentricity: 0.00676866)
    private static let clarkeAxis = 6_378_206.4

    private func radians(_ degrees: Double) -> Double { degrees * .pi / 180 }
    private func conic(_ ellipsoid: Ellipsoid, _ low: Double, _ high: Double, _ origin: Double) -> Projection
        .Form?
    {
        ConformalConic(ellipsoid, parallels: (radians(low), radians(high)), origin: radians(origin)).map {
            .conformalConic($0)
        }
    }
    private func albers(_ ellipsoid: Ellipsoid, _ low: Double, _ high: Double, _ origin: Double) -> Projection
        .Form?
    {
        EqualAreaConic(ellipsoid, parallels: (radians(low), radians(high)), origin: radians(origin)).map {
            .equalAreaConic($0)
        }
    }
    private func azimuthal(_ ellipsoid: Ellipsoid, _ center: Double) -> Projection.Form {
        .azimuthalEqualArea(AzimuthalEqualArea(ellipsoid, center: radians(center)))
    }

    private func expect(
        _ form: Projection.Form?, meridian: Double, _ longitude: Double, _ latitude: Double, axis: Double,
        is x: Double, _ y: Double, within margin: Double
    ) throws {
        let projection = Projection(try #require(form), centralMeridian: meridian)
        let point = projection.point(at: GeoPosition(longitude: longitude, latitude: latitude))
        #expect(abs(point.x * axis - x) <= margin, "x is \(point.x * axis)")
        #expect(abs(point.y * axis - y) <= margin, "y is \(point.y * axis)")
    }

    @Test func mercator() throws {
        try expect(.mercator, meridian: -180, -75, 35, axis: 1, is: 1.8325957, 0.6528366, within: 6e-8)
    }

    @Test func lambertConformal() throws {
        let sphere = conic(.sphere, 33, 45, 23), spheroid = conic(Self.clarke, 33, 45, 23)
        try expect(sphere, meridian: -96, -75, 35, axis: 1, is: 0.2966785, 0.2462112, within: 6e-8)
        try expect(
            spheroid, meridian: -96, -75, 35, axis: Self.clarkeAxis, is: 1_894_410.9, 1_564_649.5, within: 0.1
        )
    }

    @Test func albersEqualArea() throws {
        let sphere = albers(.sphere, 29.5, 45.5, 23), spheroid = albers(Self.clarke, 29.5, 45.5, 23)
        try expect(sphere, meridian: -96, -75, 35, axis: 1, is: 0.2952720, 0.2416774, within: 6e-8)
        try expect(
            spheroid, meridian: -96, -75, 35, axis: Self.clarkeAxis, is: 1_885_472.7, 1_535_925.0, within: 0.1
        )
    }

    @Test func lambertAzimuthal() throws {
        try expect(
            azimuthal(.sphere, 40), meridian: -100, 100, -20, axis: 3, is: -4.2339303, 4.0257775, within: 6e-8
        )
        try expect(
            azimuthal(Self.clarke, 40), meridian: -100, -110, 30, axis: Self.clarkeAxis, is: -965_932.1,
            -1_056_814.9, within: 0.1)
    }

    /// EPSG:3035 at 50° N 5° E is 3962799.45 E, 2999718.85 N (Guidance Note 7-2, method 9820).
    @Test func europe() {
        let projection = ProjectionChoice(.europe).projection(for: GeoCollection(shapes: []))
        let point = projection.point(at: GeoPosition(longitude: 5, latitude: 50))
        #expect(abs(point.x * 6_378_137 + 4_321_000 - 3_962_799.45) < 0.01)
        #expect(abs(point.y * 6_378_137 + 3_210_000 - 2_999_718.85) < 0.01)
    }

    /// The constants that IGN publishes for Lambert-93: n = 0.7256077650, C = 11754255.426 m.
    @Test func france() throws {
        let conic = try #require(
            ConformalConic(.grs80, parallels: (radians(44), radians(49)), origin: radians(46.5)))
        #expect(abs(conic.n - 0.7256077650) < 1e-10)
        #expect(abs(conic.f * 6_378_137 - 11_754_255.426) < 0.001)
        let projection = ProjectionChoice(.france).projection(for: GeoCollection(shapes: []))
        #expect(projection.form == .conformalConic(conic) && projection.centralMeridian == 3)
    }

    /// The grids' origins are where their definitions put them, and the scale is true along the parallels.
    @Test func belgium() throws {
        let projection = ProjectionChoice(.belgium).projection(for: GeoCollection(shapes: []))
        let origin = projection.point(
            at: GeoPosition(
                longitude: 4 + 21.0 / 60 + 33.177 / 3600, latitude: 50 + 47.0 / 60 + 52.134 / 3600))
        #expect(abs(origin.x) < 1e-9 && abs(origin.y) < 1e-9)
        for parallel in [49 + 50.0 / 60, 51 + 10.0 / 60] {
            let scale = Distortion(projection, at: GeoPosition(longitude: 5, latitude: parallel), .grs80)
            #expect(abs(scale.east - 1) < 1e-6)
        }
    }

    /// The paper: the map is 2.05458 times as wide as high, and the poles' lines have 0.59247 of the equator's length.
    @Test func equalEarth() {
        let world = Projection(.equalEarth(EqualEarth(.sphere)), centralMeridian: 0)
        let east = world.point(180, 0), pole = world.point(180, 90)
        #expect(abs(east.x / pole.y - 2.05458) < 1e-5)
        #expect(abs(pole.x / east.x - 0.59247) < 1e-5)
    }
}

/// How a projection stretches at a place, by differences.
struct Distortion {
    /// Scale along the parallel and the meridian.
    let east: Double, north: Double
    /// Of areas; negative where the map were mirrored.
    let area: Double
    /// Between the images of both, in radians.
    let angle: Double

    init(_ projection: Projection, at position: GeoPosition, _ ellipsoid: Ellipsoid) {
        let step = 1e-4
        func point(_ dx: Double, _ dy: Double) -> PlanePoint {
            projection.point(
                at: GeoPosition(longitude: position.longitude + dx, latitude: position.latitude + dy))
        }
        let unit = 2 * step * .pi / 180
        let e = (point(step, 0), point(-step, 0)), n = (point(0, step), point(0, -step))
        let ex = (e.0.x - e.1.x) / unit, ey = (e.0.y - e.1.y) / unit
        let nx = (n.0.x - n.1.x) / unit, ny = (n.0.y - n.1.y) / unit
        let phi = position.latitude * .pi / 180, square = ellipsoid.squaredEccentricity
        let part = 1 - square * sin(phi) * sin(phi)
        // Radii of curvature: of the parallel, and of the meridian (Snyder 1987, 4-18).
        let parallel = cos(phi) / part.squareRoot(), meridian = (1 - square) / (part * part.squareRoot())
        east = (ex * ex + ey * ey).squareRoot() / parallel
        north = (nx * nx + ny * ny).squareRoot() / meridian
        area = (ex * ny - ey * nx) / (parallel * meridian)
        angle = acos((ex * nx + ey * ny) / ((ex * ex + ey * ey) * (nx * nx + ny * ny)).squareRoot())
    }
}
