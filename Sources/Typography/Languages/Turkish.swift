extension LanguageTables {
    /// The percent sign stands before its number: %42.
    static let turkish = LanguageTables(
        common: LanguageTable(
            outer: .double, inner: .single, counted: ["yıl", "ay", "gün", "saat", "avro", "milyon", "milyar"])
    )
}
