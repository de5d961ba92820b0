import Frames
import Painting
import Pictures
import Testing

@Suite struct InkMarkTests {
    /// A marker as it stands in a content stream: the id that its place tells, and whether it opens.
    private struct Marker: Equatable {
        var id: Int
        var opens: Bool
    }

    private func markers(_ content: String) -> [Marker] {
        var found: [Marker] = []
        for match in content.matches(of: /(\d+) (\d+) 0\.(25|75) 0\.(25|75) re f/) {
            guard let x = Int(match.1), let y = Int(match.2), match.3 != match.4 else { continue }
            found.append(Marker(id: y * InkMarker.columns + x, opens: match.3 == "25"))
        }
        return found
    }

    private func box(_ x: Double, _ y: Double = 10) -> Path {
        .rectangle(Rect(x: .pt(x), y: .pt(y), width: .pt(8), height: .pt(8)))
    }

    /// Each mark ends where the next one opens.
    private func balanced(_ count: Int) -> [Marker] {
        (1...count).map { Marker(id: $0, opens: true) } + [Marker(id: count, opens: false)]
    }

    @Test func runsOfOneTagShareAMark() throws {
        let a = Tag.node(StructureID(1)), b = Tag.node(StructureID(2))
        let painted = try Specimen().paint(
            Specimen.document([
                { frame in
                    frame.fill(box(10), .scarlet)
                    frame.fill(box(20), .scarlet, as: .artifact(.layout))
                    frame.fill(box(30), .scarlet, as: a)
                    var group = Frame(size: .zero)
                    group.fill(box(40), .scarlet)
                    group.fill(box(50), .scarlet, as: b)
                    group.place(.anchor("x"), at: .zero, as: a)
                    group.fill(box(60), .scarlet, as: b)
                    frame.place(group, at: .zero, as: a)
                    frame.fill(box(70), .scarlet, as: .artifact(.footer))
                },
                { $0.fill(box(10), .scarlet, as: b) },
            ]))
        let expected: [PaintedDocument.Mark] = [
            .init(tag: .artifact(.layout), page: 0), .init(tag: a, page: 0), .init(tag: b, page: 0),
            .init(tag: .artifact(.footer), page: 0), .init(tag: b, page: 1),
        ]
        #expect(painted.marks == expected)
        let contents = try Tools.contents(of: painted.bytes)
        #expect(markers(contents[0]) == balanced(4))
        #expect(markers(contents[1]) == balanced(1))
    }

    /// More marks than a row holds, near the right edge of the grid and beyond: none is lost.
    @Test func manyMarksStayOnThePage() throws {
        let painted = try Specimen().paint(
            Specimen.document(size: Size(.pt(60), .pt(100))) { frame in
                for index in 0..<500 { frame.fill(box(30, 30), .scarlet, as: .node(StructureID(index))) }
            })
        #expect(markers(try Tools.contents(of: painted.bytes)[0]) == balanced(500))
    }

    @Test func aPageWithoutRoomForItsMarksIsRefused() throws {
        let specimen = try Specimen()
        let document = Specimen.document(size: Size(.pt(60), .pt(2))) { frame in
            for index in 0..<101 { frame.fill(box(0, 0), .scarlet, as: .node(StructureID(index))) }
        }
        #expect(throws: PaintingError.noRoomForMarks(page: 1)) { try specimen.paint(document) }
    }

    @Test func marksWithinAClipAreNotClipped() throws {
        let painted = try Specimen().paint(
            Specimen.document { frame in
                frame.fill(box(10), .scarlet, as: .node(StructureID(1)))
                var inner = Frame(size: .zero)
                inner.fill(box(100, 100), .ultramarine)
                inner.fill(box(110, 100), .ultramarine, as: .node(StructureID(2)))
                let clip = Rect(x: .pt(102), y: .pt(102), width: .pt(50), height: .pt(4))
                frame.place(.group(inner, clip: clip), at: .zero, as: .node(StructureID(1)))
                frame.fill(box(10), .scarlet, as: .node(StructureID(1)))
            })
        #expect(markers(try Tools.contents(of: painted.bytes)[0]) == balanced(3))
    }

    @Test func anEmptyPageHasNoMarks() throws {
        let painted = try Specimen().paint(
            Specimen.document { frame in
                frame.place(.anchor("a"), at: .zero, as: .node(StructureID(1)))
                frame.place(Frame(size: .zero), at: .zero)
            })
        #expect(painted.marks.isEmpty)
        #expect(markers(try Tools.contents(of: painted.bytes)[0]).isEmpty)
    }

    /// Whatever is painted between, each marker is filled in the markers' colour, and nothing else is.
    @Test func markersHaveTheirColour() throws {
        let painted = try Specimen().paint(
            Specimen.document { frame in
                frame.fill(box(10), .scarlet)
                frame.fill(box(20), .ultramarine, as: .artifact(.header))
            })
        var color: Substring = "", fills = 0
        for line in try Tools.contents(of: painted.bytes)[0].split(separator: "\n") {
            if let change = line.firstMatch(of: /^([\d.]+ [\d.]+ [\d.]+) rg/) { color = change.1 }
            guard line.hasSuffix(" re f") else { continue }
            fills += 1
            let isMarker = line.contains(/0\.[27]5 0\.[27]5 re f/)
            #expect(isMarker == (color == "0.996078 0.113725 0.498039"), "\(line)")
        }
        // Two boxes, two openings, and the closing of the last.
        #expect(fills == 5)
    }

    /// Cairo turns a fill of the whole surface into a paint, which would throw away all before it.
    @Test func aBackgroundKeepsTheMarksUnderIt() throws {
        let specimen = try Specimen()
        let bleed = Length.mm(3)
        for inset in [Length.zero, -bleed] {
            let painted = try specimen.paint(
                Specimen.document(bleed: -inset, size: Size(.pt(200), .pt(100))) { frame in
                    frame.fill(box(10), .scarlet, as: .artifact(.background))
                    let page = Rect(.zero, frame.size).inset(by: inset)
                    frame.fill(page, .ultramarine, as: .node(StructureID(1)))
                    var inner = Frame(size: .zero)
                    inner.fill(page, .scarlet, as: .node(StructureID(2)))
                    frame.place(.group(inner, clip: page), at: .zero)
                })
            #expect(markers(try Tools.contents(of: painted.bytes)[0]) == balanced(3))
        }
    }

    /// The same of a picture that covers the page.
    @Test func aPictureOverThePageKeepsTheMarksUnderIt() throws {
        let specimen = try Specimen()
        for bytes in [Halves.jpeg, Halves.png, Halves.svg] {
            let picture = try PictureReader.read(bytes: bytes, name: "p")
            let painted = try specimen.paint(
                Specimen.document(size: Size(.pt(200), .pt(100))) { frame in
                    frame.fill(box(10), .scarlet, as: .artifact(.background))
                    frame.place(.picture(picture, frame.size), at: .zero, as: .node(StructureID(1)))
                })
            #expect(markers(try Tools.contents(of: painted.bytes)[0]) == balanced(2))
        }
    }
}
