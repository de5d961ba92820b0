import Foundation
import PDFReading
import Publishing
import Rapport
import TestSupport
import Testing

/// Cross references, as they are printed.
@Suite struct ReferenceTests {
    private static func figure(_ keys: String = "") -> String {
        """
        ```chart
        id: fig
        kind: bar
        title: Une figure
        sql: "SELECT 'a' AS id, 3 AS value"
        source: Source
        \(keys)
        ```
        """
    }

    private static func text(_ sentence: String) -> String {
        """
        # Chapitre

        ## Début {#debut}

        \(sentence)

        ---

        \(figure())

        ---

        ## Les *résultats* {#fin}

        - un
        - deux
          {#deux}

        | a | b |
        |-|-|
        | c | d |

        """
    }

    @Test(arguments: [
        ("Voyez la figure [](#fig).", "Voyez la figure 1."),
        ("Page [](#fig \"page\").", "Page 3."),
        ("C’est [](#fig \"full\").", "C’est figure 1, page 3."),
        ("Texte ([](#fig \"see\")).", "Texte (voir figure 1, page 3)."),
        ("Texte, [](#fin \"see\").", "Texte, voir « Les résultats », page 4."),
        ("Texte, [](#debut \"full\").", "Texte, « Début », page 2."),
        ("Texte, [](#deux \"see\").", "Texte, voir page 4."),
        ("[Les résultats](#fin \"page\").", "Les résultats, page 4."),
        ("Un *mot, [](#fig \"full\")*.", "Un mot, figure 1, page 3."),
        ("> Citation, [](#fig \"full\").", "Citation, figure 1, page 3."),
        ("- Point, [](#fig \"full\").", "Point, figure 1, page 3."),
        ("Appel[^n].\n\n[^n]: Note, [](#fig \"full\").", "Note, figure 1, page 3."),
        ("| a |\n|-|\n| Case, [](#fig \"full\") |", "Case, figure 1, page 3"),
        (
            "```callout\ntitle: T\ntext: |\n  Encadré, [](#fig \"full\").\n```",
            "Encadré, figure 1, page 3."
        ),
        (
            "![a](pictures/a.svg 'Légende, [](#fig \"full\")')",
            "Légende, figure 1, page 3"
        ),
        ("### Titre, [](#fig \"full\")\n\nTexte.", "Titre, figure 1, page 3"),
    ])
    func aReferencePrintsItsWordsWhereverItStands(sentence: String, printed: String) throws {
        let words = try SmallProject(Self.text(sentence)).words()
        #expect(words.contains(printed), "\(words)")
    }

    @Test(arguments: [
        (
            "nl", "zie figuur 1, pagina 3; zie “Het slot”, pagina 4",
            "zie figuur 1, pagina 3; zie ‘Het slot’, pagina 4"
        ),
        (
            "en", "see figure 1, page 3; see “Het slot”, page 4",
            "see figure 1, page 3; see ‘Het slot’, page 4"
        ),
    ])
    func wordsAreTheEditionsLanguages(language: String, printed: String, or other: String) throws {
        let text = Self.text("[](#fig \"see\"); [](#fin \"see\").").replacing(
            "Les *résultats*", with: "Het slot")
        let words = try SmallProject(text, language: language).words()
        #expect(words.contains(printed) || words.contains(other), "\(words)")
    }

