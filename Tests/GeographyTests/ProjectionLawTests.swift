import Foundation
import TestSupport
import Testing

@testable import Geography

@Suite struct ProjectionLawTests {
    static let europe = GeoCollection(shapes: [
        GeoShape(lines: [
            [GeoPosition(longitude: -10, latitude: 36), GeoPosition(longitude: 30, latitude: 70)]
        ])
    ])
    static let all = ProjectionChoice.Name.allCases

    private static func projection(_ name: ProjectionChoice.Name) -> Projection {
        ProjectionChoice(name).projection(for: europe)
    }

    /// The figure that a projection is computed on: Web Mercator and the plain map take the sphere.
    private static func ellipsoid(_ projection: Projection) -> Ellipsoid {
        switch projection.form {
        case .mercator, .equirectangular: .sphere
        default: .grs80
        }
    }

    private static func places(_ projection: Projection, _ dice: inout Dice) -> [GeoPosition] {
        (0..<60).map { _ in
            GeoPosition(
                longitude: projection.centralMeridian + Double(dice.roll(-800...800)) / 10,
                latitude: Double(dice.roll(-300...800)) / 10)
        }
    }

    @Test(arguments: [
        ProjectionChoice.Name.automatic, .europe, .contiguous, .equalEarth, .albers, .azimuthal,
    ])
    func areasAreTrue(_ name: ProjectionChoice.Name) {
        var dice = Dice(11)
        let projection = Self.projection(name)
        #expect(projection.isEqualArea)
        for place in Self.places(projection, &dice) {
            let area = Distortion(projection, at: place, .grs80).area
            #expect(abs(area - 1) < 1e-6, "\(place): \(area)")
        }
    }

    @Test(arguments: [ProjectionChoice.Name.belgium, .france, .lambert, .mercator])
    func anglesAreTrue(_ name: ProjectionChoice.Name) {
        var dice = Dice(12)
        let projection = Self.projection(name)
        #expect(!projection.isEqualArea)
        for place in Self.places(projection, &dice) {
            let distortion = Distortion(projection, at: place, Self.ellipsoid(projection))
            #expect(abs(distortion.east / distortion.north - 1) < 1e-6, "\(place)")
            #expect(abs(distortion.angle - .pi / 2) < 1e-6, "\(place)")
        }
    }

    /// West is the mirror of east; a map is never mirrored itself; north is up along the middle.
    @Test(arguments: all) func mapsAreSymmetricalAndUpright(_ name: ProjectionChoice.Name) {
        var dice = Dice(13)
        let projection = Self.projection(name), middle = projection.centralMeridian
        for place in Self.places(projection, &dice) {
            let offset = place.longitude - middle
            let east = projection.point(offset, place.latitude),
                west = projection.point(-offset, place.latitude)
            #expect(abs(east.x + west.x) < 1e-12 && abs(east.y - west.y) < 1e-12)
            #expect(Distortion(projection, at: place, .grs80).area > 0)
        }
        var last = -Double.infinity
        for latitude in stride(
            from: projection.domain.latitudes.lowerBound, through: projection.domain.latitudes.upperBound,
            by: 0.5)
        {
            let point = projection.point(0, latitude)
            #expect(abs(point.x) < 1e-12 && point.y > last)
            last = point.y
        }
    }

    /// Poles, the antimeridian, the place opposite the centre: everything has a finite place.
    @Test(arguments: all) func everyPlaceIsFinite(_ name: ProjectionChoice.Name) {
        let projection = Self.projection(name)
        for longitude in stride(from: -360.0, through: 360, by: 15) {
            for latitude in stride(from: -90.0, through: 90, by: 7.5) {
                let point = projection.point(at: GeoPosition(longitude: longitude, latitude: latitude))
                #expect(point.x.isFinite && point.y.isFinite && abs(point.x) < 50 && abs(point.y) < 50)
            }
        }
    }

    /// A whole turn more or less is the same place.
    @Test(arguments: all) func longitudesAreDirections(_ name: ProjectionChoice.Name) {
        let projection = Self.projection(name)
        let a = projection.point(at: GeoPosition(longitude: -150, latitude: 40))
        let b = projection.point(at: GeoPosition(longitude: 210, latitude: 40))
        #expect(abs(a.x - b.x) < 1e-12 && abs(a.y - b.y) < 1e-12)
    }

