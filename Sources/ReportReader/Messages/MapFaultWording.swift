import Geography
import ReportModel

/// What is said of a fault in a file of shapes.
struct MapFaultWording {
    var code = "map-syntax"
    var summary: String
    var explanation = ""
    var hint: String?

    init(_ problem: GeoFault.Problem) {
        self = Self.ofText(problem) ?? Self.ofPositions(problem) ?? Self.ofTopology(problem)
    }

    private init(_ code: String, _ summary: String, _ explanation: String = "", hint: String? = nil) {
        (self.code, self.summary, self.explanation, self.hint) = (code, summary, explanation, hint)
    }

    /// JSON, and what GeoJSON asks of its objects.
    private static func ofText(_ problem: GeoFault.Problem) -> MapFaultWording? {
        switch problem {
        case .syntax(let rule): .init("map-syntax", "JSON: \(rule)")
        case .tooDeep(let most): .init("map-too-deep", "Lists and objects are \(most) levels deep at most")
        case .tooManyBytes(let most):
            .init("map-too-large", "A map’s file has at most \(most) bytes", hint: simplify)
        case .tooManyShapes(let most):
            .init("map-too-large", "A map has at most \(most) shapes", hint: simplify)
        case .tooManyPositions(let most):
            .init("map-too-large", "The shapes of a map have at most \(most) positions", hint: simplify)
        case .notGeography:
            .init(
                "map-format", "This file is neither GeoJSON nor TopoJSON",
                "GeoJSON is an object with a “type”, such as “FeatureCollection” (RFC 7946).",
                hint: "Shapefiles and other formats are converted with ogr2ogr, QGIS or mapshaper.")
        case .unknownType(let name, let expected):
            .init(
                "map-format", "“\(name)” is no type that may stand here",
                "It is one of \(expected.joined(separator: ", ")).",
                hint: NearestName.of(name, among: expected).map { "Did you mean “\($0)”?" })
        case .missingMember(let name, let owner): .init("map-format", "\(owner) needs a member “\(name)”")
        case .wrongKind(let name, let expected): .init("map-format", "“\(name)” is \(expected)")
        case .repeatedName(let name): .init("map-format", "“\(name)” stands twice in one object")
        case .nothing: .init("map-empty", "This map has no shapes")
        case .unlocated(let name):
            .init(
                "map-unlocated", "\(name.map { "“\($0)”" } ?? "A shape") has no geometry",
                "It cannot be drawn, and is not on the map.")
        default: nil
        }
    }

    private static func ofPositions(_ problem: GeoFault.Problem) -> MapFaultWording? {
        switch problem {
        case .shortPosition(let count):
            .init("map-position", "A position is a longitude and a latitude; this one has \(numbers(count))")
        case .longitudeOutOfRange(let degrees):
            .init(
                "map-position", "A longitude is from -180 to 180 degrees, not \(ScalarSyntax.plain(degrees))")
        case .latitudeOutOfRange(let degrees):
            .init("map-position", "A latitude is from -90 to 90 degrees, not \(ScalarSyntax.plain(degrees))")
        case .swapped(let first, let second):
            .init(
                "map-position", "A latitude is from -90 to 90 degrees, not \(ScalarSyntax.plain(second))",
                "A position is a longitude and then a latitude (RFC 7946, section 3.1.1).",
                hint:
                    "Write [\(ScalarSyntax.plain(second)), \(ScalarSyntax.plain(first))] if they are swapped."
            )
        case .projected(let x, let y):
            .init(
                "map-projected", "\(ScalarSyntax.plain(x)), \(ScalarSyntax.plain(y)) are no degrees",
                "They look like metres of a national grid; GeoJSON is longitude and latitude (RFC 7946, section 4).",
                hint: convert)
        case .foreignSystem(let name):
            .init(
                "map-projected", "“\(name)” is not longitude and latitude in degrees",
                "GeoJSON has its positions in WGS 84 (RFC 7946, section 4).", hint: convert)
        case .openRing:
            .init(
                "map-ring", "A ring ends where it begins: its first position stands again at its end",
                hint: "Add the first position after this one.")
        case .shortRing(let count):
            .init(
                "map-ring",
                "A ring has four positions at least, the first again at its end; this one has \(count)")
        case .shortLine(let count):
            .init("map-ring", "A line has two positions at least; this one has \(count)")
        case .emptyPolygon: .init("map-ring", "A polygon has an outer ring")
        case .collapsed(let name):
            .init(
                "map-ring", "Nothing is left of \(name.map { "“\($0)”" } ?? "this shape")",
                "It was simplified until it had no area.", hint: "Simplify the file less.")
        default: nil
        }
    }

    private static func ofTopology(_ problem: GeoFault.Problem) -> MapFaultWording {
        switch problem {
        case .arcOutOfRange(let arc, let count):
            .init("map-arc", "There is no arc \(arc): this topology has \(count)")
        case .brokenChain: .init("map-arc", "An arc begins where the one before it ends")
        case .badTransform:
            .init(
                "map-arc",
                "A transform has a “scale” of two numbers above zero and a “translate” of two numbers")
        case .objectNotChosen(let names):
            .init(
                "map-object",
                "This topology has \(names.count) objects: \(names.prefix(20).joined(separator: ", "))",
                hint: names.first.map { "Say which is meant: “object: \($0)”." })
        case .unknownObject(let name, let known):
            .init(
                "map-object",
                known.isEmpty ? "GeoJSON has no objects" : "This topology has no object “\(name)”",
                known.isEmpty
                    ? "Only TopoJSON has them: leave “object” out."
                    : "Its objects are \(known.prefix(20).joined(separator: ", ")).",
                hint: NearestName.of(name, among: known).map { "Did you mean “\($0)”?" })
        default: .init("map-format", "This file cannot be read")
        }
    }

    private static let simplify = "Simplify the shapes: a page shows far fewer than a file can hold."
    private static let convert = "Convert it: ogr2ogr -t_srs EPSG:4326 new.geojson old.geojson"

    private static func numbers(_ count: Int) -> String {
        count == 0 ? "none" : count == 1 ? "one number" : "\(count) numbers"
    }
}
