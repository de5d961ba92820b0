import ReportModel

/// Translations beside their source.
extension Diagnostic {
    static func fallbackOnItself(_ language: String, at origin: Origin) -> Diagnostic {
        Diagnostic(
            .error, "fallback-on-itself", "“\(language)” cannot stand in for itself",
            explanation: "“fallback” names the language whose text is printed where this one has none.",
            at: origin)
    }
    static func noTranslations(at origin: Origin) -> Diagnostic {
        Diagnostic(
            .error, "no-translations", "report.yaml does not say which language is translated",
            explanation: "Translations are compared with the language that is written first.", at: origin,
            hint: "translations: { source: fr }")
    }
    static func noTranslation(_ language: String, valid: [String]) -> Diagnostic {
        Diagnostic(
            .error, "unknown-language", "“\(language)” is no language that this project is translated into",
            explanation: valid.isEmpty
                ? "Its editions have one language." : "They are \(valid.joined(separator: ", ")).",
            at: .unknown, hint: NearestName.of(language, among: valid).map { "Did you mean “\($0)”?" })
    }
    static func noUnit(_ what: String, _ name: String, valid: [String]) -> Diagnostic {
        Diagnostic(
            .error, "unknown-text", "There is no \(what) “\(name)” in this language",
            explanation:
                "`rapport translations status` lists files; keys stand in translations/<language>.json.",
            at: .unknown, hint: NearestName.of(name, among: valid).map { "Did you mean “\($0)”?" })
    }
    static func unreadableRecord(_ path: String, language: String, at origin: Origin) -> Diagnostic {
        Diagnostic(
            .error, "unreadable-record", "\(path) is no record of confirmed translations",
            explanation: "It is written by the program, and not meant to be edited.", at: origin,
            hint: "Restore it, or delete it and run `rapport translations confirm … --language \(language)`.")
    }

    // MARK: What is missing, and what is there besides

    static func untranslatedFile(
        _ path: String, nearest: String?, texts: Int, at origin: Origin
    ) -> Diagnostic {
        Diagnostic(
            .warning, "missing-translation", "\(path) is missing: this file has no translation",
            explanation:
                "It has \(count(texts, "text")). A file and its translation have the same name in the folders of their "
                + "languages.", at: origin,
            hint: nearest.map { "Rename “\($0)”, if that is its translation." })
    }
    static func extraFile(_ path: String, nearest: String?, _ source: LanguageText, at origin: Origin)
        -> Diagnostic
    {
        Diagnostic(
            .warning, "extra-translation",
            "\(path) translates no file of \(LanguageText.folder(of: source.language))/",
            explanation: "A file and its translation have the same name in the folders of their languages.",
            at: origin,
            hint: nearest.map { "Rename it “\($0)”, if that is its source." } ?? confirmHint)
    }
    static func missingSection(
        _ name: String, path: String, language: String, texts: Int, at origin: Origin
    ) -> Diagnostic {
        Diagnostic(
            .warning, "missing-translation",
            "The section “\(name)” has no translation in \(path)",
            explanation:
                "It has \(count(texts, "text")). Sections are known by the id of their heading: {#\(name)}.",
            at: origin)
    }
    static func missingBlocks(
        _ blocks: [UnitBlock], section: String, path: String, language: String, at origin: Origin,
        beside: Origin?
    ) -> Diagnostic {
        Diagnostic(
            .warning, "missing-translation", "\(list(blocks)) of “\(section)” has no translation in \(path)",
            explanation:
                "Of blocks without an id that are alike, the last one is named: which one it is cannot be told.",
            at: origin, notes: beside.map { [Note("The section ends here in “\(language)”", at: $0)] } ?? [])
    }
    static func extraBlocks(
        _ blocks: [UnitBlock], section: String, _ plan: TranslationPlan, at origin: Origin, beside: Origin?
    ) -> Diagnostic {
        Diagnostic(
            .warning, "extra-translation",
            "\(list(blocks)) of “\(section)” has no source in “\(plan.source)”",
            at: origin,
            notes: beside.map { [Note("The section ends here in “\(plan.source)”", at: $0)] } ?? [],
            hint: confirmHint)
    }
    static func missingTexts(
        _ units: [TranslationUnit], of block: UnitBlock, language: String, at origin: Origin, source: Origin
    ) -> Diagnostic {
        Diagnostic(
            .warning, "missing-translation", "The \(block.title) lacks \(list(units)) in “\(language)”",
            at: origin, notes: [Note("The source has it here", at: source)])
    }
    static func extraTexts(
        _ units: [TranslationUnit], of block: UnitBlock, at origin: Origin, source: Origin
    ) -> Diagnostic {
        Diagnostic(
            .warning, "extra-translation", "The \(block.title) has \(list(units)), and its source has not",
            at: origin, notes: [Note("The source is here", at: source)], hint: confirmHint)
    }

    // MARK: What stands in

    static func fallbackOfFile(_ file: UnitFile, language: String, _ plan: TranslationPlan) -> Diagnostic {
        Diagnostic(
            .note, "fallback", "This file is printed in “\(plan.source)” in the editions in “\(language)”",
            explanation:
                "report.yaml declares it: what has no translation is printed as it is written, and marked.",
            at: file.source.origin)
    }
    static func fallbackOfBlocks(
        _ blocks: [UnitBlock], language: String, _ plan: TranslationPlan
    ) -> Diagnostic {
        Diagnostic(
            .note, "fallback",
            "\(list(blocks)) of “\(blocks[0].section)” printed in “\(plan.source)” in the editions in “\(language)”",
            explanation:
                "report.yaml declares it: what has no translation is printed as it is written, and marked.",
            at: blocks[0].origin)
    }

