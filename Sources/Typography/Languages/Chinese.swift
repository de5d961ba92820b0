extension LanguageTables {
    /// Full-width marks bring their own space. Traditional Chinese quotes with 「」.
    static let chinese = LanguageTables(
        common: LanguageTable(
            outer: .double, inner: .single, ownMarks: fullWidth, habits: .quotesAfterPrefixes),
        profiles: [
            "traditional": LanguageTable(
                outer: .corner, inner: .doubleCorner, single: .corner, ownMarks: fullWidth,
                habits: .quotesAfterPrefixes)
        ],
        subtags: ["hant": "traditional", "tw": "traditional", "hk": "traditional", "mo": "traditional"])

    /// 、 。 ！ ， ： ； ？
    private static let fullWidth: [UInt32: LanguageTable.Spacing] = [
        0x3001: .none, 0x3002: .none, 0xFF01: .none, 0xFF0C: .none, 0xFF1A: .none, 0xFF1B: .none,
        0xFF1F: .none,
    ]
}
