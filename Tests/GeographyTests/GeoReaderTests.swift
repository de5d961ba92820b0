import Foundation
import Testing

@testable import Geography

@Suite struct GeoReaderTests {
    private func shapes(_ json: String) throws -> [GeoShape] {
        let result = GeoReader.read(Array(json.utf8))
        #expect(result.faults == [])
        return try #require(result.collection).shapes
    }

    private static func at(_ longitude: Double, _ latitude: Double) -> GeoPosition {
        GeoPosition(longitude: longitude, latitude: latitude)
    }

    @Test func aCollectionKeepsItsOrderAndNames() throws {
        let json = #"""
            { "type": "FeatureCollection", "crs": { "properties": { "name": "urn:ogc:def:crs:OGC:1.3:CRS84" } },
              "features": [
              { "type": "Feature", "id": 21004, "properties": { "name": "Br\u00FCssel", "n": 1.50, "is": true, "x": null, "l": [] },
                "geometry": { "type": "Polygon", "coordinates": [
                  [[4, 50, 17], [5, 50], [5, 51], [4, 50]], [[4.5, 50.2], [4.6, 50.2], [4.6, 50.3], [4.5, 50.2]] ] } },
              { "type": "Feature", "id": "b", "properties": null,
                "geometry": { "type": "GeometryCollection", "geometries": [
                  { "type": "MultiPoint", "coordinates": [[1, 2], [3, 4]] }, { "type": "Point", "coordinates": [-5.25e0, 6] },
                  { "type": "LineString", "coordinates": [[0, 0], [1, 1]] },
                  { "type": "MultiLineString", "coordinates": [[[0, 0], [1, 1]], [[2, 2], [3, 3]]] },
                  { "type": "MultiPolygon", "coordinates": [[[[0,0],[1,0],[1,1],[0,0]]], [[[2,0],[3,0],[3,1],[2,0]]]] } ] } } ] }
            """#
        let shapes = try shapes(json)
        #expect(shapes.count == 2)
        #expect(shapes[0].id == "21004")
        #expect(shapes[0].properties == ["name": "Brüssel", "n": "1.50", "is": "true"])
        #expect(
            shapes[0].polygons == [
                [
                    [Self.at(4, 50), Self.at(5, 50), Self.at(5, 51)],
                    [Self.at(4.5, 50.2), Self.at(4.6, 50.2), Self.at(4.6, 50.3)],
                ]
            ])
        #expect(shapes[1].points == [Self.at(1, 2), Self.at(3, 4), Self.at(-5.25, 6)])
        #expect(shapes[1].lines.count == 3 && shapes[1].polygons.count == 2)
        #expect(GeoCollection(shapes: shapes).propertyNames == ["id", "is", "n", "name"])
        #expect(shapes[0].value(of: "id") == "21004" && shapes[0].value(of: "x") == nil)
        let text = Array(json.utf8)[shapes[1].range]
        #expect(String(decoding: text, as: UTF8.self).hasPrefix(#"{ "type": "Feature", "id": "b""#))
    }

    /// The example of the TopoJSON specification, section 1.1: a point, a line and a polygon from two arcs, quantised.
    @Test func aTopologyIsPutTogetherFromItsArcs() throws {
        let shapes = try shapes(
            #"""
            { "type": "Topology", "transform": { "scale": [0.0005, 0.0001], "translate": [100, 0] },
              "objects": { "example": { "type": "GeometryCollection", "geometries": [
                { "type": "Point", "properties": { "prop0": "value0" }, "coordinates": [4000, 5000] },
                { "type": "LineString", "properties": { "prop1": 0 }, "arcs": [0] },
                { "type": "Polygon", "arcs": [[-2]] } ] } },
              "arcs": [ [[4000, 0], [1999, 9999], [2000, -9999], [2000, 9999]],
                        [[0, 0], [0, 9999], [2000, 0], [0, -9999], [-2000, 0]] ] }
            """#)
        #expect(shapes[0].points == [Self.at(102, 0.5)])
        #expect(shapes[1].lines[0].map(\.longitude) == [102, 102.9995, 103.9995, 104.9995])
        #expect(shapes[1].properties == ["prop1": "0"])
        #expect(shapes[2].polygons[0][0].map(\.longitude) == [100, 101, 101, 100])
        #expect(shapes[2].polygons[0][0].map(\.latitude) == [0, 0, 0.9999, 0.9999])
    }

    /// The same square, once in one arc and once in two, one of them backwards.
    @Test func arcsJoinWhateverTheirDirection() throws {
        let shapes = try shapes(
            #"""
            { "type": "Topology", "objects": { "a": { "type": "GeometryCollection", "geometries": [
                { "type": "Polygon", "arcs": [[0]] }, { "type": "MultiPolygon", "arcs": [[[1, -3]]] } ] } },
              "arcs": [ [[0,0],[1,0],[1,1],[0,1],[0,0]], [[0,0],[1,0],[1,1]], [[0,0],[0,1],[1,1]] ] }
            """#)
        #expect(shapes[0].polygons == shapes[1].polygons)
    }

    /// Simplified topologies have islands that are no more than a line there and back.
    @Test func collapsedRingsArePassedOver() throws {
        let shapes = try shapes(
            #"""
            { "type": "Topology", "objects": { "a": { "type": "MultiPolygon", "arcs": [[[0], [1, -2]], [[1, -2]]] } },
              "arcs": [ [[0,0],[1,0],[1,1],[0,1],[0,0]], [[0.5,0.5],[0.6,0.6]] ] }
            """#)
        #expect(shapes[0].polygons.map { $0.map(\.count) } == [[4]])
    }

    /// Reading is exact: the same numbers as the language's own reader, whatever their form.
    @Test func numbersAreReadExactly() throws {
        let forms = [
            "0", "-0", "4.3517103", "50.8465573", "-0.000001", "1e2", "12.5E-1", "179.99999999999997",
            "4.35171034567890123456789", "0.1", "0.30000000000000004", "-179.123456789012345",
        ]
        for form in forms {
            let shape = try #require(try shapes(#"{ "type": "Point", "coordinates": [\#(form), 0] }"#).first)
            #expect(shape.points[0].longitude == Double(form), "\(form)")
        }
    }

    @Test(.enabled(if: SharedMap.londonFile != nil, "the boroughs lie in ../shared"))
    func londonHasItsBoroughs() throws {
        let london = try #require(SharedMap.london)
        #expect(london.shapes.count == 33)
        #expect(Set(london.shapes.compactMap(\.id)).count == 33)
        #expect(london.shapes.contains { $0.id == "City of London" })
        for shape in london.shapes {
            #expect(!shape.polygons.isEmpty)
            for position in shape.polygons.joined().joined() {
                #expect((-0.511...0.335).contains(position.longitude))
                #expect((51.28...51.70).contains(position.latitude))
            }
        }
    }
}
