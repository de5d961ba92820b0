import Foundation
import Testing

@testable import Geography

@Suite struct GlobeCutterTests {
    private let world = Projection(.equalEarth(EqualEarth(.grs80)), centralMeridian: 0)

    private func ring(_ pairs: [(Double, Double)]) -> [GeoPosition] {
        pairs.map { GeoPosition(longitude: $0.0, latitude: $0.1) }
    }

    private func area(_ rings: [GlobeRing]) -> Double {
        rings.reduce(0) { sum, ring in
            sum + abs(RingMeasure.area(ring.vertices.map { PlanePoint($0.longitude, $0.latitude) }))
        }
    }

    /// A square of twenty degrees, wherever it lies and however its longitudes are written, keeps its area.
    @Test(arguments: [-180.0, -175, -90, 0, 60, 165, 170, 179.5, 180])
    func squaresKeepTheirArea(_ west: Double) {
        for meridian in [0.0, 10, -100, 180] {
            let cutter = GlobeCutter(Projection(.equalEarth(EqualEarth(.grs80)), centralMeridian: meridian))
            let corners = [(west, 0.0), (west + 20, 0), (west + 20, 20), (west, 20)]
            for wrapped in [true, false] where wrapped || west + 20 <= 360 {
                let square = ring(corners.map { (wrapped ? Projection.wrap($0.0) : $0.0, $0.1) })
                let pieces = cutter.ring(square)
                #expect(abs(area(pieces) - 400) < 1e-6, "\(west) around \(meridian)")
                for vertex in pieces.flatMap(\.vertices) { #expect(abs(vertex.longitude) <= 180) }
                let middle = Projection.wrap(west + 10 - meridian)
                #expect(pieces.count == (abs(middle) > 170 && abs(middle) <= 180 ? 2 : 1))
                #expect(pieces.filter(\.isCut).isEmpty)
            }
        }
    }

    /// Antarctica, as a line around the pole and as RFC 7946 cuts it: the same land.
    @Test func aPoleLiesInItsRing() {
        let around = ring((0..<36).map { (Double($0) * 10 - 180, -70) })
        let backwards = Array(around.reversed())
        let coast: [(Double, Double)] = (0...36).map { (Double($0) * 10 - 180, -70) }
        let cut = ring([(-180, -90)] + coast + [(180, -90)])
        let turned = Array(cut[20...] + cut[..<20])
        for version in [around, backwards, cut, turned] {
            for meridian in [0.0, 10, -95] {
                let cutter = GlobeCutter(
                    Projection(.equalEarth(EqualEarth(.grs80)), centralMeridian: meridian))
                #expect(abs(area(cutter.ring(version)) - 360 * 20) < 1e-6, "\(meridian)")
            }
        }
        let north = ring((0..<36).map { (Double($0) * 10 - 180, 80) })
        #expect(abs(area(GlobeCutter(world).ring(north)) - 3600) < 1e-6)
    }

    @Test func edgesBendWithTheMap() {
        let square = ring([(0, 40), (40, 40), (40, 50), (0, 50)])
        let dense = GlobeCutter(world).ring(square)[0].vertices
        #expect(dense.count == 100)
        for index in dense.indices {
            let next = dense[(index + 1) % dense.count]
            #expect(abs(dense[index].longitude - next.longitude) <= 1 + 1e-9)
            #expect(abs(dense[index].latitude - next.latitude) <= 1 + 1e-9)
        }
        // The neighbour's edge, the other way round, gets the same places to the last bit.
        let neighbor = ring([(40, 40), (0, 40), (0, 30.3), (40, 30.7)])
        let shared = Set(dense.filter { $0.latitude == 40 })
        #expect(Set(GlobeCutter(world).ring(neighbor)[0].vertices.filter { $0.latitude == 40 }) == shared)
    }

    @Test func linesAreCutInTwo() {
        let line = ring([(170, 10), (-170, 20)])
        let pieces = GlobeCutter(world).line(line)
        #expect(pieces.count == 2)
        #expect(pieces.map { $0.vertices.map(\.longitude).max() } == [180, -170])
        #expect(
            pieces.allSatisfy {
                $0.vertices.contains { abs($0.longitude) == 180 && abs($0.latitude - 15) < 1e-9 }
            })
    }

    /// What a projection cannot show is cut off, and said.
    @Test func whatIsNotShownIsTold() {
        let mercator = Projection(.mercator, centralMeridian: 0)
        let pole = GlobeCutter(mercator).ring(ring([(0, 80), (10, 80), (10, 90), (0, 90)]))
        #expect(pole.count == 1 && pole[0].isCut)
        #expect(pole[0].vertices.map(\.latitude).max() == mercator.domain.latitudes.upperBound)
        let beyond = ring([(0, 86), (10, 86), (10, 90), (0, 90)])
        #expect(GlobeCutter(mercator).ring(beyond).isEmpty)
        #expect(GlobeCutter(mercator).point(GeoPosition(longitude: 0, latitude: 89)) == nil)
        let shapes = GeoCollection(shapes: [
            GeoShape(polygons: [[ring([(0, 0), (10, 0), (10, 10)])]]), GeoShape(polygons: [[beyond]]),
        ])
        let drawing = MapDrawing(shapes, mercator, width: 100, height: 100)
        #expect(drawing.cut == [1] && drawing.shapes[1].isEmpty && !drawing.shapes[0].isEmpty)
    }

    /// A map of the world has no border where it only ends.
    @Test func noBorderRunsAlongTheAntimeridian() {
        let east = ring([(100, 50), (180, 50), (180, 70), (100, 70)])
        let west = ring([(-180, 50), (-170, 50), (-170, 70), (-180, 70)])
        let drawing = MapDrawing(
            GeoCollection(shapes: [GeoShape(polygons: [[east], [west]])]), world, width: 500, height: 500)
        let edge = world.point(180, 70).x / world.point(180, 50).x
        #expect(edge < 1)
        #expect(drawing.borders.count == 2 && drawing.borders.filter(\.isClosed).isEmpty)
        // Each border ends on the antimeridian twice, and has nothing else there.
        for border in drawing.borders {
            let ends = [border.points.first?.x, border.points.last?.x].compactMap { $0 }
            #expect(ends.count == 2)
            for point in border.points.dropFirst().dropLast() {
                #expect(point.x > 0.2 && point.x < drawing.width - 0.2)
            }
        }
    }
}
