import Foundation
import Frames
import Testing

@testable import Typography

@Suite struct LanguageRulesTests {
    private let narrow = "\u{202F}", whole = "\u{A0}"

    /// `_` stands for a narrow no-break space, `~` for a whole one.
    private func spaced(_ text: String) -> String {
        text.replacingOccurrences(of: "_", with: narrow).replacingOccurrences(of: "~", with: whole)
    }

    @Test(arguments: [
        ("Qui sont-ils/elles ?", "Qui sont-ils/elles_?"),
        ("haut la main! Elle", "haut la main_! Elle"),
        ("Duo story : Asmae", "Duo story~: Asmae"),
        ("note: oui; non", "note~: oui_; non"),
        ("48% sans, 10 % avec", "48_% sans, 10_% avec"),
        ("“Asmae a donné” dit-elle", "«_Asmae a donné_» dit-elle"),
        ("un « projet » ou «projet»", "un «_projet_» ou «_projet_»"),
        ("un \"projet\", (\"deux\")", "un «_projet_», («_deux_»)"),
        ("« dit “non” hier »", "«_dit “non” hier_»"),
        ("“dit “non” hier”", "«_dit “non” hier_»"),
        ("l'emploi qu'Asmae d'enfants", "l’emploi qu’Asmae d’enfants"),
        ("trop compliqué ...", "trop compliqué~…"),
        ("formation … Elles", "formation~… Elles"),
        ("tests… qu’elle", "tests… qu’elle"),
        ("un diplôme > CESS, < CESS", "un diplôme >~CESS, <~CESS"),
        ("quoi ?! Non !!", "quoi_?! Non_!!"),
        ("à 12:30, http://a.be/?id=3 (!)", "à 12:30, http://a.be/?id=3 (!)"),
        ("15 € pour 20 km, n° 5, § 3", "15~€ pour 20~km, n°~5, §~3"),
        ("14 s'est, 3 mois, 18 à 33 ans, 7 mentors", "14 s’est, 3~mois, 18 à 33~ans, 7 mentors"),
        ("(oui ?)", "(oui_?)"),
        ("un taux en % du total", "un taux en % du total"),
    ])
    func french(_ typed: String, _ set: String) {
        #expect(LanguageRules.applied(to: typed, language: "fr-BE") == spaced(set))
    }

    @Test func profilesOfFrenchDiffer() {
        let typed = "Quoi ? Ceci : cela ; 5 %"
        #expect(LanguageRules.applied(to: typed, language: "fr") == spaced("Quoi_? Ceci~: cela_; 5_%"))
        #expect(LanguageRules.applied(to: typed, language: "fr-CH") == spaced("Quoi_? Ceci_: cela_; 5_%"))
        #expect(LanguageRules.applied(to: typed, language: "fr-x-eu") == spaced("Quoi? Ceci: cela; 5~%"))
        #expect(LanguageRules.applied(to: typed, language: "fr-CH-x-eu") == spaced("Quoi? Ceci: cela; 5~%"))
        #expect(
            LanguageRules.applied(to: typed, language: "fr-CH-x-common") == spaced("Quoi_? Ceci~: cela_; 5_%")
        )
    }

    @Test(arguments: [
        ("nl-BE", "'s Avonds zei ze \"ja 'echt' hoor\"...", "’s Avonds zei ze ‘ja ‘echt’ hoor’…"),
        ("nl", "foto's van z'n \"duo\": 42%", "foto’s van z’n ‘duo’: 42%"),
        ("en", "\"It's a 'good' job,\" she said in the '90s.", "“It’s a ‘good’ job,” she said in the ’90s."),
        ("en-GB", "'Twas 5' 6\" tall", "’Twas 5' 6\" tall"),
        ("de", "\"Sie sagte 'ja' dazu\", 10 %", "„Sie sagte ‚ja‘ dazu“, 10_%"),
        ("de-CH", "\"Sie sagte ‹ja› dazu\", 10%", "«Sie sagte ‹ja› dazu», 10%"),
        ("es", "\"hola\" 5%", "«hola» 5~%"), ("es-MX", "\"hola\"", "“hola”"),
        ("it", "\"sì\" : no", "«sì»~: no"), ("pt-PT", "\"sim\"", "«sim»"), ("pt-BR", "\"sim\"", "“sim”"),
        ("uk", "\"Так\" - і \"ні\" — № 5", "«Так» - і «ні»~— №~5"),
        ("el", "Ποιος ; \"ναι\" : 5 ώρες", "Ποιος~; «ναι»~: 5~ώρες"),
        ("tr", "2021'de \"evet\" %53'ü", "2021’de “evet” %53’ü"),
        ("ar", "هل ؟ نعم ، و\"لا\" : قال", "هل؟ نعم، و«لا»: قال"),
        ("fa", "او گفت : \"بله\"", "او گفت: «بله»"),
        ("he", "צה\"ל אמר \"כן\" ב\"עיר\" ג'ורג'", "צה״ל אמר ”כן” ב”עיר” ג׳ורג׳"),
        ("hi", "हाँ । \"नहीं\"", "हाँ~। “नहीं”"),
        ("ti", "እወ ። \"ኣይፋል\"", "እወ። «ኣይፋል»"),
        ("zh", "好 ，\"是\" 。", "好，“是”。"), ("zh-Hant", "\"是\"", "「是」"),
    ])
    func otherLanguages(_ language: String, _ typed: String, _ set: String) {
        #expect(LanguageRules.applied(to: typed, language: language) == spaced(set))
    }

    @Test func quotesAreNamedForThoseWhoSetThem() {
        #expect(LanguageRules.quotes(language: "fr-BE") == ("«", "»", narrow))
        #expect(LanguageRules.quotes(language: "nl") == ("‘", "’", ""))
        #expect(LanguageRules.quotes(language: "xx") == ("“", "”", ""))
    }

    @Test func languagesWithoutATableAreLeftAlone() {
        #expect(LanguageRules.applied(to: "\"a\" ... ?", language: "fi") == "\"a\" ... ?")
    }

    @Test func quotesAndSpacesGoAcrossSpans() {
        let style = TextStyle(families: [], size: .zero)
        let spans = [
            TextSpan("Elle dit “", style), TextSpan("non", style), TextSpan(" ” ", style),
            TextSpan("! ", style),
            TextSpan("a ? \"b\"", style, isVerbatim: true), TextSpan(" ?", style),
        ]
        let set = LanguageRules.applied(to: spans, language: "fr")
        #expect(set.map(\.text) == ["Elle dit «_", "non", "_»", "_! ", "a ? \"b\"", "_?"].map(spaced))
    }
}
