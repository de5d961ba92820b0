import Foundation
import PDFReading
import Publishing
import Rapport
import Testing

/// What masters print on their pages, and the pages that stay blank.
@Suite struct MasterTests {
    /// The texts of each page that are marked as footers, in a layout whose foot prints this.
    private func feet(_ text: String, _ markdown: String, rules: String = "", language: String = "fr") throws
        -> [[String]]
    {
        let layout = try SmallProject.smallPages([
            ("covers: false", "covers: false\n  \(rules)"), ("height: 80mm", "height: 120mm"),
            (
                "  cover:\n",
                "  blank: { items: [ { text: \"[{page}]\", style: folio, baseline: 110mm } ] }\n  cover:\n"
            ),
            (
                "{ text: \"{organisation}\", style: running-head, edge: start, baseline: 284mm }",
                "{ text: \"\(text)\", style: running-head, edge: start, baseline: 115mm }"
            ),
            (
                "{ text: \"{page}\", style: folio, edge: end, baseline: 284mm }",
                "{ text: \"\", style: folio, edge: end, baseline: 115mm }"
            ),
        ])
        let rendering = try SmallProject(markdown, language: language, own: layout).render(as: .log)
        #expect(rendering.diagnostics.map(\.summary) == [])
        let log = String(decoding: rendering.files.first?.bytes ?? [], as: UTF8.self)
        return log.components(separatedBy: "\npage ").map { page in
            page.split(separator: "\n").filter { $0.contains("<footer>") }
                .map { $0.split(separator: "\"").last.map(String.init) ?? "" }
        }
    }

    private static let chapter = """
        # Un

        ## A

        Texte.

        ---

        Texte.

        ### x

        ## B

        Texte.

        ## C

        Texte.

        """

    @Test(arguments: [
        ("{page}/{pages}", [["1/2"], ["2/2"]]),
        ("{section}", [["A"], ["B"]]),
        ("{last-section}", [["A"], ["C"]]),
        ("{subsection}", [[], ["x"]]),
        ("{chapter-number} {chapter}", [["1 Un"], ["1 Un"]]),
    ]) func placeholdersAreFilledIn(text: String, feet expected: [[String]]) throws {
        #expect(try feet(text, Self.chapter) == expected)
    }

    @Test(arguments: [("fr", "page 1 sur 2"), ("nl", "pagina 1 van 2"), ("en", "page 1 of 2")])
    func pageOfPagesIsInTheEditionsLanguage(language: String, text: String) throws {
        #expect(try feet("{page-of-pages}", Self.chapter, language: language).first == [text])
    }

    @Test func aTitleWithBracesIsPrintedAsItIs() throws {
        #expect(
            try feet("{section}", "# C\n\n## Une &#123;page&#125; encore\n\nTexte.\n").first == [
                "Une {page} encore"
            ])
    }

    @Test func chaptersOpenOnARectoAndThePageBeforeStaysBlank() throws {
        let markdown = "# Un\n\nTexte, [](#deux \"page\").\n\n# Deux {#deux}\n\nTexte.\n"
        #expect(try feet("{page}", markdown) == [["1"], ["2"]])
        #expect(try feet("{page}", markdown, rules: "chapter-opens: recto") == [["1"], ["[2]"], ["3"]])
        #expect(
            try feet("{page}", markdown, rules: "chapter-opens: verso") == [["[1]"], ["2"], ["[3]"], ["4"]])
    }

    @Test func referencesAndContentsCountBlankPages() throws {
        let layout = try SmallProject.smallPages([("covers: false", "covers: false\n  chapter-opens: recto")])
        let markdown =
            "```contents\ntitle: Sommaire\n```\n\n# Un {#un}\n\nTexte.\n\n# Deux {#deux}\n\nVoir [](#un \"full\") et [](#deux \"full\").\n"
        let project = try SmallProject(markdown, own: layout)
        let words = try project.words()
        #expect(words.contains("Voir « Un », page 3 et « Deux », page 5."), "\(words)")
        #expect(words.contains("Un 3") && words.contains("Deux 5"), "\(words)")
        #expect(try PDFInspector.errors(of: project.path("fr.pdf")) == [])
    }

    // MARK: Contents

    @Test func tablesAreListedAfterFigures() throws {
        let markdown = """
            ```contents
            title: Sommaire
            figures: Les figures
            tables: Les tableaux
            ```

            # Un

            ```chart
            kind: bar
            title: Première figure
            sql: "SELECT 'a' AS id, 3 AS value"
            source: Source
            ```

            ---

            ```table
            title: Premier tableau
            sql: "SELECT 'a' AS id, 3 AS value"
            columns: [ { column: id, head: Nom }, { column: value, head: Valeur } ]
            ```

            """
        let project = try SmallProject(markdown)
        let words = try project.words()
        #expect(
            words.contains("Les figures 1 Première figure 3 Les tableaux 1 Premier tableau 4"), "\(words)")
        #expect(try PDFInspector.errors(of: project.path("fr.pdf")) == [])
    }

    @Test func contentsWithoutTablesListNone() throws {
        let words = try SmallProject(
            "```contents\ntitle: Sommaire\ntables: Les tableaux\n```\n\n# Un\n\nTexte.\n"
        ).words()
        #expect(!words.contains("Les tableaux"))
    }

    /// A long title wraps before the place of its page's number.
    @Test(arguments: ["annual", "funding", "plain"]) func aLongTitleDoesNotRunIntoItsPage(layout: String)
        throws
    {
        let title = "Un titre extrêmement long " + String(repeating: "qui ne finit pas, ", count: 12)
        let project = try SmallProject(
            "```contents\ntitle: Sommaire\n```\n\n# Court\n\nTexte.\n\n## \(title)\n\nTexte.\n",
            layout: layout)
        let log = String(decoding: project.render(as: .log).files.first?.bytes ?? [], as: UTF8.self)
        let page = try #require(log.components(separatedBy: "\npage ").first { $0.contains("Sommaire") })
        let lines = page.split(separator: "\n").filter { $0.contains("finit pas") }
        #expect(lines.count > 1, "\(page)")
    }
}
