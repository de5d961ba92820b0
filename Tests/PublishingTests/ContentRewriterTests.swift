import Frames
import Testing

@testable import Publishing

/// What a page's content becomes, instruction by instruction.
struct ContentRewriterTests {
    private let paragraph: StructureID
    private let heading: StructureID
    private let structure: StructureTree

    init() {
        var structure = StructureTree()
        paragraph = structure.add(.paragraph, in: structure.root)
        heading = structure.add(.heading1, in: structure.root)
        self.structure = structure
    }

    /// The rewritten content without its preamble, white space made even, and the element of each MCID.
    private func rewritten(
        marks: [Frames.Tag]? = nil, _ draw: (inout PageScript) -> Void
    ) throws(MarkerFault) -> (content: String, owners: [StructureID]) {
        var script = PageScript()
        draw(&script)
        let tags = marks ?? script.marks
        var rewriter = ContentRewriter(structure: structure)
        let content = Array(script.content.dropFirst("1 0 0 -1 0 300 cm\nq\n".count).utf8)
        do throws(MarkerFault) {
            try content.withUnsafeBufferPointer { content throws(MarkerFault) in
                try rewriter.rewrite(content, marks: tags.map { .init(tag: $0, page: 0) }[...])
            }
        } catch { throw error }
        let words = String(decoding: rewriter.output.bytes, as: UTF8.self).split(
            whereSeparator: \.isWhitespace)
        return (words.joined(separator: " "), rewriter.contents.map(\.node))
    }

    @Test func aMarkBecomesMarkedContent() throws {
        let (content, owners) = try rewritten { page in
            page.mark(paragraph) { $0.raw("(a)Tj\n") }
            page.mark(heading) { $0.raw("(b)Tj\n") }
        }
        #expect(content == "/P<</MCID 0>>BDC (a)Tj EMC /H1<</MCID 1>>BDC (b)Tj EMC")
        #expect(owners == [paragraph, heading])
    }

    @Test func neighbouringMarksOfAnElementShareTheirContent() throws {
        let (content, owners) = try rewritten { page in
            page.mark(paragraph) { $0.raw("(a)Tj\n") }
            page.raw("/a0 gs\n")
            page.mark(paragraph) { $0.raw("(b)Tj\n") }
        }
        #expect(content == "/P<</MCID 0>>BDC (a)Tj /a0 gs (b)Tj EMC")
        #expect(owners == [paragraph])
    }

