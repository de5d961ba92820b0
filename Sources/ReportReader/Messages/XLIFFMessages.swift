import ReportModel

/// XLIFF files that come back from translators.
extension Diagnostic {
    static func badXLIFF(_ problem: String, at origin: Origin) -> Diagnostic {
        Diagnostic(
            .error, "bad-xliff", "This is no XLIFF 2 that can be read: \(problem)",
            explanation:
                "An import takes what `rapport translations export` wrote and a tool for translators filled in.",
            at: origin)
    }
    static func importOfOtherSource(_ language: String, _ source: String, at origin: Origin) -> Diagnostic {
        Diagnostic(
            .error, "xliff-language",
            "This file is translated from “\(language)”, and the project from “\(source)”",
            at: origin)
    }
    static func noTargetLanguage(_ language: String, _ plan: TranslationPlan, at origin: Origin) -> Diagnostic
    {
        Diagnostic(
            .error, "xliff-language", "“\(language)” is no language to translate “\(plan.source)” into",
            explanation:
                "It names a folder of content/: two or three small letters, other than the source's.",
            at: origin)
    }
    static func unknownImportFile(_ name: String, valid: [String], at origin: Origin) -> Diagnostic {
        Diagnostic(
            .error, "unknown-text", "The source has no file “\(name)”",
            explanation: "Its files are \(valid.joined(separator: ", ")).", at: origin,
            hint: NearestName.of(name, among: valid).map { "Did you mean “\($0)”?" })
    }
    static func unknownImportUnit(_ key: String, valid: [String], at origin: Origin) -> Diagnostic {
        Diagnostic(
            .error, "unknown-text", "The source has no text “\(key)”",
            explanation: "It was removed, or its section has another id, since the file was exported.",
            at: origin,
            hint: NearestName.of(key, among: valid).map { "The nearest is “\($0)”. Export the file again." })
    }
    static func repeatedImportUnit(_ key: String, at origin: Origin) -> Diagnostic {
        Diagnostic(.error, "repeated-text", "The text “\(key)” stands twice in this file", at: origin)
    }
    static func importOfOldSource(_ key: String, at origin: Origin, source: Origin) -> Diagnostic {
        Diagnostic(
            .warning, "xliff-older", "“\(key)” was translated from a source that has changed since",
            explanation: "The translation is taken all the same.", at: origin,
            notes: [Note("The source is here", at: source)], hint: "Look at it again before it is confirmed.")
    }
    static func importReadsOtherwise(_ key: String, at origin: Origin) -> Diagnostic {
        Diagnostic(
            .error, "xliff-unfit", "The translation of “\(key)” would not be read as it is meant",
            explanation:
                "In the project's file it would be another kind of block, have attributes in braces, or lose part of its text.",
            at: origin)
    }
    static func importDiffersInFacts(
        _ key: String, dropped: [String], added: [String], at origin: Origin, source: Origin
    ) -> Diagnostic {
        let parts = [("lacks", dropped), ("adds", added)].filter { !$0.1.isEmpty }
        let what = parts.map { "\($0.0) \($0.1.joined(separator: ", "))" }.joined(separator: " and ")
        return Diagnostic(
            .error, "differs-in-facts", "The translation of “\(key)” \(what)",
            explanation: "A translation has the facts, references and footnotes of its source.", at: origin,
            notes: [Note("The source is here", at: source)])
    }
    static func importOfPart(_ key: String, _ block: String, at origin: Origin, source: Origin) -> Diagnostic
    {
        Diagnostic(
            .error, "xliff-part", "This \(block) is new, and its text “\(key)” is not translated",
            explanation: "A block is taken over whole, or left out while none of its texts is translated.",
            at: origin,
            notes: [Note("The text is here", at: source)])
    }
    static func importIntoBlock(_ key: String, _ block: String, at origin: Origin) -> Diagnostic {
        Diagnostic(
            .error, "xliff-place", "The translated \(block) has no place for “\(key)”",
            explanation: "The block stands in the translation already, without this text.", at: origin,
            hint: "Write it there by hand, then import again.")
    }
    static func importMovesOthers(_ path: String, at origin: Origin) -> Diagnostic {
        Diagnostic(
            .error, "xliff-place", "These texts would change others of \(path)",
            explanation:
                "Where a new text belongs cannot be told: the blocks of source and translation do not stand alike.",
            at: origin, hint: "`rapport check` tells where they differ.")
    }
}
