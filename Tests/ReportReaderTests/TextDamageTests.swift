import ReportModel
import Testing

@Suite struct TextDamageTests {
    private static let people = "content/en/01-people.md"
    private static let sentence = "Voir [la figure](#origin)."

    static let cases = [
        Damage("unbound-fact", people, "{{ mentees.total }}", "⟦{{ mentees.totl }}⟧", hint: "mentees.total"),
        Damage("unbound-fact", people, "{{ mentees.total }}", "⟦{{ mentees.total.bse }}⟧"),
        Damage("unbound-fact", people, "{{ report.period }}", "⟦{{ report.perod }}⟧", hint: "report.period"),
        Damage(
            "unbound-fact", people, "\"{{ mentees.foreign }} étranger",
            "\"Été : ⟦{{ mentees.foregn }}⟧ étranger", hint: "mentees.foreign"),
        Damage("open-binding", people, "Voilà {{ mentees.total }}", "Voilà ⟦{{⟧ mentees.total"),
        Damage("bad-binding", people, "{{ mentees.total }}", "⟦{{ mentees total }}⟧"),
        Damage(
            "unquoted-binding", people, "\"{{ mentees.foreign }} étranger·ère·s\"", "{⟦{ mentees.foreign }}⟧"),
        Damage("missing-value", people, "{{ mentees.total }}", "⟦{{ mentees.total.of }}⟧"),
        Damage("missing-file", people, sentence, "![un duo](⟦pictures/dua.svg⟧)", hint: "pictures/duo.svg"),
        Damage("path-outside", people, sentence, "![un duo](⟦../../../duo.svg⟧)"),
        Damage("picture-in-text", people, sentence, "Voir ![un duo⟦](pictures/duo.svg⟧) ici."),
        Damage(
            "figure-without-caption", people, sentence, "![un duo](⟦pictures/duo.svg⟧){.figure}",
            hint: "caption"),
        Damage("unknown-value", people, sentence, "Voir [](⟦#origin⟧ \"ful\").", hint: "“full”"),
        Damage("reference-with-words", people, sentence, "Voir [là](⟦#origin⟧ \"full\")."),
        Damage("raw-html", people, sentence, "⟦<div>é</div>⟧\n"),
        Damage("raw-html", people, sentence, "é ⟦<b>⟧gras</b>"),
        Damage("raw-html", people, sentence, "⟦<!-- note --> Voir⟧\n"),
        Damage("raw-html", people, sentence, "<!-- note sans fin"),
        Damage("link-target", people, sentence, "[é](⟦javascript:alert⟧)"),
        Damage("link-target", people, sentence, "[é](⟦autre.md⟧)"),
        Damage("dangling-reference", people, sentence, "[é](⟦#orign⟧)", hint: "“origin”"),
        Damage("undefined-footnote", people, "[^base].", "⟦[^bas]⟧.", hint: "“base”"),
        Damage("unused-footnote", people, sentence, "⟦[^seul]: Jamais appelée.⟧"),
        Damage(
            "footnote-not-text", people, "[^base]: En {{ report.period }}.", "[^base]: Une liste :\n\n    - é"
        ),
        Damage("duplicate-id", people, sentence, "Encore ⟦{#mentees}⟧"),
        Damage("duplicate-footnote", people, sentence, "⟦[^Base]: Encore.⟧"),
        Damage("unknown-class", people, "{.lead}", "⟦{.leed}⟧", hint: "“lead”"),
        Damage("unknown-attribute", people, "{.lead}", "⟦{spann=3}⟧", hint: "“span”"),
        Damage("out-of-range", people, "{.lead}", "⟦{span=13}⟧"),
        Damage("out-of-range", people, "{.lead}", "⟦{looseness=9}⟧"),
        Damage("unknown-attribute", people, "{.lead}", "⟦{loosenes=1}⟧", hint: "“looseness”"),
        Damage("bad-attribute", people, "{.lead}", "⟦{lead}⟧"),
        Damage("attributes-without-block", people, sentence, "⟦{.large}⟧"),
        Damage("heading-too-deep", people, sentence, "⟦#### Détail⟧"),
        Damage("empty-heading", people, sentence, "⟦##⟧"),
        Damage("story-level", people, sentence, "⟦### Duo : é {.story}⟧"),
        Damage("code-block", people, sentence, "```\nx\n```"),
        Damage("code-block", people, sentence, "    indented"),
        Damage("unknown-block", people, "```chart", "⟦```chrat⟧", hint: "“chart”"),
        Damage("markdown-too-deep", people, sentence, String(repeating: "> ", count: 60) + "é"),
        Damage("empty-label", "content/en/labels.yaml", "foreign: Étranger·ère·s", "foreign: ⟦\"\"⟧"),
        Damage("empty-label", "content/en/labels.yaml", "foreign: Étranger·ère·s", "foreign: ⟦~⟧"),
        Damage("empty-label", "content/en/labels.yaml", "foreign: Étranger·ère·s", "⟦foreign⟧:"),
        Damage("ragged-row", people, sentence, "| a | b |\n|---|---|\n⟦| 1 | 2 | 3 |⟧"),
        Damage("table-head", people, sentence, "| a | b |\n⟦|---|⟧\n| 1 | 2 |"),
        Damage("table-in-text", people, sentence, "Été\n| a | b |\n⟦|---|---|⟧\n| 1 | 2 |"),
        Damage("binding-out-of-place", "content/en/labels.yaml", "Belges", "⟦\"{{ mentees.total }}\"⟧"),
        Damage("unbound-fact", people, sentence, "> | é | b |\n> |---|---|\n> | 1 | ⟦{{ nope }}⟧ |"),
        Damage("missing-label", "content/en/labels.yaml", "foreign:", "foregin:", hint: "“foregin”"),
        Damage("missing-labels", "content/en/labels.yaml", whole: "", edition: "fr"),
        Damage(
            "open-gap", "content/en/labels.yaml", "foreign: Étranger·ère·s", "foreign: ⟦{ gap: sans nom }⟧"),
        Damage(
            "unknown-key", "content/en/labels.yaml", "{ gap: série manquante, final:", "{ gap: x, ⟦finale⟧:",
            hint: "“final”"),
    ]

