import ReportModel

/// Names that nothing has: each message names the nearest one that there is, and all of them where they are few.
extension Diagnostic {
    private static func unknown(
        _ code: String, _ summary: String, _ name: String, valid: [String], at origin: Origin,
        listed what: String
    ) -> Diagnostic {
        let nearest = NearestName.of(name, among: valid)
        return Diagnostic(
            .error, code, summary, explanation: list(what, valid), at: origin,
            hint: nearest.map { "Did you mean “\($0)”?" })
    }

    /// « Valid keys: a, b, c. »; long lists are cut.
    private static func list(_ what: String, _ names: [String]) -> String {
        if names.isEmpty { return "There are no \(what) here." }
        let shown = names.prefix(20).joined(separator: ", ")
        return names.count > 20
            ? "The \(what) are \(shown) and \(names.count - 20) more." : "The \(what) are \(shown)."
    }

    private static func hint(_ nearest: String?) -> String? { nearest.map { "Did you mean “\($0)”?" } }

    static func unknownKey(_ key: String, of subject: String, valid: [String], at origin: Origin)
        -> Diagnostic
    {
        unknown(
            "unknown-key", "“\(key)” is no key of \(subject)", key, valid: valid, at: origin, listed: "keys")
    }
    static func unknownChoice(_ name: String, of key: String, valid: [String], at origin: Origin)
        -> Diagnostic
    {
        unknown(
            "unknown-value", "“\(name)” is no \(key)", name, valid: valid, at: origin,
            listed: "possible values")
    }
    static func unknownName(_ name: String, of kind: String, valid: [String], at origin: Origin) -> Diagnostic
    {
        unknown(
            "unknown-name", "“\(name)” is no \(kind) of this layout", name, valid: valid, at: origin,
            listed: "\(kind)s")
    }
    static func unknownScript(_ code: String, valid: [String], at origin: Origin) -> Diagnostic {
        unknown(
            "unknown-script", "“\(code)” is no script that fonts can be named for", code, valid: valid,
            at: origin,
            listed: "scripts")
    }
    static func unknownLayout(_ name: String, valid: [String], at origin: Origin) -> Diagnostic {
        unknown(
            "unknown-layout", "There is no layout “\(name)”", name, valid: valid, at: origin,
            listed: "layouts")
    }
    static func unknownEdition(_ id: String, valid: [String]) -> Diagnostic {
        unknown(
            "unknown-edition", "report.yaml has no edition “\(id)”", id, valid: valid,
            at: ManifestPlaces.file, listed: "editions")
    }
    static func unknownEditionName(_ id: String, valid: [String], at origin: Origin) -> Diagnostic {
        unknown(
            "unknown-edition", "There is no edition “\(id)”", id, valid: valid, at: origin, listed: "editions"
        )
    }
    static func unknownDataset(_ name: String, valid: [String], at origin: Origin) -> Diagnostic {
        unknown(
            "unknown-dataset", "There is no dataset “\(name)”", name, valid: valid, at: origin,
            listed: "datasets")
    }
    static func unknownSheet(_ name: String, of file: String, valid: [String], at origin: Origin)
        -> Diagnostic
    {
        unknown(
            "unknown-sheet", "“\(file)” has no sheet “\(name)”", name, valid: valid, at: origin,
            listed: "sheets")
    }
    static func unknownTable(_ name: String, of file: String, valid: [String], at origin: Origin)
        -> Diagnostic
    {
        unknown(
            "unknown-table", "“\(file)” has no table “\(name)”", name, valid: valid, at: origin,
            listed: "tables")
    }
    static func tableNotChosen(_ file: String, tables: [String], at origin: Origin) -> Diagnostic {
        Diagnostic(
            .error, "table-not-chosen", "“\(file)” has \(tables.count) tables",
            explanation: list("tables", tables), at: origin,
            hint: tables.first.map { "Say which is meant: { file: \(file), table: \($0) }" })
    }
    static func unknownColumn(_ name: String, of table: String, valid: [String], at origin: Origin)
        -> Diagnostic
    {
        unknown(
            "unknown-column", "“\(name)” is no column of \(table)", name, valid: valid, at: origin,
            listed: "columns")
    }
    static func unknownCategory(_ key: String, valid: [String], at origin: Origin) -> Diagnostic {
        unknown(
            "unknown-category", "“\(key)” is no category of this chart's data", key, valid: valid, at: origin,
            listed: "categories")
    }
    static func unknownSeries(_ key: String, valid: [String], at origin: Origin) -> Diagnostic {
        unknown(
            "unknown-series", "“\(key)” is no series of this chart", key, valid: valid, at: origin,
            listed: "series")
    }
    static func unknownGroup(_ key: String, valid: [String], at origin: Origin) -> Diagnostic {
        unknown(
            "unknown-group", "“\(key)” is no group of this table", key, valid: valid, at: origin,
            listed: "groups")
    }
    static func unknownBlock(_ kind: String, valid: [String], at origin: Origin) -> Diagnostic {
        unknown(
            "unknown-block", "“\(kind)” is no kind of block", kind, valid: valid, at: origin, listed: "kinds")
    }
    static func unknownClass(_ name: String, valid: [String], at origin: Origin) -> Diagnostic {
        unknown("unknown-class", "“.\(name)” is no class", name, valid: valid, at: origin, listed: "classes")
    }
    static func unknownAttribute(_ key: String, valid: [String], at origin: Origin) -> Diagnostic {
        unknown(
            "unknown-attribute", "“\(key)” is no attribute of this block", key, valid: valid, at: origin,
            listed: "attributes")
    }
    static func unknownFactGroup(_ name: String, valid: [String], at origin: Origin) -> Diagnostic {
        unknown(
            "unbound-fact", "report.yaml declares no facts “\(name)” from a dataset", name, valid: valid,
            at: origin,
            listed: "groups of facts")
    }
    static func unknownFactPart(
        _ part: String, of fact: String, valid: [String], at origin: Origin
    ) -> Diagnostic {
        unknown(
            "unbound-fact", "The fact “\(fact)” has no part “\(part)”", part, valid: valid, at: origin,
            listed: "parts")
    }
    static func unboundFact(_ name: String, nearest: String?, at origin: Origin) -> Diagnostic {
        Diagnostic(
            .error, "unbound-fact", "There is no fact “\(name)”",
            explanation:
                "Facts are declared in report.yaml, under “facts”; each row of a dataset can be one.",
            at: origin, hint: hint(nearest))
    }
    static func variableNotSet(_ name: String, at origin: Origin) -> Diagnostic {
        Diagnostic(
            .error, "not-set", "“\(name)” is not set in report.yaml",
            explanation: "What is bound in a text is printed: nothing would stand in its place.", at: origin)
    }
    static func undefinedFootnote(_ label: String, valid: [String], at origin: Origin) -> Diagnostic {
        let nearest = NearestName.of(label, among: valid)
        return Diagnostic(
            .error, "undefined-footnote", "No footnote has the label “\(label)”",
            explanation: "A footnote stands in the same file, on a line of its own: [^\(label)]: its text.",
            at: origin,
            hint: hint(nearest))
    }
    static func danglingReference(_ id: String, valid: [String], at origin: Origin) -> Diagnostic {
        Diagnostic(
            .error, "dangling-reference", "No block of this edition has the id “\(id)”",
            explanation:
                "A heading or paragraph has its id in braces, {#\(id)}; a fenced block in its key “id”.",
            at: origin, hint: hint(NearestName.of(id, among: valid)))
    }
    static func unknownReferenceForm(_ title: String, at origin: Origin) -> Diagnostic {
        unknown(
            "unknown-value", "“\(title)” is no form of a reference", title,
            valid: CrossReference.Form.allCases.map(\.rawValue), at: origin, listed: "forms")
    }
    static func missingFile(_ path: String, nearest: String?, at origin: Origin) -> Diagnostic {
        Diagnostic(
            .error, "missing-file", "There is no file “\(path)” in the project",
            explanation: "Paths are relative to the folder of report.yaml.", at: origin, hint: hint(nearest))
    }
    static func missingLabel(_ key: String, path: String, valid: [String], at origin: Origin) -> Diagnostic {
        Diagnostic(
            .error, "missing-label", "“\(key)” has no label in \(path)",
            explanation:
                "The data's keys are printed in the edition's language. Where the source gives no name, say so: "
                + "\(key): { gap: why, final: what a final edition prints }.",
            at: origin,
            hint: hint(NearestName.of(key, among: valid)) ?? "Add the line “\(key): …” to \(path).")
    }

