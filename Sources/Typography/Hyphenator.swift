import Foundation

/// Where words of one language may be broken: its dictionary behind a cache.
final class Hyphenator {
    /// The whole of it; of a large one its settings alone.
    private let dictionary: HyphenDictionary
    /// What is too large for libhyphen to load.
    private let excerpt: PatternExcerpt?
    private var cache: [[UInt32]: UInt64] = [:]
    /// Names never end: begin again rather than grow without bound.
    private static let limit = 1 << 15

    /// From this size on, in bytes, a file is read by excerpts: loading takes time that grows faster than the file.
    private static let large = 300_000

    /// Opens a pattern file; nil if there is none or libhyphen refuses it.
    convenience init?(path: String) { self.init(path: path, excerptsFrom: Self.large) }

    /// - Parameter size: the least size of a file that is read by excerpts.
    init?(path: String, excerptsFrom size: Int) {
        if let file = FileManager.default.contents(atPath: path), file.count >= size {
            let excerpt = PatternExcerpt(Array(file))
            guard let dictionary = HyphenDictionary(lines: excerpt.lines(for: [])) else { return nil }
            (self.dictionary, self.excerpt) = (dictionary, excerpt)
        } else {
            guard let dictionary = HyphenDictionary(path: path) else { return nil }
            (self.dictionary, excerpt) = (dictionary, nil)
        }
    }

    /// Bit i set: the stem may be broken before its letter i.
    ///
    /// - Parameter stem: letters alone, in any case: elisions and ·e·s are cut off by the caller.
    func points(_ stem: ArraySlice<UInt32>) -> UInt64 {
        let key = Array(stem)
        if let known = cache[key] { return known }
        var word = String.UnicodeScalarView()
        // Patterns have typewriter apostrophes.
        word.append(
            contentsOf: key.compactMap { Unicode.Scalar(Scalars.isApostrophe($0) ? 0x27 : $0) })
        let lower = String(word).lowercased()
        let points = lower.unicodeScalars.count == key.count ? points(lower) : 0
        if cache.count == Self.limit { cache.removeAll(keepingCapacity: true) }
        cache[key] = points
        return points
    }

    private func points(_ word: String) -> UInt64 {
        guard let excerpt else { return dictionary.points(word) }
        guard word.unicodeScalars.count < 64, let bytes = dictionary.encoded(word) else { return 0 }
        return HyphenDictionary(lines: excerpt.lines(for: bytes))?.points(word) ?? 0
    }
}
