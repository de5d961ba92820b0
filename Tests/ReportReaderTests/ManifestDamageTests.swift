import ReportModel
import ReportReader
import Testing

@Suite struct ManifestDamageTests {
    static let cases = [
        Damage("unknown-key", "report.yaml", "layout: annual", "⟦layuot⟧: annual", hint: "“layout”"),
        Damage("missing-key", "report.yaml", "date: 2022-05-01\n", "", hint: "date"),
        Damage("missing-key", "report.yaml", "title: { en: Yearly report, fr: Rapport annuel }", "⟦title⟧:"),
        Damage("bad-date", "report.yaml", "2022-05-01", "⟦2022-02-30⟧"),
        Damage("bad-date", "report.yaml", "2022-05-01", "⟦1 mai 2022⟧"),
        Damage("wrong-type", "report.yaml", "organisation: Témoin", "organisation: ⟦[Témoin]⟧"),
        Damage("wrong-type", "report.yaml", "{ data: figures, key: id }", "⟦figures⟧"),
        Damage(
            "missing-translation", "report.yaml", "title: { en: Yearly report, fr: Rapport annuel }",
            "⟦title⟧: { fr: Rapport }"),
        Damage("bad-name", "report.yaml", "en: { language: en-GB }", "en: { language: en-GB }\n  ⟦../x⟧: {}"),
        Damage("bad-language", "report.yaml", "language: en-GB", "language: ⟦english⟧"),
        Damage("bad-language", "report.yaml", "language: en-GB", "language: ⟦en-GB-⟧"),
        Damage(
            "empty-words", "report.yaml", "title: { en: Yearly report, fr: Rapport annuel }",
            "⟦title⟧: \"\""),
        Damage("empty-words", "report.yaml", "title: { en: Yearly report", "⟦title⟧: { en: \" \""),
        Damage("missing-translation", "report.yaml", "title: { en: Yearly report", "⟦title⟧: { en: ~"),
        Damage("duplicate-key", "report.yaml", "layout: annual", "layout: annual\n⟦layout⟧: plain"),
        Damage(
            "duplicate-key", "report.yaml", "figures: data/figures.csv",
            "figures: data/figures.csv\n  ⟦FIGURES⟧: x.csv"),
        Damage("yaml-syntax", "report.yaml", "period: \"2021\"", "period: \"2021"),
        Damage("yaml-syntax", "report.yaml", "layout: annual", "layout: annual\n\tx: 1"),
        Damage("wrong-type", "report.yaml", whole: "⟦- a⟧\n- b\n"),
        Damage("missing-key", "report.yaml", whole: ""),
        Damage(
            "yaml-too-many-aliases", "report.yaml",
            whole: "⟦a: &a [x]⟧\nb: [" + String(repeating: "*a,", count: 40) + "]\n"),
        Damage(
            "yaml-too-deep", "report.yaml", "layout: annual",
            "x: " + String(repeating: "[", count: 40) + String(repeating: "]", count: 40)),
        Damage("yaml-syntax", "report.yaml", whole: String(repeating: "[", count: 100_000)),
        Damage("yaml-syntax", "report.yaml", whole: String(repeating: "- ", count: 100_000)),
        Damage("bad-name", "report.yaml", "mentees: {", "⟦report⟧: {"),
        Damage("keys-exclude", "report.yaml", "share: { sql:", "share: { ⟦data⟧: figures, sql:"),
        Damage(
            "unknown-value", "report.yaml", "figures: data/figures.csv",
            "figures: { file: data/figures.csv, delimiter: ⟦\"x\"⟧ }"),
        Damage(
            "unknown-value", "report.yaml", "fr: { language: fr-BE }",
            "fr: { language: fr-BE, typography: ⟦swis⟧ }", hint: "“swiss”"),
        Damage(
            "unknown-value", "report.yaml", "en: { language: en-GB }",
            "en: { language: en-GB, typography: ⟦eu⟧ }"),
        Damage(
            "bad-hyphenation", "report.yaml", "layout: annual",
            "layout: annual\nhyphenation: { en: [men-tor, ⟦\"two words\"⟧] }"),
        Damage(
            "bad-hyphenation", "report.yaml", "layout: annual",
            "layout: annual\nhyphenation: { fr: ⟦ac--cord⟧ }"),
        Damage(
            "repeated-hyphenation", "report.yaml", "layout: annual",
            "layout: annual\nhyphenation: { fr: [accord, ⟦ac-cord⟧] }"),
        Damage(
            "bad-spoken", "report.yaml", "layout: annual",
            "layout: annual\nspoken: { fr: { ⟦\"·e·s\"⟧: et elles } }"),
        .init(
            "unused-spoken", "report.yaml", "layout: annual",
            "layout: annual\nspoken: { ⟦ft⟧: { DUO: duo } }", hint: "“fr"),
        .init(
            "unused-hyphenation", "report.yaml", "layout: annual",
            "layout: annual\nhyphenation: { ⟦ft⟧: [ac-cord] }", hint: "“fr"),
        Damage("unknown-edition", "report.yaml", "en: { language: en-GB }", "uk: { language: en-GB }"),
        Damage(
            "no-editions", "report.yaml", "editions:\n  en: { language: en-GB }\n  fr: { language: fr-BE }",
            "⟦editions⟧: {}"),
    ]

