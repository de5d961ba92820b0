import Foundation
import ReportModel
import ReportReader
import Testing

@Suite struct TranslationCheckTests {
    /// A part of a file in place of another, and what must be told of it: code, place, part of the summary.
    struct Change: Sendable, CustomTestStringConvertible {
        var file = "content/nl/01.md"
        var old: String
        var new: String
        var code: String
        var place: String
        var words: String
        var testDescription: String { "\(code): \(new.prefix(40))" }
    }

    static let changes = [
        Change(
            old: "Een tweede alinea.\n", new: "", code: "missing-translation", place: "content/fr/01.md:5:1",
            words: "paragraph of “mentees” has no translation in content/nl/01.md"),
        Change(
            old: "Een tweede alinea.\n", new: "Een tweede alinea.\n\nEen derde.\n", code: "extra-translation",
            place: "content/nl/01.md:7:1", words: "paragraph of “mentees” has no source in “fr”"),
        Change(
            old: "## Resultaten {#results}", new: "", code: "missing-translation",
            place: "content/fr/01.md:9:1",
            words: "heading 2 “results” of “results” has no translation"),
        Change(
            old: "note: Basis\n", new: "", code: "missing-translation", place: "content/nl/01.md:11:1",
            words: "chart “origin” lacks “note”"),
        Change(
            old: "note: Basis", new: "note: Basis\nsubtitle: In %", code: "extra-translation",
            place: "content/nl/01.md:16:11", words: "chart “origin” has “subtitle”"),
        Change(
            old: "- Eén\n- Twee", new: "1. Eén\n2. Twee", code: "differs-in-kind",
            place: "content/nl/01.md:21:1",
            words: "In “results” a numbered list stands where “fr” has a list"),
        Change(
            old: "- Eén\n- Twee", new: "- Eén", code: "missing-translation", place: "content/nl/01.md:21:1",
            words: "list lacks “list1.2.p1”"),
        Change(
            old: "kind: bar", new: "kind: split", code: "differs-in-settings", place: "content/nl/01.md:13:7",
            words: "“kind” of the chart “origin” is “split”, and “bar” in its source"),
        Change(
            old: "{{ mentees.total }} jongeren", new: "4034 jongeren", code: "differs-in-facts",
            place: "content/nl/01.md:3:1", words: "lacks {{ mentees.total }}"),
        Change(
            old: "Een tweede alinea", new: "Een [tweede](#results) alinea", code: "differs-in-facts",
            place: "content/nl/01.md:5:1", words: "adds the link to #results"),
        Change(
            file: "content/nl/labels.yaml", old: "belgian: Belgisch\n", new: "", code: "missing-translation",
            place: "content/fr/labels.yaml:3:1",
            words: "label “belgian” of “label” has no translation in content/nl/labels.yaml"),
    ]

    @Test(arguments: changes) func whatDiffersIsToldAtItsPlace(_ change: Change) throws {
        let before = change.file.hasSuffix("md") ? TranslatedProject.dutch : TranslatedProject.labels
        #expect(before.contains(change.old))
        let project = try TranslatedProject([change.file: before.replacing(change.old, with: change.new)])
        let found = project.findings().filter { $0.code == change.code }
        let told = project.findings().map {
            "\(project.folder.place(of: $0.origin)) \($0.code) \($0.summary)"
        }
        #expect(found.count == 1, "\(told)")
        #expect(found.first.map { project.folder.place(of: $0.origin) } == change.place, "\(told)")
        #expect(found.first?.summary.contains(change.words) == true, "\(told)")
        #expect(found.first?.severity == .warning)
    }

    @Test func nothingIsToldOfATranslationInOrder() throws {
        let project = try TranslatedProject()
        #expect(project.findings().map(\.summary) == [])
        let codes = project.folder.report("nl").1.map(\.code)
        #expect(codes == ["unconfirmed-translation"], "one for all of them")
        try project.confirm()
        #expect(project.folder.report("nl").1.map(\.summary) == [])
        #expect(project.folder.report("fr").1.map(\.summary) == [])
    }

    @Test func blocksInAnotherOrderAreTold() throws {
        let moved = TranslatedProject.dutch.replacing("- Eén\n- Twee\n", with: "")
            .replacing("## Resultaten {#results}\n", with: "## Resultaten {#results}\n\n- Eén\n- Twee\n")
        let project = try TranslatedProject(["content/nl/01.md": moved])
        let found = project.findings()
        #expect(found.map(\.code) == ["differs-in-order"])
        #expect(found.map { project.folder.place(of: $0.origin) } == ["content/nl/01.md:11:1"])
        #expect(found.first?.notes.map { project.folder.place(of: $0.origin) } == ["content/fr/01.md:11:1"])
    }

    @Test func aFileWithoutItsTranslationIsOneFinding() throws {
        let project = try TranslatedProject([
            "content/fr/02-plus.md": "# Plus {#plus}\n\nDu texte.\n\nEncore.\n",
            "content/nl/02-plis.md": "# Meer {#plus}\n\nTekst.\n\nNog meer.\n",
        ])
        let found = project.findings()
        #expect(found.map(\.code) == ["missing-translation", "extra-translation"])
        #expect(found.first?.summary == "content/nl/02-plus.md is missing: this file has no translation")
        #expect(found.first?.hint == "Rename “02-plis.md”, if that is its translation.")
    }

    @Test func aSummaryMayLackMuchButLosesNoFact() throws {
        let part = "# De mentees {#mentees}\n\nHier zijn jongeren.\n"
        let project = try TranslatedProject(
            ["content/nl/01.md": part], declaration: "{ source: fr, summaries: [nl] }")
        #expect(project.findings().map(\.code) == ["differs-in-facts"])
        try project.confirm(ConfirmationOrder(differences: true))
        #expect(project.findings().map(\.summary) == [])
        try project.write(
            "content/fr/01.md", TranslatedProject.french.replacing("# Les mentees", with: "# Les jeunes"))
        #expect(project.findings().map(\.code) == ["outdated-translation"])
    }

    @Test(arguments: [
        ("{ source: fr, sumaries: [nl] }", "unknown-key"), ("{ source: frr }", "unknown-name"),
        ("{ summaries: [nl] }", "missing-key"),
        ("{ source: fr, fallback: { nl: nl } }", "fallback-on-itself"),
    ]) func aWrongDeclarationIsRefused(_ declaration: String, _ code: String) throws {
        let codes = try TranslatedProject(declaration: declaration).folder.report("nl").1.map(\.code)
        #expect(
            codes.contains { $0 == code || code == "unknown-name" && $0.hasPrefix("unknown") }, "\(codes)")
    }
}
