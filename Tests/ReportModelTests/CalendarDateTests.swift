import Foundation
import ReportModel
import Testing

@Suite struct CalendarDateTests {
    @Test func daysAreCountedFrom1970() {
        #expect(CalendarDate(1970, 1, 1)?.secondsSince1970 == 0)
        #expect(CalendarDate(2022, 5, 1)?.secondsSince1970 == 1_651_363_200)
        #expect(CalendarDate(1969, 12, 31)?.secondsSince1970 == -86_400)
    }

    @Test func everyDayFollowsTheOneBefore() {
        var expected: Int?
        for year in 1896...2104 {
            for month in 1...12 {
                for day in 1...31 {
                    guard let date = CalendarDate(year, month, day) else { continue }
                    if let expected { #expect(date.secondsSince1970 == expected) }
                    expected = date.secondsSince1970 + 86_400
                }
            }
        }
    }

    @Test(arguments: [
        "2022-02-29", "2100-02-29", "2022-13-01", "2022-1-01", "22-01-01", "2022-01-01 ", "", "2022-00-10",
        "+022-01-01",
    ])
    func whatIsNoDayIsRefused(_ text: String) { #expect(CalendarDate(iso: text) == nil) }

    @Test func leapDaysAreDays() {
        #expect(CalendarDate(iso: "2000-02-29") != nil)
        #expect(CalendarDate(iso: "2024-02-29") != nil)
    }
}
