import Testing

@testable import Geography

/// Each kind of broken file beside what is told about it, and the place that is shown.
@Suite struct GeoFaultTests {
    typealias Problem = GeoFault.Problem

    struct Broken: Sendable, CustomTestStringConvertible {
        var json: String
        var problem: Problem
        /// The text that the fault points at.
        var shown: String
        init(_ json: String, _ problem: Problem, at shown: String) {
            (self.json, self.problem, self.shown) = (json, problem, shown)
        }
        var testDescription: String { "\(problem)" }
    }

    static func polygon(_ coordinates: String) -> String {
        #"{ "type": "Polygon", "coordinates": \#(coordinates) }"#
    }

    static let texts = [
        Broken("", .syntax("a value is missing"), at: ""),
        Broken(
            #"{ "type": "Point", "coordinates": [1, 2] } x"#,
            .syntax("nothing follows the outermost value"), at: "x"),
        Broken(#"{ "type" "Point" }"#, .syntax("a colon stands between a name and its value"), at: "\""),
        Broken(
            #"{ type: "Point" }"#,
            .syntax("a name in double quotes stands before each value of an object"), at: "t"),
        Broken(#"{ "type": "Point""#, .syntax("an object ends with }"), at: ""),
        Broken(#"{ "a": [1, 2 }"#, .syntax("a list ends with ]"), at: "}"),
        Broken(#"{ "a": "b }"#, .syntax("a text is closed by a quote"), at: "\""),
        Broken(
            #"{ "a": "\q" }"#,
            .syntax("after \\ stands one of \" \\ / b f n r t, or u and four hexadecimal digits"), at: "\\"),
        Broken(
            "{ \"a\": \"\n\" }",
            .syntax("a line end or control character in a text is written \\n, \\u…"), at: "\n"),
        Broken(
            #"{ "a": 01 }"#, .syntax("a number has no needless zero, and a digit before its point"), at: "01"),
        Broken(#"{ "a": 1. }"#, .syntax("a digit follows the point of a number"), at: " "),
        Broken(#"{ "a": 1e }"#, .syntax("a digit follows the e of a number"), at: " "),
        Broken(
            #"{ "a": nil }"#,
            .syntax("a value is a list, an object, a text, a number, true, false or null"), at: "n"),
        Broken(String(repeating: "[", count: 60), .tooDeep(most: 48), at: "["),
        Broken("[1, 2]", .notGeography, at: "["),
        Broken(#"{ "type": 7 }"#, .notGeography, at: "{"),
        Broken(
            #"{ "type": "Point", "type": "Polygon" }"#, .repeatedName("type"), at: #""type""#),
    ]

    static let geometries = [
        Broken(#"{ "type": "Point" }"#, .missingMember("coordinates", of: "Point"), at: "{"),
        Broken(
            #"{ "type": "Point", "coordinates": 4 }"#,
            .wrongKind("coordinates", expected: "a position: [longitude, latitude]"), at: "4"),
        Broken(
            #"{ "type": "Point", "coordinates": [4] }"#, .shortPosition(count: 1), at: "[4]"),
        Broken(
            #"{ "type": "Point", "coordinates": [4, "5"] }"#,
            .wrongKind("a longitude or latitude", expected: "a number"), at: #""5""#),
        Broken(
            #"{ "type": "LineString", "coordinates": [4, 5] }"#,
            .wrongKind("a position", expected: "a list: [longitude, latitude]"), at: "4"),
        Broken(
            #"{ "type": "LineString", "coordinates": [[4, 5]] }"#, .shortLine(count: 1), at: "["),
        Broken(polygon("[[[0,0],[1,0],[1,1],[0,1]]]"), .openRing, at: "[0,1]"),
        Broken(polygon("[[[0,0],[1,0],[0,0]]]"), .shortRing(count: 3), at: "["),
        Broken(polygon("[]"), .emptyPolygon, at: "["),
        Broken(
            polygon("[[[0,0],[1,0],[1,-90.5],[0,0]]]"), .swapped(first: 1, second: -90.5), at: "[1,-90.5]"),
        Broken(
            polygon("[[[120,0],[121,0],[121,95],[120,0]]]"), .latitudeOutOfRange(95), at: "[121,95]"),
        Broken(polygon("[[[0,0],[365,0],[1,1],[0,0]]]"), .longitudeOutOfRange(365), at: "[365,0]"),
        Broken(
            polygon("[[[649328,665262],[1,0],[1,1],[0,0]]]"), .projected(x: 649328, y: 665262),
            at: "[649328,665262]"),
        Broken(polygon("[[[1e999,0],[1,0],[1,1],[0,0]]]"), .projected(x: .infinity, y: 0), at: "[1e999,0]"),
        Broken(
            #"{ "type": "Feature", "geometry": { "type": "Sphere" } }"#,
            .unknownType("Sphere", expected: GeoJSONReader.geometries), at: #""Sphere""#),
        Broken(#"{ "type": "Feature" }"#, .missingMember("geometry", of: "Feature"), at: "{"),
        Broken(
            #"{ "type": "FeatureCollection" }"#, .missingMember("features", of: "FeatureCollection"), at: "{"),
        Broken(
            #"{ "type": "FeatureCollection", "features": [7] }"#,
            .wrongKind("a feature or geometry", expected: "an object"), at: "7"),
        Broken(
            #"{ "type": "FeatureCollection", "features": [{ "type": "Point", "coordinates": [1, 2] }] }"#,
            .unknownType("Point", expected: ["Feature"]), at: #""Point""#),
        Broken(#"{ "type": "FeatureCollection", "features": [] }"#, .nothing, at: "{"),
        Broken(
            #"{ "type": "Feature", "id": [], "geometry": null }"#,
            .wrongKind("id", expected: "a text or a number"), at: "["),
        Broken(
            #"{ "type": "Feature", "properties": { "a": 1, "a": 2 }, "geometry": null }"#,
            .repeatedName("a"), at: #""a""#),
        Broken(
            #"{ "type": "FeatureCollection", "features": [], "crs": { "properties": { "name": "EPSG:31370" } } }"#,
            .foreignSystem("EPSG:31370"), at: #""EPSG:31370""#),
    ]

    static func topology(
        _ geometry: String, arcs: String = "[[[0,0],[1,0],[1,1]],[[1,1],[0,1],[0,0]]]", _ more: String = ""
    ) -> String {
        #"{ "type": "Topology", "objects": { "a": \#(geometry) }, "arcs": \#(arcs)\#(more) }"#
    }

    static let topologies = [
        Broken(#"{ "type": "Topology", "objects": {} }"#, .missingMember("arcs", of: "Topology"), at: "{"),
        Broken(#"{ "type": "Topology", "arcs": [] }"#, .missingMember("objects", of: "Topology"), at: "{"),
        Broken(
            topology(#"{ "type": "Polygon", "arcs": [[0, 2]] }"#), .arcOutOfRange(2, count: 2), at: "2"),
        Broken(
            topology(#"{ "type": "Polygon", "arcs": [[0, -3]] }"#), .arcOutOfRange(-3, count: 2), at: "-3"),
        Broken(topology(#"{ "type": "Polygon", "arcs": [[0, -2]] }"#), .brokenChain, at: "-2"),
        Broken(
            topology(#"{ "type": "Polygon", "arcs": [[0, 0.5]] }"#),
            .wrongKind("an arc", expected: "the whole number of an arc"), at: "0.5"),
        Broken(topology(#"{ "type": "Polygon", "arcs": [[0]] }"#), .shortRing(count: 3), at: "[0]"),
        Broken(
            topology(#"{ "type": "Polygon", "id": "x", "arcs": [[0, -1]] }"#, arcs: "[[[0,0],[1,0]]]"),
            .collapsed(name: "x"), at: "{"),
        Broken(
            topology(#"{ "type": "Polygon", "arcs": [[0]] }"#, arcs: "[[[0,0],[1,0],[1,1],[2,2]]]"),
            .openRing, at: "[0]"),
        Broken(
            topology(#"{ "type": "Polygon", "arcs": [0] }"#),
            .wrongKind("arcs", expected: "a list of arcs"), at: "0"),
        Broken(
            topology(#"{ "type": "Polygon", "arcs": [[0]] }"#, arcs: "[[[0,0]]]"), .shortLine(count: 1),
            at: "["),
        Broken(
            topology(
                #"{ "type": "Polygon", "arcs": [[0]] }"#,
                #", "transform": { "scale": [0, 1], "translate": [0, 0] }"#), .badTransform, at: "{"),
        Broken(
            topology(
                #"{ "type": "Polygon", "arcs": [[0, 1]] }"#,
                #", "transform": { "scale": [100000, 1], "translate": [0, 0] }"#),
            .projected(x: 100000, y: 0), at: "[1,0]"),
        Broken(
            topology(#"{ "type": "Point", "coordinates": [1, 1] }, "b": { "type": null }"#),
            .objectNotChosen(["a", "b"]), at: "{"),
    ]

    @Test(arguments: texts + geometries + topologies)
    func isToldAtItsPlace(_ broken: Broken) throws {
        let bytes = Array(broken.json.utf8)
        let result = GeoReader.read(bytes)
        #expect(result.collection == nil)
        let fault = try #require(result.faults.first { !$0.isWarning })
        #expect(fault.problem == broken.problem)
        #expect(String(decoding: bytes[fault.range], as: UTF8.self) == broken.shown)
    }

    @Test func invalidUTF8IsToldAtItsText() throws {
        let bytes = Array(#"{ "a": ""#.utf8) + [0xC3, 0x28] + Array(#"" }"#.utf8)
        let fault = try #require(GeoReader.read(bytes).faults.first)
        #expect(fault == GeoFault(.syntax("the file is written in UTF-8"), at: 7..<11))
    }

    @Test func aNullGeometryIsAWarningAndTheShapeIsKept() throws {
        let json = #"{ "type": "Feature", "properties": { "name": "Ath" }, "geometry": null }"#
        let result = GeoReader.read(Array(json.utf8))
        let shape = try #require(result.collection?.shapes.first)
        #expect(shape.isEmpty && shape.properties == ["name": "Ath"])
        #expect(result.faults.map(\.problem) == [.unlocated(name: "Ath")])
        #expect(result.faults.filter(\.isWarning).count == 1)
    }

    @Test func anUnknownObjectIsToldWithThoseThereAre() {
        let json = Self.topology(#"{ "type": "Point", "coordinates": [1, 1] }"#)
        let result = GeoReader.read(Array(json.utf8), object: "b")
        #expect(result.faults.map(\.problem) == [.unknownObject("b", known: ["a"])])
    }

    @Test func everyBrokenFeatureIsTold() {
        let broken = #"{ "type": "Feature", "geometry": { "type": "Point", "coordinates": [0, 100000] } }"#
        let sound = #"{ "type": "Feature", "geometry": { "type": "Point", "coordinates": [0, 1] } }"#
        let json =
            #"{ "type": "FeatureCollection", "features": [\#([broken, sound, broken].joined(separator: ","))] }"#
        #expect(GeoReader.read(Array(json.utf8)).faults.count == 2)
        let many = [String](repeating: broken, count: 60).joined(separator: ",")
        let all = GeoReader.read(Array(#"{ "type": "FeatureCollection", "features": [\#(many)] }"#.utf8))
        #expect(all.faults.count == GeoLimits().faults)
    }

    @Test func limitsHold() {
        var limits = GeoLimits()
        limits.positions = 3
        limits.shapes = 1
        let square = Self.polygon("[[[0,0],[1,0],[1,1],[0,0]]]")
        #expect(
            GeoReader.read(Array(square.utf8), limits: limits).faults.map(\.problem) == [
                .tooManyPositions(most: 3)
            ])
        // A small file may use one arc a million times.
        let arcs = [String](repeating: "0,-1", count: 10).joined(separator: ",")
        let bomb = Self.topology(#"{ "type": "Polygon", "arcs": [[\#(arcs)]] }"#, arcs: "[[[0,0],[1,0]]]")
        #expect(
            GeoReader.read(Array(bomb.utf8), limits: limits).faults.map(\.problem) == [
                .tooManyPositions(most: 3)
            ])
        let point = #"{ "type": "Feature", "geometry": { "type": "Point", "coordinates": [0, 1] } }"#
        let two = #"{ "type": "FeatureCollection", "features": [\#(point), \#(point)] }"#
        #expect(
            GeoReader.read(Array(two.utf8), limits: limits).faults.map(\.problem) == [.tooManyShapes(most: 1)]
        )
        limits.bytes = 10
        #expect(
            GeoReader.read(Array(two.utf8), limits: limits).faults.map(\.problem) == [.tooManyBytes(most: 10)]
        )
    }

    /// Whatever byte is lost, doubled or changed, the reader ends, and points into the file.
    @Test func damagedFilesEndInFaults() {
        let sound = Array(
            (Self.topology(
                #"{ "type": "GeometryCollection", "geometries": [{ "type": "Polygon", "id": 1, "arcs": [[0, 1]] }] }"#,
                #", "transform": { "scale": [1, 1], "translate": [0, 0] }"#)).utf8)
        for index in sound.indices {
            var lost = sound
            lost.remove(at: index)
            var cut = sound
            cut.removeSubrange(index...)
            var files = [lost, cut]
            for byte in Array("[]{},\"-9e".utf8) {
                var changed = sound
                changed[index] = byte
                files.append(changed)
            }
            for file in files {
                let result = GeoReader.read(file)
                #expect(result.collection != nil || !result.faults.isEmpty)
                for fault in result.faults {
                    #expect(fault.range.lowerBound >= 0 && fault.range.upperBound <= file.count)
                }
            }
        }
    }
}
