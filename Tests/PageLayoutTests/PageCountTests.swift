import Frames
import TestSupport
import Testing

@testable import PageLayout

@Suite struct PageCountTests {
    @Test func oneRunPricesEveryNumberOfPagesFromTheLeastOn() {
        let list = Declared.blocks("a", 25, height: 10)
        let breaker = Declared.breaker(height: 100)
        let prices = breaker.prices(of: list, most: 6)
        #expect(prices.keys.sorted() == [3, 4, 5, 6])
        for count in 3...6 { #expect(breaker.pages(of: list, count: count).count == count) }
    }

    @Test func aNumberThatIsNotToBeHadLeavesTheCheapest() {
        let list = Declared.blocks("a", 2, height: 10)
        #expect(Declared.breaker(height: 100).pages(of: list, count: 5).count == 1)
    }

    /// Law: the cheapest of the priced counts is what is taken where none is asked for.
    @Test(arguments: 1...60) func theCheapestCountIsTakenByItself(seed: Int) {
        var dice = Dice(UInt64(seed)), list = VerticalList()
        for index in 0..<dice.roll(10...60) {
            if index > 0 { list.penalty(dice.roll(0...300)) }
            list.append(Declared.box("\(index)", height: dice.roll(3...25)))
        }
        var breaker = Declared.breaker(height: 100)
        breaker.hasRaggedFoot = dice.roll(1...2) == 1
        let taken = breaker.pages(of: list).count, prices = breaker.prices(of: list, most: taken + 3)
        let cheapest = prices.values.min() ?? 0
        #expect(prices[taken] == cheapest)
    }
}