    @Test(arguments: cases.filter { !["unused-footnote", "missing-labels"].contains($0.code) })
    func isTold(_ damage: Damage) throws { try damage.check() }

    static let warnings = [
        Damage("stray-attributes", people, sentence, "⟦{place=side}⟧\nTexte é"),
        Damage("stray-attributes", people, sentence, "Été ⟦{.note}⟧ et suite."),
        Damage("stray-attributes", people, sentence, "- é ⟦{#b}⟧ {.note}"),
        Damage("stray-attributes", people, sentence, "| é | b |\n|---|---|\n| 1 | x ⟦{.note}⟧ |"),
        Damage("stray-attributes", people, sentence, "| é | b |\n|---|---|\n| 1 | 1. x ⟦{.note}⟧ |"),
        Damage("class-without-meaning", people, sentence, "### Détail ⟦{.drop}⟧"),
        Damage("class-without-meaning", people, sentence, "## Annexe ⟦{.appendix}⟧"),
        Damage("class-without-meaning", people, sentence, "Été ⟦{.large}⟧"),
        Damage("class-without-meaning", people, sentence, "## Titre ⟦{.note}⟧"),
        Damage("class-without-meaning", people, sentence, "⟦{.lead}⟧\n- é"),
        Damage("no-alternative", people, sentence, "![](⟦pictures/duo.svg⟧)"),
    ]

    @Test(arguments: warnings) func isWarnedOf(_ damage: Damage) throws {
        try damage.check(severity: .warning)
    }

