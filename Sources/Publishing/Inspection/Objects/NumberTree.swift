/// A number tree, or a name tree, read whole: each node once (ISO 32000-1, 7.9.6 and 7.9.7).
struct NumberTree {
    private var values: [Int: PDFValue] = [:]

    init(_ root: PDFValue, _ objects: PDFObjects) {
        for pair in TreeReading.pairs(root, "Nums", objects) {
            if let key = pair.key.integer, values[key] == nil { values[key] = pair.value }
        }
    }

    subscript(key: Int) -> PDFValue? { values[key] }
}

enum TreeReading {
    private static let most = 4_000_000

    /// Keys, resolved, and values, not resolved, in order.
    static func pairs(_ root: PDFValue, _ leaf: String, _ objects: PDFObjects) -> [(
        key: PDFValue, value: PDFValue
    )] {
        var found: [(key: PDFValue, value: PDFValue)] = [], seen: Set<Int> = [], waiting = [root]
        while let node = waiting.popLast(), found.count < most {
            if let number = node.reference, !seen.insert(number).inserted { continue }
            let entries = objects.resolved(node).entries
            let items = objects.resolved(entries[leaf] ?? .null).items
            for index in stride(from: 0, to: items.count - 1, by: 2) {
                found.append((objects.resolved(items[index]), items[index + 1]))
            }
            waiting += objects.resolved(entries["Kids"] ?? .null).items.reversed()
        }
        return found
    }
}
