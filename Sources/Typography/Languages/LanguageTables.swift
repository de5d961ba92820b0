/// The tables of one language.
struct LanguageTables: Sendable {
    let common: LanguageTable
    /// By the name that an edition or a layout picks.
    var profiles: [String: LanguageTable] = [:]
    /// Names in `profiles` that a region or script writes by (lower case: `ch`, `hant`), unless another is picked.
    var subtags: [String: String] = [:]

    /// The common profile's name.
    static let common = "common"

    /// By the language's subtag.
    static let all: [String: LanguageTables] = [
        "ar": .arabic, "de": .german, "el": .greek, "en": .english, "es": .spanish, "fa": .persian,
        "fr": .french,
        "he": .hebrew, "hi": .hindi, "it": .italian, "nl": .dutch, "pt": .portuguese, "ti": .tigrinya,
        "tr": .turkish, "uk": .ukrainian, "zh": .chinese,
    ]

    /// Of a BCP 47 tag: that of its profile (`fr-BE-x-eu`), of its region or script, or the language's common one; nil for
    /// a language without tables.
    static func table(of tag: String) -> LanguageTable? {
        let subtags = tag.lowercased().split { $0 == "-" || $0 == "_" }.map(String.init)
        guard let language = subtags.first, let tables = all[language] else { return nil }
        if let mark = subtags.firstIndex(of: "x"), mark + 1 < subtags.count {
            let profile = subtags[mark + 1]
            if profile == common { return tables.common }
            if let table = tables.profiles[profile] { return table }
        }
        let own = subtags.dropFirst().prefix { $0 != "x" }.compactMap { tables.subtags[$0] }.first
        return own.flatMap { tables.profiles[$0] } ?? tables.common
    }

    /// Every table, by a tag that leads to it.
    static var tags: [String] {
        all.flatMap { language, tables in
            [language] + tables.profiles.keys.map { "\(language)-x-\($0)" }
        }.sorted()
    }
}
