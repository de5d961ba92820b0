/// The rings of each shape as lines that neighbours share: of shapes that are drawn alike, the borders between them cancel
/// out. What is left is smaller, and shows no seam.
struct MapOutlines: Sendable {
    private let chains: [(points: [PlanePoint], isClosed: Bool)]
    /// Of each shape; `~i` is chain i backwards.
    private var references: [[Int]] = []
    /// Rings of shapes that no chain draws.
    private var others: [[[PlanePoint]]] = []

    init(_ chains: [(points: [PlanePoint], isClosed: Bool)]) { self.chains = chains }

    mutating func add(_ references: [Int], otherwise rings: [[PlanePoint]]) {
        self.references.append(references)
        others.append(rings)
    }

    func rings(of shapes: [Int]) -> [[PlanePoint]] {
        var count: [Int: Int] = [:], order: [Int] = []
        for reference in shapes.lazy.flatMap({ references[$0] }) {
            let chain = reference < 0 ? ~reference : reference
            if count[chain] == nil { order.append(chain) }
            count[chain, default: 0] += reference < 0 ? -1 : 1
        }
        var rings = shapes.flatMap { others[$0] }, open: [[PlanePoint]] = []
        for chain in order {
            let uses = count[chain] ?? 0, points = chains[chain].points
            for _ in 0..<abs(uses) {
                let line = uses < 0 ? points.reversed() : points
                if chains[chain].isClosed { rings.append(line) } else { open.append(line) }
            }
        }
        return rings + Self.joined(open)
    }

    /// Lines end to end until each comes back to its start. As many begin at a place as end there, so that none is left
    /// over; where several do, whichever is taken, the same is inside.
    private static func joined(_ lines: [[PlanePoint]]) -> [[PlanePoint]] {
        var starts: [PlanePoint: [Int]] = [:]
        for (index, line) in lines.enumerated().reversed() {
            if let first = line.first { starts[first, default: []].append(index) }
        }
        var isUsed = [Bool](repeating: false, count: lines.count), rings: [[PlanePoint]] = []
        for index in lines.indices where !isUsed[index] {
            guard let first = lines[index].first else { continue }
            var ring: [PlanePoint] = [], place = first
            while let next = starts[place]?.popLast(), let end = lines[next].last {
                isUsed[next] = true
                ring += lines[next].dropLast()
                place = end
            }
            if ring.count >= 3 { rings.append(ring) }
        }
        return rings
    }
}
