import Testing

@testable import Rapport

/// Pages made by hand, so that each rule can be broken by itself.
@Suite struct PageSurveyTests {
    private static func run(_ text: String, _ points: Double) -> GlyphRun {
        let bytes = Array(text.utf8), advance = Int32(points * 512)
        let store = GlyphStore(
            text: bytes, glyphs: bytes.map { Glyph(id: UInt32($0), advance: advance) },
            clusters: (0...bytes.count).map { GlyphCluster(byte: Int32($0), glyph: Int32($0), count: 1) })
        return GlyphRun(
            store: store, clusters: 0..<bytes.count,
            face: FontFace(id: 1, family: "Face", style: "Regular", size: .pt(points)), color: .black)
    }

    private static func survey(_ fill: (inout Frame, StructureID) -> Void) -> PageSurvey {
        var structure = StructureTree()
        let paragraph = structure.add(.paragraph, in: structure.add(.section, in: structure.root))
        var frame = Frame(size: Paper.a4.size)
        fill(&frame, paragraph)
        let page = Page(frame: frame, number: 1, label: "1", master: "body", side: .recto)
        let document = PagedDocument(
            pages: [page], structure: structure, outline: [],
            information: DocumentInformation(title: "", author: "", language: "fr", date: 0))
        let layout = LayoutSpec(
            name: "",
            page: PageSpec(
                width: .mm(210), height: .mm(297), inner: .zero, outer: .zero, top: .zero, bottom: .zero),
            grid: GridSpec(
                columns: 1, gutter: .zero, baseline: .zero, firstBaseline: .zero, narrative: 1, sideColumn: 1,
                sideSpan: 1), colors: [:], palette: [], fonts: [:], styles: [:], masters: [:], spaces: [:],
            rules: LayoutRules(
                chapterOpenings: false, sectionsOpenPages: false, storySpreads: false, covers: false,
                contentsOnRecto: false))
        return PageSurvey(document, in: layout)
    }

    private func codes(_ survey: PageSurvey, name: String = "a.pdf", _ change: (inout FundingProfile) -> Void)
        -> [String]
    {
        var profile = FundingProfile(name: "own")
        change(&profile)
        let rules = ExtractRules(profile: profile, origin: .unknown)
        return (rules.faults(of: survey) + rules.faults(ofName: name)).map(\.code)
    }

    private static let sound = survey { frame, paragraph in
        frame.place(.glyphs(run("Un texte courant.", 11)), at: Point(.mm(20), .mm(40)), as: .node(paragraph))
        frame.place(.glyphs(run("12", 8)), at: Point(.mm(20), .mm(10)), as: .artifact(.header))
    }

    @Test func typeIsMeasuredOnThePage() {
        #expect(Self.sound.body?.size == .pt(11))
        #expect(Self.sound.smallest?.size == .pt(8))
        #expect(codes(Self.sound) { $0.bodySize = .pt(11) } == [])
        #expect(codes(Self.sound) { $0.bodySize = .pt(11.5) } == ["type-too-small"])
        #expect(codes(Self.sound) { $0.smallestSize = .pt(8) } == [])
        #expect(codes(Self.sound) { $0.smallestSize = .pt(9) } == ["smallest-too-small"])
    }

    @Test func raisedFiguresAreNoSmallType() {
        let survey = Self.survey { frame, paragraph in
            let text = Self.run("Un texte", 11)
            frame.place(.glyphs(text), at: Point(.mm(20), .mm(40)), as: .node(paragraph))
            frame.place(
                .glyphs(Self.run("1", 6)), at: Point(.mm(20) + text.width, .mm(40) - .pt(4)),
                as: .node(paragraph))
        }
        #expect(survey.smallest?.size == .pt(11))
    }

    @Test func smallWordsElsewhereAreSmallType() {
        let survey = Self.survey { frame, paragraph in
            frame.place(.glyphs(Self.run("Un texte", 11)), at: Point(.mm(20), .mm(40)), as: .node(paragraph))
            frame.place(.glyphs(Self.run("petit", 6)), at: Point(.mm(120), .mm(39)), as: .node(paragraph))
        }
        #expect(survey.smallest?.size == .pt(6))
        #expect(survey.smallest?.words == "petit")
    }

    @Test func marginsAreThoseOfTheInkWithoutRunningHeads() {
        #expect(codes(Self.sound) { $0.margins = .mm(20) } == [])
        #expect(codes(Self.sound) { $0.margins = .mm(21) } == ["margin-too-narrow"])
        let wide = Self.survey { frame, paragraph in
            frame.fill(Rect(x: .mm(15), y: .mm(50), width: .mm(100), height: .mm(1)), .black)
            frame.fill(
                Rect(x: .zero, y: .zero, width: .mm(210), height: .mm(297)), .white,
                as: .artifact(.background))
        }
        #expect(wide.margins[.left]?.width == .mm(15))
        #expect(codes(wide) { $0.margins = .mm(20) } == ["margin-too-narrow"])
    }

    @Test func spacesAtALinesEndAreNoInk() {
        let survey = Self.survey { frame, paragraph in
            let text = Self.run("mot   ", 11)
            frame.place(
                .glyphs(text), at: Point(.mm(190) - Self.run("mot", 11).width, .mm(40)), as: .node(paragraph))
        }
        #expect(survey.margins[.right].map { abs($0.width.millimetres - 20) < 0.01 } == true)
    }

    @Test func namesHavePlainLettersAndAreShort() {
        let accents = { (profile: inout FundingProfile) in profile.file.isASCII = true }
        #expect(codes(Self.sound, name: "dossier-2021.pdf", accents) == [])
        #expect(codes(Self.sound, name: "dossier-été.pdf", accents) == ["file-name-not-ascii"])
        #expect(codes(Self.sound, name: "dossier.pdf") { $0.file.longest = 11 } == [])
        #expect(codes(Self.sound, name: "dossiers.pdf") { $0.file.longest = 11 } == ["file-name-too-long"])
    }

    @Test func pagesAndPaperAreCounted() {
        #expect(codes(Self.sound) { $0.pages = 1 } == [])
        #expect(codes(Self.sound) { $0.paper = .letter } == ["wrong-paper"])
    }
}
