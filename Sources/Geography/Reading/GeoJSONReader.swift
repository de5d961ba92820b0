/// Reads GeoJSON (RFC 7946): a feature collection, a feature or a bare geometry.
struct GeoJSONReader {
    private let document: JSONDocument
    static let geometries = [
        "Point", "MultiPoint", "LineString", "MultiLineString", "Polygon", "MultiPolygon",
        "GeometryCollection",
    ]

    init(_ document: JSONDocument) { self.document = document }

    func read(into sink: inout ShapeSink) throws(GeoFault) {
        try ReferenceSystem.check(document.root, in: document)
        let (type, place) = try type(of: document.root)
        switch type {
        case "FeatureCollection":
            let features = try list("features", of: document.root, type, "a list of features")
            for feature in document.items(of: features) where !sink.isFull {
                do { try readFeature(feature, into: &sink) } catch {
                    // A limit stops the reading; a broken feature does not hide those after it.
                    if error.isLimit { throw error }
                    sink.add(error)
                }
            }
        case "Feature": try readFeature(document.root, into: &sink)
        case _ where Self.geometries.contains(type):
            var shape = GeoShape(range: document.range(document.root))
            try readGeometry(document.root, into: &shape, &sink)
            try sink.add(shape)
        default:
            throw GeoFault(
                .unknownType(type, expected: ["FeatureCollection", "Feature", "Topology"] + Self.geometries),
                at: place)
        }
    }

    private func readFeature(_ feature: Int, into sink: inout ShapeSink) throws(GeoFault) {
        let (type, place) = try type(of: feature)
        guard type == "Feature" else { throw GeoFault(.unknownType(type, expected: ["Feature"]), at: place) }
        let names = try FeatureNames(of: feature, in: document)
        guard let geometry = try document.member("geometry", of: feature) else {
            throw GeoFault(.missingMember("geometry", of: "Feature"), at: document.place(feature))
        }
        var shape = GeoShape(id: names.id, properties: names.properties, range: document.range(feature))
        if document.kind(geometry) == .null {
            sink.add(GeoFault(.unlocated(name: names.name), at: document.range(geometry)))
        } else {
            try readGeometry(geometry, into: &shape, &sink)
            if shape.isEmpty {
                sink.add(GeoFault(.unlocated(name: names.name), at: document.place(geometry)))
            }
        }
        try sink.add(shape)
    }

    /// Depth is bounded by that of the JSON text.
    private func readGeometry(
        _ geometry: Int, into shape: inout GeoShape, _ sink: inout ShapeSink
    ) throws(GeoFault) {
        let (type, place) = try type(of: geometry)
        if type == "GeometryCollection" {
            for part in document.items(of: try list("geometries", of: geometry, type, "a list of geometries"))
            {
                try readGeometry(part, into: &shape, &sink)
            }
            return
        }
        guard Self.geometries.contains(type) else {
            throw GeoFault(.unknownType(type, expected: Self.geometries), at: place)
        }
        let positions = PositionReader(document)
        let coordinates = try list("coordinates", of: geometry, type, PositionReader.form(of: type))
        switch type {
        case "Point": shape.points.append(try positions.point(coordinates, &sink))
        case "MultiPoint": shape.points += try positions.points(coordinates, &sink)
        case "LineString": shape.lines.append(try positions.line(coordinates, &sink))
        case "MultiLineString":
            for line in document.items(of: coordinates) {
                shape.lines.append(try positions.line(line, &sink))
            }
        case "Polygon": shape.polygons.append(try positions.polygon(coordinates, &sink))
        default:
            for part in document.items(of: coordinates) {
                shape.polygons.append(try positions.polygon(part, &sink))
            }
        }
    }

    private func type(of object: Int) throws(GeoFault) -> (String, Range<Int>) {
        guard document.kind(object) == .object else {
            throw GeoFault(
                .wrongKind("a feature or geometry", expected: "an object"), at: document.place(object))
        }
        guard let type = try document.member("type", of: object) else {
            throw GeoFault(.missingMember("type", of: "each object of GeoJSON"), at: document.place(object))
        }
        guard document.kind(type) == .string else {
            throw GeoFault(.wrongKind("type", expected: "a text"), at: document.place(type))
        }
        return (document.string(type), document.range(type))
    }

    private func list(
        _ name: String, of object: Int, _ type: String, _ form: String
    ) throws(GeoFault) -> Int {
        guard let member = try document.member(name, of: object) else {
            throw GeoFault(.missingMember(name, of: type), at: document.place(object))
        }
        guard document.kind(member) == .list else {
            throw GeoFault(.wrongKind(name, expected: form), at: document.place(member))
        }
        return member
    }
}

extension GeoFault {
    /// Whether it says that the file is larger than it may be.
    var isLimit: Bool {
        switch problem {
        case .tooManyShapes, .tooManyPositions, .tooManyBytes, .tooDeep: true
        default: false
        }
    }
}
