import Statistics
import TestSupport
import Testing

@Suite struct MeasureTests {
    @Test("The interval is the shares that a test of the score does not refuse")
    func wilson() throws {
        var dice = Dice(71)
        for _ in 0..<500 {
            let base = dice.roll(1...400), count = dice.roll(0...base)
            let proportion = try #require(Proportion(count, of: base))
            for confidence in Proportion.Confidence.allCases {
                let interval = proportion.interval(confidence)
                #expect(interval.base == base)
                #expect(0 <= interval.lower && interval.lower <= proportion.share)
                #expect(proportion.share <= interval.upper && interval.upper <= 1)
                // At a bound the score is the quantile.
                for bound in [interval.lower, interval.upper] where bound > 1e-9 && bound < 1 - 1e-9 {
                    let error = (bound * (1 - bound) / Double(base)).squareRoot()
                    #expect(abs(abs(proportion.share - bound) / error - confidence.quantile) < 1e-6)
                }
            }
        }
    }

    @Test("7 of 10 at 95 %: 0.397 to 0.892; none of 10: 0 to 0.278")
    func wilsonByHand() throws {
        let seven = try #require(Proportion(7, of: 10)).interval()
        #expect(abs(seven.lower - 0.3968) < 5e-5 && abs(seven.upper - 0.8922) < 5e-5)
        let none = try #require(Proportion(0, of: 10)).interval()
        #expect(none.lower == 0 && abs(none.upper - 0.2775) < 5e-5)
        #expect(Proportion(1, of: 0) == nil && Proportion(3, of: 2) == nil && Proportion(-1, of: 2) == nil)
    }

    @Test func percentAndPointsAreTwoThings() throws {
        #expect(PercentChange(from: 40, to: 50)?.percent == 25)
        #expect(PointChange(from: 40, to: 50)?.points == 10)
        #expect(PercentChange(from: 0, to: 5) == nil)
        #expect(PercentChange(from: -5, to: 5) == nil)
        #expect(Rate(30, population: 12_000, per: 1000)?.value == ExactDecimal("2.5"))
        #expect(Rate(30, population: 0) == nil)
    }

    @Test func anIndexIsAHundredAtItsBase() throws {
        let index = try #require(IndexSeries.values([50, nil, 75, 100], base: 0))
        #expect(index == [100, nil, 150, 200])
        #expect(IndexSeries.values([nil, 2], base: 0) == nil)
        #expect(IndexSeries.values([0, 2], base: 0) == nil)
        #expect(IndexSeries.values([1, 2], base: 2) == nil)
    }

    @Test func movingMeansKeepAwayFromEndsAndGaps() throws {
        let series: [ExactDecimal?] = [1, 2, 3, 4, nil, 6, 7, 8]
        #expect(
            try #require(MovingMean(window: 3, placement: .centred)).values(series) == [
                nil, 2, 3, nil, nil, nil, 7, nil,
            ])
        #expect(
            try #require(MovingMean(window: 3, placement: .trailing)).values(series) == [
                nil, nil, 2, 3, nil, nil, nil, 7,
            ])
        #expect(
            try #require(MovingMean(window: 2, placement: .centred)).values([1, 2, 5]) == [
                nil, ExactDecimal("2.5"), nil,
            ])
        #expect(MovingMean(window: 0, placement: .centred) == nil)
    }

    @Test("A line stays a line, whatever the window")
    func movingMeanOfALine() throws {
        let line = (0..<30).map { ExactDecimal?.some(ExactDecimal($0 * 3 - 7)) }
        for window in 1...9 {
            let means = try #require(MovingMean(window: window, placement: .centred)).values(line)
            #expect(means.contains { $0 != nil })
            for (mean, value) in zip(means, line) where mean != nil { #expect(mean == value) }
        }
    }

    @Test func yearsAreComparedWithTheOneBefore() {
        let changes = YearOnYear.changes([(2019, 40), (2021, 60), (2020, 50), (2023, 10), (2022, nil)])
        #expect(changes.map { $0?.percent } == [nil, 20, 25, nil, nil])
        #expect(
            YearOnYear.changes([(2019, 40), (2020, 50), (2020, 51)]).map { $0?.percent } == [nil, nil, nil])
    }

    @Test("A quotient is rounded once, from all of its digits: 12 decimals, 15 digits")
    func ratios() {
        #expect(ExactRatio(1, over: 3)?.decimal == ExactDecimal("0.333333333333"))
        #expect(ExactRatio(2, over: 3)?.decimal == ExactDecimal("0.666666666667"))
        #expect(ExactRatio(-2, times: 100, over: 3)?.decimal == ExactDecimal("-66.666666666667"))
        #expect(ExactRatio(1_000_000, over: 3)?.decimal == ExactDecimal("333333.333333333"))
        #expect(ExactRatio(1, times: 100, over: 8)?.decimal == ExactDecimal("12.5"))
        #expect(ExactRatio(1, over: 0) == nil && ExactRatio(1, over: -1) == nil)
        #expect(ExactRatio(ExactDecimal(.max), times: 1_000_000_000, over: 1)?.decimal == nil)
    }

    @Test("A ratio of whole numbers is theirs, to half a unit of its last digit")
    func ratiosAreNear() throws {
        var dice = Dice(7)
        for _ in 0..<2000 {
            let part = Int64(dice.roll(-900_000...900_000)), whole = Int64(dice.roll(1...900_000))
            let decimal = try #require(ExactRatio(ExactDecimal(part), over: ExactDecimal(whole))?.decimal)
            let units = (0..<decimal.scale).reduce(Int128(1)) { units, _ in units * 10 }
            let error = Int128(decimal.coefficient) * Int128(whole) - Int128(part) * units
            #expect(decimal.scale == 12 || error == 0 || decimal.scale >= 9)
            #expect(abs(error) * 2 <= Int128(whole), "\(part) / \(whole) is \(decimal)")
        }
    }

    @Test func sharesAreOfAWhole() {
        #expect(Share(1, of: 3)?.percent == ExactDecimal("33.333333333333"))
        #expect(Share(3, of: 2)?.percent == 150)
        #expect(Share(-1, of: 2) == nil && Share(1, of: 0) == nil && Share(0, of: 4)?.percent == 0)
    }

    @Test func sumsAreExactAndStopAtAGap() {
        let tenth = ExactDecimal("0.1")
        #expect(
            CumulativeSum.values([tenth, tenth, tenth, nil, tenth]) == [
                tenth, ExactDecimal("0.2"), ExactDecimal("0.3"), nil, nil,
            ])
    }
}
