import Testing

@testable import RapportCLI

@Suite struct ExcerptTests {
    @Test func caretsStandUnderTheStretch() {
        let excerpt = Excerpt(line: "tilte: Niveau", stretch: 0..<5, width: 80)
        #expect(excerpt.text == "tilte: Niveau")
        #expect(excerpt.carets == "^^^^^")
        #expect(Excerpt(line: "a: b", stretch: 3..<3, width: 80).carets == "   ^")
    }

    @Test func tabsAndWideCharactersTakeTheirColumns() {
        let excerpt = Excerpt(line: "\t年 x", stretch: 1..<2, width: 80)
        #expect(excerpt.text == "    年 x")
        #expect(excerpt.carets == "    ^^")
    }

    @Test(arguments: [0, 1, 40, 250, 398, 399])
    func aLongLineIsCutAroundTheStretch(place: Int) {
        var characters = Array(repeating: Character("-"), count: 400)
        characters[place] = "X"
        let excerpt = Excerpt(line: String(characters), stretch: place..<(place + 1), width: 60)
        #expect(excerpt.text.count <= 60)
        #expect(excerpt.text.count >= 58)
        let caret = excerpt.carets.count - 1
        #expect(Array(excerpt.text)[caret] == "X")
        #expect(excerpt.text.hasPrefix("…") == (place >= 40))
        #expect(excerpt.text.hasSuffix("…") == (place <= 250))
    }

    @Test func aStretchLongerThanTheWindowIsCutWithIt() {
        let excerpt = Excerpt(line: String(repeating: "x", count: 400), stretch: 0..<400, width: 60)
        #expect(excerpt.carets.count <= excerpt.text.count)
    }

    @Test func nothingInALineRewritesTheTerminal() {
        #expect(
            Excerpt(line: "a\u{1B}[2Jb\u{202E}c", stretch: 0..<1, width: 80).text == "a\u{FFFD}[2Jb\u{FFFD}c")
    }
}
