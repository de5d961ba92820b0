import Foundation
import Rapport
import Testing

/// Pages of small projects, as their readable log tells them.
@Suite struct LayoutTests {
    private func rendering(
        _ markdown: String, layout: String = "annual", title: String = "Titre", draft: Bool = false
    ) throws -> Rendering {
        let folder = try TestFolder()
        try folder.write(
            """
            title: "\(title)"
            organisation: Association
            period: "2021"
            date: 2022-01-31
            layout: \(layout)
            editions: { fr: {} }
            """, to: "report.yaml")
        try folder.write(markdown, to: "content/fr/01.md")
        try folder.write(
            #"<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 21 19"><rect width="21" height="19"/></svg>"#,
            to: "pictures/a.svg")
        return Renderer().render(
            ReportProject(folder: folder.path("")), edition: "fr", as: .log, draft: draft)
    }

    private func log(_ markdown: String, layout: String = "annual", title: String = "Titre") throws -> String
    {
        let rendering = try rendering(markdown, layout: layout, title: title)
        #expect(rendering.diagnostics.map(\.summary) == [])
        return String(decoding: rendering.files.first?.bytes ?? [], as: UTF8.self)
    }

    /// How often it is printed; the log's outline of the structure does not count.
    private func count(_ text: String, in log: String) -> Int {
        log.split(separator: "\n").filter { $0.contains("  text ") && $0.contains(text) }.count
    }

    @Test(
        arguments: [
            "# C\n\n## S\n\n| a | b |\n|-|-|\n| un[^1] | deux |\n\n[^1]: LANOTE\n",
            "# C\n\n## S[^1]\n\nTexte.\n\n[^1]: LANOTE\n",
            "# C\n\nTexte d’ouverture[^1].\n\n## S\n\nTexte.\n\n[^1]: LANOTE\n",
            "# C\n\n## S\n\n- un[^1]\n- deux, encore[^1]\n\n> citée[^1]\n\n[^1]: LANOTE\n",
            "# C\n\n## S {.story}\n\n![a](pictures/a.svg)\n\n> citation\n\nTexte[^1].\n\n[^1]: LANOTE\n",
        ], ["annual", "funding", "plain"])
    func aFootnoteIsPrintedOnceWhereverItIsCalled(markdown: String, layout: String) throws {
        #expect(count("LANOTE", in: try log(markdown, layout: layout)) == 1)
    }

    @Test(arguments: ["annual", "funding", "plain"]) func notesAreNumberedAsTheyAreRead(layout: String) throws
    {
        let log = try log(
            """
            # Un

            Ouverture[^a].

            ## S

            Texte[^b].

            # Deux

            Autre ouverture[^c].

            ## T

            Suite[^d] et encore[^b].

            [^a]: NOTEA
            [^b]: NOTEB
            [^c]: NOTEC
            [^d]: NOTED

            """, layout: layout)
        let lines = log.split(separator: "\n").map(String.init)
        let numbers = ["A", "B", "C", "D"].map { name -> String? in
            guard let index = lines.firstIndex(where: { $0.contains("\"NOTE\(name)") }), index > 0 else {
                return nil
            }
            return lines[index - 1].split(separator: "\"").last.map(String.init)
        }
        #expect(numbers == ["1", "2", "3", "4"])
    }

    @Test func aBlockHigherThanAPageIsToldAtItsPlace() throws {
        let long = String(repeating: "beaucoup de mots ", count: 400)
        let markdown =
            "# C\n\n## S\n\nTexte.\n\n```callout\nvariant: field\ntext: |\n  - \(long)\n  - court\n```\n"
        let faults = try rendering(markdown).diagnostics
        #expect(faults.map(\.code) == ["block-too-high"])
        guard case .file(let path, let bytes)? = faults.first?.origin.place else {
            Issue.record("no place")
            return
        }
        #expect(path == "content/fr/01.md")
        #expect(
            markdown.utf8.prefix(bytes.lowerBound).split(separator: 10, omittingEmptySubsequences: false)
                .count == 7)
    }

    @Test func longTitlesAreSetSmaller() throws {
        let long = "Un titre de chapitre extrêmement long qui ne finit pas avant la troisième ligne"
        let usual = ["League Spartan Semi-Bold 66.00", "League Spartan Semi-Bold 64.00"]
        let short = try log("# Titre\n\nTexte.\n\n## S\n\nTexte.\n")
        for size in usual { #expect(count(size, in: short) == 1) }
        let smaller = try log("# \(long)\n\nTexte.\n\n## S\n\nTexte.\n", title: String(long.prefix(44)))
        for size in usual { #expect(count(size, in: smaller) == 0) }
        #expect(count("troisième", in: smaller) > 0)
    }

    @Test func whatAnOpeningHasNoRoomForBeginsTheText() throws {
        let paragraphs = (1...6).map { n in "Alinéa\(n) " + String(repeating: "mot ", count: 80) }
        let log = try log("# C\n\n" + paragraphs.joined(separator: "\n\n") + "\n")
        for n in 1...6 { #expect(count("Alinéa\(n)", in: log) == 1) }
    }

    @Test func aFigureInTheSideColumnKeepsItsWords() throws {
        let chart = """
            ```chart
            kind: bar
            place: side
            title: LETITRE
            subtitle: LESOUSTITRE
            sql: "SELECT 'a' AS id, 3 AS value"
            note: LANOTE
            source: LASOURCE
            ```
            """
        let log = try log("# C\n\n## S\n\n\(chart)\n\nTexte à côté.\n")
        for word in ["LETITRE", "LESOUSTITRE", "LANOTE", "LASOURCE"] {
            #expect(count(word, in: log) == 1, "\(word)")
        }
    }

    @Test func aFinalEditionPrintsADeclaredGapsWordsInItsRunningHead() throws {
        let log = try log(
            "```contents\ntitle: { gap: BROUILLON, final: DEFINITIF }\n```\n\n# C\n\n## S\n\nTexte.\n")
        #expect(count("BROUILLON", in: log) == 0)
        #expect(count("DEFINITIF", in: log) >= 2)
    }

    @Test func aTableRepeatsItsHeadOnEveryPage() throws {
        let rows = (1...90).map { "| rang \($0) | \($0) |" }.joined(separator: "\n")
        let log = try log("# C\n\n## S\n\n| LETETE | Valeur |\n|-|-:|\n\(rows)\n")
        let pages = log.components(separatedBy: "\npage ").filter { $0.contains("rang ") }
        #expect(pages.count > 1)
        #expect(pages.allSatisfy { count("LETETE", in: $0) == 1 })
    }

    @Test func noHeadingStandsAtTheFootOfAPage() throws {
        let body = (1...24).map { n in
            "### Intertitre\(n)\n\n"
                + String(repeating: "Une phrase de longueur moyenne. ", count: 3 + n * 7 % 11)
        }
        let log = try log("# C\n\n## S\n\n" + body.joined(separator: "\n\n") + "\n")
        for page in log.components(separatedBy: "\npage ") {
            let texts = page.split(separator: "\n").filter {
                $0.contains("  text ") && !$0.contains("<footer>") && !$0.contains("<header>")
            }
            #expect(texts.last?.contains("Intertitre") != true, "\(texts.last ?? "")")
        }
    }
}
