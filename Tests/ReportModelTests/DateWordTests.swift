import ReportModel
import Testing

@Suite struct DateWordTests {
    @Test(arguments: [
        ("fr", "1er avr. 2021", "25 mars 2021"), ("en", "1 Apr 2021", "25 Mar 2021"),
        ("de", "1. Apr. 2021", "25. März 2021"), ("pt-BR", "1º abr. 2021", "25 mar. 2021"),
        ("ar", "1 أبريل 2021", "25 مارس 2021"),
    ]) func days(language: String, first: String, other: String) throws {
        let words = Words.forLanguage(language)
        #expect(words.day(try #require(CalendarDate(2021, 4, 1))) == first)
        #expect(words.day(try #require(CalendarDate(2021, 3, 25))) == other)
        #expect(first.hasSuffix(words.monthAndYear(try #require(CalendarDate(2021, 4, 1)))))
    }

    @Test func monthsWithoutNamesAreNumbers() throws {
        var words = Words.forLanguage("en")
        words[.months] = "Jan Feb"
        #expect(words.day(try #require(CalendarDate(2021, 4, 1))) == "1 4 2021")
    }
}
