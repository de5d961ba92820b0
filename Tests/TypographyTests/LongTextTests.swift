import Frames
import Testing

@testable import Typography

/// A chapter pasted in as one paragraph, or a file that is no text at all: wider than 32 bits tell, at sizes that keep
/// the tests quick.
@Suite struct LongTextTests {
    private let size = 1600.0

    private func shape(_ text: String, _ style: ParagraphStyle, _ typesetter: Typesetter) -> ShapedParagraph {
        typesetter.shape(Paragraph([TextSpan(text, .inter(size))], style: style, language: "en"))
    }

    @Test(arguments: [ParagraphStyle.ragged, .hyphenated, .justified])
    func manyWordsAreSetAndNoneIsLost(style: ParagraphStyle) throws {
        let typesetter = try makeTypesetter(), text = String(repeating: "word ", count: 800)
        let shaped = shape(text, style, typesetter)
        #expect(shaped.naturalWidth.units > Int(Int32.max))
        let lines = typesetter.lines(of: shaped, measure: .pt(size * 12))
        #expect(lines.count > 60)
        #expect(lines.map(\.text).joined() == text)
        #expect(lines.allSatisfy { $0.overrun == .zero })
    }

    @Test func aWordWithoutAnEndIsTornAndToldInShort() throws {
        let typesetter = try makeTypesetter(), text = String(repeating: "w", count: 2_000)
        let shaped = shape(text, .ragged, typesetter)
        #expect(shaped.minimumWidth.units > Int(Int32.max))
        let lines = typesetter.lines(of: shaped, measure: .pt(size * 12))
        #expect(lines.map(\.text).joined() == text)
        #expect(lines.allSatisfy { $0.width <= .pt(size * 12) })
        #expect(lines.dropLast().allSatisfy { $0.overrun > .zero && ($0.overrunText ?? "").count <= 121 })
    }

    @Test func aLabelMayBeAsLong() throws {
        let typesetter = try makeTypesetter(), text = String(repeating: "word ", count: 800) + "end"
        let label = typesetter.line(text, .inter(size), language: "en")
        #expect(label.size.width.units > Int(Int32.max))
    }

    /// More marks on one letter than a byte counts.
    @Test func aLetterUnderAHeapOfMarksIsSet() throws {
        let typesetter = try makeTypesetter()
        let text = "e" + String(repeating: "\u{301}", count: 700) + " end"
        let paragraph = Paragraph([TextSpan(text, .inter())], style: .hyphenated, language: "en")
        #expect(typesetter.lines(paragraph, measure: .mm(20)).map(\.text).joined().hasSuffix("end"))
    }

    /// Spaces that justification closes up stay wide enough to be read as spaces where the text is taken out.
    @Test func wordsKeepAFifthOfAnEmBetweenThem() throws {
        let typesetter = try makeTypesetter(), style = TextStyle(families: ["Lato"], size: .pt(10.5))
        let least = style.size * 0.185
        var tight = 0
        for text in try Seed.paragraphs() {
            let paragraph = Paragraph([TextSpan(text, style)], style: .justified, language: "fr")
            for line in typesetter.lines(paragraph, measure: .mm(60)) {
                for (run, _, _) in line.runs where run.perFlex < .zero {
                    for cluster in run.store.clusters[run.clusters] where cluster.flex == 4 {
                        let space = run.store.glyphs[Int(cluster.glyph)].advance
                        let width = Double(space) * (1 + Double(run.expansion) / 400)
                        #expect(width + Double(4 * run.perFlex.units) > Double(least.units), "\(run.text)")
                        tight += 1
                    }
                }
            }
        }
        #expect(tight > 20)
    }
}
