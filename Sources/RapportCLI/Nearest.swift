/// The name that was probably meant.
enum Nearest {
    /// The known name that takes the fewest changes, when they are few for its length or one name begins the other.
    static func name(to typed: String, in known: [String]) -> String? {
        let typed = typed.lowercased()
        let ranked = known.map { name in
            let other = name.lowercased()
            let begins = !typed.isEmpty && (other.hasPrefix(typed) || typed.hasPrefix(other))
            return (name: name, changes: begins ? 1 : changes(from: typed, to: other))
        }
        guard let best = ranked.min(by: { $0.changes < $1.changes }) else { return nil }
        return best.changes <= max(1, best.name.count / 2) ? best.name : nil
    }

    /// Insertions, deletions and replacements from one word to the other (Levenshtein's distance).
    static func changes(from a: String, to b: String) -> Int {
        let target = Array(b)
        var row = Array(0...target.count)
        for (i, character) in a.enumerated() {
            var diagonal = row[0]
            row[0] = i + 1
            for j in target.indices {
                let replaced = diagonal + (character == target[j] ? 0 : 1)
                diagonal = row[j + 1]
                row[j + 1] = min(replaced, diagonal + 1, row[j] + 1)
            }
        }
        return row[target.count]
    }
}
