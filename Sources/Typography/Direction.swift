import CPango

/// Which way a paragraph runs.
enum Direction {
    /// Languages written from right to left, by their first subtag.
    private static let rightToLeft: Set<String> = [
        "ar", "arc", "ckb", "dv", "fa", "he", "ps", "sd", "syr", "ug", "ur", "yi",
    ]

    static func isRightToLeft(language: String) -> Bool {
        let primary = language.prefix { $0 != "-" && $0 != "_" }
        return rightToLeft.contains(primary.lowercased())
    }

    /// The language's direction (rule HL1 of UAX 9), unless none of the letters run in it: a paragraph that begins with a
    /// foreign name is still its language's, one in a foreign script alone is not.
    static func baseLevel(of scalars: [UInt32], isRightToLeft: Bool) -> UInt8 {
        var hasForeign = false
        for scalar in scalars where g_unichar_isalpha(scalar) != 0 {
            if Direction.isRightToLeft(scalar) == isRightToLeft { return isRightToLeft ? 1 : 0 }
            hasForeign = true
        }
        return isRightToLeft != hasForeign ? 1 : 0
    }

    private static func isRightToLeft(_ scalar: UInt32) -> Bool {
        (0x590..<0x900).contains(scalar) || (0xFB1D..<0xFE00).contains(scalar)
            || (0xFE70..<0xFF00).contains(scalar) || (0x10800..<0x11000).contains(scalar)
            || (0x1E800..<0x1F000).contains(scalar)
    }
}
