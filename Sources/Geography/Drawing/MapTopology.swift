/// The lines that rings are made of, each once: two neighbours share theirs, and so stay together however it is simplified.
///
/// A place is a junction where rings part or meet: where any two visits have other neighbours. Between junctions run the
/// lines (M. Bostock, “How To Infer Topology”, 2013).
struct MapTopology {
    struct Ring {
        var points: [GridPoint]
        /// Of each edge, from its point to the next: whether the map ends there, and no border runs.
        var isEnd: [Bool]
    }

    struct Chain {
        /// From one junction to another or, closed, without the first point again at the end.
        var points: [GridPoint]
        var isClosed: Bool
        var isEnd: Bool
    }

    private(set) var chains: [Chain] = []
    /// Of each ring, its chains in order; `~i` is chain i backwards.
    private(set) var rings: [[Int]] = []

    /// - Parameter rings: three points each at least, no two equal after each other.
    init(_ rings: [Ring]) {
        let count = rings.reduce(0) { $0 + $1.points.count }
        var table = VertexTable(capacity: count)
        let numbers = rings.map { ring in ring.points.map { table.number($0) } }
        let junctions = Self.junctions(numbers, rings, table.places.count)
        var known: [UInt64: Int] = [:]
        for (ring, vertices) in zip(rings, numbers) {
            self.rings.append(split(ring, vertices, junctions, &known))
        }
    }

    private static func junctions(_ numbers: [[Int32]], _ rings: [Ring], _ count: Int) -> [Bool] {
        var isJunction = [Bool](repeating: false, count: count)
        var neighbors = [(Int32, Int32)](repeating: (-1, -1), count: count)
        for (ring, vertices) in zip(rings, numbers) {
            var before = vertices.count - 1
            for index in vertices.indices {
                let after = index + 1 == vertices.count ? 0 : index + 1
                let a = vertices[before], b = vertices[after], vertex = Int(vertices[index])
                let pair = a < b ? (a, b) : (b, a)
                if neighbors[vertex].0 < 0 { neighbors[vertex] = pair }
                if neighbors[vertex] != pair || ring.isEnd[before] != ring.isEnd[index] {
                    isJunction[vertex] = true
                }
                before = index
            }
        }
        return isJunction
    }

    private mutating func split(
        _ ring: Ring, _ vertices: [Int32], _ isJunction: [Bool], _ known: inout [UInt64: Int]
    ) -> [Int] {
        let count = vertices.count
        let stops = vertices.indices.filter { isJunction[Int(vertices[$0])] }
        guard let first = stops.first else { return [loop(ring, vertices, &known)] }
        var chains: [Int] = []
        for (number, stop) in stops.enumerated() {
            let end = number + 1 < stops.count ? stops[number + 1] : first + count
            let indices = (stop...end).map { $0 % count }
            chains.append(chain(indices, ring, vertices, &known))
        }
        return chains
    }

    /// A line between junctions. It is known by its first step: from there on, there is but one way.
    private mutating func chain(
        _ indices: [Int], _ ring: Ring, _ vertices: [Int32], _ known: inout [UInt64: Int]
    ) -> Int {
        let isBackwards = indices.reversed().lexicographicallyPrecedes(indices) {
            ring.points[$0] < ring.points[$1]
        }
        let forward = isBackwards ? indices.reversed() : indices
        let key = Self.key(vertices[forward[0]], vertices[forward[1]])
        if let chain = known[key] { return isBackwards ? ~chain : chain }
        known[key] = chains.count
        chains.append(
            Chain(points: forward.map { ring.points[$0] }, isClosed: false, isEnd: ring.isEnd[indices[0]]))
        return isBackwards ? ~(chains.count - 1) : chains.count - 1
    }

    /// A ring that touches no other but, perhaps, one that is the same all along: an island, or a hole and what fills it.
    private mutating func loop(_ ring: Ring, _ vertices: [Int32], _ known: inout [UInt64: Int]) -> Int {
        let count = vertices.count
        let start = vertices.indices.min { ring.points[$0] < ring.points[$1] } ?? 0
        let before = (start + count - 1) % count, after = (start + 1) % count
        let isBackwards = ring.points[before] < ring.points[after]
        let key = Self.key(vertices[start], vertices[isBackwards ? before : after])
        if let chain = known[key] { return isBackwards ? ~chain : chain }
        known[key] = chains.count
        let points = (0..<count).map { step in
            ring.points[isBackwards ? (start + count - step) % count : (start + step) % count]
        }
        chains.append(Chain(points: points, isClosed: true, isEnd: ring.isEnd[start]))
        return isBackwards ? ~(chains.count - 1) : chains.count - 1
    }

    private static func key(_ a: Int32, _ b: Int32) -> UInt64 {
        UInt64(UInt32(bitPattern: a)) << 32 | UInt64(UInt32(bitPattern: b))
    }

    /// Simplifies each chain.
    mutating func simplify(_ simplifier: Simplifier) {
        for index in chains.indices {
            let chain = chains[index]
            chains[index].points =
                chain.isClosed ? simplifier.loop(chain.points) : simplifier.line(chain.points)
        }
    }

    /// The points of a ring, put together from its chains.
    func points(of ring: Int) -> [GridPoint] {
        var points: [GridPoint] = []
        for reference in rings[ring] {
            let chain = chains[reference < 0 ? ~reference : reference]
            let part = reference < 0 ? chain.points.reversed() : chain.points
            if chain.isClosed { return part }
            points += part.dropLast()
        }
        return points
    }
}
