extension LanguageTables {
    static let hebrew = LanguageTables(
        common: LanguageTable(
            outer: .hebrew, inner: .hebrewSingle, single: .hebrewSingle,
            habits: [.quotesAfterPrefixes, .geresh]))
}
