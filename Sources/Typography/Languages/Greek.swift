extension LanguageTables {
    /// `;` asks; the raised point (U+00B7, U+0387) is the semicolon.
    static let greek = LanguageTables(
        common: LanguageTable(
            outer: .guillemets, inner: .double, ownMarks: [0x387: .none, 0x37E: .none],
            counted: ["έτη", "ετών", "χρόνια", "μήνες", "ημέρες", "ώρες", "ευρώ", "εκατομμύρια"]))
}