    @Test func paintBetweenMarksIsAnArtifact() throws {
        let (content, owners) = try rewritten { page in
            page.mark(paragraph) { $0.raw("(a)Tj\n") }
            page.raw("q 0 0 1 rg 1 2 3 4 re f Q\n")
            page.mark(paragraph) { $0.raw("(b)Tj\n") }
        }
        #expect(
            content
                == "/P<</MCID 0>>BDC (a)Tj EMC /Artifact BMC q 0 0 1 rg 1 2 3 4 re f Q EMC /P<</MCID 1>>BDC (b)Tj EMC"
        )
        #expect(owners == [paragraph, paragraph])
    }

    @Test func stateWithoutPaintIsNoArtifact() throws {
        let (content, _) = try rewritten { $0.raw("q 1 0 0 1 0 0 cm 0 0 5 5 re W n Q\n") }
        #expect(content == "q 1 0 0 1 0 0 cm 0 0 5 5 re W n Q")
    }

    @Test func aMarkWithoutPaintLeavesNothing() throws {
        let (content, owners) = try rewritten { page in
            page.mark(heading) { $0.raw("/a0 gs\n") }
            page.mark(paragraph) { $0.raw("(a)Tj\n") }
        }
        #expect(content == "/a0 gs /P<</MCID 0>>BDC (a)Tj EMC")
        #expect(owners == [paragraph])
    }

    @Test(arguments: [
        (Artifact.layout, "/Artifact<</Type/Layout>>BDC"), (.background, "/Artifact<</Type/Layout>>BDC"),
        (.header, "/Artifact<</Type/Pagination/Subtype/Header>>BDC"),
        (.footer, "/Artifact<</Type/Pagination/Subtype/Footer>>BDC"),
    ])
    func artifactsSayTheirKind(kind: Artifact, opening: String) throws {
        let (content, owners) = try rewritten { page in
            page.mark(.artifact(kind)) { $0.text(.spanned("x", as: "y")) }
        }
        #expect(content == "\(opening) 0 0 0 rg BT 12 0 0 -12 20 50 Tm /f-0-0 1 Tf [(x)]TJ ET EMC")
        #expect(owners == [])
    }

    @Test func contentOfCairosOwnStandsBesideTheMark() throws {
        let (content, owners) = try rewritten { page in
            page.mark(paragraph) { mark in
                mark.text(.plain("ab"), .spanned("c-", as: "c\u{AD}"), .plain("d"))
                mark.box(20, 100)
            }
        }
        let text = "0 0 0 rg BT 12 0 0 -12 20 50 Tm /f-0-0 1 Tf"
        #expect(
            content == """
                \(text) /P<</MCID 0>>BDC [(ab)]TJ EMC /Span <</MCID 1 /ActualText <feff006300ad> >> BDC [(c-)]TJ EMC \
                /P<</MCID 2>>BDC [(d)]TJ EMC ET /P<</MCID 3>>BDC 20 100 60 40 re f EMC
                """)
        #expect(owners == [paragraph, paragraph, paragraph, paragraph])
    }

    @Test func aSplitMarkEndsTheContentOfTheMarkBefore() throws {
        let (content, _) = try rewritten { page in
            page.mark(paragraph) { $0.raw("(a)Tj\n") }
            page.mark(paragraph) { $0.text(.spanned("c-", as: "c\u{AD}")) }
        }
        #expect(content.hasPrefix("/P<</MCID 0>>BDC (a)Tj EMC 0 0 0 rg BT"))
        #expect(content.hasSuffix("/Span <</MCID 1 /ActualText <feff006300ad> >> BDC [(c-)]TJ EMC ET"))
    }

    @Test func contentOfCairosOwnWithoutInkIsLeftOut() throws {
        let (content, owners) = try rewritten { page in
            page.mark(paragraph) { $0.text(.plain("Donau"), .spanned("", as: "\u{AD}"), .plain("dampf")) }
        }
        #expect(
            content
                == "/P<</MCID 0>>BDC 0 0 0 rg BT 12 0 0 -12 20 50 Tm /f-0-0 1 Tf [(Donau)]TJ [(dampf)]TJ ET EMC"
        )
        #expect(owners == [paragraph])
    }

    @Test func coloursAreSetWhenTheyChange() throws {
        let (content, _) = try rewritten { page in
            page.mark(paragraph) { $0.colored("0 0 0 rg (a)Tj\n") }
            page.mark(heading) {
                $0.colored("0 0 0 rg (b)Tj q 1 0 0 rg (c)Tj Q 0 0 0 rg (d)Tj 0 g 0 0 0 rg (e)Tj\n")
            }
        }
        #expect(
            content == """
                /P<</MCID 0>>BDC 0 0 0 rg (a)Tj EMC /H1<</MCID 1>>BDC (b)Tj q 1 0 0 rg (c)Tj Q (d)Tj 0 g 0 0 0 rg (e)Tj EMC
                """)
    }

    @Test func smallRectanglesInOtherColoursAreDrawn() throws {
        let (content, _) = try rewritten { $0.colored("0 0 0 rg 7 0 0.25 0.75 re f\n") }
        #expect(content == "/Artifact BMC 0 0 0 rg 7 0 0.25 0.75 re f EMC")
    }

    @Test func rectanglesAfterAMarkerMayClip() throws {
        let (content, _) = try rewritten { page in
            page.mark(paragraph) { mark in
                mark.raw("q 0 0 9 9 re W n 1 1 0.25 0.75 re S (a)Tj Q\n")
            }
        }
        #expect(content == "/P<</MCID 0>>BDC q 0 0 9 9 re W n 1 1 0.25 0.75 re S (a)Tj Q EMC")
    }

    @Test func marksBeyondARowOfTheGridAreCounted() throws {
        let (_, owners) = try rewritten { page in
            for _ in 0..<InkMarker.columns * 2 + 3 {
                page.mark(paragraph) { $0.raw("(a)Tj\n") }
                page.mark(heading) { $0.raw("(b)Tj\n") }
            }
        }
        #expect(owners.count == (InkMarker.columns * 2 + 3) * 2)
    }

    /// A page of two marks that is drawn wrong, and what is said about it.
    struct Wrong: Sendable {
        enum Step: Sendable { case open(Int), close(Int), raw(String) }
        var fault: MarkerFault
        var steps: [Step]
        init(_ fault: MarkerFault, _ steps: Step...) { (self.fault, self.steps) = (fault, steps) }
    }

    private static let markerColor = "0.996078 0.113725 0.498039 rg"

    static let wrongs: [Wrong] = [
        Wrong(.outOfOrder(expected: 1, found: 2), .open(2), .close(2)),
        Wrong(.leftOpen(2), .open(1), .open(2)),
        Wrong(.closedOther(open: 2, found: 1), .open(1), .open(2), .close(1)),
        Wrong(.closedOther(open: 1, found: 2), .open(1), .close(2)),
        Wrong(.closedOther(open: nil, found: 1), .close(1)),
        Wrong(.leftOpen(1), .open(1)),
        Wrong(.lost(painted: 2, found: 3), .open(1), .close(1), .open(2), .close(2), .open(3), .close(3)),
        Wrong(.lost(painted: 2, found: 1), .open(1), .close(1)),
        Wrong(.malformed, .raw("\(markerColor) 1 0 0.25 0.5 re f")),
        Wrong(.malformed, .raw("\(markerColor) 1.5 0 0.25 0.75 re f")),
        Wrong(.malformed, .raw("\(markerColor) 1 0 0.25 0.75 re 9 9 m f")),
        Wrong(.malformed, .raw("\(markerColor) 0 0 m 9 9 l f")),
        Wrong(.unbalanced, .raw("EMC")),
        Wrong(.unbalanced, .open(1), .raw("BT /Span BMC (a)Tj ET"), .close(1)),
    ]

    @Test(arguments: wrongs)
    func wrongMarkersAreAnError(wrong: Wrong) {
        #expect(throws: wrong.fault) {
            try rewritten(marks: [.node(paragraph), .node(paragraph)]) { page in
                for step in wrong.steps {
                    switch step {
                    case .open(let number): page.open(number)
                    case .close(let number): page.close(number)
                    case .raw(let syntax): page.raw(syntax + "\n")
                    }
                }
            }
        }
    }
}
