/// Places in an order, the largest first; equal values have equal places.
public struct Ranking: Hashable, Sendable {
    public enum Method: String, Hashable, Sendable, CaseIterable {
        /// 1, 2, 2, 4: as in a race.
        case competition
        /// 1, 2, 2, 3
        case dense
    }

    /// In the order of the values; nil where one is missing or no number.
    public let ranks: [Int?]
    /// Positions of equal values, by their rank: each group has two or more.
    public let ties: [Int: [Int]]

    /// - Parameter isAscending: whether the smallest is first.
    public init<Value: Comparable>(
        _ values: [Value?], by method: Method = .competition, isAscending: Bool = false
    ) {
        let known = values.indices.compactMap { index in
            // What is no number equals nothing, not even itself.
            values[index].flatMap { $0 == $0 ? (index: index, value: $0) : nil }
        }.sorted { isAscending ? $0.value < $1.value : $0.value > $1.value }
        var ranks = [Int?](repeating: nil, count: values.count), last: (value: Value, rank: Int)?
        var groups: [Int: [Int]] = [:]
        for (place, entry) in known.enumerated() {
            let rank: Int
            switch last {
            case let before? where before.value == entry.value: rank = before.rank
            case let before?: rank = method == .dense ? before.rank + 1 : place + 1
            case nil: rank = 1
            }
            last = (entry.value, rank)
            ranks[entry.index] = rank
            groups[rank, default: []].append(entry.index)
        }
        self.ranks = ranks
        ties = groups.filter { $0.value.count > 1 }.mapValues { $0.sorted() }
    }
}
