extension LanguageTables {
    static let german = LanguageTables(
        common: .german, profiles: ["swiss": .swissGerman], subtags: ["ch": "swiss", "li": "swiss"])
}

extension LanguageTable {
    /// A space before the percent sign: DIN 5008.
    fileprivate static let german = LanguageTable(
        outer: .german, inner: .germanSingle, single: .germanSingle, marks: Marks(percent: .narrow),
        counted: germanCounted)

    /// Guillemets without spaces, and no space before the percent sign.
    fileprivate static let swissGerman = LanguageTable(
        outer: .guillemets, inner: .singleGuillemets, counted: germanCounted)

    private static let germanCounted: Set<String> = [
        "Jahr", "Jahre", "Jahren", "Monate", "Monaten", "Tage", "Tagen", "Stunden", "Euro", "Franken",
        "Millionen",
        "Milliarden",
    ]
}
