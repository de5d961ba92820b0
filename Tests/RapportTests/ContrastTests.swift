import Frames
import ReportModel
import Testing

@testable import Rapport

/// Which text is told to be hard to read. Colours of known contrast: on white #767676 has 4.54 and #777777 4.48, #949494 3.03.
@Suite struct ContrastTests {
    private static let tree: (StructureTree, StructureID) = {
        var tree = StructureTree()
        let node = tree.add(.paragraph, in: tree.root)
        return (tree, node)
    }()

    private static func run(_ hex: String, size: Double = 10, style: String = "Regular") throws -> GlyphRun {
        let store = GlyphStore(
            text: Array("Mot".utf8), glyphs: [Glyph(id: 1, advance: Int32(size * 1024))],
            clusters: [GlyphCluster(byte: 0, glyph: 0, count: 1), GlyphCluster(byte: 3, glyph: 1, count: 0)])
        let face = FontFace(id: 1, family: "Inter", style: style, size: .pt(size))
        return GlyphRun(store: store, clusters: 0..<1, face: face, color: try #require(Color(hex: hex)))
    }

    private static func told(_ frame: Frame) -> [String] {
        let page = Page(frame: frame, number: 6, label: "6", master: "body", side: .recto)
        return ContrastCheck.diagnostics([page]).map(\.summary)
    }

    private static var node: Frames.Tag { .node(tree.1) }

    @Test(arguments: [
        ("#767676", 10, "Regular", true), ("#777777", 10, "Regular", false), ("#777777", 18, "Regular", true),
        ("#949494", 18, "Regular", true), ("#959595", 18, "Regular", false),
        ("#949494", 14, "SemiBold", true),
        ("#949494", 14, "Regular", false),
    ]) func onPaper(hex: String, size: Double, style: String, isRead: Bool) throws {
        var frame = Frame(size: Size(.pt(100), .pt(100)))
        frame.place(
            .glyphs(try Self.run(hex, size: size, style: style)), at: Point(.pt(10), .pt(50)), as: Self.node)
        #expect(Self.told(frame).isEmpty == isRead)
    }

    @Test func onWhatLiesUnderIt() throws {
        let white = try Self.run("#FFFFFF"), navy = try #require(Color(hex: "#1B2060"))
        func frame(_ fields: (inout Frame) -> Void) -> Frame {
            var frame = Frame(size: Size(.pt(100), .pt(100)))
            fields(&frame)
            frame.place(.glyphs(white), at: Point(.pt(10), .pt(50)), as: Self.node)
            return frame
        }
        let field = Rect(x: .pt(0), y: .pt(30), width: .pt(100), height: .pt(30))
        #expect(Self.told(frame { $0.fill(field, navy) }) == [])
        // It runs over the field's end.
        let short = Rect(x: .pt(0), y: .pt(30), width: .pt(12), height: .pt(30))
        #expect(Self.told(frame { $0.fill(short, navy) }).count == 1)
        // The last field counts.
        #expect(
            Self.told(
                frame {
                    $0.fill(field, navy); $0.fill(field, .white)
                }
            ).count == 1)
        // A disc covers its rectangle's middle, and not its corners.
        let disc = Path.disc(center: Point(.pt(50), .pt(50)), radius: .pt(45))
        #expect(Self.told(frame { $0.fill(disc, navy) }) == [])
        let corner = Path.disc(center: Point(.pt(60), .pt(97)), radius: .pt(50))
        #expect(Self.told(frame { $0.fill(corner, navy) }).count == 1)
    }

    @Test func decorationIsNotJudgedAndFoliosAre() throws {
        for (tag, count) in [
            (Tag.artifact(.layout), 0), (.artifact(.footer), 1), (.artifact(.background), 0),
        ] {
            var frame = Frame(size: Size(.pt(100), .pt(100)))
            frame.place(.glyphs(try Self.run("#DDDDDD")), at: Point(.pt(10), .pt(50)), as: tag)
            #expect(Self.told(frame).count == count)
        }
    }

    @Test func theLineSaysWhatAndWhere() throws {
        var frame = Frame(size: Size(.pt(100), .pt(100)))
        frame.place(.glyphs(try Self.run("#777777")), at: Point(.pt(10), .pt(50)), as: Self.node)
        #expect(
            Self.told(frame) == ["“Mot” on page 6 is hard to read: #777777 on #FFFFFF is 4.4 to 1"])
    }
}