    @Test func conesThatDoNotExistAreRefused() {
        #expect(ProjectionChoice.Parallels(40, -40) == nil)
        #expect(ProjectionChoice.Parallels(0, 0) == nil)
        #expect(ProjectionChoice.Parallels(90, 40) == nil)
        #expect(ProjectionChoice.Parallels(.nan, 40) == nil)
        #expect(ProjectionChoice.Parallels(43, 62) != nil)
        #expect(ProjectionChoice.Parallels(-20, -20) != nil)
    }

    /// Parallels that draw near each other are, in the end, one.
    @Test func oneParallelIsTheLimitOfTwo() throws {
        let near = try #require(ProjectionChoice.Parallels(50, 50 + 1e-5)),
            one = try #require(
                ProjectionChoice.Parallels(50, 50))
        for name in [ProjectionChoice.Name.lambert, .albers] {
            let a = ProjectionChoice(name, parallels: near).projection(for: Self.europe)
            let b = ProjectionChoice(name, parallels: one).projection(for: Self.europe)
            let p = a.point(20, 40), q = b.point(20, 40)
            #expect(abs(p.x - q.x) < 1e-6 && abs(p.y - q.y) < 1e-6)
        }
    }
}

@Suite struct ProjectionChoiceTests {
    private func shape(_ west: Double, _ south: Double, _ east: Double, _ north: Double) -> GeoCollection {
        GeoCollection(shapes: [
            GeoShape(polygons: [
                [
                    [
                        GeoPosition(longitude: west, latitude: south),
                        GeoPosition(longitude: east, latitude: south),
                        GeoPosition(longitude: east, latitude: north),
                        GeoPosition(longitude: west, latitude: north),
                    ]
                ]
            ])
        ])
    }
    private func automatic(_ collection: GeoCollection) -> Projection {
        ProjectionChoice.automatic.projection(for: collection)
    }
    private func kind(_ projection: Projection) -> String {
        switch projection.form {
        case .equalEarth: "world"
        case .equalAreaConic: "cone"
        case .azimuthalEqualArea: "azimuthal"
        default: "other"
        }
    }

    @Test func isMadeForWhatIsShown() throws {
        let meridians = stride(from: -180.0, to: 180, by: 30)
        let world = GeoCollection(
            shapes: meridians.map { longitude in
                GeoShape(points: [-80, 80].map { GeoPosition(longitude: longitude, latitude: $0) })
            })
        #expect(kind(automatic(world)) == "world" && automatic(world).centralMeridian == 0)
        let belgium = automatic(shape(2.5, 49.5, 6.4, 51.5))
        #expect(kind(belgium) == "cone" && abs(belgium.centralMeridian - 4.45) < 1e-9)
        #expect(kind(automatic(shape(-9, 36, -6, 42))) == "azimuthal")
        #expect(kind(automatic(shape(12, -5, 31, 5))) == "azimuthal")
        #expect(kind(automatic(shape(-40, 60, -20, 89))) == "azimuthal")
        #expect(kind(automatic(GeoCollection(shapes: []))) == "world")
    }

    /// Fiji lies on both sides of the antimeridian: three degrees wide, not 357.
    @Test func shapesOverTheAntimeridianAreNear() throws {
        var fiji = shape(177, -19, 179.9, -16)
        fiji.shapes += shape(-180, -17, -178, -16).shapes
        let extent = try #require(GeoExtent(of: fiji))
        #expect(extent.west == 177 && abs(extent.width - 5) < 1e-9)
        #expect(abs(extent.center.longitude - 179.5) < 1e-9)
        let crossing = try #require(GeoExtent(of: shape(178, 0, -179, 5)))
        #expect(crossing.west == 178 && abs(crossing.width - 3) < 1e-9)
    }

    /// The extent holds every position, and is no wider than it must be.
    @Test func anExtentHoldsItsShapes() throws {
        var dice = Dice(5)
        for _ in 0..<300 {
            let start = Double(dice.roll(-1800...1800)) / 10, width = Double(dice.roll(0...1700)) / 10
            let longitudes = [0, width] + (0..<5).map { _ in Double(dice.roll(0...1000)) / 1000 * width }
            let points = longitudes.map {
                GeoPosition(longitude: Projection.wrap(start + $0), latitude: Double(dice.roll(-90...90)))
            }
            let extent = try #require(GeoExtent(of: GeoCollection(shapes: [GeoShape(points: points)])))
            #expect(extent.width <= width + 1e-9)
            for point in points {
                var distance = (point.longitude - extent.west).truncatingRemainder(dividingBy: 360)
                if distance < -1e-9 { distance += 360 }
                #expect(distance <= extent.width + 1e-9)
                #expect(extent.latitudes.contains(point.latitude))
            }
        }
    }
}
