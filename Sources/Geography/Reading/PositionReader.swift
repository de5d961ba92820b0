/// Reads the coordinates of GeoJSON's geometries.
struct PositionReader {
    private let document: JSONDocument

    init(_ document: JSONDocument) { self.document = document }

    /// What the coordinates of a geometry are, for messages.
    static func form(of type: String) -> String {
        switch type {
        case "Point": "a position: [longitude, latitude]"
        case "Polygon": "a list of rings, each a list of positions"
        case "MultiPolygon": "a list of polygons, each a list of rings"
        case "MultiLineString": "a list of lines, each a list of positions"
        default: "a list of positions"
        }
    }

    func point(_ index: Int, _ sink: inout ShapeSink) throws(GeoFault) -> GeoPosition {
        try sink.count(1, at: document.place(index))
        return try position(index)
    }

    func points(_ list: Int, _ sink: inout ShapeSink) throws(GeoFault) -> [GeoPosition] {
        guard document.kind(list) == .list else {
            throw GeoFault(
                .wrongKind("coordinates", expected: "a list of positions"), at: document.place(list))
        }
        // At the least three values a position: its list and two numbers.
        var positions: [GeoPosition] = []
        positions.reserveCapacity((document.next(list) - list) / 3)
        var item = list + 1
        let end = document.next(list)
        while item < end {
            positions.append(try position(item))
            item = document.next(item)
        }
        try sink.count(positions.count, at: document.place(list))
        return positions
    }

    func line(_ list: Int, _ sink: inout ShapeSink) throws(GeoFault) -> [GeoPosition] {
        let line = try points(list, &sink)
        guard line.count >= 2 else {
            throw GeoFault(.shortLine(count: line.count), at: document.place(list))
        }
        return line
    }

    func polygon(_ list: Int, _ sink: inout ShapeSink) throws(GeoFault) -> GeoShape.Polygon {
        guard document.kind(list) == .list else {
            throw GeoFault(
                .wrongKind("coordinates", expected: Self.form(of: "Polygon")), at: document.place(list))
        }
        var rings: GeoShape.Polygon = []
        for ring in document.items(of: list) {
            switch PositionChecks.ring(try points(ring, &sink)) {
            case .success(let positions): rings.append(positions)
            case .failure(let failure): throw GeoFault(failure.problem, at: end(of: ring, failure.problem))
            }
        }
        guard !rings.isEmpty else { throw GeoFault(.emptyPolygon, at: document.place(list)) }
        return rings
    }

    /// An open ring is shown at its last position, where the first one should stand again.
    private func end(of ring: Int, _ problem: GeoFault.Problem) -> Range<Int> {
        guard problem == .openRing, let last = document.items(of: ring).last else {
            return document.place(ring)
        }
        return document.range(last)
    }

    /// Longitude and latitude; a height after them is passed over.
    private func position(_ index: Int) throws(GeoFault) -> GeoPosition {
        guard document.kind(index) == .list else {
            throw GeoFault(
                .wrongKind("a position", expected: "a list: [longitude, latitude]"), at: document.place(index)
            )
        }
        let end = document.next(index)
        var count = 0, item = index + 1
        while item < end {
            guard document.kind(item) == .number else {
                throw GeoFault(
                    .wrongKind("a longitude or latitude", expected: "a number"), at: document.place(item))
            }
            count += 1
            item = document.next(item)
        }
        guard count >= 2 else { throw GeoFault(.shortPosition(count: count), at: document.range(index)) }
        let longitude = document.number(index + 1), latitude = document.number(index + 2)
        if let problem = PositionChecks.problem(longitude: longitude, latitude: latitude) {
            throw GeoFault(problem, at: document.range(index))
        }
        return GeoPosition(longitude: longitude, latitude: latitude)
    }
}
