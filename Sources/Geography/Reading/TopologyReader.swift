/// Reads TopoJSON (specification of 2013): arcs that neighbours share, and objects that are made of them.
struct TopologyReader {
    private let document: JSONDocument
    private let transform: QuantisedTransform?
    private let arcs: ArcList

    init(_ document: JSONDocument, limits: GeoLimits) throws(GeoFault) {
        self.document = document
        try ReferenceSystem.check(document.root, in: document)
        transform = try QuantisedTransform(of: document.root, in: document)
        guard let list = try document.member("arcs", of: document.root) else {
            throw GeoFault(.missingMember("arcs", of: "Topology"), at: document.place(document.root))
        }
        arcs = try ArcList(list, in: document, transform, limits)
    }

    func read(object: String?, into sink: inout ShapeSink) throws(GeoFault) {
        let chosen = try choose(object)
        try readObject(chosen, into: &sink)
    }

    private func choose(_ name: String?) throws(GeoFault) -> Int {
        guard let objects = try document.member("objects", of: document.root) else {
            throw GeoFault(.missingMember("objects", of: "Topology"), at: document.place(document.root))
        }
        guard document.kind(objects) == .object else {
            throw GeoFault(.wrongKind("objects", expected: "an object"), at: document.place(objects))
        }
        let members = document.members(of: objects), names = members.map(\.name)
        if let name {
            guard let chosen = try document.member(name, of: objects) else {
                throw GeoFault(.unknownObject(name, known: names), at: document.place(objects))
            }
            return chosen
        }
        guard let first = members.first else { throw GeoFault(.nothing, at: document.place(objects)) }
        guard members.count == 1 else { throw GeoFault(.objectNotChosen(names), at: document.place(objects)) }
        return first.value
    }

    /// The members of a collection are shapes of their own; a collection among them is one shape.
    private func readObject(_ object: Int, into sink: inout ShapeSink) throws(GeoFault) {
        guard try type(of: object) == "GeometryCollection" else {
            return try readShape(object, into: &sink)
        }
        let geometries = try list("geometries", of: object, "a list of geometries")
        for geometry in document.items(of: geometries) where !sink.isFull {
            do { try readShape(geometry, into: &sink) } catch {
                if error.isLimit { throw error }
                sink.add(error)
            }
        }
    }

    private func readShape(_ geometry: Int, into sink: inout ShapeSink) throws(GeoFault) {
        let type = try type(of: geometry)
        let names = try FeatureNames(of: geometry, in: document)
        var shape = GeoShape(id: names.id, properties: names.properties, range: document.range(geometry))
        if type == nil {
            sink.add(GeoFault(.unlocated(name: names.name), at: document.place(geometry)))
        } else {
            try readGeometry(geometry, into: &shape, &sink)
            if shape.isEmpty { throw GeoFault(.collapsed(name: names.name), at: document.place(geometry)) }
        }
        try sink.add(shape)
    }

    private func readGeometry(
        _ geometry: Int, into shape: inout GeoShape, _ sink: inout ShapeSink
    ) throws(GeoFault) {
        switch try type(of: geometry) {
        case nil: return
        case "GeometryCollection":
            for part in document.items(of: try list("geometries", of: geometry, "a list of geometries")) {
                try readGeometry(part, into: &shape, &sink)
            }
        case "Point":
            shape.points.append(try position(try list("coordinates", of: geometry, "a position"), &sink))
        case "MultiPoint":
            for item in document.items(of: try list("coordinates", of: geometry, "a list of positions")) {
                shape.points.append(try position(item, &sink))
            }
        case "LineString":
            shape.lines.append(try line(try list("arcs", of: geometry, "a list of arcs"), &sink))
        case "MultiLineString":
            for item in document.items(of: try list("arcs", of: geometry, "a list of lists of arcs")) {
                shape.lines.append(try line(item, &sink))
            }
        case "Polygon":
            let rings = try list("arcs", of: geometry, "a list of rings, each a list of arcs")
            if let polygon = try polygon(rings, &sink) { shape.polygons.append(polygon) }
        default:
            let form = "a list of polygons, each a list of rings"
            for item in document.items(of: try list("arcs", of: geometry, form)) {
                if let polygon = try polygon(item, &sink) { shape.polygons.append(polygon) }
            }
        }
    }

    // MARK: Parts

    private func position(_ index: Int, _ sink: inout ShapeSink) throws(GeoFault) -> GeoPosition {
        try sink.count(1, at: document.place(index))
        let (x, y) = try PlainPosition.numbers(index, in: document)
        return try PlainPosition.checked(transform?.apply(x, y) ?? (x, y), at: document.range(index))
    }

    private func line(_ list: Int, _ sink: inout ShapeSink) throws(GeoFault) -> [GeoPosition] {
        let line = try arcs.joined(list, in: document, &sink)
        guard line.count >= 2 else { throw GeoFault(.shortLine(count: line.count), at: document.place(list)) }
        return line
    }

    /// nil where the outer ring has collapsed: quantising and simplifying leave islands of two positions, closed and without
    /// any area, in topologies that are sound otherwise. Such rings are passed over.
    private func polygon(_ list: Int, _ sink: inout ShapeSink) throws(GeoFault) -> GeoShape.Polygon? {
        guard document.kind(list) == .list else {
            throw GeoFault(
                .wrongKind("arcs", expected: "a list of rings, each a list of arcs"), at: document.place(list)
            )
        }
        let items = document.items(of: list)
        guard !items.isEmpty else { throw GeoFault(.emptyPolygon, at: document.place(list)) }
        var rings: GeoShape.Polygon = [], isCollapsed = false
        for (number, item) in items.enumerated() {
            let positions = try arcs.joined(item, in: document, &sink)
            if positions.count < 4, positions.count > 1, positions.first == positions.last {
                isCollapsed = isCollapsed || number == 0
                continue
            }
            switch PositionChecks.ring(positions) {
            case .success(let ring): rings.append(ring)
            case .failure(let failure): throw GeoFault(failure.problem, at: document.range(item))
            }
        }
        return isCollapsed ? nil : rings
    }

    /// nil for a geometry that is null (section 2.2: `type` is null).
    private func type(of geometry: Int) throws(GeoFault) -> String? {
        guard document.kind(geometry) == .object else {
            throw GeoFault(.wrongKind("a geometry", expected: "an object"), at: document.place(geometry))
        }
        guard let type = try document.member("type", of: geometry) else {
            throw GeoFault(.missingMember("type", of: "a geometry"), at: document.place(geometry))
        }
        if document.kind(type) == .null { return nil }
        guard document.kind(type) == .string else {
            throw GeoFault(.wrongKind("type", expected: "a text"), at: document.place(type))
        }
        let name = document.string(type)
        guard GeoJSONReader.geometries.contains(name) else {
            throw GeoFault(
                .unknownType(name, expected: GeoJSONReader.geometries), at: document.range(type))
        }
        return name
    }

    private func list(_ name: String, of object: Int, _ form: String) throws(GeoFault) -> Int {
        guard let member = try document.member(name, of: object) else {
            let type = try type(of: object) ?? "a geometry"
            throw GeoFault(.missingMember(name, of: type), at: document.place(object))
        }
        guard document.kind(member) == .list else {
            throw GeoFault(.wrongKind(name, expected: form), at: document.place(member))
        }
        return member
    }
}
