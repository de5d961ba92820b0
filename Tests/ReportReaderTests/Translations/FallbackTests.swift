import Foundation
import ReportModel
import ReportReader
import Testing

/// What is printed where a translation has nothing, and a language is declared to stand in.
@Suite struct FallbackTests {
    private static let declared = "{ source: fr, fallback: { nl: fr } }"
    private static let chart =
        "```chart\nid: origin\nkind: bar\ntitle: \"Een herkomst\"\nnote: Basis\ndata: figures\n"
        + "where: \"grp = 'origin'\"\nsource: Getuige\n```\n"

    private func dutch(without part: String) -> [String: String] {
        ["content/nl/01.md": TranslatedProject.dutch.replacing(part, with: "")]
    }

    /// Texts of the Dutch edition that are in French, and all of its texts.
    private func texts(_ project: TranslatedProject) throws -> (french: [String], all: [String]) {
        let (report, diagnostics) = project.folder.report("nl")
        #expect(!diagnostics.hasErrors, "\(diagnostics.map(\.summary))")
        let blocks = try #require(report).blocks
        return (
            blocks.filter { $0.attributes.language == "fr-BE" }.map(Self.text), blocks.map(Self.text)
        )
    }

    private static func text(_ block: Block) -> String {
        switch block.content {
        case .heading(let heading): heading.text.plainText
        case .paragraph(let text): text.plainText
        case .chart(let chart): chart.title.plainText
        case .list(let list): list.items.joined().map(text).joined(separator: ", ")
        default: ""
        }
    }

    @Test func aSectionStandsInWithItsMark() throws {
        let start = TranslatedProject.dutch.range(of: "## Resultaten").map { $0.lowerBound }
        let cut = String(TranslatedProject.dutch[..<(try #require(start))])
        let project = try TranslatedProject(["content/nl/01.md": cut], declaration: Self.declared)
        let (french, all) = try texts(project)
        #expect(french == ["Résultats\u{A0}[Frans]", "Une origine", "Un, Deux"])
        #expect(Array(all.suffix(3)) == french && all.first == "De mentees")
        let notes = project.findings()
        #expect(notes.map(\.code) == ["fallback"] && notes.first?.severity == .note)
        #expect(notes.map { project.folder.place(of: $0.origin) } == ["content/fr/01.md:9:1"])
    }

    @Test func aBlockWithAnIdStandsInAtItsPlace() throws {
        let project = try TranslatedProject(dutch(without: Self.chart), declaration: Self.declared)
        let (french, all) = try texts(project)
        #expect(french == ["Une origine\u{A0}[Frans]"])
        #expect(all.firstIndex(of: french[0]) == all.firstIndex(of: "Resultaten").map { $0 + 1 })
    }

    @Test func aLastParagraphStandsInWithItsFactsAndFootnotes() throws {
        let french = TranslatedProject.french.replacing(
            "Un deuxième paragraphe.", with: "Un deuxième : {{ mentees.total }}[^plus].\n\n[^plus]: En plus.")
        var changes = dutch(without: "Een tweede alinea.\n")
        changes["content/fr/01.md"] = french
        let project = try TranslatedProject(changes, declaration: Self.declared)
        let (found, _) = try texts(project)
        #expect(found == ["Un deuxième : 4\u{202F}034.\u{A0}[Frans]"], "a number as French writes it")
        #expect(project.folder.report("nl").0?.notes["plus"]?.plainText == "En plus.")
    }

    @Test func nothingStandsInWhereThePlaceCannotBeTold() throws {
        let french = TranslatedProject.french.replacing("- Un\n", with: "Fin.\n\n- Un\n")
        let changes = [
            "content/fr/01.md": french.replacing(
                "Un deuxième paragraphe.", with: "Un deuxième.\n\n> Cité.\n\nTrois."),
            "content/nl/01.md": TranslatedProject.dutch.replacing(
                "Een tweede alinea.", with: "> Geciteerd.\n\nDrie."),
        ]
        let project = try TranslatedProject(changes, declaration: Self.declared)
        #expect(try texts(project).french.contains { $0.hasPrefix("Un deuxième") } == false)
        #expect(project.findings().map(\.code).contains("missing-translation"))
    }

    @Test func aFileStandsInWhole() throws {
        let project = try TranslatedProject(
            ["content/nl/01.md": "", "content/nl/labels.yaml": ""], declaration: Self.declared)
        let (french, all) = try texts(project)
        #expect(french == all && french.first == "Les mentees\u{A0}[Frans]")
        #expect(french.contains("Résultats\u{A0}[Frans]"), "every section is marked")
        #expect(project.findings().map(\.severity).allSatisfy { $0 == .note })
    }

    @Test func labelsAndTheTitleStandIn() throws {
        let project = try TranslatedProject(
            ["content/nl/labels.yaml": TranslatedProject.labels.replacing("belgian: Belgisch\n", with: "")],
            declaration: Self.declared)
        try project.write(
            "report.yaml",
            try #require(project.folder.files["report.yaml"]).replacing(", nl: Jaarverslag", with: ""))
        let (report, diagnostics) = project.folder.report("nl")
        #expect(!diagnostics.hasErrors, "\(diagnostics.map(\.summary))")
        #expect(report?.title == "Rapport annuel\u{A0}[Frans]")
        guard case .chart(let chart)? = report?.blocks.first(where: { $0.id == "origin" })?.content else {
            Issue.record("no chart")
            return
        }
        #expect(chart.data.map(\.label) == [.text("Buitenlands"), .text("Belges\u{A0}[Frans]")])
    }

    /// Charts that are translated stay where they are when the heading before them is missing.
    @Test func aHeadingStandsInBeforeWhatFollowsIt() throws {
        let project = try TranslatedProject(
            dutch(without: "## Resultaten {#results}\n\n"), declaration: Self.declared)
        let (french, all) = try texts(project)
        #expect(french == ["Résultats\u{A0}[Frans]"])
        #expect(Array(all.suffix(3)) == ["Résultats\u{A0}[Frans]", "Een herkomst", "Eén, Twee"])
    }

    @Test func nothingStandsInUndeclared() throws {
        let project = try TranslatedProject(dutch(without: Self.chart))
        #expect(try texts(project).french == [])
        #expect(project.findings().map(\.code) == ["missing-translation"])
    }
}
