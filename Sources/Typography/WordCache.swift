import Frames

/// Shaped words, by « word + spaces + first letter of the next word » and style: kerning around the space is
/// exact too.
///
/// Only for text of one face, left to right, of scripts without shaping across words. Words repeat all over a
/// report: at 300 pages nine in ten are found here.
struct WordCache {
    /// Clusters and glyphs of a word and its spaces, counted from the word's first scalar.
    struct Entry {
        var scalars: [UInt32]
        var style: Int
        var glyphs: [Glyph]
        var clusters: [GlyphCluster]
    }

    private var index: [UInt64: Int] = [:]
    private var entries: [Entry] = []
    /// Numbers and names never end: begin again rather than grow without bound.
    private static let limit = 1 << 15

    /// FNV-1a over scalars instead of bytes.
    static func key(_ scalars: UnsafeBufferPointer<UInt32>, _ range: Range<Int>, style: Int) -> UInt64 {
        var hash: UInt64 = 0xcbf2_9ce4_8422_2325 ^ UInt64(truncatingIfNeeded: style)
        for i in range { hash = (hash ^ UInt64(scalars[i])) &* 0x100_0000_01b3 }
        return hash
    }

    func find(_ key: UInt64, _ scalars: UnsafeBufferPointer<UInt32>, _ range: Range<Int>, style: Int) -> Int?
    {
        guard let found = index[key] else { return nil }
        let entry = entries[found]
        guard entry.style == style, entry.scalars.count == range.count else { return nil }
        for i in 0..<range.count where entry.scalars[i] != scalars[range.lowerBound + i] { return nil }
        return found
    }

    mutating func add(_ key: UInt64, _ entry: Entry) -> Int {
        if entries.count == WordCache.limit {
            entries.removeAll(keepingCapacity: true)
            index.removeAll(keepingCapacity: true)
        }
        entries.append(entry)
        index[key] = entries.count - 1
        return entries.count - 1
    }

    subscript(index: Int) -> Entry { _read { yield entries[index] } }
}