    static func emptyLabel(_ key: String, at origin: Origin) -> Diagnostic {
        Diagnostic(
            .error, "empty-label", "The label of “\(key)” is empty",
            explanation:
                "Where the source gives no name, say so: \(key): { gap: why, final: what a final edition prints }.",
            at: origin)
    }

    static func unusedHyphenation(_ tag: String, valid: [String], at origin: Origin) -> Diagnostic {
        unknown(
            "unused-hyphenation", "No edition is in “\(tag)”", tag, valid: valid, at: origin,
            listed: "languages of the editions")
    }

    static func unusedSpoken(_ tag: String, valid: [String], at origin: Origin) -> Diagnostic {
        unknown(
            "unused-spoken", "No edition is in “\(tag)”", tag, valid: valid, at: origin,
            listed: "languages of the editions")
    }

    // MARK: Names that are taken or cannot be

    static func duplicateID(_ id: String, at origin: Origin, earlier: Origin) -> Diagnostic {
        Diagnostic(
            .error, "duplicate-id", "The id “\(id)” is taken",
            explanation: "Links and references lead to an id: each stands once in an edition.", at: origin,
            notes: [Note("It is first given here", at: earlier)])
    }
    static func duplicateFact(_ name: String, at origin: Origin, earlier: Origin) -> Diagnostic {
        Diagnostic(
            .error, "duplicate-fact", "The fact “\(name)” is there already",
            explanation: "A number has one place: the key of each row, and each name in “facts”, stand once.",
            at: origin, notes: [Note("It is first here", at: earlier)])
    }
    static func badName(_ name: String, of what: String, at origin: Origin) -> Diagnostic {
        Diagnostic(
            .error, "bad-name", "“\(name)” cannot be the name of \(what)",
            explanation:
                "A name begins with a letter or digit and has letters without accents, digits and “_”; "
                + "all but datasets may have “-” too.", at: origin)
    }
}
