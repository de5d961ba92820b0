import Frames
import Painting
import Testing
import Typography

/// What the finisher is told beside the bytes: links, anchors, figures.
@Suite struct LedgerTests {
    private func rect(_ x: Double, _ y: Double, _ width: Double, _ height: Double) -> Rect {
        Rect(x: .pt(x), y: .pt(y), width: .pt(width), height: .pt(height))
    }

    @Test func linksKnowTheirPlaceAmongTheMarks() throws {
        let link = StructureID(3)
        let painted = try Specimen().paint(
            Specimen.document([
                { $0.fill(rect(0, 0, 5, 5), .scarlet, as: .node(StructureID(1))) },
                { frame in
                    frame.fill(rect(0, 0, 5, 5), .scarlet, as: .node(link))
                    var inner = Frame(size: .zero)
                    inner.place(
                        .link(
                            .uri("https://example.org"), Size(.pt(30), .pt(12)), node: link, contents: "Site"),
                        at: Point(.pt(1), .pt(2)))
                    frame.place(inner, at: Point(.pt(10), .pt(20)), as: .node(link))
                },
            ]))
        #expect(
            painted.links == [
                PaintedDocument.Link(
                    page: 1, area: rect(11, 22, 30, 12), target: .uri("https://example.org"), node: link,
                    contents: "Site", order: 2)
            ])
    }

    @Test func theFirstOfTwoAnchorsCounts() throws {
        let painted = try Specimen().paint(
            Specimen.document([
                { _ in }, { $0.place(.anchor("a"), at: Point(.pt(1), .pt(2))) },
                { $0.place(.anchor("a"), at: Point(.pt(3), .pt(4))) },
            ]))
        #expect(painted.anchors == ["a": .init(page: 1, point: Point(.pt(1), .pt(2)))])
    }

    @Test func figuresCoverAllThatIsPaintedUnderThem() throws {
        var structure = StructureTree()
        let figure = structure.add(.figure, in: structure.root)
        let caption = structure.add(.caption, in: figure)
        let inner = structure.add(.figure, in: figure)
        let other = structure.add(.paragraph, in: structure.root)
        let unpainted = structure.add(.figure, in: structure.root)
        let painted = try Specimen().paint(
            Specimen.document(
                bleed: .mm(3), structure: structure,
                [
                    { _ in },
                    { frame in
                        frame.fill(rect(10, 10, 20, 20), .scarlet, as: .node(figure))
                        frame.fill(rect(90, 90, 9, 9), .scarlet, as: .node(other))
                        frame.stroke(
                            .line(from: Point(.pt(40), .pt(50)), to: Point(.pt(60), .pt(50))),
                            Stroke(.ultramarine, width: .pt(4)), as: .node(caption))
                        frame.fill(
                            .disc(center: Point(.pt(50), .pt(80)), radius: .pt(5)), .scarlet, as: .node(inner)
                        )
                    },
                    { $0.fill(rect(0, 0, 100, 100), .scarlet, as: .node(figure)) },
                ]))
        #expect(painted.figures[figure]?.page == 1)
        #expect(painted.figures[figure]?.area == rect(10, 10, 52, 75))
        #expect(painted.figures[inner]?.area == rect(45, 75, 10, 10))
        #expect(painted.figures[other] == nil)
        #expect(painted.figures[unpainted] == nil)
    }

    @Test func whatAClipHidesIsNoPartOfAFigure() throws {
        var structure = StructureTree()
        let figure = structure.add(.figure, in: structure.root)
        let painted = try Specimen().paint(
            Specimen.document(structure: structure) { frame in
                var inner = Frame(size: .zero)
                inner.fill(rect(0, 0, 100, 100), .scarlet)
                inner.fill(rect(500, 500, 10, 10), .scarlet)
                frame.place(
                    .group(inner, clip: rect(10, 20, 30, 40)), at: Point(.pt(5), .pt(5)), as: .node(figure))
            })
        #expect(painted.figures[figure]?.area == rect(15, 25, 30, 40))
    }

    @Test func textCountsAsTheBoxOfItsLine() throws {
        let specimen = try Specimen()
        var structure = StructureTree()
        let figure = structure.add(.figure, in: structure.root)
        let style = TextStyle.plain
        let line = specimen.typesetter.line("Emploi", style, language: "fr")
        let painted = try specimen.paint(
            Specimen.document(structure: structure) {
                $0.place(line, at: Point(.pt(50), .pt(60)), as: .node(figure))
            })
        let area = try #require(painted.figures[figure]?.area)
        #expect(area.minX == .pt(50))
        #expect(abs(area.size.width.points - line.size.width.points) < 0.01)
        #expect(area.minY < .pt(62) && area.maxY > .pt(68) && area.size.height == .pt(12.5))
    }
}
