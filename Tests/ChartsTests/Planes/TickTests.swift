import Foundation
import Frames
import ReportModel
import TestSupport
import Testing

@testable import Charts

@Suite struct TickTests {
    @Test func niceTicksEncloseTheirDomainAndAreRound() {
        var random = Dice(5)
        for _ in 0..<3000 {
            let scale = pow(10, Double.random(in: -6...9, using: &random))
            let low = Double.random(in: -1...1, using: &random) * scale
            let high = low + Double.random(in: 0.001...1, using: &random) * scale
            let count = Int.random(in: 2...9, using: &random)
            let ticks = NiceTicks(enclosing: low, high, about: count), values = ticks.values
            #expect(values.first.map { $0 <= low + scale * 1e-6 } ?? false)
            #expect(values.last.map { $0 >= high - scale * 1e-6 } ?? false)
            #expect((2...count * 2 + 3).contains(values.count), "\(low)…\(high) by \(count): \(values)")
            #expect(zip(values, values.dropFirst()).allSatisfy { $0 < $1 })
            let step = values[1] - values[0]
            let digits = step / pow(10, log10(step).rounded(.down))
            #expect([1, 2, 2.5, 5, 10].contains { abs($0 - digits) < 1e-6 }, "\(step)")
            // So many digits are enough to tell ticks apart, and give each again.
            let power = pow(10, Double(ticks.decimals))
            #expect(values.allSatisfy { abs(($0 * power).rounded() / power - $0) <= abs($0) * 1e-9 })
        }
    }

    @Test func ticksWithinADomainStayThere() {
        var random = Dice(6)
        for _ in 0..<2000 {
            let low = Double.random(in: -1000...1000, using: &random)
            let high = low + Double.random(in: 0.1...500, using: &random)
            for tick in NiceTicks(within: low, high, about: 5).values {
                #expect(tick >= low - 1e-6 && tick <= high + 1e-6)
            }
        }
    }

    @Test func aDomainOfOnePointHasTicks() {
        for value in [0, 5, -3, 1e9] {
            let ticks = NiceTicks(enclosing: value, value, about: 4).values
            #expect(ticks.count >= 2 && ticks.contains { $0 <= value } && ticks.contains { $0 >= value })
        }
    }

    @Test func logTicksAreInTheirDomainAndRise() {
        var random = Dice(7)
        for _ in 0..<500 {
            let low = pow(10, Double.random(in: -5...5, using: &random))
            let high = low * pow(10, Double.random(in: 0.4...8, using: &random))
            let ticks = LogTicks(within: low, high, about: 6).values
            #expect(ticks.allSatisfy { $0 >= low * 0.999999 && $0 <= high * 1.000001 })
            #expect(zip(ticks, ticks.dropFirst()).allSatisfy { $0 < $1 } && ticks.count <= 8)
        }
    }

    @Test func timeTicksAreStartsOfDaysMonthsOrYears() {
        var random = Dice(8)
        for _ in 0..<500 {
            let low = Int.random(in: -40_000...30_000, using: &random)
            let high = low + Int.random(in: 2...60_000, using: &random),
                count = Int.random(in: 2...10, using: &random)
            let ticks = TimeTicks(within: low, high, about: count)
            #expect(ticks.values.count <= count && ticks.values.allSatisfy { $0 >= low && $0 <= high })
            #expect(zip(ticks.values, ticks.values.dropFirst()).allSatisfy { $0 < $1 })
            for value in ticks.values {
                let date = CalendarDate(daysSince1970: value)
                switch ticks.step {
                case .days: break
                case .months(let months): #expect(date.day == 1 && (date.month - 1) % months == 0)
                case .years(let years): #expect(date.day == 1 && date.month == 1 && date.year % years == 0)
                }
            }
        }
    }

    @Test func timesAreSaidInTheLanguage() {
        func words(_ low: (Int, Int, Int), _ high: (Int, Int, Int), _ language: String) -> [String] {
            let ends = [low, high].compactMap { CalendarDate($0.0, $0.1, $0.2)?.daysSince1970 }
            return TimeTicks(within: ends[0], ends[1], about: 6)
                .words(.forLanguage(language)).map {
                    [$0.text, $0.under ?? ""].joined(separator: "|")
                }
        }
        #expect(
            words((2019, 1, 1), (2024, 1, 1), "fr") == ["2019|", "2020|", "2021|", "2022|", "2023|", "2024|"])
        #expect(
            words((2020, 10, 1), (2021, 2, 1), "fr") == [
                "oct.|2020", "nov.|", "déc.|", "janv.|2021", "févr.|",
            ])
        #expect(
            words((2020, 1, 1), (2021, 4, 1), "nl") == ["K1|2020", "K2|", "K3|", "K4|", "K1|2021", "K2|"])
    }

    @Test func scalesAreMonotoneAndMeetTheirEnds() {
        var random = Dice(9)
        for isLog in [false, true] {
            for _ in 0..<300 {
                let low = Double.random(in: 0.5...50, using: &random),
                    high = low * Double.random(in: 1.5...900, using: &random)
                let scale = NumberScale(low: low, high: high, start: .mm(80), end: .mm(5), isLog: isLog)
                #expect(scale.place(low) == .mm(80) && scale.place(high) == .mm(5))
                let places = (0...40).map { scale.place(low + (high - low) * Double($0) / 40) }
                #expect(zip(places, places.dropFirst()).allSatisfy { $0 >= $1 })
                #expect(scale.place(high * 2) == .mm(5) && scale.place(low / 2) == .mm(80))
            }
        }
    }

    @Test func numbersOfAnAxisFollowTheLanguage() {
        func text(_ number: Double, _ decimals: Int, _ language: String, _ format: Chart.NumberFormat)
            -> String
        {
            format.text(number, decimals, .forLanguage(language), .forLanguage(language))
        }
        #expect(text(12_500, 0, "fr", .init()) == "12\u{202F}500")
        #expect(text(1_200_000, 0, "fr", .init(isCompact: true)) == "1,2\u{A0}M")
        #expect(text(12_000, 0, "nl", .init(isCompact: true)) == "12\u{A0}dzd.")
        #expect(text(0.25, 2, "en", .init()) == "0.25")
        #expect(text(-0.5, 1, "de", .init(unit: "kg")) == "\u{2212}0,5\u{A0}kg")
        #expect(["20\u{202F}%", "20\u{A0}%"].contains(text(20, 0, "fr", .init(unit: "%"))))
        #expect(text(20, 0, "en", .init(unit: "%")) == "20%")
        #expect(text(2019, 0, "fr", .init(isYear: true)) == "2019")
        #expect(NumberSigns.forLanguage("fr").text(-0.0001, decimals: 1) == "0,0")
    }
}
