import Frames
import Painting
import Testing
import Typography

/// Fonts and a typesetter for one test, and small pages made by hand.
struct Specimen {
    let fonts: FontBook
    let typesetter: Typesetter

    init() throws {
        let root = "/usr/share/fonts/"
        fonts = try FontBook(
            FontConfiguration(folders: [
                root + "truetype/vollkorn", root + "opentype/inter", root + "truetype/noto",
            ]))
        typesetter = Typesetter(fonts: fonts)
    }

    static let information = DocumentInformation(
        title: "Essai (1)", author: "Rapport", language: "fr-BE", date: 1_648_728_000)

    static let prose = """
        Les jeunes accompagnés cherchent un emploi, une formation ou simplement quelqu’un qui les écoute. \
        L’association rassemble des bénévoles expérimentés, disponibles et attentifs : chaque rencontre compte, \
        et beaucoup d’accompagnements continuent longtemps après la signature d’un contrat.
        """

    /// A paragraph's lines in a frame as wide as the measure.
    func text(
        _ text: String, measure: Length, size: Double = 10, alignment: ParagraphStyle.Alignment = .justified,
        families: [String] = ["Vollkorn"], color: Color = .black, language: String = "fr"
    ) -> Frame {
        let style = TextStyle(
            families: families, size: .pt(size), features: "liga=0", color: color)
        let paragraph = Paragraph(
            [TextSpan(text, style)],
            style: ParagraphStyle(
                leading: .pt(size * 1.4), alignment: alignment, hyphenates: alignment == .justified,
                hyphenLeft: 2,
                hyphenWord: 5, hangs: true, expansion: 0.02, trackingAllowance: 0.003),
            language: language)
        var frame = Frame(size: Size(measure, .zero))
        for line in typesetter.lines(paragraph, measure: measure) {
            frame.place(line.frame, at: Point(.zero, frame.size.height))
            frame.size.height += line.frame.size.height
        }
        return frame
    }

    /// Pages of A5 (narrower than A4, so that what depends on the width shows) from their frames' contents.
    static func document(
        bleed: Length = .zero, structure: StructureTree = StructureTree(),
        size: Size = Size(.mm(148), .mm(210)),
        _ pages: [(inout Frame) -> Void]
    ) -> PagedDocument {
        let made = pages.enumerated().map { index, fill in
            var frame = Frame(size: size)
            fill(&frame)
            return Page(
                frame: frame, number: index + 1, label: "\(index + 1)", master: "body",
                side: index % 2 == 0 ? .recto : .verso, bleed: bleed)
        }
        return PagedDocument(pages: made, structure: structure, outline: [], information: information)
    }

    func paint(_ document: PagedDocument) throws -> PaintedDocument {
        try PDFPainter.paint(document, fonts: fonts)
    }
}

extension Color {
    static let scarlet = Color(red: 255, green: 0, blue: 0)
    static let ultramarine = Color(red: 0, green: 0, blue: 255)
}
