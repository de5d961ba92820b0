/// One side of the part of the globe that is shown.
struct DomainEdge {
    typealias Vertex = GlobeRing.Vertex
    var axis: WritableKeyPath<Vertex, Double>
    var bound: Double
    var isLeast: Bool

    private func isInside(_ vertex: Vertex) -> Bool {
        isLeast ? vertex[keyPath: axis] >= bound : vertex[keyPath: axis] <= bound
    }

    /// Where an edge between an inner and an outer vertex crosses the bound; computed from the inner one, so that it is the
    /// same for both neighbours of the edge.
    private func crossing(_ a: Vertex, _ b: Vertex) -> Vertex {
        let (inner, outer) = isInside(a) ? (a, b) : (b, a)
        let part = (bound - inner[keyPath: axis]) / (outer[keyPath: axis] - inner[keyPath: axis])
        var vertex = Vertex(
            longitude: inner.longitude + (outer.longitude - inner.longitude) * part,
            latitude: inner.latitude + (outer.latitude - inner.latitude) * part)
        vertex[keyPath: axis] = bound
        return vertex
    }

    /// Sutherland & Hodgman 1974 (“Reentrant polygon clipping”): parts that are cut from each other stay joined along the
    /// bound, where they have no area.
    func clip(ring: [Vertex]) -> [Vertex] {
        guard var previous = ring.last else { return [] }
        var clipped: [Vertex] = []
        for vertex in ring {
            if isInside(vertex) != isInside(previous) { clipped.append(crossing(previous, vertex)) }
            if isInside(vertex) { clipped.append(vertex) }
            previous = vertex
        }
        return clipped
    }

    func clip(line: [Vertex]) -> [[Vertex]] {
        var parts: [[Vertex]] = [], part: [Vertex] = []
        var previous: Vertex?
        for vertex in line {
            if let previous, isInside(vertex) != isInside(previous) {
                part.append(crossing(previous, vertex))
                if !isInside(vertex) {
                    parts.append(part)
                    part = []
                }
            }
            if isInside(vertex) { part.append(vertex) }
            previous = vertex
        }
        return part.isEmpty ? parts : parts + [part]
    }
}
