import Foundation
import Rapport
import Testing

/// What the program itself prints, on a page in each language that it has words for.
@Suite struct InterfaceWordTests {
    private static let text = """
        # A

        ![A](pictures/a.svg "B"){#p .figure}

        ([](#p "see"))

        """

    @Test(arguments: [
        ("fr", "Figure 1", "(voir figure 1, page 2)", "page 3 sur 3"),
        ("nl", "Figuur 1", "(zie figuur 1, pagina 2)", "pagina 3 van 3"),
        ("de", "Abbildung 1", "(siehe Abbildung 1, Seite 2)", "Seite 3 von 3"),
        ("en", "Figure 1", "(see figure 1, page 2)", "page 3 of 3"),
        ("es", "Figura 1", "(véase figura 1, página 2)", "página 3 de 3"),
        ("it", "Figura 1", "(si veda figura 1, pagina 2)", "pagina 3 di 3"),
        ("pt", "Figura 1", "(ver figura 1, página 2)", "página 3 de 3"),
        ("uk", "Рисунок 1", "(див. рис. 1, с. 2)", "сторінка 3 з 3"),
    ]) func areInTheLanguageOfTheEdition(language: String, figure: String, see: String, foot: String) throws {
        let layout = try SmallProject.smallPages([
            ("\"{page}\"", "\"{page-of-pages}\""), ("baseline: 284mm", "baseline: 76mm"),
        ])
        let words = try SmallProject(Self.text, language: language, own: layout).words()
        for expected in [figure, see, foot] { #expect(words.contains(expected), "\(words)") }
    }
}
