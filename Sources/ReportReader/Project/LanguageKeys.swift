import ReportModel

/// Keys of report.yaml that are languages: what stands under « fr » is for every edition in French, what stands under « fr-BE »
/// for those in Belgian French.
struct LanguageKeys {
    /// Of the project's editions.
    let languages: [String]

    /// Whether some edition is in the language.
    func isUsed(_ tag: String) -> Bool { languages.contains { Self.covers(tag, $0) } }

    /// Tags that cover an edition: its language, and that of its country.
    var valid: [String] {
        let primary = languages.map { String($0.prefix { $0 != "-" }) }
        return (primary + languages).reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
    }

    /// Whether words of a language are those of an edition in this one: « fr » of « fr-BE », but not the other way
    /// round.
    static func covers(_ tag: String, _ language: String) -> Bool {
        let tag = tag.lowercased(), language = language.lowercased()
        return language == tag || language.hasPrefix(tag + "-")
    }
}
