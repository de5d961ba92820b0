import Assets
import Foundation
import Rapport
import ReportModel
import Testing

/// Editions that one renderer makes after each other.
@Suite struct ManyEditionsTests {
    private static func project() throws -> TestFolder {
        let folder = try TestFolder()
        let manifest = """
            title: Rapport
            date: 2022-05-01
            layout: plain
            file: "{title}-{place}-{language}"
            datasets: { places: data/places.csv }
            facts: { place: { sql: "SELECT people AS value FROM places WHERE id = :place" } }
            editions:
              matrix:
                language: [fr]
                place: { data: places }
                override: [{ if: place=c, layout: annual }]

            """
        try folder.write(manifest, to: "report.yaml")
        try folder.write("id,people,name\na,1200,Ath\nb,34500,Bütgenbach\nc,,Ciney\n", to: "data/places.csv")
        let text = """
            # {{ edition.name }} {.appendix}

            On y compte {{ place }} personnes. {if=place}

            Le nombre n’est pas connu. {if="not place"}

            """
        try folder.write(text, to: "content/fr/01.md")
        return folder
    }

    @Test func whatAnEditionIsDoesNotDependOnThoseBefore() throws {
        let folder = try Self.project(), project = ReportProject(folder: folder.path(""))
        let (ids, diagnostics) = project.editions()
        #expect(ids == ["fr-a", "fr-b", "fr-c"])
        #expect(diagnostics == [])
        let renderer = Renderer().withFonts()
        // Twice round, so that each comes after each.
        for id in ids + ids.reversed() {
            let alone = Renderer().render(ReportProject(folder: folder.path("")), edition: id)
            let among = renderer.render(project, edition: id)
            #expect(among.diagnostics == [])
            #expect(among.files == alone.files, "\(id)")
            #expect(among.files.map(\.name) == ["Rapport-\(id.suffix(1))-fr.pdf"])
        }
    }

    @Test func blocksFollowTheirRowsFacts() throws {
        let folder = try Self.project(), project = ReportProject(folder: folder.path(""))
        let texts = project.editions().ids.map { id in
            project.report(edition: id).report?.blocks.map { block in
                switch block.content {
                case .heading(let heading): heading.text.plainText
                case .paragraph(let text): text.plainText
                default: ""
                }
            }
        }
        #expect(texts[0] == ["Ath", "On y compte 1\u{202F}200 personnes."])
        #expect(texts[1] == ["Bütgenbach", "On y compte 34\u{202F}500 personnes."])
        #expect(texts[2] == ["Ciney", "Le nombre n’est pas connu."])
    }

    /// A word that no font has is a fault of its own edition alone.
    @Test func oneEditionsFaultIsNotTheNexts() throws {
        let folder = try Self.project()
        try folder.write("# Un {.appendix}\n\n\u{10CB2} {if=\"place=a\"}\n\nDeux\n", to: "content/fr/01.md")
        let project = ReportProject(folder: folder.path("")), renderer = Renderer().withFonts()
        #expect(renderer.check(project, edition: "fr-a").hasErrors)
        #expect(!renderer.check(project, edition: "fr-b").hasErrors)
    }
}
