import Frames
import Testing

@testable import Typography

/// Punctuation hangs out of the sides that are meant to look straight, and of no other.
@Suite struct HangingTests {
    private func lines(
        _ text: String, _ alignment: ParagraphStyle.Alignment, language: String = "fr",
        measure: Length = .mm(60)
    ) throws -> [SetLine] {
        let style = ParagraphStyle(leading: .mm(5), alignment: alignment, hangs: true)
        return try makeTypesetter().lines(
            Paragraph([TextSpan(text, .vollkorn())], style: style, language: language), measure: measure)
    }

    /// Where the ink of a line begins and ends, blanks excepted.
    private func ink(_ line: SetLine) -> (start: Length, end: Length) {
        (line.runs.map(\.at.x).min() ?? .zero, line.inkEnd)
    }

    @Test func aDashHangsAtTheStraightSidesAlone() throws {
        let text = "— oui."
        let dash = try #require(lines("—", .start).first).width
        #expect(dash > .zero)
        let start = ink(try lines(text, .start)[0]), end = ink(try lines(text, .end)[0])
        let middle = ink(try lines(text, .center)[0])
        #expect(start.start < .zero)
        #expect(end.end > .mm(60) && end.end < .mm(60) + .pt(3))
        #expect(abs((middle.start + middle.end - .mm(60)).points) < 0.1)
    }

    @Test func aRaggedEdgeStaysInsideItsMeasure() throws {
        let text =
            "Et puis, deux, trois, quatre, cinq, six, sept, huit, neuf, dix, onze, douze, treize, quatorze."
        for measure in stride(from: 40.0, to: 200, by: 3) {
            for line in try lines(text, .start, measure: .pt(measure)) where line.overrun == .zero {
                #expect(ink(line).end <= .pt(measure) + .pt(1.2), "\(line.text)")
            }
        }
    }

    /// A sentence that ends with a full stop: it hangs at the left.
    @Test func textFromRightToLeftHangsAtItsOwnSides() throws {
        let text = "هذا برنامج إرشاد للشباب."
        let style = ParagraphStyle(leading: .mm(5), alignment: .end, hangs: true)
        func start(_ hangs: Bool) throws -> Length {
            var style = style
            style.hangs = hangs
            let line = try makeTypesetter().lines(
                Paragraph([TextSpan(text, .vollkorn())], style: style, language: "ar"), measure: .mm(60))[0]
            return ink(line).start
        }
        #expect(try start(true) < start(false))
        #expect(try start(false) >= .zero)
    }

    /// The first character of a line hangs only if it stands at its edge: not in a word against the text's direction.
    @Test func whatIsNotAtTheEdgeDoesNotHang() throws {
        let typesetter = try makeTypesetter()
        func content(_ text: String, _ language: String) -> ShapedContent {
            typesetter.shape(Paragraph([TextSpan(text, .vollkorn())], style: .justified, language: language))
                .content
        }
        let mixed = content("هذا Villes", "ar"), plain = content("Villes", "fr")
        #expect(mixed.isRightToLeft && mixed.startHang(4) == 0)
        #expect(plain.startHang(0) > 0)
    }
}
