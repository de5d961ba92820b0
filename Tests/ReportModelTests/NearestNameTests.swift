import ReportModel
import Testing

@Suite struct NearestNameTests {
    @Test(arguments: [
        ("nl-Be", ["fr-BE", "nl-BE"], "nl-BE"),
        ("buidl", ["build", "check"], "build"),
        ("fr", ["nl-BE", "fr-BE-large", "fr-BE"], "fr-BE"),
        ("fr-FR", ["nl", "fr"], "fr"),
        ("revenu", ["recettes", "revenue"], "revenue"),
    ])
    func whatIsNearlyRightIsRecognised(typed: String, known: [String], meant: String) {
        #expect(NearestName.of(typed, among: known) == meant)
    }

    @Test(arguments: [("japanese", ["fr-BE", "nl-BE"]), ("", ["fr-BE"]), ("f", ["fr-BE"]), ("x", [])])
    func whatIsFarAwayIsNot(typed: String, known: [String]) {
        #expect(NearestName.of(typed, among: known) == nil)
    }
}
