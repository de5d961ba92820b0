import ReportModel

/// Reads `spoken` in report.yaml: by language, words that are written in a form that is read badly, with what is said.
struct SpokenReader {
    let log: DiagnosticLog
    let languages: LanguageKeys

    /// By language, in small letters: what is written, and what is said.
    func read(_ map: YAMLMap?) -> [String: [String: String]] {
        var forms: [String: [String: String]] = [:]
        for entry in map?.all() ?? [] {
            guard languages.isUsed(entry.key) else {
                log.add(.unusedSpoken(entry.key, valid: languages.valid, at: entry.keyOrigin))
                continue
            }
            let words = YAMLMap(entry.value, "spoken words", log)
            for form in words?.all() ?? [] {
                guard let spoken = words?.string(form.value, form.key) else { continue }
                guard Self.isForm(form.key) else {
                    log.add(.badSpoken(form.key, at: form.keyOrigin))
                    continue
                }
                forms[entry.key.lowercased(), default: [:]][form.key] = spoken
            }
        }
        return forms
    }

    /// Those for an edition: what its country's language says counts before what its language says.
    static func forms(_ all: [String: [String: String]], for language: String) -> [String: String] {
        all.keys.filter { LanguageKeys.covers($0, language) }.sorted()
            .reduce(into: [:]) { $0.merge(all[$1] ?? [:]) { $1 } }
    }

    /// It begins and ends with a letter or a figure, as a word does.
    private static func isForm(_ written: String) -> Bool {
        func isInner(_ character: Character?) -> Bool {
            character.map { $0.isLetter || $0.isNumber } ?? false
        }
        return isInner(written.first) && isInner(written.last)
    }
}
