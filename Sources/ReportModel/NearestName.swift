/// The name that was probably meant.
public enum NearestName {
    /// Names that are compared: a message need not wait for more.
    private static let most = 2000

    /// The closest of `names` by edits of one letter, if it is close enough to be meant: a third of its letters at most.
    /// Where none is, the shortest that begins with the name or begins it: `fr-BE` for `fr`, `fr` for `fr-FR`.
    public static func of(_ name: String, among names: some Sequence<String>) -> String? {
        var best: (name: String, distance: Int)?
        for candidate in names.prefix(most) {
            let limit = max(1, max(name.count, candidate.count) / 3)
            let distance = distance(name.lowercased(), candidate.lowercased(), atMost: limit)
            if distance <= limit, distance < best?.distance ?? .max { best = (candidate, distance) }
        }
        return best?.name ?? beginning(with: name, among: names)
    }

    private static func beginning(with name: String, among names: some Sequence<String>) -> String? {
        guard name.count > 1 else { return nil }
        let name = name.lowercased()
        return names.prefix(most).filter { candidate in
            let other = candidate.lowercased()
            return other.hasPrefix(name) || candidate.count > 1 && name.hasPrefix(other)
        }.min { $0.count < $1.count }
    }

    /// Least number of letters inserted, deleted, replaced or swapped with their neighbour (Damerau 1964, restricted);
    /// more than `limit` where that is exceeded.
    static func distance(_ first: String, _ second: String, atMost limit: Int = .max) -> Int {
        let a = Array(first.prefix(100)), b = Array(second.prefix(100))
        if abs(a.count - b.count) > limit { return abs(a.count - b.count) }
        var beforePrevious: [Int] = []
        var previous = Array(0...b.count)
        for i in a.indices {
            var row = [i + 1]
            for j in b.indices {
                var cost = min(previous[j + 1] + 1, row[j] + 1, previous[j] + (a[i] == b[j] ? 0 : 1))
                if i > 0, j > 0, a[i] == b[j - 1], a[i - 1] == b[j] {
                    cost = min(cost, beforePrevious[j - 1] + 1)
                }
                row.append(cost)
            }
            (beforePrevious, previous) = (previous, row)
        }
        return previous[b.count]
    }
}
