import Frames
import ReportModel
import TestSupport
import Testing

@testable import PageLayout

@Suite struct FloatTests {
    private func float(_ name: String, height: Int, atFoot: Bool = false) -> FloatingBlock {
        FloatingBlock(
            frame: Declared.frame(name, height: height), isAtFoot: atFoot,
            height: Declared.mm(height + 5), origin: .unknown)
    }

    @Test func aFloatStandsAtTheHeadOfThePageThatCallsIt() {
        var list = Declared.blocks("a", 3, height: 10)
        list.float(float("figure", height: 30))
        list.append(contentsOf: Declared.blocks("b", 2, height: 10))
        let pages = Declared.breaker(height: 100).pages(of: list)
        #expect(pages.count == 1)
        #expect(pages[0].names.first == "figure")
        #expect(pages[0].places["figure"] == [0, 0] && pages[0].places["a0"] == [0, 35])
    }

    @Test func aFloatAtTheFootEndsWithThePage() {
        var list = Declared.blocks("a", 3, height: 10)
        list.float(float("figure", height: 30, atFoot: true))
        let pages = Declared.breaker(height: 100).pages(of: list)
        #expect(pages[0].places["figure"] == [0, 70])
        #expect(pages[0].names.last == "figure")
    }

    @Test func aFloatThatHasNoRoomStandsOnTheNextPage() {
        var list = Declared.blocks("a", 10, height: 10)
        list.float(float("figure", height: 40))
        list.penalty(0)
        list.append(contentsOf: Declared.blocks("b", 4, height: 10))
        let pages = Declared.breaker(height: 100).pages(of: list)
        #expect(pages.count == 2)
        #expect(pages[1].names.contains("figure"))
    }

    @Test func aFloatThatIsCalledLastHasAPageOfItsOwn() {
        var list = Declared.blocks("a", 10, height: 10)
        list.float(float("figure", height: 90))
        let pages = Declared.breaker(height: 100).pages(of: list)
        #expect(pages.map(\.names.count) == [10, 1])
    }

    @Test func aFloatBeforeAnyTextWaitsForIt() {
        var list = VerticalList()
        let hasBox = list.float(float("figure", height: 10))
        #expect(!hasBox)
    }

    @Test func aFloatHigherThanAPageIsPlacedAndTold() {
        var list = Declared.blocks("a", 2, height: 10)
        list.float(float("giant", height: 150))
        let pages = Declared.breaker(height: 100).pages(of: list)
        #expect(pages.flatMap(\.names).contains("giant"))
        #expect(pages.map(\.excess).max() == Declared.mm(50))
    }

    /// Laws: floats stay in order; none stands before the page of its call, none but by need later than the next one.
    @Test(arguments: 1...150) func theLawsHold(seed: Int) {
        var dice = Dice(UInt64(seed)), list = VerticalList(), names: [String] = [], floats: [String] = []
        for index in 0..<dice.roll(5...80) {
            if index > 0 { list.penalty(dice.roll(0...200)) }
            names.append("\(index)")
            list.append(Declared.box("\(index)", height: dice.roll(2...12)))
            if dice.roll(1...14) == 1 {
                floats.append("f\(index)")
                list.float(float("f\(index)", height: dice.roll(5...40), atFoot: dice.roll(1...3) == 1))
            }
        }
        let pages = Declared.breaker(height: 100).pages(of: list)
        let all = pages.map(\.names)
        #expect(all.joined().filter { !$0.hasPrefix("f") } == names)
        let placed = pages.flatMap { page in
            // On one page, floats at its head come before those at its foot whatever their order.
            page.names.filter { $0.hasPrefix("f") }.sorted { Int($0.dropFirst())! < Int($1.dropFirst())! }
        }
        #expect(placed == floats)
        for name in floats {
            let page = all.firstIndex { $0.contains(name) },
                call = all.firstIndex { $0.contains(String(name.dropFirst())) }
            #expect(page! >= call!)
        }
        for page in pages {
            let bodies = page.columns.map { $0.height + $0.origin.y }.max() ?? .zero
            #expect(bodies + page.foot <= Declared.mm(100) + Length(units: 64))
        }
    }
}
