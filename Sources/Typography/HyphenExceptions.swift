/// Words whose hyphens an author states: `ac-com-pa-gne-ment` has these points and no other, `asbl` none.
///
/// A word in small letters is meant however it is written; one with capitals only as it is: `DUO` is not `duo`.
public struct HyphenExceptions: Hashable, Sendable {
    /// Bit i set: a hyphen may stand before letter i.
    private var points: [[UInt32]: UInt64] = [:]

    public init() {}

    /// - Parameter words: those that `isWord` refuses are passed over.
    public init(_ words: [String]) {
        for word in words where HyphenExceptions.isWord(word) {
            var letters: [UInt32] = [], mask: UInt64 = 0
            for scalar in word.unicodeScalars {
                if scalar == "-" {
                    mask |= 1 << UInt64(letters.count)
                } else {
                    letters.append(HyphenExceptions.plain(scalar.value))
                }
            }
            points[letters] = mask
        }
    }

    /// Whether a word can be an exception: letters, apostrophes between them, and hyphens between those; fewer than 64.
    public static func isWord(_ word: String) -> Bool {
        let scalars = Array(word.unicodeScalars.map(\.value))
        guard scalars.count < 64, let first = scalars.first, let last = scalars.last,
            Scalars.isHyphenable(first), Scalars.isHyphenable(last)
        else { return false }
        return scalars.indices.allSatisfy { index in
            if Scalars.isHyphenable(scalars[index]) { return true }
            guard scalars[index] == 0x2D || Scalars.isApostrophe(scalars[index]) else { return false }
            return scalars[index - 1] != 0x2D && scalars[index + 1] != 0x2D
        }
    }

    var isEmpty: Bool { points.isEmpty }

    /// The points of a word, if it is one of them.
    func points(_ word: ArraySlice<UInt32>) -> UInt64? {
        if points.isEmpty { return nil }
        let letters = word.map(HyphenExceptions.plain)
        if let found = points[letters] { return found }
        let lower = letters.map {
            Unicode.Scalar($0)?.properties.lowercaseMapping.unicodeScalars.first?.value ?? $0
        }
        return points[lower]
    }

    private static func plain(_ scalar: UInt32) -> UInt32 {
        Scalars.isApostrophe(scalar) ? Scalars.apostrophe : scalar
    }
}
