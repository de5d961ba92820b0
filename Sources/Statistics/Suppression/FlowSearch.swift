/// Moves an arc's count as far as the rest of the network allows: flow is pushed around it, along paths that cost least.
///
/// Shortest augmenting paths, as in the heuristic of Kelly, Golden and Assad (Cell suppression: disclosure protection for
/// sensitive tabular data, Networks 22, 1992, pp. 397-417).
struct FlowSearch {
    let network: CountNetwork
    let knowledge: Knowledge
    /// What it costs to take a printed arc's count away; nil where that is not to be done. nil: none is.
    let price: ((Int) -> (cost: Int, bounds: ClosedRange<Int>)?)?

    /// By how much each arc was moved.
    private(set) var moves: [Int: Int] = [:]
    /// Printed arcs on the paths that were taken.
    private(set) var taken: Set<Int> = []
    private(set) var cost = 0

    enum Direction { case up, down }

    init(
        _ network: CountNetwork, _ knowledge: Knowledge,
        price: ((Int) -> (cost: Int, bounds: ClosedRange<Int>)?)? = nil
    ) {
        (self.network, self.knowledge, self.price) = (network, knowledge, price)
    }

    /// Moves a suppressed arc's count by up to `most`, and tells by how much that is possible.
    mutating func move(_ arc: Int, _ direction: Direction, by most: Int) -> Int {
        guard let bounds = knowledge.bounds[arc] else { return 0 }
        let own = network.arcs[arc],
            room = direction == .up ? bounds.upperBound - own.count : own.count - bounds.lowerBound
        let wanted = min(most, room)
        // What flows more through the arc comes back from its end to its beginning.
        let (start, end) = direction == .up ? (own.to, own.from) : (own.from, own.to)
        moves = [:]
        var moved = 0
        while moved < wanted, let path = cheapest(from: start, to: end, without: arc) {
            let amount = min(wanted - moved, path.map(room(of:)).min() ?? 0)
            guard amount > 0 else { break }
            for step in path { take(step, amount) }
            moved += amount
        }
        return moved
    }

    private struct Step {
        var arc: Int
        var isForward: Bool
    }

    private mutating func take(_ step: Step, _ amount: Int) {
        moves[step.arc, default: 0] += step.isForward ? amount : -amount
        if knowledge.bounds[step.arc] == nil, taken.insert(step.arc).inserted {
            cost += price?(step.arc)?.cost ?? 0
        }
    }

    private func room(of step: Step) -> Int {
        guard let bounds = knowledge.bounds[step.arc] ?? price?(step.arc)?.bounds else { return 0 }
        let flow = network.arcs[step.arc].count + (moves[step.arc] ?? 0)
        return step.isForward ? bounds.upperBound - flow : flow - bounds.lowerBound
    }

    /// What a step costs; nil where it cannot be taken.
    private func cost(of step: Step) -> Int? {
        let isFree = knowledge.bounds[step.arc] != nil || taken.contains(step.arc)
        guard isFree || price != nil, room(of: step) > 0 else { return nil }
        return isFree ? 0 : price?(step.arc)?.cost
    }

    /// The path that costs least, found by Dijkstra's algorithm.
    private func cheapest(from start: Int, to end: Int, without own: Int) -> [Step]? {
        var best = [Int](repeating: .max, count: network.around.count)
        var came = [Step?](repeating: nil, count: best.count), queue = CostQueue()
        best[start] = 0
        queue.insert(start, 0)
        while let (node, distance) = queue.removeFirst() {
            if node == end { return path(to: end, from: start, came) }
            guard distance == best[node] else { continue }
            for index in network.around[node] where index != own {
                let arc = network.arcs[index], isForward = arc.from == node
                let step = Step(arc: index, isForward: isForward), next = isForward ? arc.to : arc.from
                guard let cost = cost(of: step), distance + cost < best[next] else { continue }
                best[next] = distance + cost
                came[next] = step
                queue.insert(next, distance + cost)
            }
        }
        return nil
    }

    private func path(to end: Int, from start: Int, _ came: [Step?]) -> [Step] {
        var path: [Step] = [], node = end
        while node != start, let step = came[node] {
            path.append(step)
            node = step.isForward ? network.arcs[step.arc].from : network.arcs[step.arc].to
        }
        return path
    }
}

/// Nodes by what it costs to reach them, the cheapest first: a binary heap.
private struct CostQueue {
    private var heap: [(cost: Int, node: Int)] = []

    mutating func insert(_ node: Int, _ cost: Int) {
        heap.append((cost, node))
        var index = heap.count - 1
        while index > 0, heap[(index - 1) / 2].cost > heap[index].cost {
            heap.swapAt(index, (index - 1) / 2)
            index = (index - 1) / 2
        }
    }

    mutating func removeFirst() -> (node: Int, cost: Int)? {
        guard let first = heap.first, let last = heap.popLast() else { return nil }
        if !heap.isEmpty {
            heap[0] = last
            sink()
        }
        return (first.node, first.cost)
    }

    private mutating func sink() {
        var index = 0
        while true {
            let children = [2 * index + 1, 2 * index + 2].filter { $0 < heap.count }
            guard let child = children.min(by: { heap[$0].cost < heap[$1].cost }),
                heap[child].cost < heap[index].cost
            else { return }
            heap.swapAt(child, index)
            index = child
        }
    }
}
