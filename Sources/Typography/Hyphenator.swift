/// Where words of one language may be broken: its dictionary behind a cache.
final class Hyphenator {
    private let dictionary: HyphenDictionary
    private var cache: [[UInt32]: UInt64] = [:]

    init(_ dictionary: HyphenDictionary) { self.dictionary = dictionary }

    /// Bit i set: the stem may be broken before its letter i.
    ///
    /// - Parameter stem: letters alone, in any case: elisions and ·e·s are cut off by the caller.
    func points(_ stem: ArraySlice<UInt32>) -> UInt64 {
        let key = Array(stem)
        if let known = cache[key] { return known }
        var word = String.UnicodeScalarView()
        word.append(contentsOf: key.compactMap(Unicode.Scalar.init))
        let lower = String(word).lowercased()
        let points = lower.unicodeScalars.count == key.count ? dictionary.points(lower) : 0
        cache[key] = points
        return points
    }
}
