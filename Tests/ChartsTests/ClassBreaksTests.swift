import Frames
import ReportModel
import TestSupport
import Testing

@testable import Charts

@Suite struct ClassBreaksTests {
    private func values(_ dice: inout Dice, _ count: Int) -> [Double] {
        let scale = [0.001, 1, 37, 100_000][dice.roll(0...3)], shift = Double(dice.roll(-3...3)) * scale
        return (0..<count).map { _ in Double(dice.roll(-100...1000)) / 100 * scale + shift }
    }

    private static let rules: [Chart.Classes] = [
        .nice(5), .nice(9), .equal(4), .equal(9), .quantile(5), .quantile(9), .breaks([0, 1, 10]),
    ]

    /// Every value has a class whose edges hold it; edges rise, and are printed exactly with the digits that are told.
    @Test(arguments: rules) func classesHoldTheirValues(_ rule: Chart.Classes) {
        var dice = Dice(3)
        for round in 0..<300 {
            let values = values(&dice, dice.roll(1...60))
            let middle: Double? =
                round % 3 == 0 ? values.min().map { (($0 + (values.max() ?? 0)) / 2).rounded() } : nil
            let breaks = ClassBreaks(values, rule, middle: isExplicit(rule) ? nil : middle)
            #expect(zip(breaks.inner, breaks.inner.dropFirst()).allSatisfy { $0 < $1 })
            #expect((1...9).contains(breaks.count), "\(breaks)")
            for value in values {
                let number = breaks.index(of: value)
                let from = number == 0 ? breaks.low : breaks.inner[number - 1]
                let to = number == breaks.inner.count ? breaks.high : breaks.inner[number]
                // The outer edges are rounded: the last bits of a value are not printed.
                let bit = 1e-9 * abs(value), isOuter = (number == 0, number == breaks.inner.count)
                #expect(from.map { $0 <= value + (isOuter.0 ? bit : 0) } ?? true, "\(value) in \(breaks)")
                #expect(
                    to.map { isOuter.1 ? value <= $0 + bit : value < $0 } ?? true, "\(value) in \(breaks)")
            }
            for edge in breaks.inner {
                #expect(ShortNumber.rounded(edge, breaks.decimals, .toNearestOrAwayFromZero) == edge)
            }
            if let middle, !isExplicit(rule), let below = breaks.below {
                for value in values { #expect((breaks.index(of: value) < below) == (value < middle)) }
            }
        }
    }

    private func isExplicit(_ rule: Chart.Classes) -> Bool { if case .breaks = rule { true } else { false } }

    @Test func roundNumbersPartTheClasses() {
        let nice = ClassBreaks([3, 18, 44, 61, 97], .nice(5), middle: nil)
        #expect(nice.inner == [20, 40, 60, 80] && nice.low == 0 && nice.high == 100 && nice.decimals == 0)
        let equal = ClassBreaks([0, 1], .equal(4), middle: nil)
        #expect(equal.inner == [0.25, 0.5, 0.75] && equal.decimals == 2)
        let diverging = ClassBreaks([-7, 18], .nice(5), middle: 0)
        #expect(diverging.inner == [-5, 0, 5, 10, 15] && diverging.below == 2)
        let one = ClassBreaks([4, 4, 4], .quantile(5), middle: nil)
        #expect(one.inner == [] && one.low == 4 && one.high == 4)
        let zero = ClassBreaks([0, 0], .equal(5), middle: nil)
        #expect(zero.index(of: 0) == 0)
    }

    /// The author's breaks make the same classes in every edition, whatever the values are.
    @Test func breaksOfTheAuthorStayClasses() {
        let breaks = ClassBreaks([12, 14], .breaks([0, 10, 20]), middle: 10)
        #expect(breaks.count == 4 && breaks.index(of: 12) == 2 && breaks.below == 2)
        #expect(breaks.low == nil && breaks.high == nil)
        let open = ClassBreaks([-3, 31.24], .breaks([0, 10, 20]), middle: nil)
        #expect(open.low == -3 && open.high == 32)
    }

    /// Groups of values that differ are of one size, give or take one; equals are never parted; numbers are short.
    @Test func quantilesAreOfOneSize() {
        var dice = Dice(4)
        for _ in 0..<100 {
            let count = dice.roll(10...200)
            let values = Array(Set((0..<count).map { _ in Double(dice.roll(0...100_000)) / 8 }))
            let breaks = ClassBreaks(values, .quantile(5), middle: nil)
            let sizes = (0..<breaks.count).map { number in values.count { breaks.index(of: $0) == number } }
            #expect(breaks.count == min(5, values.count))
            #expect((sizes.max() ?? 0) - (sizes.min() ?? 0) <= 1)
        }
        #expect(ClassBreaks([1, 1, 1, 1, 2], .quantile(4), middle: nil).inner == [2])
        #expect(ClassBreaks([13.7, 18.2, 41.9, 52], .quantile(2), middle: nil).inner == [40])
    }

    @Test func shortNumbersLieBetween() {
        var dice = Dice(5)
        for _ in 0..<2000 {
            let a = Double(dice.roll(-100_000...100_000)) / 64, b = a + Double(dice.roll(1...4000)) / 64
            let number = ShortNumber.between(a, b)
            #expect(number > a && number <= b)
        }
        #expect(ShortNumber.between(18.2, 41.9) == 40)
        #expect(ShortNumber.between(-0.37, -0.12) == -0.2)
        #expect(ShortNumber.between(-5, 3) == 0)
        #expect(ShortNumber.between(0.1, 0.3) == 0.3)
    }
}

@Suite struct ClassColorsTests {
    /// Darker by steps that are seen, in grey as in colours.
    @Test(arguments: 1...9) func classesGrowDarker(_ count: Int) {
        let breaks = ClassBreaks(
            (0...count).map { Double($0) }, .breaks((1..<max(2, count)).map { Double($0) }), middle: nil)
        for style in [ChartStyle.annual] {
            let lightness = ClassColors.paints(breaks, style.colors).map { Oklab($0.color).lightness }
            #expect(lightness.count == breaks.count)
            for (light, dark) in zip(lightness, lightness.dropFirst()) { #expect(light - dark > 0.035) }
            #expect(ClassColors.paints(breaks, style.colors).allSatisfy { $0.hatch == nil })
        }
    }

    /// Each way from the middle grows darker; the lower way is hatched; no two classes look alike.
    @Test func classesPartFromTheMiddle() {
        let breaks = ClassBreaks([-30, 40], .breaks([-20, -10, 0, 10, 20, 30]), middle: 0)
        let paints = ClassColors.paints(breaks, ChartStyle.annual.colors)
        let lightness = paints.map { Oklab($0.color).lightness }
        #expect(paints.count == 7 && breaks.below == 3)
        #expect(lightness[0] < lightness[1] && lightness[1] < lightness[2])
        #expect(lightness[3] > lightness[4] && lightness[4] > lightness[5] && lightness[5] > lightness[6])
        #expect(paints.map { $0.hatch != nil } == [true, true, true, false, false, false, false])
        for (index, paint) in paints.enumerated() {
            for other in paints[(index + 1)...] {
                #expect(Oklab(paint.color).distance(to: Oklab(other.color)) > 0.03)
            }
        }
    }
}
