import Frames
import Testing

@testable import PageLayout

@Suite struct BandTests {
    /// Text in columns, what spans them, text in columns again.
    private func spanned(_ above: Int, _ below: Int, columns: Int) -> VerticalList {
        var list = VerticalList()
        list.firstBand = Declared.band(columns)
        list.append(contentsOf: Declared.blocks("a", above, height: 10))
        list.begin(Band(), gap: Declared.mm(5), keep: 0)
        list.append(Declared.box("wide", height: 20))
        list.begin(Declared.band(columns), gap: Declared.mm(5), keep: 0)
        list.append(contentsOf: Declared.blocks("b", below, height: 10))
        return list
    }

    @Test func whatSpansTheColumnsStandsBelowTheirEnds() {
        let pages = Declared.breaker(height: 100).pages(of: spanned(4, 4, columns: 2))
        #expect(pages.count == 1)
        let places = pages[0].places
        #expect(places["a0"] == [0, 0] && places["a2"] == [50, 0])
        #expect(places["wide"] == [0, 25])
        #expect(places["b0"] == [0, 50] && places["b2"] == [50, 50])
    }

    @Test func whatSpansTheColumnsGoesToTheNextPageWhereThereIsNoRoom() {
        let pages = Declared.breaker(height: 60).pages(of: spanned(10, 2, columns: 2))
        #expect(pages.map(\.names) == [(0..<10).map { "a\($0)" }, ["wide", "b0", "b1"]])
        #expect(pages[1].places["wide"] == [0, 0])
    }

    @Test(arguments: 2...4) func columnsOfTheLastPageEndTogether(columns: Int) {
        var list = Declared.blocks("a", columns * 13, height: 10)
        list.firstBand = Declared.band(columns)
        let pages = Declared.breaker(height: 100).pages(of: list)
        #expect(pages.count == 2)
        #expect(pages[0].columns.map(\.names.count) == .init(repeating: 10, count: columns))
        #expect(pages[1].columns.map(\.names.count) == .init(repeating: 3, count: columns))
    }

    @Test func anAuthorsColumnBreakBeginsTheNextColumn() {
        var list = VerticalList()
        list.firstBand = Declared.band(2)
        list.append(Declared.box("a", height: 10))
        list.append(.init(cost: -1_000_000, kind: .column))
        list.append(Declared.box("b", height: 10))
        let pages = Declared.breaker(height: 100).pages(of: list)
        #expect(pages.map(\.places) == [["a": [0, 0], "b": [50, 0]]])
    }

    @Test func aPageBreakBeforeOtherColumnsLeavesNoEmptyPage() {
        var list = Declared.blocks("a", 2, height: 10)
        list.append(.init(cost: -1_000_000, kind: .page))
        list.begin(Declared.band(2), gap: Declared.mm(5), keep: 0)
        list.append(contentsOf: Declared.blocks("b", 2, height: 10))
        let pages = Declared.breaker(height: 100).pages(of: list)
        #expect(pages.map(\.names) == [["a0", "a1"], ["b0", "b1"]])
    }

    @Test func aHeadingOverColumnsIsNotLeftAloneAtThePagesFoot() {
        var list = Declared.blocks("a", 8, height: 10)
        list.penalty(0)
        list.append(Declared.box("heading", height: 10))
        list.begin(Declared.band(2), gap: Declared.mm(5), keep: PagePrice.keep)
        list.append(contentsOf: Declared.blocks("b", 4, height: 10))
        let pages = Declared.breaker(height: 94).pages(of: list)
        #expect(pages.last?.names.first == "heading")
    }

    @Test func whatHangsBesideTextEndsTheColumnsAboveIt() {
        var builder = ListBuilder(grid: TestGrid.annual)
        builder.begin(Declared.band(2))
        for name in ["a", "b"] { builder.add(Declared.frame(name, height: 10, width: 40)) }
        builder.begin(Band(width: Declared.mm(175)))
        let start = builder.list.elements.count
        builder.add(Declared.frame("text", height: 10))
        builder.hang(
            Declared.frame("side", height: 30), at: .mm(120), from: start, after: .zero, cost: PagePrice.keep)
        let pages = Declared.breaker(height: 100).pages(of: builder.list)
        #expect(pages.count == 1)
        #expect(pages[0].places["b"] == [50, 0] && pages[0].places["text"] == [0, 10])
    }

    @Test func footnotesOfAColumnStandAtItsFoot() {
        var list = Declared.blocks("a", 3, height: 10)
        list.append(Declared.box("called", height: 10, notes: ["n"]))
        list.firstBand = Declared.band(2)
        var breaker = Declared.breaker(height: 100)
        breaker.noteHeight = { _, _ in Declared.mm(10) }
        let columns = breaker.columns(of: list)
        #expect(columns.flatMap(\.notes) == ["n"])
        #expect(columns.allSatisfy { $0.excess == .zero })
        #expect(columns[1].room >= columns[1].height + Declared.mm(10))
    }
}
