extension LanguageTables {
    /// No space before ። ፣ ፤ ፥ ፦ ፧.
    static let tigrinya = LanguageTables(
        common: LanguageTable(
            outer: .guillemets, inner: .singleGuillemets,
            ownMarks: Dictionary(uniqueKeysWithValues: (UInt32(0x1362)...0x1367).map { ($0, .none) })))
}
