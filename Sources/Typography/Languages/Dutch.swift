extension LanguageTables {
    static let dutch = LanguageTables(
        common: LanguageTable(
            outer: .single, inner: .double,
            elisions: ["s", "t", "n", "k", "m", "r", "em", "ns", "tis", "twas"],
            counted: ["jaar", "maanden", "dagen", "uur", "euro", "miljoen", "miljard"]))
}
