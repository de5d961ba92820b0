import Foundation
import Geography
import ReportModel
@testable import ReportReader
import Testing

/// Charts whose values lie on a map.
@Suite struct MapTests {
    static let shapes = """
        { "type": "FeatureCollection", "features": [
          { "type": "Feature", "id": "b1", "properties": { "nis": 11002, "name_en": "Antwerp", "group": "n" },
            "geometry": { "type": "Polygon", "coordinates": [[[4,51],[5,51],[5,51.5],[4,51.5],[4,51]]] } },
          { "type": "Feature", "id": "b2", "properties": { "nis": 21004, "name_en": "Brussels", "group": "n" },
            "geometry": { "type": "Polygon", "coordinates": [[[4,50.5],[5,50.5],[5,51],[4,51],[4,50.5]]] } },
          { "type": "Feature", "id": "b3", "properties": { "nis": 62063, "group": "s" },
            "geometry": { "type": "Polygon", "coordinates": [[[5,50.5],[6,50.5],[6,51],[5,51],[5,50.5]]] } }
        ] }

        """

    private func project(
        _ map: String, kind: String = "choropleth", keys: String = "",
        data: String = "id,value\n11002,12\n21004,3.5\n",
        shapes: String = shapes, language: String = "en"
    ) throws -> ProjectFolder {
        try ProjectFolder([
            "report.yaml": """
            title: Report
            organisation: Witness
            period: "2021"
            date: 2022-05-01
            layout: annual
            editions: { \(language): { language: \(language) } }
            datasets: { d: data/d.csv }
            """, "data/d.csv": data, "data/map.geojson": shapes,
            "content/\(language)/01-map.md": """
            # Here

            ```chart
            kind: \(kind)
            title: Map
            data: d
            \(keys)
            \(map)
            source: Witness
            ```

            """,
        ])
    }

    private func read(_ project: ProjectFolder, _ language: String = "en") -> (Chart?, [Diagnostic]) {
        let (report, diagnostics) = project.report(language)
        let charts = report?.blocks.compactMap { block in
            if case .chart(let chart) = block.content { chart } else { nil }
        }
        return (charts?.first, diagnostics)
    }

    /// What is wrong with a file is told at each map that shows it, though the file is read once.
    @Test func twoMapsOfOneFileHaveItsShapesAndItsFaults() throws {
        for (shapes, count) in [(Self.shapes, 2), (Self.shapes.replacing("[4,51]]]", with: "[4,52]]]"), 0)] {
            let folder = try project("map: { file: data/map.geojson, key: nis }", shapes: shapes)
            let path = "content/en/01-map.md"
            let file = folder.path + "/" + path
            let text = try String(contentsOfFile: file, encoding: .utf8)
            try (text + text.replacing("# Here", with: "## There")).write(
                toFile: file, atomically: true, encoding: .utf8)
            let (report, diagnostics) = folder.report("en")
            let maps = (report?.blocks ?? []).compactMap { block in
                if case .chart(let chart) = block.content { chart.map?.shapes.shapes.count } else { nil }
            }
            #expect(maps == Array(repeating: 3, count: count))
            #expect(diagnostics.contains { $0.code.contains("map") } == (count == 0), "\(diagnostics)")
        }
    }

    @Test func aMapIsReadWithItsShapes() throws {
        let (chart, diagnostics) = read(
            try project(
                "map: { file: data/map.geojson, key: nis, names: name_en, projection: belgium, classes: 3, by: quantile }"
            ))
        #expect(diagnostics.map(\.summary) == [])
        let map = try #require(chart?.map)
        #expect(map.keys == ["11002", "21004", nil])
        #expect(map.shapes.shapes.count == 3 && map.projection == ProjectionChoice(.belgium))
        #expect(map.classes == .quantile(3) && map.middle == nil && map.isLabelled)
        #expect(chart?.data.map(\.label) == [.text("Antwerp"), .text("Brussels")])
    }