    // MARK: What changed

    static func outdatedTranslation(
        _ pairs: [UnitPair], language: String, _ plan: TranslationPlan, at origin: Origin
    ) -> Diagnostic {
        let notes = pairs.prefix(4).compactMap { pair -> Note? in
            guard case .outdated(let was) = pair.state, let source = pair.source else { return nil }
            let (old, new) = TextChange.between(was, source.text)
            return Note("The source was “\(old)” and is “\(new)”", at: source.origin)
        }
        let rest = pairs.count - notes.count
        return Diagnostic(
            .warning, "outdated-translation",
            pairs.count == 1
                ? "This translation is older than its source"
                : "This translation and \(count(pairs.count - 1, "other text")) of its section are older than their source",
            explanation: rest > 0 ? "\(count(rest, "more text")) changed too." : "", at: origin, notes: notes,
            hint: "Bring it up to date, then: rapport translations confirm … --language \(language)")
    }
    static func unconfirmedTranslations(_ number: Int, language: String, at origin: Origin) -> Diagnostic {
        Diagnostic(
            .note, "unconfirmed-translation",
            "\(count(number, "translation")) in “\(language)” \(number == 1 ? "is" : "are") not confirmed; this is the first",
            explanation: "What is confirmed is watched: a change of its source is told.", at: origin,
            hint: "rapport translations confirm … --language \(language)")
    }

    // MARK: What differs

    static func differsInFacts(
        _ kind: String, dropped: [String], added: [String], at origin: Origin, source: Origin
    ) -> Diagnostic {
        let parts = [("lacks", dropped), ("adds", added)].filter { !$0.1.isEmpty }
        let what = parts.map { "\($0.0) \($0.1.joined(separator: ", "))" }.joined(separator: " and ")
        return Diagnostic(
            .warning, "differs-in-facts", "This \(kind) \(what)",
            explanation: "A translation has the facts, claims, references and footnotes of its source.",
            at: origin,
            notes: [Note("The source is here", at: source)], hint: confirmHint)
    }
    static func differsInKind(
        _ own: UnitBlock, _ other: UnitBlock, section: String, language: String, _ plan: TranslationPlan
    ) -> Diagnostic {
        Diagnostic(
            .warning, "differs-in-kind",
            "In “\(section)” a \(other.title) stands where “\(plan.source)” has a \(own.title)",
            explanation: "Blocks of a section are translated one by one, in their order.", at: other.origin,
            notes: [Note("The source is here", at: own.origin)])
    }
    static func differsInOrder(
        _ own: UnitBlock, _ other: UnitBlock, section: String, language: String, _ plan: TranslationPlan
    ) -> Diagnostic {
        Diagnostic(
            .warning, "differs-in-order",
            "In “\(section)” the \(other.title) stands where “\(plan.source)” has the \(own.title)",
            explanation: "The blocks are the same, in another order.", at: other.origin,
            notes: [Note("The source is here", at: own.origin)])
    }
    static func differsInSettings(
        _ names: [String], of block: UnitBlock, own: String?, other: String?, at origin: Origin,
        source: Origin
    ) -> Diagnostic {
        let rest = names.count > 1 ? ", and \(names.dropFirst().joined(separator: ", ")) too" : ""
        return Diagnostic(
            .warning, "differs-in-settings",
            "“\(names[0])” of the \(block.title) is \(quoted(other)), and \(quoted(own)) in its source\(rest)",
            explanation: "In every language a block shows the same data in the same way.", at: origin,
            notes: [Note("The source is here", at: source)])
    }

    // MARK: Words

    private static let confirmHint =
        "If it is meant, say so: rapport translations confirm … --differences"

    private static func quoted(_ text: String?) -> String { text.map { "“\($0.prefix(60))”" } ?? "not set" }

    private static func count(_ number: Int, _ noun: String) -> String {
        number == 1 ? "1 \(noun)" : "\(number) \(noun)s"
    }

    /// « paragraph, chart “education” and 3 more »
    private static func list(_ blocks: [UnitBlock]) -> String { list(blocks.map(\.title)) }
    private static func list(_ units: [TranslationUnit]) -> String {
        list(units.map { "“\($0.key.split(separator: ":").dropFirst().joined(separator: ":"))”" })
    }
    private static func list(_ names: [String]) -> String {
        let shown = names.prefix(3).joined(separator: ", ")
        return names.count > 3 ? "\(shown) and \(names.count - 3) more" : shown
    }
}

/// The stretch in which two texts differ, with a few words around it.
enum TextChange {
    private static let around = 3
    private static let longest = 120

    static func between(_ old: String, _ new: String) -> (old: String, new: String) {
        let a = old.split(whereSeparator: \.isWhitespace), b = new.split(whereSeparator: \.isWhitespace)
        let start = zip(a, b).prefix { $0 == $1 }.count
        let end = zip(a.dropFirst(start).reversed(), b.dropFirst(start).reversed()).prefix { $0 == $1 }.count
        return (excerpt(of: a, from: start, end: end), excerpt(of: b, from: start, end: end))
    }

    private static func excerpt(of words: [Substring], from start: Int, end: Int) -> String {
        let first = max(0, start - around), last = max(first, min(words.count, words.count - end + around))
        let text = words[first..<last].joined(separator: " ")
        let cut = text.count > longest ? text.prefix(longest) + " …" : text[...]
        return (first > 0 ? "… " : "") + cut + (last < words.count ? " …" : "")
    }
}
