extension LanguageTables {
    static let arabic = LanguageTables(common: .inArabicScript)
    static let persian = LanguageTables(common: .inArabicScript)
}

extension LanguageTable {
    /// No space before ، ؛ ؟ : ! ; guillemets, which the direction of the text turns round.
    fileprivate static let inArabicScript = LanguageTable(
        outer: .guillemets, inner: .double,
        marks: Marks(colon: .none, semicolon: .none, exclamation: .none, question: .none),
        ownMarks: [0x60C: .none, 0x61B: .none, 0x61F: .none], habits: .quotesAfterPrefixes)
}
