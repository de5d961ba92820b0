import Frames
import Painting
import Pictures
import Testing
import Typography

/// Drawings with all that could make Cairo give up vectors: what is around them stays text and keeps its marks.
@Suite struct DrawingTests {
    static let effects = [
        "gradient": "<linearGradient id='g'><stop offset='0' stop-color='red' stop-opacity='.5'/>"
            + "<stop offset='1'/></linearGradient><rect width='16' height='8' fill='url(#g)'/>",
        "radial":
            "<radialGradient id='g'><stop offset='0' stop-color='red'/><stop offset='1'/></radialGradient>"
            + "<rect width='16' height='8' fill='url(#g)'/>",
        "opacity":
            "<g opacity='.5'><rect width='8' height='8'/><rect x='4' width='8' height='8' fill='red'/></g>",
        "mask":
            "<mask id='m'><rect width='8' height='8' fill='white'/></mask><rect width='16' height='8' mask='url(#m)'/>",
        "clip":
            "<clipPath id='c'><circle cx='8' cy='4' r='3'/></clipPath><rect width='16' height='8' clip-path='url(#c)'/>",
        "pattern":
            "<pattern id='p' width='2' height='2' patternUnits='userSpaceOnUse'><circle r='1'/></pattern>"
            + "<rect width='16' height='8' fill='url(#p)'/>",
        "blend": "<rect width='8' height='8' fill='red'/><rect x='4' width='8' height='8' fill='blue' "
            + "style='mix-blend-mode:multiply'/>",
        "filter": "<filter id='f'><feGaussianBlur stdDeviation='1'/></filter>"
            + "<rect width='8' height='8' filter='url(#f)'/>",
        "text": "<text x='1' y='6' font-size='5'>Ab</text>",
    ]

    @Test(arguments: effects.keys.sorted()) func leaveThePageAsItIs(effect: String) throws {
        let svg =
            "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 16 8'>\(Self.effects[effect] ?? "")</svg>"
        let drawing = try PictureReader.read(bytes: Array(svg.utf8), name: effect)
        let specimen = try Specimen()
        let painted = try specimen.paint(
            Specimen.document { frame in
                let text = specimen.text("Sous le dessin", measure: .mm(60), alignment: .start)
                frame.place(text, at: Point(.mm(20), .mm(20)), as: .node(StructureID(1)))
                frame.place(
                    .picture(drawing, Size(.mm(40), .mm(20))), at: Point(.mm(20), .mm(15)),
                    as: .node(StructureID(2)))
            })
        #expect(try Tools.text(of: painted.bytes).contains("Sous le dessin"))
        let content = try Tools.contents(of: painted.bytes)[0]
        #expect(content.matches(of: /0\.[27]5 0\.[27]5 re f/).count == 3)
        #expect(content.matches(of: /\/x\d+ Do/).count == 1)
    }
}
