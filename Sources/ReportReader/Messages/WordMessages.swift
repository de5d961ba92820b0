import ReportModel

/// What is wrong with the words that the program itself prints.
extension Diagnostic {
    static func noWords(_ tag: String, name: String, at origin: Origin) -> Diagnostic {
        Diagnostic(
            .warning, "missing-words", "The program's own words are in English: it has none for “\(tag)”",
            explanation:
                "They stand in captions, cross references, tables that go on, and descriptions of charts.",
            at: origin, hint: "Add a file \(WordsReader.folder)/\(name).json to the project.")
    }
    static func missingWords(_ keys: [String], in path: String, at origin: Origin) -> Diagnostic {
        let shown = keys.prefix(8).joined(separator: ", ")
        return Diagnostic(
            .warning, "missing-words", "\(path) lacks words that the program prints: they are in English",
            explanation: keys.count > 8
                ? "It has none for \(shown) and \(keys.count - 8) more." : "It has none for \(shown).",
            at: origin)
    }
    static func repeatedWords(_ path: String, _ first: String, at origin: Origin) -> Diagnostic {
        Diagnostic(
            .warning, "repeated-words", "\(path) and \(first) are for the same language",
            explanation: "The words of \(path) count where both have some.", at: origin)
    }
    static func unusedWords(_ path: String, valid: [String], at origin: Origin) -> Diagnostic {
        Diagnostic(
            .warning, "unused-words", "No edition reads \(path)",
            explanation:
                "A file is named by a language of the editions, and ends with .json or .yaml: \(valid.joined(separator: ", ")).",
            at: origin)
    }
    static func badPluralRule(_ category: String, at origin: Origin) -> Diagnostic {
        let valid = PluralRules.Category.allCases.dropLast().map(\.rawValue)
        guard valid.contains(category) else {
            return .unknownChoice(category, of: "plural category with a rule", valid: valid, at: origin)
        }
        return Diagnostic(
            .error, "bad-plural-rule", "The rule of “\(category)” cannot be read",
            explanation: "Rules are written as CLDR has them: v = 0 and i % 10 = 2..4 and i % 100 != 12..14",
            at: origin)
    }
    static func noOrdinal(_ fact: String, at origin: Origin) -> Diagnostic {
        Diagnostic(
            .error, "no-ordinal", "“\(fact)” has no ordinal",
            explanation: "First, second, third: whole numbers above zero have one.", at: origin)
    }
    static func wordsPlaceholders(_ key: String, _ valid: [String], at origin: Origin) -> Diagnostic {
        let names = valid.map { "{\($0)}" }.joined(separator: " and ")
        return Diagnostic(
            .error, "words-placeholders",
            valid.isEmpty
                ? "“\(key)” has nothing in braces"
                : "“\(key)” has \(names) in it, and nothing else in braces",
            at: origin)
    }
}
