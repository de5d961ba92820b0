import Frames
import Testing

@testable import Typography

@Suite struct SpanTests {
    private func chip(width: Double) -> Frame {
        var frame = Frame(size: Size(.pt(width), .pt(6)), baseline: .pt(5))
        frame.fill(Rect(x: .zero, y: .zero, width: .pt(width), height: .pt(6)), .black)
        return frame
    }

    private func groups(_ line: SetLine) -> [(frame: Frame, at: Point, tag: Frames.Tag)] {
        line.frame.items.compactMap { item in
            if case .group(let frame, _) = item.item { return (frame, item.origin, item.tag) }
            return nil
        }
    }

    private func links(_ line: SetLine) -> [(
        rect: Rect, target: LinkTarget, node: StructureID, contents: String
    )] {
        line.frame.items.compactMap { item in
            if case .link(let target, let size, let node, let contents) = item.item {
                return (Rect(item.origin, size), target, node, contents)
            }
            return nil
        }
    }

    @Test func eachSpanKeepsItsColourTagAndStyle() throws {
        var red = TextStyle.vollkorn()
        red.color = Color(red: 200, green: 0, blue: 0)
        let spans = [
            TextSpan("un mot ", .vollkorn(), tag: .node(StructureID(1))),
            TextSpan("rouge", red, tag: .node(StructureID(2))),
            TextSpan(" et ", .vollkorn(), tag: .node(StructureID(1))),
            TextSpan("gras", .vollkorn(weight: 700), tag: .node(StructureID(3))),
        ]
        let line = try makeTypesetter().lines(
            Paragraph(spans, style: .ragged, language: "fr"), measure: .mm(100))[0]
        #expect(line.runs.map(\.run.text) == ["un mot ", "rouge", " et ", "gras"])
        #expect(line.runs.map(\.run.color) == spans.map(\.style.color))
        #expect(line.runs.map(\.tag) == spans.map(\.tag))
        #expect(line.runs.map { $0.run.face.style.contains("Bold") } == [false, false, false, true])
        for (run, next) in zip(line.runs, line.runs.dropFirst()) {
            #expect(next.at.x == run.at.x + run.run.width)
        }
    }

    /// Spans of one style are shaped as if they were one: what divides them is not seen.
    @Test func aTagDoesNotMoveLetters() throws {
        let typesetter = try makeTypesetter()
        let split = [TextSpan("AV", .vollkorn()), TextSpan("AT", .vollkorn(), tag: .node(StructureID(1)))]
        let line = typesetter.lines(Paragraph(split, style: .ragged, language: "fr"), measure: .mm(100))[0]
        #expect(line.width == typesetter.width("AVAT", .vollkorn(), language: "fr"))
    }

    @Test func aRiseLiftsItsRunAlone() throws {
        var mark = TextStyle.vollkorn(7)
        mark.rise = .pt(-4)
        let line = try makeTypesetter().lines(
            Paragraph(
                [TextSpan("jeunes", .vollkorn()), TextSpan("1", mark)], style: .ragged, language: "fr"),
            measure: .mm(100))[0]
        #expect(line.runs[1].at.y - line.runs[0].at.y == .pt(-4))
    }

    @Test func objectsStandOnTheBaselineAndTakeTheirRoom() throws {
        let spans = [
            TextSpan("avant ", .vollkorn()),
            TextSpan("", .vollkorn(), tag: .node(StructureID(4)), object: chip(width: 30)),
            TextSpan(" après", .vollkorn()),
        ]
        let typesetter = try makeTypesetter()
        let line = typesetter.lines(Paragraph(spans, style: .ragged, language: "fr"), measure: .mm(100))[0]
        let group = try #require(groups(line).first)
        #expect(group.tag == .node(StructureID(4)))
        #expect(group.at.y + .pt(5) == line.frame.baseline)
        #expect(
            group.at.x == typesetter.width("avant ", .vollkorn(), language: "fr")
                + typesetter.metrics(of: .vollkorn()).space)
        #expect(line.runs.map(\.run.text) == ["avant ", " après"])
        #expect(line.runs[1].at.x == group.at.x + .pt(30))
    }

    @Test func objectsWrapLikeWords() throws {
        let spans = (0..<6).flatMap { _ in
            [TextSpan("", .vollkorn(), object: chip(width: 30)), TextSpan(" ", .vollkorn())]
        }
        let lines = try makeTypesetter().lines(
            Paragraph(spans, style: .ragged, language: "fr"), measure: .pt(70))
        #expect(lines.map { groups($0).count } == [2, 2, 2])
    }

    @Test func everyLineOfALinkHasItsRectangle() throws {
        let link = LinkTarget.uri("https://www.duoforajob.be")
        let spans = [
            TextSpan("Voir ", .vollkorn()),
            TextSpan(
                "le site de l’association et son rapport", .vollkorn(), tag: .node(StructureID(7)), link: link
            ),
            TextSpan(".", .vollkorn()),
        ]
        let lines = try makeTypesetter().lines(
            Paragraph(spans, style: .ragged, language: "fr"), measure: .mm(35))
        #expect(lines.count > 1)
        for (number, line) in lines.enumerated() {
            let found = links(line)
            #expect(found.count == 1)
            guard let rectangle = found.first else { continue }
            #expect(rectangle.target == link && rectangle.node == StructureID(7))
            #expect(rectangle.contents == spans[1].text)
            let linked = line.runs.filter { $0.tag == .node(StructureID(7)) }
            #expect(rectangle.rect.minX == linked.first?.at.x)
            let end = linked.last.map { $0.at.x + $0.run.inkWidth } ?? .zero
            #expect(abs(rectangle.rect.maxX.units - end.units) <= 2, "line \(number)")
            #expect(
                rectangle.rect.minY < line.frame.baseline ?? .zero
                    && rectangle.rect.maxY > line.frame.baseline ?? .zero)
        }
    }

    @Test func linksWithoutTextSayTheirAddress() throws {
        let span = TextSpan(
            "", .vollkorn(), tag: .node(StructureID(2)), link: .anchor("chapitre"), object: chip(width: 9))
        let line = try makeTypesetter().lines(
            Paragraph([span], style: .ragged, language: "fr"), measure: .mm(35))[0]
        #expect(links(line).map(\.contents) == ["chapitre"])
    }

    @Test func verbatimTextIsLeftAsItIs() throws {
        let spans = [TextSpan("x=\"a\" ?", .inter(), isVerbatim: true)]
        let lines = try makeTypesetter().lines(
            Paragraph(spans, style: .ragged, language: "fr"), measure: .mm(100))
        #expect(lines[0].text == "x=\"a\" ?")
    }
}
