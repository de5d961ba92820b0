import ReportModel
import Testing

@Suite struct ConsentTests {
    /// The report of the sound project bears 2022-05-01.
    private static func codes(_ record: String, _ text: String, parameters: String = "", more: String = "")
        throws -> [String]
    {
        var files = Sound.files
        files["report.yaml"] =
            (Sound.files["report.yaml"] ?? "")
            .replacing("language: en-GB }", with: "language: en-GB\(parameters) }")
            + "consents:\n  ada: \(record)\n" + more
        files["content/en/02-story.md"] = text
        return try ProjectFolder(files).report().1.map(\.code)
    }

    private static let story = "## Story : Ada {.story consent=ada}\n\nAda tells.\n"

    @Test(arguments: [
        ("{ given: 2021-11-02 }", ""),
        ("{ given: 2021-11-02, until: 2022-05-01 }", ""),
        ("{ given: 2021-11-02, until: 2026-11-01, audiences: [public, funder], form: on paper }", ""),
        ("{ given: 2021-11-02, audiences: funder }", ", parameters: { audience: funder }"),
        ("{ given: 2021-11-02, withdrawn: 2022-05-02 }", ""),
    ]) func covers(_ record: String, _ parameters: String) throws {
        #expect(try Self.codes(record, Self.story, parameters: parameters) == [])
    }

    @Test(arguments: [
        ("{ given: 2021-11-02, until: 2022-04-30 }", "", "consent-expired"),
        ("{ given: 2022-05-02 }", "", "consent-not-given"),
        ("{ given: 2021-11-02, withdrawn: 2022-05-01 }", "", "consent-withdrawn"),
        // An edition that names no audience is public.
        ("{ given: 2021-11-02, audiences: [funder] }", "", "consent-audience"),
        (
            "{ given: 2021-11-02, audiences: [public] }", ", parameters: { audience: funder }",
            "consent-audience"
        ),
        ("{ given: 2021-11-02, audiences: [] }", "", "consent-audience"),
        // What cannot be read is no consent without an end.
        ("{ given: 2021-11-02, until: soon }", "", "bad-date"),
    ]) func refuses(_ record: String, _ parameters: String, _ code: String) throws {
        #expect(try Self.codes(record, Self.story, parameters: parameters) == [code])
    }

    @Test func picturesQuotesAndFencedBlocksNameOneToo() throws {
        let expired = "{ given: 2021-11-02, until: 2021-12-31 }"
        for text in [
            "![A duo](pictures/duo.svg){consent=ada}\n", "{consent=ada}\n\n> I was there.\n",
            "```callout\nconsent: ada\ntext: Ada was there.\n```\n",
        ] {
            #expect(try Self.codes(expired, text) == ["consent-expired"], "\(text)")
        }
    }

    @Test func storiesNeedOneWhereTheProjectSaysSo() throws {
        let bare = "## Story : Ada {.story}\n\nAda tells.\n", record = "{ given: 2021-11-02 }"
        #expect(try Self.codes(record, bare) == [])
        #expect(try Self.codes(record, bare, more: "consents-required: true\n") == ["missing-consent"])
        #expect(try Self.codes(record, Self.story, more: "consents-required: true\n") == [])
    }

    @Test func recordsMayLieInAFileOfTheirOwn() throws {
        var files = Sound.files
        files["report.yaml"] = (Sound.files["report.yaml"] ?? "") + "consents: consents.yaml\n"
        files["consents.yaml"] = "ada: { given: 2021-11-02, until: 2022-01-01 }\n"
        files["content/en/02-story.md"] = Self.story
        let project = try ProjectFolder(files), (_, found) = project.report()
        #expect(found.map(\.code) == ["consent-expired"])
        #expect(found.first.map { project.place(of: $0.notes[0].origin) } == "consents.yaml:1:1")
    }

    @Test func daysAreTheCalendarsOwn() {
        for days in stride(from: -719_162, to: 2_932_896, by: 37) {
            let date = CalendarDate(secondsSince1970: days * 86_400 + 5)
            #expect(date.secondsSince1970 == days * 86_400)
        }
        #expect(CalendarDate(secondsSince1970: -1).iso == "1969-12-31")
    }
}
