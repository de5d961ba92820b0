extension LanguageTables {
    /// The Academy's Ortografía (2010): «», then “ ”; a space before the percent sign. America quotes with “ ” first.
    static let spanish = LanguageTables(
        common: LanguageTable(
            outer: .guillemets, inner: .double, marks: LanguageTable.Marks(percent: .whole),
            counted: spanishCounted),
        profiles: [
            "american": LanguageTable(
                outer: .double, inner: .single, marks: LanguageTable.Marks(percent: .whole),
                counted: spanishCounted)
        ],
        subtags: ["419": "american", "mx": "american", "us": "american"])

    private static let spanishCounted: Set<String> = [
        "año", "años", "mes", "meses", "días", "horas", "euros", "millones",
    ]
}
