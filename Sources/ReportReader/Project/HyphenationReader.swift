import ReportModel

/// Reads `hyphenation` in report.yaml: by language, words with hyphens where they may be broken.
struct HyphenationReader {
    let log: DiagnosticLog
    let languages: LanguageKeys

    /// Words by language, in small letters.
    func read(_ map: YAMLMap?) -> [String: [String]] {
        var words: [String: [String]] = [:]
        for entry in map?.all() ?? [] {
            guard languages.isUsed(entry.key) else {
                log.add(.unusedHyphenation(entry.key, valid: languages.valid, at: entry.keyOrigin))
                continue
            }
            words[entry.key.lowercased(), default: []] += self.words(entry, map)
        }
        return words
    }

    /// Those for an edition: of its language, and of the language of its country.
    static func words(_ all: [String: [String]], for language: String) -> [String] {
        all.keys.filter { LanguageKeys.covers($0, language) }.sorted().flatMap { all[$0] ?? [] }
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
