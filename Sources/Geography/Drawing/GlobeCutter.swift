/// Cuts rings where the map ends: at the meridian opposite its middle and, for some projections, at a parallel.
///
/// Edges are straight in longitude and latitude (RFC 7946, section 3.1.1), and the short way round.
struct GlobeCutter {
    typealias Vertex = GlobeRing.Vertex
    private let meridian: Double
    private let domain: MapDomain
    /// Degrees: longer edges get vertices between their ends, so that they bend as the map does.
    private static let longest = 1.0

    init(_ projection: Projection) {
        (meridian, domain) = (projection.centralMeridian, projection.domain)
    }

    /// The pieces of a ring; none where nothing of it is shown.
    func ring(_ positions: [GeoPosition]) -> [GlobeRing] {
        var vertices = unwrapped(positions)
        let turn = closingTurn(positions, vertices)
        if turn != 0 { vertices = aroundPole(vertices, turn) }
        return pieces(of: vertices, isClosed: true)
    }

    func line(_ positions: [GeoPosition]) -> [GlobeRing] { pieces(of: unwrapped(positions), isClosed: false) }

    /// nil where the projection does not show it.
    func point(_ position: GeoPosition) -> Vertex? {
        let longitude = Projection.wrap(position.longitude - meridian)
        let isShown = abs(longitude) <= domain.halfWidth && domain.latitudes.contains(position.latitude)
        return isShown ? Vertex(longitude: longitude, latitude: position.latitude) : nil
    }

    // MARK: Steps

    /// Longitudes that run on over the antimeridian, from a first one within 180 degrees of the central meridian.
    private func unwrapped(_ positions: [GeoPosition]) -> [Vertex] {
        var vertices: [Vertex] = []
        vertices.reserveCapacity(positions.count)
        var turns = 0, previous: GeoPosition?
        for position in positions {
            let longitude = position.longitude - meridian
            turns -= previous.map { Self.turns(from: $0, to: position) } ?? Int((longitude / 360).rounded())
            previous = position
            vertices.append(
                Vertex(longitude: longitude + 360 * Double(turns), latitude: position.latitude))
        }
        return vertices
    }

    /// Whole turns of the globe that a step is written with and that the short way has not. Exactly half a turn is
    /// ambiguous and taken as it is written, and so is a pole's edge, from -180 to 180 degrees.
    private static func turns(from a: GeoPosition, to b: GeoPosition) -> Int {
        let step = b.longitude - a.longitude
        if abs(step) <= 180 || (abs(a.latitude) == 90 && a.latitude == b.latitude) { return 0 }
        return Int((step / 360).rounded())
    }

    /// How many times a ring goes round the globe: not at all, unless a pole lies in it.
    private func closingTurn(_ positions: [GeoPosition], _ ring: [Vertex]) -> Int {
        guard let first = positions.first, let last = positions.last, let start = ring.first,
            let end = ring.last
        else { return 0 }
        // The way back to the start, the short way, on top of the way to the end.
        let back = first.longitude - last.longitude - 360 * Double(Self.turns(from: last, to: first))
        return Int(((end.longitude + back - start.longitude) / 360).rounded())
    }

    /// A ring that goes once round a pole is, on the plane of longitude and latitude, the land between its line and that
    /// pole's edge.
    private func aroundPole(_ ring: [Vertex], _ turn: Int) -> [Vertex] {
        guard let first = ring.first else { return ring }
        let mean = ring.reduce(0) { $0 + $1.latitude } / Double(ring.count)
        let pole: Double = mean < 0 ? -90 : 90, end = first.longitude + Double(turn) * 360
        return ring + [
            Vertex(longitude: end, latitude: first.latitude), Vertex(longitude: end, latitude: pole),
            Vertex(longitude: first.longitude, latitude: pole),
        ]
    }

    private func pieces(of vertices: [Vertex], isClosed: Bool) -> [GlobeRing] {
        guard let first = vertices.first else { return [] }
        var west = first.longitude, east = west, south = first.latitude, north = south
        for vertex in vertices {
            west = min(west, vertex.longitude)
            east = max(east, vertex.longitude)
            south = min(south, vertex.latitude)
            north = max(north, vertex.latitude)
        }
        let isTall = south < domain.latitudes.lowerBound || north > domain.latitudes.upperBound
        var found: [GlobeRing] = []
        // Whole turns of the globe that the longitudes lie in; to touch the edge of one is not to lie in it.
        let last = Int(((east + 180) / 360).rounded(.up)) - 1
        for turn in min(last, Int(((west - 180) / 360).rounded(.down)) + 1)...last {
            let shift = Double(turn) * 360, half = domain.halfWidth
            let isInside = west - shift >= -half && east - shift <= half && !isTall
            let moved =
                shift == 0
                ? vertices
                : vertices.map {
                    Vertex(longitude: $0.longitude - shift, latitude: $0.latitude)
                }
            let isLost = isTall || (half < 180 && !isInside)
            let parts = isInside ? [moved] : clipped(moved, isClosed: isClosed)
            for part in parts {
                found.append(
                    GlobeRing(vertices: dense(part, isClosed: isClosed), isClosed: isClosed, isCut: isLost))
            }
        }
        return found
    }

    private func clipped(_ vertices: [Vertex], isClosed: Bool) -> [[Vertex]] {
        let edges = [
            DomainEdge(axis: \.longitude, bound: -domain.halfWidth, isLeast: true),
            DomainEdge(axis: \.longitude, bound: domain.halfWidth, isLeast: false),
            DomainEdge(axis: \.latitude, bound: domain.latitudes.lowerBound, isLeast: true),
            DomainEdge(axis: \.latitude, bound: domain.latitudes.upperBound, isLeast: false),
        ]
        return edges.reduce([vertices]) { parts, edge in
            parts.flatMap { isClosed ? [edge.clip(ring: $0)] : edge.clip(line: $0) }
        }.filter { $0.count >= (isClosed ? 3 : 2) }
    }

    /// With vertices on edges that are long. They are the same for both neighbours of an edge, whichever way they go.
    private func dense(_ vertices: [Vertex], isClosed: Bool) -> [Vertex] {
        let isLong =
            zip(vertices, vertices.dropFirst()).contains(where: Self.isLong)
            || (isClosed && vertices.last.map { last in Self.isLong((last, vertices[0])) } == true)
        guard isLong else { return vertices }
        var dense: [Vertex] = []
        for (index, vertex) in vertices.enumerated() {
            dense.append(vertex)
            let isLast = index == vertices.count - 1
            if isLast, !isClosed { break }
            dense += Self.between(vertex, vertices[isLast ? 0 : index + 1])
        }
        return dense
    }

    private static func isLong(_ pair: (Vertex, Vertex)) -> Bool {
        abs(pair.0.longitude - pair.1.longitude) > longest || abs(pair.0.latitude - pair.1.latitude) > longest
    }

    private static func between(_ start: Vertex, _ end: Vertex) -> [Vertex] {
        let isTurned = (end.longitude, end.latitude) < (start.longitude, start.latitude)
        let (a, b) = isTurned ? (end, start) : (start, end)
        let reach = max(abs(b.longitude - a.longitude), abs(b.latitude - a.latitude))
        let count = Int((reach / longest).rounded(.up))
        guard count > 1 else { return [] }
        let inner = (1..<count).map { step in
            let part = Double(step) / Double(count)
            return Vertex(
                longitude: a.longitude + (b.longitude - a.longitude) * part,
                latitude: a.latitude + (b.latitude - a.latitude) * part)
        }
        return isTurned ? inner.reversed() : inner
    }
}
