import Frames
import TestSupport
import Testing

@testable import PageLayout

@Suite struct FlowBreakerTests {
    @Test func boxesFillAPageFromTheTop() {
        var list = VerticalList()
        for name in ["a", "b", "c"] {
            list.append(Declared.box(name, height: 40))
            list.penalty(0)
        }
        let columns = Declared.breaker(height: 100).columns(of: list)
        #expect(columns.map(\.names) == [["a", "b"], ["c"]])
        #expect(columns[0].tops == [0, 40])
        #expect(columns[1].tops == [0])
    }

    @Test func spaceVanishesAtACut() {
        var list = VerticalList()
        list.append(Declared.box("a", height: 90))
        list.appendSpace(Declared.mm(20))
        list.append(Declared.box("b", height: 10))
        let columns = Declared.breaker(height: 100).columns(of: list)
        #expect(columns.map(\.names) == [["a"], ["b"]])
        #expect(columns[1].tops == [0])
    }

    @Test func aHeadingGoesWithWhatFollows() {
        var builder = ListBuilder(grid: TestGrid.annual)
        builder.add(Declared.frame("a", height: 80), after: Declared.mm(5))
        builder.add(Declared.frame("heading", height: 10), nextCost: PagePrice.keep)
        builder.add(Declared.frame("b", height: 40))
        let columns = Declared.breaker(height: 100).columns(of: builder.list)
        #expect(columns.map(\.names) == [["a"], ["heading", "b"]])
    }

    @Test func aCutBringsItsMaterialOnBothSides() {
        var list = VerticalList()
        let before = Declared.frame("continues", height: 5), after = Declared.frame("head", height: 10)
        for name in ["1", "2", "3", "4"] {
            list.append(Declared.box(name, height: 40))
            if name != "4" { list.append(.init(cost: 0, before: before, after: after)) }
        }
        let columns = Declared.breaker(height: 100).columns(of: list)
        #expect(columns.map(\.names) == [["1", "2", "continues"], ["head", "3", "4"]])
        #expect(columns[1].tops == [0, 10, 50])
    }

    @Test func aFootnoteTakesItsRoomOnThePageOfItsCall() {
        var list = VerticalList()
        list.append(Declared.box("a", height: 40))
        list.penalty(0)
        list.append(Declared.box("b", height: 40, notes: ["n"]))
        list.penalty(0)
        list.append(Declared.box("c", height: 15))
        var breaker = Declared.breaker(height: 100)
        breaker.noteRule = Declared.mm(5)
        breaker.noteHeight = { _, _ in Declared.mm(10) }
        let columns = breaker.columns(of: list)
        #expect(columns.map(\.names) == [["a", "b"], ["c"]])
        #expect(columns[0].notes == ["n"])
    }

    @Test func aBoxHigherThanAPageIsPlacedAndTold() {
        var list = VerticalList()
        list.append(Declared.box("a", height: 30))
        list.penalty(0)
        list.append(Declared.box("giant", height: 150))
        list.penalty(0)
        list.append(Declared.box("b", height: 30))
        let columns = Declared.breaker(height: 100).columns(of: list)
        #expect(columns.flatMap(\.names) == ["a", "giant", "b"])
        #expect(columns.map(\.excess).max() == Declared.mm(50))
    }

    @Test func twoColumnsEndTogether() {
        var list = VerticalList()
        for index in 0..<12 {
            list.append(Declared.box("\(index)", height: 5))
            list.penalty(0)
        }
        list.firstBand = Declared.band(2)
        #expect(Declared.breaker(height: 100).columns(of: list).map(\.names.count) == [6, 6])
    }

    @Test func nothingIsNoColumn() {
        #expect(Declared.breaker(height: 100).columns(of: VerticalList()).isEmpty)
    }

    /// Laws: order kept, nothing lost, no column too full without telling, every column makes progress.
    @Test(arguments: 1...300) func theLawsHold(seed: Int) {
        var dice = Dice(UInt64(seed)), list = VerticalList(), names: [String] = []
        for index in 0..<dice.roll(1...60) {
            names.append("\(index)")
            let notes = dice.roll(1...12) == 1 ? ["note \(index)"] : []
            list.append(Declared.box("\(index)", height: dice.roll(1...40), notes: notes))
            switch dice.roll(1...6) {
            case 1:
                list.appendSpace(
                    Declared.mm(dice.roll(0...20)), stretch: Declared.mm(3), shrink: Declared.mm(1))
            case 2: list.penalty(PagePrice.keep)
            case 3:
                list.append(
                    .init(
                        cost: dice.roll(0...500), before: Declared.frame("before", height: dice.roll(1...5)),
                        after: Declared.frame("after", height: dice.roll(1...8))))
            case 4: list.append(.init(cost: -1_000_000, kind: .page))
            default: list.penalty(dice.roll(0...500))
            }
        }
        var breaker = Declared.breaker(height: dice.roll(60...120))
        breaker.noteRule = Declared.mm(3)
        breaker.noteHeight = { _, _ in Declared.mm(6) }
        let columns = breaker.columns(of: list)
        #expect(columns.flatMap(\.names).filter { $0 != "before" && $0 != "after" } == names)
        for column in columns {
            let notes =
                column.notes.isEmpty ? Length.zero : Declared.mm(3) + Declared.mm(6) * column.notes.count
            let over = column.height + notes - breaker.height
            #expect(over <= column.excess + Length(units: 64))
            #expect(!column.names.isEmpty)
        }
    }
}