    @Test func numbersStayWithTheirWords() throws {
        let rendering = try SmallProject(Self.text("Voir [](#fig \"full\").")).render(as: .log)
        let log = String(decoding: rendering.files.first?.bytes ?? [], as: UTF8.self)
        #expect(
            log.contains("figure\u{A0}1, page\u{A0}3") || log.contains("figure\\u{A0}1, page\\u{A0}3"),
            "\(log)")
    }

    /// In opening spreads and stories too, whose pages are made last.
    @Test func openingsAndStoriesRefer() throws {
        let markdown = """
            # Chapitre {#chapitre}

            Ouverture, [](#histoire "see"). {#ouverture}

            ## Section

            Texte, [](#ouverture "full") ; [](#chapitre "full") ; [](#prose "full").

            ## Une histoire {#histoire .story}

            > Citation

            Prose, [](#ouverture "see"). {#prose}

            """
        let words = try SmallProject(markdown, layout: "annual").words()
        #expect(words.contains("Ouverture, voir « Une histoire », page 6."), "\(words)")
        #expect(words.contains("Texte, page 3 ; « Chapitre », page 2 ; page 7."), "\(words)")
        #expect(words.contains("Prose, voir page 3."), "\(words)")
    }

    /// What is set again for its page numbers leaves nothing behind: no element twice, no note with another number.
    @Test(arguments: ["annual", "funding", "plain"]) func whatIsSetAgainIsInTheFileOnce(layout: String) throws
    {
        let sentence =
            "Un[^a], [](#fig \"see\"), deux[^b].\n\n[^a]: Première, [](#fin \"see\").\n[^b]: Seconde."
        let contents = "```contents\ntitle: Sommaire\nfigures: Figures\n```\n\n"
        let project = try SmallProject(contents + Self.text(sentence), layout: layout)
        let words = try project.words()
        for once in ["Première", "Seconde", "Un1", "deux2"] {
            #expect(words.components(separatedBy: once).count == 2, "\(once): \(words)")
        }
        #expect(try PDFInspector.errors(of: project.path("fr.pdf")) == [])
    }

    @Test func aTitleWithAReferenceIsListedWithItsWords() throws {
        let text = Self.text("Texte.").replacing("## Début", with: "## Avant la figure [](#fig)")
        let project = try SmallProject("```contents\ntitle: Sommaire\n```\n\n" + text)
        let words = try project.words()
        #expect(words.components(separatedBy: "Avant la figure 1").count == 3, "\(words)")
        #expect(try Tool.text("qpdf", ["--json", project.path("fr.pdf")]).contains("Avant la figure 1"))
    }

    @Test func aPictureMayBeAFigure() throws {
        let picture = "![a](pictures/a.svg \"Une image\"){#image .figure}\n\n"
        let contents = "```contents\ntitle: Sommaire\nfigures: Figures\n```\n\n"
        let project = try SmallProject(
            contents + "# C\n\nVoir [](#image \"full\").\n\n" + picture + Self.figure())
        let words = try project.words()
        #expect(words.contains("Voir figure 1, page 3."), "\(words)")
        #expect(words.contains("Figure 1 Une image") && words.contains("Figure 2 Une figure"), "\(words)")
        #expect(words.contains("Figures 1 Une image 3 2 Une figure 3"), "\(words)")
        #expect(try PDFInspector.errors(of: project.path("fr.pdf")) == [])
    }

    // MARK: What cannot be

    @Test(arguments: [
        ("dangling-reference", "[](#fgi \"see\")", "fgi", "“fig”"),
        ("unknown-value", "[](#fig \"pge\")", "fig", "“page”"),
        ("reference-with-words", "[mots](#fig \"full\")", "fig", ""),
        ("reference-without-number", "Figure [](#fin)", "fin", "full"),
    ])
    func aWrongReferenceIsToldAtItsPlace(code: String, sentence: String, id: String, hint: String) throws {
        let text = Self.text("Voir \(sentence).")
        let faults = try SmallProject(text).render().diagnostics
        #expect(faults.map(\.code) == [code])
        #expect(hint.isEmpty || faults.first?.hint?.contains(hint) == true, "\(faults)")
        #expect(Self.written(faults.first, in: text).contains(id))
    }

    @Test func aReferenceInWordsAloneIsTold() throws {
        let text = Self.text(
            Self.figure("description: 'Voir [](#fin \"page\")'").replacing("id: fig", with: "id: f2"))
        #expect(try SmallProject(text).render().diagnostics.map(\.code) == ["reference-out-of-place"])
    }

    @Test func titlesThatReferToEachOtherAreTold() throws {
        let text = Self.text("Texte.").replacing("## Début", with: "## Début [](#fin \"full\")")
            .replacing("Les *résultats*", with: "Fin [](#debut \"full\")")
        let faults = try SmallProject(text).render().diagnostics
        #expect(Set(faults.map(\.code)) == ["circular-reference"])
    }

    @Test func aPageThatThisEditionDoesNotHaveIsTold() throws {
        let date = try #require(CalendarDate(iso: "2022-01-31"))
        let chart = Chart(
            kind: .bar, title: ["T"], subtitle: [], data: [], source: ["S"], gap: Gap(label: "manque"))
        let report = Report(
            edition: Edition(id: "fr", language: "fr", layout: "plain"), title: "Essai", organisation: "A",
            period: "2021", date: date
        ) {
            Chapter("Un") {
                Text("Voir ", .reference("c", as: .page), ".")
                chart.id("c")
            }
        }
        #expect(Renderer().render(report).diagnostics.map(\.code) == ["reference-without-page"])
    }

    @Test func aProgramsDanglingReferenceIsTold() throws {
        let date = try #require(CalendarDate(iso: "2022-01-31"))
        let report = Report(
            edition: Edition(id: "fr", language: "fr", layout: "plain"), title: "Essai", organisation: "A",
            period: "2021", date: date
        ) {
            Chapter("Un", id: "un") { Text("Voir ", .reference("nu", as: .full), ".") }
        }
        let faults = Renderer().render(report).diagnostics
        #expect(faults.map(\.code) == ["dangling-reference"])
        #expect(faults.first?.hint?.contains("“un”") == true)
    }

    /// 11 is narrower than 10 in this face: with 10 a paragraph of references is a line longer, and what it refers to
    /// stands on page 11; with 11 it stands on page 10. Which of these reports do so is the faces' business; every one ends.
    @Test func aReferenceThatMovesItsTargetBackAndForthIsTold() throws {
        let layout = try SmallProject.smallPages([
            ("text: [Lato, Inter]", "text: [Vollkorn]"), ("liga=0, lnum=1", "liga=0, lnum=1, pnum=1"),
        ])
        var unstable: [Diagnostic] = []
        for references in 18...22 {
            for lines in 4...6 {
                let text =
                    String(repeating: "Texte.\n\n---\n\n", count: 9) + "Voir "
                    + String(repeating: "[](#t \"page\") ", count: references) + ".\n\n"
                    + String(repeating: "Ligne.\n\n", count: lines) + "Cible. {#t}\n"
                let faults = try SmallProject(text, own: layout).render(as: .log).diagnostics
                #expect(faults.allSatisfy { $0.code == "unstable-pages" }, "\(faults)")
                unstable += faults
                for fault in faults { #expect(Self.written(fault, in: text) == "#t") }
            }
        }
        #expect(!unstable.isEmpty)
        #expect(unstable.allSatisfy { $0.notes.first?.text.contains("“t” then stands on page 1") == true })
    }

    /// What the place of a diagnostic says in the text.
    private static func written(_ diagnostic: Diagnostic?, in text: String) -> String {
        guard case .file(_, let bytes)? = diagnostic?.origin.place else { return "" }
        return String(decoding: Array(text.utf8)[bytes], as: UTF8.self)
    }
}
