import Frames
import TestSupport
import Testing

@testable import PageLayout

@Suite struct RowGalleyTests {
    private func row(_ cells: VerticalList..., field: RowGalley.Field? = nil) -> VerticalList {
        let cells = cells.enumerated().map { RowGalley.Cell(list: $1, x: Declared.mm(50 * $0)) }
        return RowGalley(cells, field: field).list(foot: .zero)
    }

    @Test func eachBlockBreaksAtAPlaceOfItsOwn() {
        var list = VerticalList()
        list.append(
            contentsOf: row(Declared.blocks("a", 10, height: 10), Declared.blocks("b", 7, height: 15)))
        let pages = Declared.breaker(height: 50).pages(of: list)
        #expect(pages.count == 3)
        #expect(pages[0].names == ["a0", "a1", "a2", "a3", "b0", "b1", "b2"])
        #expect(pages[1].places["a4"] == [0, 0] && pages[1].places["b3"] == [50, 0])
    }

    @Test func aRowThatFitsIsNotCut() {
        var list = VerticalList()
        list.append(contentsOf: row(Declared.blocks("a", 3, height: 10), Declared.blocks("b", 2, height: 20)))
        let pages = Declared.breaker(height: 50).pages(of: list)
        #expect(
            pages.map(\.places) == [
                ["a0": [0, 0], "a1": [0, 10], "a2": [0, 20], "b0": [50, 0], "b1": [50, 20]]
            ])
    }

    @Test func aFieldGoesOnBehindItsBlocks() {
        var list = VerticalList()
        let field = RowGalley.Field(color: .black, width: Declared.mm(100), padding: Declared.mm(5))
        list.append(contentsOf: row(Declared.blocks("a", 6, height: 10), field: field))
        let pages = Declared.breaker(height: 50).pages(of: list)
        #expect(pages.map(\.names) == [["a0", "a1", "a2", "a3"], ["a4", "a5"]])
        #expect(pages[0].places["a0"] == [0, 5] && pages[1].places["a4"] == [0, 5])
        let heights = pages.map { $0.placed[0].frame.size.height }
        #expect(heights == [Declared.mm(50), Declared.mm(30)])
    }

    @Test func aBlockTallerThanAPageIsTold() {
        var list = VerticalList()
        list.append(contentsOf: row(Declared.blocks("a", 1, height: 80), Declared.blocks("b", 3, height: 10)))
        let pages = Declared.breaker(height: 50).pages(of: list)
        #expect(pages.map(\.excess).max() == Declared.mm(30))
        #expect(Set(pages.flatMap(\.names)) == ["a0", "b0", "b1", "b2"])
    }

    @Test func footnotesFollowTheBlocksThatCallThem() {
        var cell = VerticalList()
        for index in 0..<6 {
            if index > 0 { cell.penalty(0) }
            var frame = Declared.frame("a\(index)", height: 10)
            if index == 4 {
                frame.place(
                    .link(.anchor(Anchors.note("n")), .zero, node: StructureID(0), contents: "1"), at: .zero)
            }
            cell.append(.init(frame: frame, offset: .zero, height: Declared.mm(10)))
        }
        var list = VerticalList()
        list.append(contentsOf: row(cell, Declared.blocks("b", 2, height: 10)))
        list.findNotes { _ in true }
        var breaker = Declared.breaker(height: 45)
        breaker.noteHeight = { _, _ in Declared.mm(10) }
        let pages = breaker.pages(of: list)
        let page = pages.first { $0.names.contains("a4") }
        #expect(page?.columns.flatMap(\.notes) == ["n"])
    }

    /// Laws: every block's parts come in order, none is lost, and no page is too full without telling.
    @Test(arguments: 1...150) func theLawsHold(seed: Int) {
        var dice = Dice(UInt64(seed)), cells: [RowGalley.Cell] = [], expected: [[String]] = []
        for cell in 0..<dice.roll(1...4) {
            var list = VerticalList(), names: [String] = []
            for index in 0..<dice.roll(1...25) {
                if index > 0 {
                    dice.roll(1...3) == 1
                        ? list.appendSpace(Declared.mm(dice.roll(1...6))) : list.penalty(dice.roll(0...900))
                }
                names.append("\(cell)-\(index)")
                list.append(Declared.box("\(cell)-\(index)", height: dice.roll(1...30)))
            }
            cells.append(.init(list: list, x: Declared.mm(cell * 50)))
            expected.append(names)
        }
        let height = dice.roll(30...90), padding = dice.roll(0...4)
        var list = Declared.blocks("above", 1, height: dice.roll(1...20))
        list.appendSpace(Declared.mm(5))
        let field =
            padding > 0
            ? RowGalley.Field(color: .black, width: Declared.mm(200), padding: Declared.mm(padding)) : nil
        list.append(contentsOf: RowGalley(cells, field: field).list(foot: .zero))
        list.appendSpace(Declared.mm(5))
        list.append(Declared.box("below", height: 5))
        let pages = Declared.breaker(height: height).pages(of: list), names = pages.flatMap(\.names)
        for (cell, own) in expected.enumerated() { #expect(names.filter { $0.hasPrefix("\(cell)-") } == own) }
        for page in pages {
            let foot = page.placed.map { $0.origin.y + $0.frame.size.height }.max() ?? .zero
            #expect(foot <= Declared.mm(height) + page.excess + Length(units: 64))
        }
    }
}
