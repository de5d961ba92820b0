import Frames
import Testing

@Suite struct ValueTests {
    @Test(arguments: ["#1B2060", "#FFFFFF", "#00000A"]) func aColourComesBackAsItsHex(hex: String) {
        #expect(Color(hex: hex)?.hex == hex)
    }

    @Test(arguments: ["", "#12345", "#1234567", "red", "#GG0000"]) func whatIsNoHexIsNoColour(text: String) {
        #expect(Color(hex: text) == nil)
    }

    @Test func rectanglesThatTouchDoNotOverlap() {
        let a = Rect(x: .zero, y: .zero, width: .mm(10), height: .mm(10))
        #expect(!a.overlaps(a.moved(by: Point(.mm(10), .zero))))
        #expect(a.overlaps(a.moved(by: Point(.mm(10) - Length(units: 1), .zero))))
    }

    @Test func childrenStandInTheOrderTheyWereAdded() {
        var tree = StructureTree()
        let section = tree.add(.section, in: tree.root)
        let second = tree.add(.section, in: tree.root)
        let late = tree.add(.paragraph, in: section)
        #expect(tree.children[tree.root.index] == [section, second])
        #expect(tree.children[section.index] == [late])
    }
}
