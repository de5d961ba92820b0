import ReportModel

/// Profiles of spaces and quotes.
extension YAMLMap {
    /// The name of one of the language's profiles.
    func profile(_ key: String, language: String) -> String? {
        value(key).flatMap { profile($0, key, language: language) }
    }

    func profile(_ value: YAMLValue, _ key: String, language: String) -> String? {
        guard let name = string(value, key) else { return nil }
        let valid = TypographyProfiles.names(language: language)
        if valid.contains(name) { return name }
        log.add(.unknownChoice(name, of: "typography of “\(language)”", valid: valid, at: value.origin))
        return nil
    }

    /// Profiles by language: `{ fr: eu, de: swiss }`.
    func profilesByLanguage(_ key: String) -> [String: String] {
        var profiles: [String: String] = [:]
        for entry in map(key, key)?.all() ?? [] {
            let tag = LanguageTag(entry.key)
            if !tag.isWellFormed { log.add(.badLanguage(entry.key, at: entry.keyOrigin)) }
            profiles[entry.key.lowercased()] = profile(entry.value, entry.key, language: entry.key)
        }
        return profiles
    }
}
