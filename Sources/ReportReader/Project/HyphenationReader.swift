import ReportModel

/// Reads `hyphenation` in report.yaml: by language, words with hyphens where they may be broken.
struct HyphenationReader {
    let log: DiagnosticLog
    /// Of the project's editions.
    let languages: [String]

    /// Words by language, in small letters.
    func read(_ map: YAMLMap?) -> [String: [String]] {
        var words: [String: [String]] = [:]
        for entry in map?.all() ?? [] {
            guard languages.contains(where: { Self.covers(entry.key, $0) }) else {
                log.add(.unusedHyphenation(entry.key, valid: valid, at: entry.keyOrigin))
                continue
            }
            words[entry.key.lowercased(), default: []] += self.words(entry, map)
        }
        return words
    }

    /// Tags that cover an edition: its language, and that of its country.
    private var valid: [String] {
        let primary = languages.map { String($0.prefix { $0 != "-" }) }
        return (primary + languages).reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
    }

    /// Those for an edition: of its language, and of the language of its country.
    static func words(_ all: [String: [String]], for language: String) -> [String] {
        all.keys.filter { covers($0, language) }.sorted().flatMap { all[$0] ?? [] }
    }

    /// Whether words of a language are those of an edition in this one: « fr » of « fr-BE », but not the other way
    /// round.
    private static func covers(_ tag: String, _ language: String) -> Bool {
        let tag = tag.lowercased(), language = language.lowercased()
        return language == tag || language.hasPrefix(tag + "-")
    }

    private func words(_ entry: YAMLEntry, _ map: YAMLMap?) -> [String] {
        var known: [String: Origin] = [:]
        return (map?.list(entry.value) ?? []).compactMap { value in
            guard let word = map?.string(value, entry.key) else { return nil }
            guard Self.isWord(word) else {
                log.add(.badHyphenation(word, at: value.origin))
                return nil
            }
            if let earlier = known.updateValue(value.origin, forKey: word.filter { $0 != "-" }) {
                log.add(.repeatedHyphenation(word, at: value.origin, earlier: earlier))
                return nil
            }
            return word
        }
    }

    /// Letters, with one hyphen or apostrophe between two of them; fewer than 64.
    private static func isWord(_ word: String) -> Bool {
        let parts = word.split(omittingEmptySubsequences: false) { "-'’".contains($0) }
        return word.unicodeScalars.count < 64
            && parts.allSatisfy { !$0.isEmpty && $0.allSatisfy(\.isLetter) }
    }
}
