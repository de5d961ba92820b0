import ReportModel

/// The words that the program prints in an edition: those that ship for its language, and what the project's
/// `languages/<tag>.yaml` or `.json` have in their place.
struct WordsReader {
    static let folder = "languages"
    private static let suffixes = [".json", ".yaml", ".yml"]

    let files: ProjectFiles
    let log: DiagnosticLog

    /// - Parameter origin: where report.yaml asks for the language.
    func read(_ tag: String, at origin: Origin) -> Words {
        let shipped = Words.shipped(tag)
        var own: Words?
        for name in Words.names(tag) {
            let paths = Self.suffixes.map { "\(Self.folder)/\(name)\($0)" }.filter(files.has)
            for path in paths {
                guard let file = files.text(path, at: origin, log) else { continue }
                if path != paths.first { log.add(.repeatedWords(path, paths[0], at: file.origin(0..<0))) }
                let words = WordFile(shipped: shipped, log: log).read(SourceText(file))
                own = own.map { words.completed(by: $0) } ?? words
                checkIsWhole(own.map { shipped.map($0.completed) ?? $0 } ?? words, path, file)
            }
        }
        if own == nil, shipped == nil {
            log.add(.noWords(tag, name: Words.names(tag).first ?? tag, at: origin))
        }
        let others = Words.forLanguage(tag)
        var words = own?.completed(by: others) ?? others
        words.zero = others.zero
        return words
    }

    /// A language that does not ship is read from its own file: what that lacks is printed in English.
    private func checkIsWhole(_ words: Words, _ path: String, _ file: SourceFile) {
        let missing = words.missing.map(\.rawValue)
        if !missing.isEmpty { log.add(.missingWords(missing, in: path, at: file.origin(0..<0))) }
    }

    /// Tells of files that no edition's language reads.
    func checkFolder(languages: [String]) {
        let read = Set(languages.flatMap(Words.names))
        for file in files.names(in: Self.folder) {
            let name = String(file.prefix { $0 != "." }), path = "\(Self.folder)/\(file)"
            guard Self.suffixes.contains(where: file.hasSuffix), read.contains(name) else {
                log.add(.unusedWords(path, valid: read.sorted(), at: Origin(.file(path, bytes: 0..<0))))
                continue
            }
        }
    }
}

/// Reads one language file of a project.
private struct WordFile {
    /// Of the language; what the file says itself counts before.
    let shipped: Words?
    let log: DiagnosticLog

    func read(_ source: SourceText) -> Words {
        var words = Words()
        guard let root = YAMLParser.read(source, log), let map = YAMLMap(root, "words", log) else {
            return words
        }
        for kind in WordKey.Forms.allCases {
            words[kind] = shipped?[kind] ?? PluralRules()
            if let rules = rules(kind, map) { words[kind] = rules }
        }
        for key in WordKey.allCases {
            guard let value = map.value(key.rawValue) else { continue }
            if let kind = key.forms {
                forms(of: key, value, words[kind], &words)
            } else if let text = text(value, key, map) {
                words[key] = text
            }
        }
        map.finish()
        return words
    }

    private func rules(_ kind: WordKey.Forms, _ map: YAMLMap) -> PluralRules? {
        guard let rules = map.map(kind.rawValue, kind.rawValue) else { return nil }
        let entries = rules.all()
        var conditions: [String: String] = [:]
        for entry in entries { conditions[entry.key] = rules.string(entry.value, entry.key) }
        do throws(PluralRules.Fault) { return try PluralRules(conditions) } catch {
            let entry = entries.first { $0.key == error.category }
            log.add(.badPluralRule(error.category, at: entry?.value.origin ?? rules.origin))
            return nil
        }
    }

    private func forms(of key: WordKey, _ value: YAMLValue, _ rules: PluralRules, _ words: inout Words) {
        guard let forms = YAMLMap(value, key.rawValue, log) else { return }
        var texts: [PluralRules.Category: String] = [:]
        for category in rules.categories {
            texts[category] = forms.required(category.rawValue).flatMap { text($0, key, forms) }
        }
        forms.finish()
        guard texts.count == rules.categories.count else { return }
        for (category, text) in texts { words[key, category] = text }
    }

    private func text(_ value: YAMLValue, _ key: WordKey, _ map: YAMLMap) -> String? {
        guard let text = map.string(value, key.rawValue) else { return nil }
        var names: Set<String> = []
        for case .name(let name) in Placeholder.pieces(of: text) { names.insert(name) }
        // A form may say the number in words: « une catégorie ».
        let isWhole = key.forms != nil || names == key.placeholders
        guard isWhole, names.isSubset(of: key.placeholders) else {
            log.add(.wordsPlaceholders(key.rawValue, key.placeholders.sorted(), at: value.origin))
            return nil
        }
        return text
    }
}
