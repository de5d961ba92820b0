import Frames
import Testing

@testable import Typography

/// Labels that are shaped once and set several times.
@Suite struct LineShelfTests {
    /// What is drawn of a label: glyphs, colours, places.
    private func drawn(_ frame: Frame) -> [String] {
        frame.items.map { item in
            guard case .glyphs(let run) = item.item else { return "no text" }
            let glyphs = run.clusters.map { run.store.glyphs[Int(run.store.clusters[$0].glyph)].id }
            return "\(run.text) \(glyphs) \(run.face.size) \(run.color) \(item.origin) \(item.tag)"
        }
    }

    @Test(arguments: ["48\u{202F}%", "Réfugié·e·s", "שלום world", ""])
    func aLabelThatIsRememberedIsSetAsANewOneIs(_ text: String) throws {
        let old = try makeTypesetter()
        var styles: [TextStyle] = [.inter(), .inter(12), .vollkorn()]
        styles += styles.map { style in
            var raised = style
            raised.rise = .pt(-3)
            return raised
        }
        for color in [Color.black, .white, Color(red: 200, green: 10, blue: 20)] {
            for style in styles {
                var style = style
                style.color = color
                for language in ["fr", "he"] {
                    let known = old.line(text, style, language: language)
                    let new = try makeTypesetter().line(text, style, language: language)
                    #expect(drawn(known) == drawn(new) && known.size == new.size)
                    #expect(known.baseline == new.baseline)
                    #expect(old.width(text, style, language: language) == known.size.width)
                }
            }
        }
    }

    @Test func aLabelIsSetTheSameWhenManyOthersCameBetween() throws {
        let typesetter = try makeTypesetter(), before = typesetter.line("Bruxelles", .inter(), language: "fr")
        for number in 0..<1000 { _ = typesetter.width("n\u{202F}\(number)", .inter(), language: "fr") }
        #expect(drawn(typesetter.line("Bruxelles", .inter(), language: "fr")) == drawn(before))
    }

    @Test func aGlyphThatIsMissingIsToldInEachText() throws {
        let typesetter = try makeTypesetter()
        for _ in 0..<2 {
            typesetter.beginText()
            _ = typesetter.width("漢", .inter(), language: "fr")
            #expect(typesetter.missing.map(\.scalar) == ["漢"])
        }
    }
}
