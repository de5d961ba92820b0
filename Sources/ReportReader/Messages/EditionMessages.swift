import ReportModel

/// Editions: their matrix, conditions and file names.
extension Diagnostic {
    // MARK: Conditions

    static func badCondition(_ text: String, _ problem: String, at origin: Origin) -> Diagnostic {
        Diagnostic(
            .error, "condition-syntax", "“\(text.prefix(60))” is no condition: \(problem)",
            explanation:
                "A condition compares parameters of the edition: country=BE, audience!=print, "
                + "country in (BE, FR), joined by and, or, not.", at: origin,
            hint: text.count { $0 == "(" } > text.count { $0 == ")" }
                ? "In a map in braces, a condition with a comma stands in quotes." : nil)
    }
    static func cyclicCondition(_ cycle: [String], at origin: Origin) -> Diagnostic {
        Diagnostic(
            .error, "cyclic-condition",
            "The condition “\(cycle.first ?? "")” asks for itself: \(cycle.joined(separator: " → "))",
            explanation: "Nothing says whether it holds.", at: origin)
    }
    static func unknownCondition(_ name: String, valid: [String], at origin: Origin) -> Diagnostic {
        let nearest = NearestName.of(name, among: valid)
        return Diagnostic(
            .error, "unknown-condition", "There is no condition “\(name)”",
            explanation:
                "Conditions are named in report.yaml, under “conditions”; a parameter is compared: \(name)=….",
            at: origin, hint: nearest.map { "Did you mean “\($0)”?" })
    }
    static func unknownParameter(_ name: String, valid: [String], at origin: Origin) -> Diagnostic {
        let nearest = NearestName.of(name, among: valid)
        return Diagnostic(
            .error, "unknown-parameter", "No edition has a parameter “\(name)”",
            explanation: "The parameters are \(valid.joined(separator: ", ")).", at: origin,
            hint: nearest.map { "Did you mean “\($0)”?" })
    }
    static func conditionWithoutValue(_ name: String, at origin: Origin) -> Diagnostic {
        Diagnostic(
            .error, "missing-value", "“\(name)” has no value to compare", at: origin,
            hint: "“\(name)” alone holds where it has one: if=\"\(name) and \(name) > 0\".")
    }
    static func comparedText(_ text: String, of name: String, at origin: Origin) -> Diagnostic {
        Diagnostic(
            .error, "compared-text", "“\(name)” is “\(text.prefix(40))” here, which is no number to compare",
            explanation: "Only numbers are less or greater.", at: origin,
            hint: "Mend the data, or compare with = and !=.")
    }
    static func valueNowhere(
        _ value: String, of name: String, valid: [String], nearest: String, at origin: Origin
    ) -> Diagnostic {
        Diagnostic(
            .warning, "value-nowhere", "No edition has “\(value)” as its \(name)",
            explanation: "Theirs are \(valid.joined(separator: ", ")).", at: origin,
            hint: "Did you mean “\(nearest)”?")
    }
    static func excludedTarget(_ id: String, at origin: Origin, leftOut: Origin) -> Diagnostic {
        Diagnostic(
            .error, "excluded-reference", "“#\(id)” is left out of this edition",
            explanation: "What refers to it must be left out under the same condition.", at: origin,
            notes: [Note("It is left out here", at: leftOut)])
    }

    // MARK: The matrix

    static func emptyAxis(_ name: String, at origin: Origin) -> Diagnostic {
        Diagnostic(.error, "empty-axis", "“\(name)” has no values, so there is no edition", at: origin)
    }
    static func blankValue(of axis: String, at origin: Origin) -> Diagnostic {
        Diagnostic(
            .error, "blank-value", "A value of “\(axis)” is empty", at: origin,
            hint: "Give it a name, and leave it out of the id with an override.")
    }
    static func repeatedValue(_ value: String, of axis: String, at origin: Origin) -> Diagnostic {
        Diagnostic(.error, "repeated-value", "“\(value)” stands twice in “\(axis)”", at: origin)
    }
    static func noLanguageAxis(at origin: Origin) -> Diagnostic {
        Diagnostic(
            .error, "no-language", "Nothing gives these editions a language", at: origin,
            hint: "matrix: { language: [fr, nl], … }, or an override with “language”.")
    }
    static func tooManyEditions(_ count: Int, most: Int, at origin: Origin) -> Diagnostic {
        Diagnostic(
            .error, "too-many-editions", "This makes \(count) editions, where \(most) are the most",
            at: origin)
    }
    static func repeatedEdition(_ id: String, at origin: Origin, values: String, earlier: String)
        -> Diagnostic
    {
        Diagnostic(
            .error, "repeated-edition", "Two editions are named “\(id)”",
            explanation: "One is \(earlier), the other \(values).", at: origin,
            hint: "Give “id” a pattern with every axis that differs: id: \"{language}-{country}\".")
    }
    static func nothingExcluded(_ text: String, at origin: Origin) -> Diagnostic {
        Diagnostic(
            .warning, "nothing-excluded", "No edition of the matrix is excluded by “\(text)”", at: origin)
    }
    static func nothingOverridden(_ text: String, at origin: Origin) -> Diagnostic {
        Diagnostic(.warning, "nothing-overridden", "No edition fits “\(text)”", at: origin)
    }
    static func axisWithoutKey(_ column: String, at origin: Origin) -> Diagnostic {
        Diagnostic(
            .error, "axis-without-key", "A row has no “\(column)”, which names its edition", at: origin)
    }
    static func reservedParameter(_ name: String, at origin: Origin) -> Diagnostic {
        Diagnostic(
            .error, "reserved-parameter", "“\(name)” is what Rapport itself gives each edition",
            explanation: "Reserved are “edition” and “year”… of the report.", at: origin,
            hint: "Choose another name.")
    }

    // MARK: File names

    static func unknownPlaceholder(_ name: String, valid: [String], at origin: Origin) -> Diagnostic {
        let nearest = NearestName.of(name, among: valid)
        return Diagnostic(
            .error, "unknown-placeholder", "“{\(name)}” stands for nothing in a name",
            explanation: "There are {\(valid.joined(separator: "}, {"))}.", at: origin,
            hint: nearest.map { "Did you mean “{\($0)}”?" })
    }
    static func openPlaceholder(at origin: Origin) -> Diagnostic {
        Diagnostic(.error, "open-placeholder", "This brace is not closed", at: origin)
    }
    static func emptyName(_ pattern: String, of edition: String, at origin: Origin) -> Diagnostic {
        Diagnostic(
            .error, "empty-name", "“\(pattern)” leaves no name for “\(edition)”",
            explanation: "Names keep letters, digits, “-”, “_” and “.”.", at: origin)
    }
    static func repeatedFile(_ name: String, editions: [String], at origin: Origin) -> Diagnostic {
        Diagnostic(
            .error, "repeated-file",
            "\(editions.map { "“\($0)”" }.joined(separator: " and ")) would both be “\(name)”",
            explanation: "Each edition is a file of its own.", at: origin,
            hint: "Add {edition} to the pattern.")
    }
}
