extension LanguageTables {
    static let italian = LanguageTables(
        common: LanguageTable(outer: .guillemets, inner: .double, counted: italianCounted),
        profiles: [
            "swiss": LanguageTable(outer: .guillemets, inner: .singleGuillemets, counted: italianCounted)
        ],
        subtags: ["ch": "swiss"])

    private static let italianCounted: Set<String> = [
        "anno", "anni", "mese", "mesi", "giorni", "ore", "euro", "milioni", "miliardi",
    ]
}
