import Foundation
import ReportModel
import ReportReader
import Testing

@Suite struct ConfirmationTests {
    @Test func aChangeOfTheSourceIsToldUntilItIsConfirmed() throws {
        let project = try TranslatedProject()
        try project.confirm()
        let changed = TranslatedProject.french.replacing(
            "Un deuxième paragraphe.", with: "Un second paragraphe.")
        try project.write("content/fr/01.md", changed)
        let found = project.findings()
        #expect(found.map(\.code) == ["outdated-translation"])
        #expect(found.map { project.folder.place(of: $0.origin) } == ["content/nl/01.md:5:1"])
        #expect(
            found.first?.notes.map(\.text) == [
                "The source was “Un deuxième paragraphe.” and is “Un second paragraphe.”"
            ])
        #expect(found.first?.notes.map { project.folder.place(of: $0.origin) } == ["content/fr/01.md:5:1"])
        let result = try project.confirm(ConfirmationOrder(languages: ["nl"], units: ["mentees:p2"]))
        #expect(result.first?.new == 1)
        #expect(project.folder.report("nl").1.map(\.summary) == [])
    }

    @Test func manyChangesOfASectionAreOneFinding() throws {
        let project = try TranslatedProject()
        try project.confirm()
        try project.write(
            "content/fr/01.md",
            TranslatedProject.french.replacing("- Un", with: "- Une").replacing("- Deux", with: "- Deuxième")
                .replacing("note: Base", with: "note: Base A"))
        #expect(project.findings().map(\.code) == ["outdated-translation"])
        #expect(project.findings().first?.notes.count == 3)
    }

    @Test func lineEndsAndSpacesInTheSourceChangeNothing() throws {
        let project = try TranslatedProject()
        try project.confirm()
        try project.write(
            "content/fr/01.md", TranslatedProject.french.replacing("Un deuxième", with: "Un\ndeuxième"))
        #expect(project.folder.report("nl").1.map(\.summary) == [])
    }

    @Test func aLostFactIsNotConfirmedInPassing() throws {
        let lost = TranslatedProject.dutch.replacing("{{ mentees.total }} jongeren", with: "Jongeren")
        let project = try TranslatedProject(["content/nl/01.md": lost])
        #expect(try project.confirm().first?.left == 1)
        #expect(project.findings().map(\.code) == ["differs-in-facts"])
        #expect(try project.confirm(ConfirmationOrder(differences: true)).first?.left == 0)
        #expect(project.findings().map(\.summary) == [])
    }

    @Test func theRecordIsTheSameHoweverItCameAbout() throws {
        let whole = try TranslatedProject(), parts = try TranslatedProject()
        try whole.confirm()
        for key in ["mentees:p1", "mentees:p2", "results:heading"] {
            try parts.confirm(ConfirmationOrder(units: [key]))
        }
        try parts.confirm()
        let records = try [whole, parts].map {
            try Data(contentsOf: URL(fileURLWithPath: $0.folder.path + "/translations/nl.json"))
        }
        #expect(records[0] == records[1])
        #expect(whole.desk.confirm(ConfirmationOrder()).1.isEmpty, "nothing to write")
    }

    @Test func whatNoLanguageHasIsRefused() throws {
        let project = try TranslatedProject()
        let orders = [
            ConfirmationOrder(languages: ["nn"]), ConfirmationOrder(files: ["1.md"]),
            ConfirmationOrder(units: ["mentees:p9"]),
        ]
        let hints = orders.map { project.desk.confirm($0).2.compactMap(\.hint) }
        #expect(
            hints == [["Did you mean “nl”?"], ["Did you mean “01.md”?"], ["Did you mean “mentees:p1”?"]])
        #expect(orders.allSatisfy { project.desk.confirm($0).1.isEmpty })
    }

    @Test func aDamagedRecordIsTold() throws {
        let project = try TranslatedProject(["translations/nl.json": "{ \"source\": \"fr\", "])
        #expect(project.findings().map(\.code) == ["unreadable-record"])
        let (_, files, diagnostics) = project.desk.confirm(ConfirmationOrder())
        #expect(files.isEmpty && diagnostics.hasErrors)
    }

    @Test func coverageCountsTextsByTheirState() throws {
        let project = try TranslatedProject([
            "content/nl/01.md": TranslatedProject.dutch.replacing("- Eén\n- Twee\n", with: "- Eén\n")
        ])
        try project.confirm()
        try project.write("content/fr/01.md", TranslatedProject.french.replacing("Base\n", with: "Base A\n"))
        let (coverage, diagnostics) = project.desk.coverage()
        #expect(diagnostics.isEmpty && coverage.map(\.language) == ["nl"])
        #expect(coverage.first?.editions == ["nl"])
        let text = try #require(coverage.first?.files.first { $0.file == "01.md" })
        let counts = [text.texts, text.confirmed, text.outdated, text.missing, text.unconfirmed]
        #expect(counts == [10, 8, 1, 1, 0])
        #expect(text.percent == 90)
    }

    /// In a section without a name of its own, too, a count may name another text where blocks are missing.
    @Test func whatIsCountedOtherwiseIsNotConfirmedInPassing() throws {
        let project = try TranslatedProject([
            "content/fr/01.md": "# Titre\n\nUn.\n\nDeux.\n\n- Trois {#three}\n",
            "content/nl/01.md": "# Titel\n\nTwee.\n",
        ])
        let result = try #require(try project.confirm(ConfirmationOrder(files: ["01.md"])).first)
        #expect(result.left == 2 && result.new == 0, "the heading and “Twee.”")
        #expect(try project.confirm(ConfirmationOrder(files: ["01.md"], differences: true)).first?.left == 0)
    }

    @Test func headingsThatAreCountedOtherwiseAreNotConfirmedInPassing() throws {
        let project = try TranslatedProject([
            "content/fr/01.md": "# A {#a}\n\n## Un\n\nUn.\n\n## Deux\n\nDeux.\n",
            "content/nl/01.md": "# A {#a}\n\n## Twee\n\nTwee.\n",
        ])
        let result = try #require(try project.confirm(ConfirmationOrder(files: ["01.md"])).first)
        #expect(result.left == 2 && result.new == 1, "“A” alone has a name")
    }

    @Test func labelsAreNamedAndNotCounted() throws {
        let project = try TranslatedProject([
            "content/nl/labels.yaml": TranslatedProject.labels.replacing("foreign: Buitenlands\n", with: "")
        ])
        let result = try #require(try project.confirm(ConfirmationOrder(files: ["labels.yaml"])).first)
        #expect(result.left == 0 && result.new == 2)
    }
}
