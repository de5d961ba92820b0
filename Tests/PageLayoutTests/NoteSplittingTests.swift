import Frames
import TestSupport
import Testing

@testable import PageLayout

@Suite struct NoteSplittingTests {
    private func breaker(_ note: Int) -> FlowBreaker {
        var breaker = Declared.breaker(height: 100)
        breaker.noteRule = Declared.mm(5)
        breaker.noteLeading = Declared.mm(5)
        breaker.noteHeight = { _, _ in Declared.mm(note) }
        return breaker
    }

    @Test func aNoteStaysWholeWhereThePageCanEndEarlier() {
        var list = Declared.blocks("a", 6, height: 10)
        list.penalty(0)
        list.append(Declared.box("called", height: 10, notes: ["n"]))
        list.penalty(0)
        list.append(contentsOf: Declared.blocks("b", 3, height: 10))
        let columns = breaker(40).columns(of: list)
        #expect(columns.map(\.carried) == [.zero, .zero])
        #expect(columns[1].notes == ["n"])
    }

    @Test func aNoteGoesOnOverleafAsTheLastResort() {
        var list = Declared.blocks("a", 2, height: 10)
        list.append(Declared.box("called", height: 10, notes: ["n"]))
        list.penalty(0)
        list.append(contentsOf: Declared.blocks("b", 3, height: 10))
        let columns = breaker(90).columns(of: list)
        #expect(columns[0].notes == ["n"])
        #expect(columns[0].carried > .zero && columns[0].excess == .zero)
        #expect(columns.flatMap(\.names) == ["a0", "a1", "called", "b0", "b1", "b2"])
    }

    @Test func aNoteLongerThanAPageGoesOnOverSeveral() {
        var list = Declared.blocks("a", 1, height: 10)
        list.append(Declared.box("called", height: 10, notes: ["n"]))
        list.penalty(0)
        list.append(contentsOf: Declared.blocks("b", 4, height: 10))
        let columns = breaker(250).columns(of: list)
        #expect(columns.allSatisfy { $0.excess == .zero })
        #expect(columns.filter { $0.carried > .zero }.count >= 2)
    }
}
