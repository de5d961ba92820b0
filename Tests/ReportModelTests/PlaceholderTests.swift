import ReportModel
import Testing

@Suite struct PlaceholderTests {
    @Test(
        arguments: [
            ("", []), ("Texte", [.text("Texte")]), ("{page}", [.name("page")]),
            (
                "p. {page} / {pages}!",
                [.text("p. "), .name("page"), .text(" / "), .name("pages"), .text("!")]
            ),
            ("a {page", [.text("a "), .open("{page")]), ("{}{", [.name(""), .open("{")]),
        ] as [(String, [Placeholder.Piece])])
    func aTextIsCutAtItsBraces(text: String, pieces: [Placeholder.Piece]) {
        #expect(Placeholder.pieces(of: text) == pieces)
    }
}
