import Frames
import Testing

@testable import PageLayout

@Suite struct ListBuilderTests {
    private func tops(_ builder: ListBuilder) -> [Int] {
        Declared.breaker(height: 1000).columns(of: builder.list)[0].tops
    }

    @Test func blocksStandOnTheGrid() {
        var builder = ListBuilder(grid: TestGrid.annual)
        builder.add(Declared.frame("a", height: 12))
        builder.add(Declared.frame("b", height: 5))
        #expect(tops(builder) == [0, 15])
    }

    /// A page may end in a paragraph, but not beside its initial.
    @Test func theLinesBesideAnInitialStayTogether() {
        let breaks = LineBreaks(orphans: 2, widows: 2, initial: 3)
        let costs = (0..<7).map { breaks.cost(after: $0, of: 8) }
        #expect(costs[0] == PagePrice.keep && costs[1] == PagePrice.keep)
        #expect(costs[2...5].allSatisfy { $0 < PagePrice.widow })
    }

    @Test func theLargerSpaceOfTwoBlocksCounts() {
        var builder = ListBuilder(grid: TestGrid.annual)
        builder.add(Declared.frame("a", height: 10), after: .mm(10))
        builder.add(Declared.frame("b", height: 5), before: .mm(5))
        #expect(tops(builder) == [0, 20])
    }

    @Test func halfAStepAboveAHeadingIsHalfAStepBelow() {
        var builder = ListBuilder(grid: TestGrid.annual)
        builder.add(Declared.frame("a", height: 10))
        builder.add(
            Declared.frame("h3", height: 5), before: .mm(7.5), after: .mm(2.5), nextCost: PagePrice.keep)
        builder.add(Declared.frame("b", height: 5))
        let placed = Declared.breaker(height: 1000).columns(of: builder.list)[0].placed
        let tenths = placed.map { Int(($0.origin.y.millimetres * 10).rounded()) }
        #expect(tenths == [0, 175, 250])
    }

    @Test func aFrameInTheSideColumnMakesRoomWhereTheTextIsShorter() {
        var builder = ListBuilder(grid: TestGrid.annual)
        builder.add(Declared.frame("above", height: 10))
        let start = builder.list.elements.count
        builder.add(Declared.frame("text", height: 10))
        builder.hang(
            Declared.frame("side", height: 40), at: .mm(120), from: start, after: .zero, cost: PagePrice.keep)
        builder.add(Declared.frame("below", height: 10))
        #expect(tops(builder) == [0, 10, 20, 50])
    }

    @Test func noPageEndsBesideAFrameInTheSideColumn() {
        var builder = ListBuilder(grid: TestGrid.annual)
        builder.add(Declared.frame("above", height: 70))
        let start = builder.list.elements.count
        for name in ["1", "2", "3"] { builder.add(Declared.frame(name, height: 20)) }
        builder.hang(
            Declared.frame("side", height: 50), at: .mm(120), from: start, after: .zero, cost: PagePrice.keep)
        let columns = Declared.breaker(height: 100).columns(of: builder.list)
        #expect(columns.map { $0.names.filter { $0 != "side" } } == [["above"], ["1", "2", "3"]])
    }
}
