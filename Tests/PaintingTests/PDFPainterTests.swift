import Foundation
import Frames
import Painting
import Pictures
import Testing
import Typography

@Suite struct PDFPainterTests {
    @Test func writesAPDFThatQpdfAccepts() throws {
        let specimen = try Specimen()
        let painted = try specimen.paint(
            Specimen.document([
                { $0.place(specimen.text(Specimen.prose, measure: .mm(80)), at: Point(.mm(20), .mm(20))) },
                { $0.fill(Rect(x: .mm(10), y: .mm(10), width: .mm(50), height: .mm(20)), .scarlet) },
                { _ in },
            ]))
        let check = try Tools.run("qpdf", ["--check", "FILE"], on: painted.bytes)
        #expect(check.status == 0, "\(check.text)")
        #expect(painted.sheets.map(\.label) == ["1", "2", "3"])
        #expect(painted.sheets.allSatisfy { $0.size == Size(.mm(148), .mm(210)) && $0.bleed == .zero })
    }

    @Test func theSameInputGivesTheSameBytes() throws {
        let bytes = try (0..<2).map { _ in
            let specimen = try Specimen()
            let pictures = try [Halves.svg, Halves.png, Halves.jpeg].map {
                try PictureReader.read(bytes: $0, name: "p")
            }
            return try specimen.paint(
                Specimen.document { frame in
                    frame.place(specimen.text(Specimen.prose, measure: .mm(80)), at: Point(.mm(20), .mm(20)))
                    for picture in pictures {
                        frame.place(.picture(picture, Size(.pt(64), .pt(32))), at: .zero)
                    }
                }
            ).bytes
        }
        #expect(bytes[0] == bytes[1])
    }

    @Test func paintsPagesAsTheyCome() throws {
        let specimen = try Specimen()
        let document = Specimen.document([
            { $0.place(specimen.text(Specimen.prose, measure: .mm(80)), at: Point(.mm(20), .mm(20))) },
            { $0.fill(Rect(x: .mm(10), y: .mm(10), width: .mm(50), height: .mm(20)), .scarlet) },
        ])
        var painter = try PDFPainter(document.information, fonts: specimen.fonts)
        for page in document.pages { try painter.paint(page) }
        let painted = try painter.finish(structure: document.structure, outline: [])
        #expect(painted.bytes == (try specimen.paint(document).bytes))
    }

    @Test func datesComeFromTheInformation() throws {
        let painted = try Specimen().paint(Specimen.document([{ _ in }]))
        let info = try Tools.run("pdfinfo", ["-isodates", "FILE"], on: painted.bytes).text
        #expect(info.contains("CreationDate:    2022-03-31T12:00:00"))
        #expect(info.contains("Title:           Essai (1)"))
        #expect(!info.contains("ModDate"))
    }

    @Test func aPageGrowsByItsBleed() throws {
        let specimen = try Specimen()
        let bleed = Length.mm(3)
        let painted = try specimen.paint(
            Specimen.document(bleed: bleed, size: Size(.pt(200), .pt(100))) {
                $0.fill(Rect(x: -bleed, y: .zero, width: .pt(50), height: .pt(10)), .scarlet)
                $0.place(.anchor("here"), at: Point(.pt(7), .pt(9)))
            })
        let info = try Tools.run("pdfinfo", ["FILE"], on: painted.bytes).text
        #expect(info.contains("Page size:       217.008 x 117.008 pts"))
        let content = try Tools.contents(of: painted.bytes)[0]
        #expect(content.contains("0 8.504 50 10 re f"), "\(content)")
        #expect(
            painted.anchors["here"]
                == PaintedDocument.Destination(page: 0, point: Point(.pt(7), .pt(9)), order: 1))
        #expect(
            painted.sheets[0]
                == PaintedDocument.Sheet(size: Size(.pt(200), .pt(100)), label: "1", bleed: bleed))
    }

    @Test func pagesMayDifferInSize() throws {
        let specimen = try Specimen()
        var painter = try PDFPainter(Specimen.information, fonts: specimen.fonts)
        for width in [100.0, 300] {
            try painter.paint(
                Page(
                    frame: Frame(size: Size(.pt(width), .pt(200))), number: 1, label: "1", master: "body",
                    side: .recto))
        }
        let painted = try painter.finish(structure: StructureTree(), outline: [])
        let info = try Tools.run("pdfinfo", ["-l", "2", "FILE"], on: painted.bytes).text
        #expect(info.contains("Page    1 size:  100 x 200 pts"))
        #expect(info.contains("Page    2 size:  300 x 200 pts"))
    }

    @Test func strokesKeepTheirDashesAndCaps() throws {
        let line = Path.line(from: Point(.pt(10), .pt(10)), to: Point(.pt(90), .pt(10)))
        let painted = try Specimen().paint(
            Specimen.document {
                $0.stroke(line, Stroke(.scarlet, width: .pt(2), dash: [.pt(4), .pt(1)], cap: .round))
                $0.stroke(line, Stroke(.ultramarine, width: .pt(1)))
            })
        let content = try Tools.contents(of: painted.bytes)[0]
        #expect(content.contains("1 0 0 RG 2 w"))
        #expect(content.contains("1 J"))
        #expect(content.contains("[ 4 1] 0 d"))
        #expect(content.contains("0 0 1 RG 1 w"))
        #expect(content.contains("0 J"))
        #expect(content.contains("[] 0.0 d"))
    }
}

extension Specimen {
    static func document(
        bleed: Length = .zero, structure: StructureTree = StructureTree(),
        size: Size = Size(.mm(148), .mm(210)),
        page: @escaping (inout Frame) -> Void
    ) -> PagedDocument {
        document(bleed: bleed, structure: structure, size: size, [page])
    }
}
