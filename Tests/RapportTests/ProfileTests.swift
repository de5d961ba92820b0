import Rapport
import ReportModel
import Testing
import Typography

@Suite struct ProfileTests {
    /// The names of profiles that a project may pick are those that typography has tables for.
    @Test(arguments: [
        "ar", "de", "el", "en", "es", "fa", "fi", "fr", "he", "hi", "it", "nl", "pt", "ti", "tr", "uk", "zh",
    ])
    func namesAreThoseOfTheTables(_ language: String) {
        let tables = LanguageRules.profiles(language: language)
        let names = TypographyProfiles.names(language: language + "-BE").sorted()
        #expect(names == (tables.isEmpty ? [TypographyProfiles.common] : tables))
    }

    /// Of the edition, before that of the layout, before that of the region.
    @Test(arguments: [
        ("fr-BE", nil, "Quoi\u{202F}? Ceci\u{A0}: non"), ("fr-CH", nil, "Quoi\u{202F}? Ceci\u{202F}: non"),
        ("fr-CH", "common", "Quoi\u{202F}? Ceci\u{A0}: non"), ("fr-BE", "eu", "Quoi? Ceci: non"),
    ])
    func anEditionPicksAProfile(_ language: String, _ profile: String?, _ printed: String) throws {
        let date = try #require(CalendarDate(iso: "2022-05-01"))
        let edition = Edition(id: "x", language: language, layout: "plain", typography: profile)
        let report = Report(
            edition: edition, title: "T", organisation: "O", period: "2021", date: date
        ) { Chapter("C") { Text("Quoi ? Ceci : non") } }
        let rendering = Renderer().render(report, as: .log)
        #expect(rendering.diagnostics.map(\.summary) == [])
        let log = String(decoding: rendering.files.first?.bytes ?? [], as: UTF8.self)
        // The log escapes what cannot be seen.
        let shown = ["\u{202F}", "\u{A0}"].reduce(printed) { text, space in
            let code = space.unicodeScalars.first.map { String($0.value, radix: 16, uppercase: true) } ?? ""
            return text.replacing(space, with: "\\u{\(code)}")
        }
        #expect(log.contains(shown) || log.contains(printed))
    }

    @Test func aLayoutPicksAProfileForALanguage() {
        var layout = LayoutSpec(
            name: "x",
            page: PageSpec(
                width: .zero, height: .zero, inner: .zero, outer: .zero, top: .zero, bottom: .zero),
            grid: GridSpec(
                columns: 1, gutter: .zero, baseline: .zero, firstBaseline: .zero, narrative: 1, sideColumn: 1,
                sideSpan: 1),
            colors: [:], palette: [], fonts: [:], styles: [:], masters: [:], spaces: [:],
            rules: LayoutRules(
                chapterOpenings: false, sectionsOpenPages: false, storySpreads: false, covers: false,
                contentsOnRecto: false))
        layout.typography = ["fr": "eu"]
        func tag(_ language: String, _ typography: String? = nil) -> String {
            Edition(id: "x", language: language, typography: typography).typographicLanguage(in: layout)
        }
        #expect(tag("fr-BE") == "fr-BE-x-eu")
        #expect(tag("fr-BE", "swiss") == "fr-BE-x-swiss")
        #expect(tag("fr-x-swiss", "common") == "fr-x-common")
        #expect(tag("nl-BE") == "nl-BE")
    }
}
