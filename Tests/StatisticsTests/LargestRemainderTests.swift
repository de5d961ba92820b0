import Statistics
import Testing
import TestSupport

@Suite struct LargestRemainderTests {
    private func decimals(_ texts: String...) -> [ExactDecimal] { texts.compactMap { ExactDecimal($0) } }

    @Test func threeThirdsMakeAHundred() throws {
        let rounding = try #require(LargestRemainder.shares(decimals("1", "1", "1"), decimals: 0))
        #expect(rounding.values == decimals("34", "33", "33"))
        #expect(rounding.total == ExactDecimal(100))
        let change = try #require(rounding.changes.first)
        #expect(rounding.changes.count == 1)
        #expect((change.index, change.units) == (0, 1))
        #expect((change.conventional, change.adjusted) == (ExactDecimal(33), ExactDecimal(34)))
    }

    @Test func nothingChangesWhereConventionalRoundingAddsUp() throws {
        let rounding = try #require(LargestRemainder.round(decimals("12.34", "45.66", "42"), decimals: 1))
        #expect(rounding.values == decimals("12.3", "45.7", "42"))
        #expect(rounding.changes.isEmpty)
    }

    @Test("Ties: the larger remainder, then the larger number, then the earlier one")
    func ties() throws {
        let equalRemainders = try #require(
            LargestRemainder.round(decimals("1.5", "3.5", "2.5", "2.5"), decimals: 0))
        // Floors 1 3 2 2 make 8 of 10: 3.5 goes up, then the earlier 2.5.
        #expect(equalRemainders.values == decimals("1", "4", "3", "2"))
        #expect(equalRemainders.changes.map(\.index) == [0, 3])
        #expect(equalRemainders.changes.map(\.units) == [-1, -1])
    }

    @Test func dataThatWereRoundedBeforeReachAHundredFromBothSides() throws {
        let low = try #require(
            LargestRemainder.round(decimals("33.3", "33.3", "33.3"), decimals: 1, total: ExactDecimal(100)))
        #expect(low.values == decimals("33.4", "33.3", "33.3"))
        let high = try #require(
            LargestRemainder.round(decimals("16.7", "16.7", "66.7"), decimals: 1, total: ExactDecimal(100)))
        #expect(high.values == decimals("16.7", "16.7", "66.6"))
    }

    @Test func aTotalOutOfReachIsRefused() {
        #expect(LargestRemainder.round(decimals("20", "30"), decimals: 0, total: ExactDecimal(100)) == nil)
        #expect(LargestRemainder.shares(decimals("0", "0"), decimals: 0) == nil)
        #expect(LargestRemainder.shares(decimals("-1", "2"), decimals: 0) == nil)
    }

    @Test("Halves go away from zero, in decimals: 0.285 is not below its half")
    func halves() {
        #expect(ExactDecimal(of: 0.285)?.rounded(to: 2) == ExactDecimal("0.29"))
        #expect(ExactDecimal(of: -2.5)?.rounded(to: 0) == ExactDecimal(-3))
        #expect(ExactDecimal(of: 1e15)?.description == "1000000000000000")
        #expect(ExactDecimal(of: 1.5e-7)?.description == "0.00000015")
        #expect(ExactDecimal(of: .nan) == nil)
        #expect(ExactDecimal("1e19") == nil)
        #expect(
            ExactDecimal.sum([ExactDecimal(of: 0.1), ExactDecimal(of: 0.2)].compactMap(\.self))
                == ExactDecimal("0.3")
        )
        #expect(ExactDecimal(.max) > ExactDecimal(coefficient: .max, scale: 18))
    }

    @Test(
        "They add up, and no number is a unit or more from its value or more than one from its conventional rounding"
    )
    func laws() throws {
        var dice = Dice(6)
        for _ in 0..<3000 {
            let count = Int.random(in: 1...12, using: &dice), places = Int.random(in: 0...2, using: &dice)
            let values = (0..<count).map { _ in
                ExactDecimal(
                    coefficient: .random(in: -100_000...1_000_000, using: &dice),
                    scale: .random(in: 0...6, using: &dice))
            }
            let rounding = try #require(LargestRemainder.round(values, decimals: places))
            let sum = try #require(ExactDecimal.sum(values))
            #expect(ExactDecimal.sum(rounding.values) == sum.rounded(to: places))
            let unit = ExactDecimal(coefficient: 1, scale: places)
            for (value, printed) in zip(values, rounding.values) {
                let distance = try #require(ExactDecimal.sum([printed, value.negated]))
                #expect(distance < unit && distance.negated < unit, "\(value) as \(printed)")
            }
            let conventional = values.map { $0.rounded(to: places) }
            let changed = values.indices.filter { rounding.values[$0] != conventional[$0] }
            #expect(rounding.changes.map(\.index) == changed)
            for change in rounding.changes {
                #expect(abs(change.units) == 1)
                #expect(change.conventional == conventional[change.index])
            }
        }
    }

    @Test func sharesAddUpAndStayNearTheirValues() throws {
        var dice = Dice(7)
        for _ in 0..<3000 {
            let parts = (0..<Int.random(in: 1...9, using: &dice)).map { _ in
                Int64.random(in: 0...5000, using: &dice)
            }
            let all = parts.reduce(0, +), places = Int.random(in: 0...2, using: &dice)
            guard all > 0 else { continue }
            let rounding = try #require(
                LargestRemainder.shares(parts.map { ExactDecimal($0) }, decimals: places))
            #expect(ExactDecimal.sum(rounding.values) == ExactDecimal(100))
            let power = [1, 10, 100][places]
            for (part, printed) in zip(parts, rounding.values) {
                let exact = 100 * Double(part * Int64(power)) / Double(all)
                #expect(abs(printed.double * Double(power) - exact) < 1)
            }
        }
    }
}

extension ExactDecimal {
    fileprivate var negated: ExactDecimal { ExactDecimal(coefficient: -coefficient, scale: scale) }
}