    @Test func everyChoiceIsRead() throws {
        let (chart, diagnostics) = read(
            try project(
                """
                map:
                  file: data/map.geojson
                  key: nis
                  names: { fr: nom, en: name_en }
                  projection: { name: albers, parallels: [43, 62], center: [10, 50] }
                  breaks: [-2, 0, 2.5]
                  middle: 0
                  labels: false
                """, kind: "symbols"))
        #expect(diagnostics.map(\.summary) == [])
        let map = try #require(chart?.map)
        #expect(
            map.projection
                == ProjectionChoice(
                    .albers, parallels: .init(43, 62), center: GeoPosition(longitude: 10, latitude: 50)))
        #expect(map.classes == .breaks([-2, 0, 2.5]) && map.middle == 0 && !map.isLabelled)
    }

    /// Only a map has a map: elsewhere the key is one that nothing reads.
    @Test func otherKindsHaveNoMap() throws {
        let (_, diagnostics) = read(
            try project("map: { file: data/map.geojson }", kind: "bar", data: "id,value\n11002,12\n"))
        #expect(diagnostics.map(\.code).contains("unknown-key"))
    }

    struct Broken: Sendable, CustomTestStringConvertible {
        var code: String
        var map: String
        /// Line and column in the content's file; empty: not asked for.
        var place: String
        var hint: String?
        var keys = ""
        var data = "id,value\n11002,12\n21004,3.5\n"
        var testDescription: String { "\(code): \(map)" }
    }

    private static let file = "file: data/map.geojson, key: nis, names: name_en"
    static let broken = [
        Broken(code: "missing-key", map: "", place: ""),
        Broken(code: "missing-key", map: "map: { key: nis }", place: "8:6"),
        Broken(
            code: "missing-file", map: "map: { file: data/mop.geojson }", place: "8:14", hint: "map.geojson"),
        Broken(code: "path-outside", map: "map: { file: ../map.geojson }", place: "8:14"),
        Broken(
            code: "unknown-property", map: "map: { file: data/map.geojson, key: nsi, names: name_en }",
            place: "8:37",
            hint: "“nis”"),
        Broken(
            code: "unknown-property", map: "map: { file: data/map.geojson, key: nis, names: name_e }",
            place: "8:49",
            hint: "“name_en”"),
        Broken(
            code: "unknown-shape", map: "map: { \(file) }", place: "6:7", hint: "“21004”",
            data: "id,value\n11002,12\n21005,3.5\n"),
        Broken(
            code: "repeated-shape", map: "map: { file: data/map.geojson, key: group, names: name_en }",
            place: "",
            hint: "key", data: "id,value\nn,12\n"),
        Broken(
            code: "unknown-value", map: "map: { \(file), projection: belgum }", place: "", hint: "“belgium”"),
        Broken(
            code: "unknown-key", map: "map: { \(file), projection: { name: mercator, parallels: [1, 2] } }",
            place: ""),
        Broken(
            code: "impossible-parallels",
            map: "map: { \(file), projection: { name: albers, parallels: [40, -40] } }", place: "",
            hint: "azimuthal"),
        Broken(
            code: "wrong-type", map: "map: { \(file), projection: { name: albers, parallels: 40 } }",
            place: ""),
        Broken(
            code: "impossible-center",
            map: "map: { \(file), projection: { name: azimuthal, center: [50, 190] } }",
            place: ""),
        Broken(code: "out-of-range", map: "map: { \(file), classes: 12 }", place: ""),
        Broken(code: "unknown-value", map: "map: { \(file), by: quantiles }", place: "", hint: "“quantile”"),
        Broken(code: "keys-exclude", map: "map: { \(file), classes: 4, breaks: [1, 2] }", place: ""),
        Broken(code: "breaks-do-not-rise", map: "map: { \(file), breaks: [1, 1] }", place: ""),
        Broken(
            code: "too-many-breaks", map: "map: { \(file), breaks: [1, 2, 3, 4, 5, 6, 7, 8, 9] }", place: ""),
        Broken(code: "wrong-type", map: "map: { \(file), breaks: [1, two] }", place: ""),
        Broken(code: "middle-is-no-break", map: "map: { \(file), breaks: [1, 2], middle: 0 }", place: ""),
        Broken(code: "unknown-key", map: "map: { \(file), breks: [1] }", place: "", hint: "“breaks”"),
        Broken(code: "keys-exclude", map: "map: { \(file) }", place: "7:1", keys: "series: value"),
        Broken(code: "map-object", map: "map: { \(file), object: b }", place: "", hint: nil),
    ]

    @Test(arguments: broken) func isToldAtItsPlace(_ broken: Broken) throws {
        let project = try project(broken.map, keys: broken.keys, data: broken.data)
        let (_, diagnostics) = read(project)
        let told = try #require(diagnostics.first { $0.code == broken.code && $0.severity == .error })
        if !broken.place.isEmpty {
            #expect(project.place(of: told.origin) == "content/en/01-map.md:\(broken.place)")
        }
        if let hint = broken.hint { #expect(told.hint?.contains(hint) == true, "\(told.hint ?? "no hint")") }
    }

    /// What is wrong with the file of shapes is told in that file, at its line.
    @Test func faultsOfTheFileAreToldInIt() throws {
        let damages: [(old: String, new: String, code: String, place: String, hint: String?)] = [
            ("[4,51],[5,51]", "[151000,215000],[5,51]", "map-projected", "3:55", "ogr2ogr"),
            (
                "[5,51.5],[4,51.5],[4,51]]", "[5,51.5],[4,51.5],[4,51.4]]", "map-ring", "3:87",
                "first position"
            ),
            ("[4,50.5],[5,50.5],[5,51]", "[4,50.5],[5,150.5],[5,51]", "map-position", "5:64", nil),
            ("\"Polygon\"", "\"Polygone\"", "map-format", "3:27", "“Polygon”"),
            ("] }\n", " }\n", "map-syntax", "8:2", nil),
            ("FeatureCollection", "Features", "map-format", "1:11", nil),
        ]
        for damage in damages {
            let range = try #require(Self.shapes.range(of: damage.old))
            var shapes = Self.shapes
            shapes.replaceSubrange(range, with: damage.new)
            let project = try project(
                "map: { file: data/map.geojson, key: nis, names: name_en }", shapes: shapes)
            let (_, diagnostics) = read(project)
            let told = try #require(
                diagnostics.first { $0.code == damage.code }, "\(damage.code): \(diagnostics.map(\.code))")
            #expect(told.severity == .error)
            if !damage.place.isEmpty {
                #expect(project.place(of: told.origin) == "data/map.geojson:\(damage.place)")
            }
            if let hint = damage.hint { #expect(told.hint?.contains(hint) == true) }
        }
    }

    /// Hundreds of names without a shape are not told one by one.
    @Test func manyUnknownShapesAreCounted() throws {
        let rows = (0..<300).map { "x\($0),1" }.joined(separator: "\n")
        let (_, diagnostics) = read(
            try project(
                "map: { file: data/map.geojson, key: nis, names: name_en }", data: "id,value\n\(rows)\n"))
        let told = diagnostics.filter { $0.code == "unknown-shape" }
        #expect(told.count == 9)
        #expect(told.last?.summary == "292 more categories have no shape in “data/map.geojson”")
    }

    /// Every kind of fault has words of its own: a headline, and no full stop.
    @Test func everyFaultHasWords() {
        let problems: [GeoFault.Problem] = [
            .syntax("a list ends with ]"), .tooDeep(most: 2), .tooManyBytes(most: 2), .tooManyShapes(most: 2),
            .tooManyPositions(most: 2), .notGeography, .unknownType("Pont", expected: ["Point"]),
            .missingMember("type", of: "Feature"), .wrongKind("id", expected: "a text"), .repeatedName("id"),
            .shortPosition(count: 1), .longitudeOutOfRange(365), .latitudeOutOfRange(95),
            .swapped(first: 50, second: 130), .projected(x: 1e6, y: 2e6), .foreignSystem("EPSG:31370"),
            .openRing,
            .shortRing(count: 3), .shortLine(count: 1), .emptyPolygon, .collapsed(name: "a"),
            .collapsed(name: nil),
            .arcOutOfRange(7, count: 3), .brokenChain, .badTransform, .objectNotChosen(["a", "b"]),
            .unknownObject("a", known: ["b"]), .unknownObject("a", known: []), .nothing,
            .unlocated(name: "a"),
        ]
        var summaries: Set<String> = []
        for problem in problems {
            let words = MapFaultWording(problem)
            #expect(words.summary.count > 10 && !words.summary.hasSuffix("."), "\(problem)")
            #expect(words.summary != "This file cannot be read")
            summaries.insert(words.summary)
        }
        #expect(summaries.count == problems.count)
    }
}
