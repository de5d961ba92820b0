import Frames
import Painting
import Pictures
import Testing
import Typography

@Suite struct LogPainterTests {
    private func rect(_ x: Double, _ y: Double, _ width: Double, _ height: Double) -> Rect {
        Rect(x: .mm(x), y: .mm(y), width: .mm(width), height: .mm(height))
    }
    private func log(_ fill: (inout Frame) throws -> Void) rethrows -> String {
        var frame = Frame(size: Size(.mm(100), .mm(50)))
        try fill(&frame)
        return LogPainter.paint(frame)
    }

    /// Text without a font: a glyph a byte, each half an em wide. The log needs no more.
    private func run(_ text: String) -> GlyphRun {
        let bytes = Array(text.utf8),
            face = FontFace(id: 0, family: "Vollkorn", style: "Regular", size: .pt(10))
        let store = GlyphStore(
            text: bytes, glyphs: bytes.map { Glyph(id: UInt32($0), advance: 5 * 1024) },
            clusters: (0...bytes.count).map { GlyphCluster(byte: Int32($0), glyph: Int32($0), count: 1) })
        return GlyphRun(store: store, clusters: 0..<bytes.count, face: face, color: .black)
    }

    @Test func aDocumentReadsAsAnOutlineOfItsPages() {
        var structure = StructureTree()
        let section = structure.add(.section, in: structure.root) { $0.title = "Emploi" }
        let heading = structure.add(.heading1, in: section)
        let figure = structure.add(.figure, in: section) { $0.alternative = "Un « disque »\u{A0}!" }
        structure.add(.tableHeader, in: section) {
            $0.scope = .column
            $0.columnSpan = 2
        }
        var first = Frame(size: Size(.mm(148), .mm(210)))
        var line = Frame(size: .zero)
        line.place(.glyphs(run("Em")), at: .zero)
        line.place(.glyphs(run("ploi")), at: Point(.pt(10), .zero))
        line.place(.glyphs(run("1")), at: Point(.pt(31), .zero))
        first.place(line, at: Point(.mm(20), .mm(33)), as: .node(heading))
        first.place(.anchor("emploi"), at: Point(.mm(20), .mm(30)))
        var second = Frame(size: Size(.mm(148), .mm(210)))
        second.fill(.disc(center: Point(.mm(30), .mm(40)), radius: .mm(5)), .scarlet, as: .node(figure))
        second.fill(rect(0, 0, 148, 3), .black)
        let document = PagedDocument(
            pages: [
                Page(frame: first, number: 3, label: "iii", master: "opening", side: .recto),
                Page(frame: second, number: 4, label: "iv", master: "body", side: .verso, bleed: .mm(3)),
            ],
            structure: structure,
            outline: [
                OutlineEntry(title: "Emploi", anchor: "emploi", level: 1),
                OutlineEntry(title: "Détail", anchor: "x", level: 2),
            ], information: Specimen.information)
        #expect(
            LogPainter.paint(document) == """
                page 3 recto master=opening label=iii 148.00×210.00
                  text 20.00,33.00 Vollkorn Regular 10.00 #000000 <H1 2> "Emploi"
                  text 30.94,33.00 Vollkorn Regular 10.00 #000000 <H1 2> "1"
                  anchor 20.00,30.00 emploi
                page 4 verso master=body label=iv 148.00×210.00 bleed=3.00
                  disc 30.00,40.00 r 5.00 fill #FF0000 <Figure 3>
                  rect 0.00,0.00 148.00×3.00 fill #000000 <layout>
                structure
                  Document 0
                    Sect 1 title="Emploi"
                      H1 2
                      Figure 3 alt="Un « disque »\\u{A0}!"
                      TH 4 scope=Column columns=2
                outline
                  "Emploi" → emploi
                    "Détail" → x

                """)
    }

    @Test func commonShapesHaveTheirNames() {
        let log = log { frame in
            frame.fill(rect(1, 2, 30, 4), .scarlet)
            frame.stroke(
                .line(from: Point(.mm(1), .mm(2)), to: Point(.mm(90), .mm(2))),
                Stroke(.ultramarine, width: .mm(0.25), dash: [.mm(1), .mm(2)], cap: .round))
            frame.place(
                .path(
                    .disc(center: .zero, radius: .mm(2.5)), fill: .scarlet,
                    stroke: Stroke(.black, width: .mm(1))),
                at: Point(.mm(50), .mm(20)), as: .artifact(.background))
            for half in Path.Half.allCases {
                frame.fill(.halfDisc(half, center: Point(.mm(10), .mm(20)), radius: .mm(3)), .black)
            }
            var petal = Path([.move(Point(.mm(20), .mm(20)))])
            petal.curve(Point(.mm(24), .mm(20)), Point(.mm(30), .mm(24)), to: Point(.mm(30), .mm(30)))
            petal.close()
            frame.fill(petal, .black)
            frame.fill(
                Path([.move(.zero), .line(Point(.mm(4), .zero)), .line(Point(.zero, .mm(3))), .close]), .black
            )
            frame.fill(Path(), .black)
        }
        #expect(
            log == """
                frame 100.00×50.00
                  rect 1.00,2.00 30.00×4.00 fill #FF0000 <layout>
                  line 1.00,2.00 – 90.00,2.00 stroke 0.25 #0000FF dash 1.00 2.00 round <layout>
                  disc 50.00,20.00 r 2.50 fill #FF0000 stroke 1.00 #000000 <background>
                  half-disc left 10.00,20.00 r 3.00 fill #000000 <layout>
                  half-disc right 10.00,20.00 r 3.00 fill #000000 <layout>
                  half-disc top 10.00,20.00 r 3.00 fill #000000 <layout>
                  half-disc bottom 10.00,20.00 r 3.00 fill #000000 <layout>
                  path 20.00,20.00 10.00×10.00 1 curves fill #000000 <layout>
                  path 0.00,0.00 4.00×3.00 2 lines fill #000000 <layout>
                  path empty fill #000000 <layout>

                """)
    }

    @Test func picturesLinksAndClips() throws {
        let picture = try PictureReader.read(bytes: Halves.png, name: "pictures/halves.png")
        let log = log { frame in
            frame.place(.picture(picture, Size(.mm(40), .mm(20))), at: Point(.mm(5), .mm(6)))
            var inner = Frame(size: .zero)
            inner.fill(rect(0, 0, 10, 10), .black)
            frame.place(
                .group(inner, clip: rect(1, 1, 5, 5)), at: Point(.mm(10), .mm(10)), as: .node(StructureID(7)))
            frame.place(
                .link(
                    .uri("https://example.org"), Size(.mm(9), .mm(4)), node: StructureID(8),
                    contents: "Le \"site\""),
                at: Point(.mm(1), .mm(2)))
            frame.place(
                .link(.anchor("a"), Size(.mm(9), .mm(4)), node: StructureID(9), contents: ""),
                at: Point(-.mm(1), .mm(2)))
        }
        #expect(
            log == """
                frame 100.00×50.00
                  picture 5.00,6.00 40.00×20.00 png 16×8 pictures/halves.png <layout>
                  clip 11.00,11.00 5.00×5.00
                    rect 10.00,10.00 10.00×10.00 fill #000000 <7>
                  link 1.00,2.00 9.00×4.00 → https://example.org <8> "Le \\"site\\""
                  link -1.00,2.00 9.00×4.00 → #a <9> ""

                """)
    }

    @Test func aLineOfOneFontIsOneLineOfTheLog() throws {
        let specimen = try Specimen()
        let frame = specimen.text(Specimen.prose, measure: .mm(50))
        let log = LogPainter.paint(frame)
        let lines = log.split(separator: "\n").dropFirst()
        #expect(lines.count == frame.items.count)
        #expect(lines.allSatisfy { $0.hasPrefix("  text ") })
        #expect(log.contains("\\u{AD}\"\n"))
        // The French space before the colon shows.
        #expect(log.contains("attentifs\\u{A0}:") || log.contains("attentifs\\u{202F}:"))
    }

    @Test func anotherColourIsAnotherLine() throws {
        let specimen = try Specimen()
        var red = TextStyle.plain
        red.color = .scarlet
        let paragraph = Paragraph(
            [TextSpan("plus de ", .plain), TextSpan("7 sur 10", red), TextSpan(" jeunes", .plain)],
            style: ParagraphStyle(leading: .pt(14)), language: "fr")
        var frame = Frame(size: Size(.mm(80), .pt(14)))
        for line in specimen.typesetter.lines(paragraph, measure: .mm(80)) {
            frame.place(line.frame, at: .zero)
        }
        let lines = LogPainter.paint(frame).split(separator: "\n").dropFirst()
        let texts = lines.map { $0.split(separator: "> ").last ?? "" }
        #expect(texts == ["\"plus de \"", "\"7 sur 10\"", "\" jeunes\""])
    }

    @Test func lengthsRoundAwayFromZero() {
        let log = log { frame in
            frame.fill(
                Rect(x: Length(units: -14), y: Length(units: 14), width: Length(units: 15), height: .zero),
                .black)
        }
        // 14 units are 0.0048 mm, 15 are 0.0052 mm.
        #expect(log.contains("rect 0.00,0.00 0.01×0.00 fill"))
    }
}
