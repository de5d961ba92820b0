/// Classes of characters that shaping and breaking ask about.
enum Scalars {
    static let space: UInt32 = 0x20
    static let noBreakSpace: UInt32 = 0xA0
    static let narrowSpace: UInt32 = 0x202F
    static let middleDot: UInt32 = 0xB7
    static let noBreakHyphen: UInt32 = 0x2011
    static let softHyphen: UInt32 = 0xAD
    static let object: UInt32 = 0xFFFC
    static let apostrophe: UInt32 = 0x2019

    /// As typed, as set, and as a letter.
    @inline(__always) static func isApostrophe(_ scalar: UInt32) -> Bool {
        scalar == apostrophe || scalar == 0x27 || scalar == 0x2BC
    }

    /// Where a font lacks them, HarfBuzz or we draw something else in the same font: no reason to look for
    /// another.
    ///
    /// U+00A0 becomes the word space, U+202F half of it, and U+2011 any hyphen.
    @inline(__always) static func isSubstituted(_ scalar: UInt32) -> Bool {
        scalar == noBreakSpace || scalar == narrowSpace || scalar == noBreakHyphen
            || scalar >= 0x2000 && scalar <= 0x200A
    }

    /// Has no glyph of its own, and is never missing.
    static func isZeroWidth(_ scalar: UInt32) -> Bool {
        scalar >= 0x200B && scalar <= 0x200F || scalar >= 0x2028 && scalar <= 0x202E
            || scalar >= 0x2060 && scalar <= 0x2069
            || scalar == 0xFEFF || scalar == softHyphen || scalar >= 0xFE00 && scalar <= 0xFE0F
            || scalar == object
    }

    /// Whether two characters belong to one letter or syllable: the second is a mark or a joiner, or the first kills a vowel.
    static func joins(_ first: UInt32, _ second: UInt32) -> Bool {
        guard let first = Unicode.Scalar(first)?.properties, let mark = Unicode.Scalar(second) else {
            return false
        }
        return first.canonicalCombiningClass == .virama || mark.properties.isGraphemeExtend
            || mark.properties.generalCategory == .spacingMark || second == 0x200D
    }

    static func isBidiControl(_ scalar: UInt32) -> Bool {
        scalar == 0x200E || scalar == 0x200F || scalar >= 0x202A && scalar <= 0x202E
            || scalar >= 0x2066 && scalar <= 0x2069 || scalar == 0x61C
    }

    /// Letters of the scripts that dictionaries hyphenate here: Latin, Greek, Cyrillic.
    @inline(__always) static func isHyphenable(_ scalar: UInt32) -> Bool {
        if scalar < 0x80 { return scalar | 0x20 >= 0x61 && scalar | 0x20 <= 0x7A }
        return scalar >= 0xC0 && scalar < 0x250 && scalar != 0xD7 && scalar != 0xF7
            || scalar >= 0x370 && scalar < 0x530 && scalar != 0x37E && scalar != 0x387
            || scalar >= 0x1E00 && scalar < 0x2000
    }

    /// Set solid: each may take a share of a line's slack.
    @inline(__always) static func isIdeograph(_ scalar: UInt32) -> Bool {
        scalar >= 0x2E80 && scalar < 0xA000 || scalar >= 0x20000 && scalar < 0x32000
    }

    /// Share of a line's justification: 4 for a word space, 1 for an ideograph, 0 for anything else.
    @inline(__always) static func flex(_ scalar: UInt32) -> UInt8 {
        scalar == space || scalar == noBreakSpace ? 4 : isIdeograph(scalar) ? 1 : 0
    }
}
