import Foundation

/// The lines of a large pattern file that one word depends on.
///
/// libhyphen takes seconds to load the 77,000 lines of Debian's German patterns, and no time at all to load the fifty
/// that matter to a word. Its automaton, which goes from state to state by letters, stands for every beginning of a
/// pattern: an excerpt gives the same points as the file if it has all patterns that occur in the word and, for each
/// place of the word, the pattern that agrees with it furthest. More does no harm.
struct PatternExcerpt {
    private struct Pattern {
        var line: Range<Int>
        /// Its letters and points in `keys`, without the figures.
        var key: Range<Int>
    }

    private let file: [UInt8]
    private var keys: [UInt8] = []
    private var patterns: [Pattern] = []
    /// For each level of the file (the joints of compounds, then syllables), which are automata of their own: patterns
    /// by their first two letters, those of one letter by it alone.
    private var levels: [[UInt16: [Int]]] = [[:]]
    /// The character set and the settings, which every excerpt has.
    private var settings: [Range<Int>] = []

    private static let point = UInt8(ascii: ".")
    private static let nextLevel = Array("NEXTLEVEL".utf8)
    private static let words =
        ["LEFTHYPHENMIN", "RIGHTHYPHENMIN", "COMPOUND", "NOHYPHEN"].map { Array($0.utf8) } + [nextLevel]

    /// - Parameter file: the bytes of a `.dic` file.
    init(_ file: [UInt8]) {
        self.file = file
        keys.reserveCapacity(file.count)
        var start = 0
        while start < file.count {
            let end = file[start...].firstIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? file.count
            add(start..<end)
            start = end
        }
    }

    /// A small pattern file for a word in the file's character set.
    func lines(for word: [UInt8]) -> [UInt8] {
        var chosen: Set<Int> = []
        let text = [Self.point] + word + [Self.point]
        for level in levels {
            for start in 0..<text.count - 1 {
                choose(from: level, at: start, in: text, isBegun: false, &chosen)
                // After a compound's joint its second part is hyphenated by itself: it begins anywhere.
                if start > 0 { choose(from: level, at: start, in: text, isBegun: true, &chosen) }
            }
        }
        let lines = settings + chosen.map { patterns[$0].line }
        return lines.sorted { $0.lowerBound < $1.lowerBound }.flatMap { file[$0] }
    }

    private mutating func add(_ line: Range<Int>) {
        guard line.lowerBound > 0, !Self.words.contains(where: { file[line].starts(with: $0) }) else {
            settings.append(line)
            if file[line].starts(with: Self.nextLevel) { levels.append([:]) }
            return
        }
        guard file[line.lowerBound] != UInt8(ascii: "%") else { return }
        let start = keys.count
        for byte in file[line] {
            if byte <= 0x20 || byte == UInt8(ascii: "/") { break }
            if byte < 0x30 || byte > 0x39 { keys.append(byte) }
        }
        guard keys.count > start else { return }
        let bucket = Self.bucket(keys[start], keys.count > start + 1 ? keys[start + 1] : 0)
        levels[levels.count - 1][bucket, default: []].append(patterns.count)
        patterns.append(Pattern(line: line, key: start..<keys.count))
    }

    /// What occurs at a place of the text, and what agrees furthest with it.
    ///
    /// - Parameter isBegun: whether a word is taken to begin there.
    private func choose(
        from buckets: [UInt16: [Int]], at start: Int, in text: [UInt8], isBegun: Bool,
        _ chosen: inout Set<Int>
    ) {
        let first = isBegun ? Self.point : text[start], second = text[isBegun ? start : start + 1]
        let skipped = isBegun ? 1 : 0
        var furthest = 1, best: Int?
        for index in (buckets[Self.bucket(first, second)] ?? []) + (buckets[Self.bucket(first, 0)] ?? [])
            + (buckets[Self.bucket(first, Self.point)] ?? [])
        {
            let key = patterns[index].key
            var length = skipped
            while length < key.count, start + length - skipped < text.count,
                keys[key.lowerBound + length] == text[start + length - skipped]
            {
                length += 1
            }
            // A part of a compound ends anywhere, too.
            let isEnded = length == key.count - 1 && keys[key.upperBound - 1] == Self.point
            if length == key.count || isEnded {
                chosen.insert(index)
            } else if length > furthest {
                (furthest, best) = (length, index)
            }
        }
        if let best { chosen.insert(best) }
    }

    private static func bucket(_ first: UInt8, _ second: UInt8) -> UInt16 {
        UInt16(first) << 8 | UInt16(second)
    }
}