    /// Braces that are meant to be printed, and attributes where they count.
    @Test(arguments: [
        "Un ensemble {a, b}.", "Été \\{.note} et suite.", "Été {.note}", "{.large}\n- é",
        "# Annexe {.appendix}",
    ]) func bracesInTheirPlaceAreNoFault(_ text: String) throws {
        var files = Sound.files
        files["content/en/01-people.md"] = Sound.people + "\n" + text + "\n"
        #expect(try ProjectFolder(files).report().1.isEmpty)
    }

    /// At every depth a text is printed or its loss is told.
    @Test(arguments: 1...45) func noTextIsLostInTheDepth(_ levels: Int) throws {
        var files = Sound.files
        for marker in ["- ", "> ", "> - "] {
            files["content/en/01-people.md"] = String(repeating: marker, count: levels) + "profond"
            let (report, diagnostics) = try ProjectFolder(files).report()
            let isTold = diagnostics.contains { $0.code == "markdown-too-deep" }
            #expect("\(try #require(report).blocks)".contains("profond") != isTold)
        }
    }

    @Test(arguments: ["period", "organisation"]) func whatIsNotSetIsTold(_ key: String) throws {
        var files = Sound.files
        files["report.yaml"] = Sound.manifest.replacing("\(key):", with: "subject:")
        files["content/en/01-people.md"] = "Été {{ report.\(key) }}"
        let project = try ProjectFolder(files)
        let (_, diagnostics) = project.report()
        #expect(diagnostics.map(\.code) == ["not-set"] && diagnostics.hasErrors)
        #expect(diagnostics.map { project.place(of: $0.origin) } == ["content/en/01-people.md:1:5"])
    }

    @Test func aNoteThatNobodyCallsIsAWarning() throws {
        let damage = try #require(Self.cases.first { $0.code == "unused-footnote" })
        try damage.check(severity: .warning)
    }

    @Test func aLanguageWithoutLabelsIsTold() throws {
        var files = Sound.files
        files["content/fr/labels.yaml"] = nil
        #expect(try ProjectFolder(files).report("fr").1.map(\.code) == ["missing-labels"])
        files["content/en/labels.yaml"] = nil
        #expect(try ProjectFolder(files).report("fr").1.isEmpty)
    }

    @Test func aLanguageWithoutTextIsTold() throws {
        var files = Sound.files
        files["content/fr/01-people.md"] = nil
        #expect(try ProjectFolder(files).report("fr").1.map(\.code) == ["missing-content"])
    }

    /// A picture that is not there is one fault, not two.
    @Test func aMissingPictureIsToldOnce() throws {
        var files = Sound.files
        files["content/en/01-people.md"] = "# x\n\n![un duo](pictures/none.svg)\n"
        #expect(try ProjectFolder(files).report().1.map(\.code) == ["missing-file"])
    }

    /// What is missing refuses a final edition and is a warning in a draft.
    @Test(arguments: ["missing-value", "open-gap", "missing-label"]) func aDraftWarns(_ code: String) throws {
        let damage = try #require(Self.cases.first { $0.code == code })
        try damage.check(draft: true, severity: .warning)
    }

    @Test func allFaultsAreToldInOneRun() throws {
        var files = Sound.files
        files["report.yaml"] = Sound.manifest.replacing("layout: annual", with: "layuot: annual")
        files["content/en/01-people.md"] = Sound.people.replacing("mentees.total", with: "mentees.ttal")
            .replacing("kind: split", with: "kind: splitt").replacing("#origin", with: "#orgin")
        let codes = try ProjectFolder(files).report().1.map(\.code)
        #expect(codes.sorted() == ["dangling-reference", "unbound-fact", "unknown-key", "unknown-value"])
    }

    @Test func aCommentIsNoFault() throws {
        var files = Sound.files
        files["content/en/01-people.md"] =
            Sound.people + "\n<!-- traduction relue -->\n\nMot <!-- ici --> final.\n"
        #expect(try ProjectFolder(files).report().1.isEmpty)
    }
}
