import Testing

@testable import Rapport

@Suite struct SourceTextTests {
    private let text = SourceText(Array("été\r\nsur ça\n\nfin".utf8))

    @Test func columnsCountCharactersNotBytes() {
        #expect(text.position(of: 0) == .init(line: 1, column: 1))
        #expect(text.position(of: 5) == .init(line: 1, column: 4))
        #expect(text.position(of: "été\r\nsur ç".utf8.count) == .init(line: 2, column: 6))
    }

    @Test func anOffsetPastTheEndIsTheEnd() {
        #expect(text.position(of: 999) == .init(line: 4, column: 4))
        #expect(SourceText([]).position(of: 3) == .init(line: 1, column: 1))
    }

    @Test func aLineHasNoEnd() {
        #expect((0...5).map { text.line($0) } == ["", "été", "sur ça", "", "fin", ""])
    }

    @Test func aByteOrderMarkIsNoCharacter() {
        let marked = SourceText([0xEF, 0xBB, 0xBF] + Array("title: x".utf8))
        #expect(marked.position(of: 3 + 7) == .init(line: 1, column: 8))
        #expect(marked.line(1) == "title: x")
    }
}
