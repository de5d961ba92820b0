/// The hyphen in a font's ToUnicode map.
///
/// A word broken at a line's end ends in the font's own hyphen, U+2010; the text around it says U+00AD as ActualText. Readers
/// that know no ActualText (pdf.js) put the word together again, for a search, only where the line ends in U+002D: so that is
/// what the glyph stands for.
enum HyphenMap {
    /// Of a line in a map of Cairo's, `<1a> <2010>`.
    private static let target = Array(" <2010>".utf8)

    /// The map with U+002D for U+2010; nil where it has none.
    static func mended(_ map: [UInt8]) -> [UInt8]? {
        var mended = map, rest = mended[...], isMended = false
        while let found = rest.firstRange(of: target) {
            mended.replaceSubrange(found, with: Array(" <002d>".utf8))
            isMended = true
            rest = mended[found.upperBound...]
        }
        return isMended ? mended : nil
    }
}
