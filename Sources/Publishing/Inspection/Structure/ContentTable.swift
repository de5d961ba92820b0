/// A number for each marked content: those of one page or form stand in an array, as their identifiers count from 0.
struct ContentTable {
    typealias Content = StructureReading.Content

    private var dense: [Int: [Int32]] = [:]
    /// Identifiers that leave gaps.
    private var sparse: [Content: Int] = [:]

    subscript(content: Content) -> Int? {
        get {
            guard let row = dense[content.owner], row.indices.contains(content.identifier),
                row[content.identifier] >= 0
            else { return sparse.isEmpty ? nil : sparse[content] }
            return Int(row[content.identifier])
        }
        set {
            let count = dense[content.owner]?.count ?? 0,
                value = newValue.flatMap { Int32(exactly: $0) } ?? -1
            guard content.identifier >= 0, content.identifier <= 2 * count + 64 else {
                sparse[content] = newValue
                return
            }
            if content.identifier >= count {
                dense[content.owner, default: []] += Array(
                    repeating: -1, count: content.identifier + 1 - count)
            }
            dense[content.owner]?[content.identifier] = value
        }
    }
}

/// By owners, and by identifiers in each.
extension ContentTable: Sequence {
    func makeIterator() -> AnyIterator<(content: Content, value: Int)> {
        var owners = dense.keys.sorted()[...], identifier = 0
        var rest = sparse.sorted { ($0.key.owner, $0.key.identifier) < ($1.key.owner, $1.key.identifier) }[
            ...]
        let dense = dense
        return AnyIterator {
            while let owner = owners.first, let row = dense[owner] {
                while identifier < row.count {
                    defer { identifier += 1 }
                    if row[identifier] >= 0 {
                        return (Content(owner: owner, identifier: identifier), Int(row[identifier]))
                    }
                }
                identifier = 0
                owners.removeFirst()
            }
            return rest.popFirst().map { ($0.key, $0.value) }
        }
    }
}