    @Test(arguments: cases) func isTold(_ damage: Damage) throws { try damage.check() }

    static let languages = [
        Damage("unknown-language", "report.yaml", "language: en-GB", "language: ⟦xx-YY⟧"),
        Damage("unknown-language", "report.yaml", "language: en-GB", "language: ⟦en-YY⟧"),
    ]

    @Test(arguments: languages) func aLanguageThatIsNotServedIsAWarning(_ damage: Damage) throws {
        try damage.check(severity: .warning)
    }

    /// Tags as they are in use, with and without region and script.
    @Test(arguments: ["en", "en-BE", "fr-BE", "nl_NL", "zh-Hant-TW", "es-419", "haw", "nb-NO"])
    func aLanguageThatIsKnownIsNoFault(_ tag: String) throws {
        var files = Sound.files
        files["report.yaml"] = Sound.manifest.replacing("language: en-GB", with: "language: \(tag)")
        let project = try ProjectFolder(files)
        #expect(project.reader.manifest().1.isEmpty)
    }

    /// Editions are listed, whatever else is wrong.
    @Test func editionsAreListedBesideFaults() throws {
        var files = Sound.files
        files["report.yaml"] = "titel: x\neditions: { fr-BE: {}, nl-BE: { layout: plain } }\ndate: never\n"
        let project = try ProjectFolder(files)
        let (manifest, diagnostics) = project.reader.manifest()
        #expect(manifest?.editions.map(\.id) == ["fr-BE", "nl-BE"])
        #expect(manifest?.layouts == ["annual", "plain"])
        #expect(manifest?.editions.first?.parameters == ["country": "BE"])
        #expect(Set(diagnostics.map(\.code)) == ["missing-key", "unknown-key", "bad-date"])
    }

    @Test func aFolderThatIsNotThereIsTold() {
        let project = ProjectReader(folder: "/nowhere/at/all")
        #expect(project.report(edition: "en", draft: true).1.map(\.code) == ["missing-project"])
    }

    /// A key that is an alias of a large value is not expanded for ever.
    @Test func aliasesDoNotExplode() throws {
        var text = "a0: &a0 [x, x, x]\n"
        for level in 1..<11 {
            text += "a\(level): &a\(level) [*a\(level - 1), *a\(level - 1), *a\(level - 1)]\n"
        }
        try Damage("yaml-too-large", "report.yaml", "layout: annual\n", "layout: annual\n" + text).check()
    }
}
