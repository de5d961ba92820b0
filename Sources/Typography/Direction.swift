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

    /// Rule P2 of UAX 9, by the first strong letter; by the language where there is none.
    static func baseLevel(of scalars: [UInt32], isRightToLeft: Bool) -> UInt8 {
        for scalar in scalars where g_unichar_isalpha(scalar) != 0 {
            let isRightToLeft =
                (0x590..<0x900).contains(scalar) || (0xFB1D..<0xFE00).contains(scalar)
                || (0xFE70..<0xFF00).contains(scalar)
            return isRightToLeft ? 1 : 0
        }
        return isRightToLeft ? 1 : 0
    }
}
