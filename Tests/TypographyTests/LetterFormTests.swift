import Frames
import Testing

@testable import Typography

/// Small capitals, ordinals, fractions, initials: what is drawn changes, what is read does not.
@Suite struct LetterFormTests {
    private let lato = TextStyle(families: ["Lato"], size: .pt(10.5))
    private let inter = TextStyle.inter(10.5)

    private func line(_ text: String, _ style: TextStyle, language: String = "fr") throws -> SetLine {
        try makeTypesetter().lines(
            Paragraph([TextSpan(text, style)], style: .ragged, language: language), measure: .mm(200))[0]
    }

    private func glyphs(_ line: SetLine) -> [UInt32] {
        line.runs.flatMap { run, _, _ in
            run.clusters.flatMap { index -> [UInt32] in
                let cluster = run.store.clusters[index]
                return (Int(cluster.glyph)..<Int(cluster.glyph) + Int(cluster.count)).map {
                    run.store.glyphs[$0].id
                }
            }
        }
    }

    /// Vollkorn has small capitals of its own; Lato of Debian has none, and its capitals are scaled.
    @Test(arguments: [TextStyle.vollkorn(), TextStyle(families: ["Lato"], size: .pt(10.5))])
    func smallCapitalsAreReadAsTheyWereWritten(style: TextStyle) throws {
        var small = style
        small.smallCaps = true
        let text = "Duo for a Job asbl, l’été à l’œuvre"
        let plain = try line(text, style), capitals = try line(text, small)
        #expect(capitals.text == plain.text)
        #expect(glyphs(capitals) != glyphs(plain))
        let sizes = Set(capitals.runs.map(\.run.face.size))
        #expect(sizes.max() == style.size)
        if sizes.count > 1 {
            #expect(glyphs(capitals) == glyphs(try line(text.uppercased(), style)))
            for size in sizes {
                #expect(size == style.size || size >= style.size * 0.69 && size <= style.size * 0.86)
            }
        }
    }

    @Test func aParagraphOfSmallCapitalsKeepsItsLeadingAndBreaks() throws {
        var small = lato
        small.smallCaps = true
        let typesetter = try makeTypesetter(), text = try #require(Seed.prose().first)
        let shaped = typesetter.shape(Paragraph([TextSpan(text, small)], style: .hyphenated, language: "fr"))
        for measure in [Length.mm(90), .mm(40), .mm(20)] {
            let lines = typesetter.lines(of: shaped, measure: measure)
            #expect(lines.map(\.text).joined() == LanguageRules.applied(to: text, language: "fr"))
            #expect(
                lines.allSatisfy { $0.frame.baseline == typesetter.metrics(of: lato).baseline(in: .mm(5)) })
            #expect(lines.allSatisfy { $0.width <= measure || $0.overrun > .zero })
        }
    }

    @Test(arguments: [
        ("fr", "le 1er mai", ["er"]), ("fr", "la 1re, la 2e et la 21e fois", ["re", "e", "e"]),
        ("fr", "XXe siècle", ["e"]), ("fr", "François Ier", ["er"]), ("fr", "2d tour, 2des", ["d", "des"]),
        ("fr", "Ce que Le roi dit à Vers 3D 1er5 x2e 5e", ["e"]), ("fr", "12 h", []), ("fr", "3d", []),
        ("en", "the 1st, 2nd, 3rd and 4th", ["st", "nd", "rd", "th"]), ("en", "XXe", []), ("de", "1er", []),
    ])
    func ordinalsAreFound(language: String, text: String, endings: [String]) {
        let scalars = text.unicodeScalars.map(\.value)
        let found = NumberForms.ordinals(in: 0..<scalars.count, of: scalars, language: language).map {
            range in
            String(String.UnicodeScalarView(scalars[range].compactMap(Unicode.Scalar.init)))
        }
        #expect(found == endings)
    }

    /// By the font's own raised letters, or by smaller ones above the baseline.
    @Test(arguments: [TextStyle.vollkorn(), TextStyle(families: ["Lato"], size: .pt(10.5)), .inter()])
    func ordinalsAreRaisedAndReadAsTheyWereWritten(style: TextStyle) throws {
        var raising = style
        raising.raisesOrdinals = true
        let plain = try line("le 1er mai", style), raised = try line("le 1er mai", raising)
        #expect(raised.text == plain.text)
        #expect(raised.width < plain.width)
        let ending = raised.runs.filter { $0.run.text == "er" }
        #expect(ending.count == 1)
        for (run, at, _) in ending where run.face.size < style.size {
            #expect(at.y < raised.runs[0].at.y - style.size * 0.2)
        }
        #expect(glyphs(raised).count == glyphs(plain).count)
    }

    @Test func fractionsAreFoundWhereTheyAreMeant() {
        func found(_ text: String) -> [Range<Int>] {
            let scalars = text.unicodeScalars.map(\.value)
            return NumberForms.fractions(in: 0..<scalars.count, of: scalars)
        }
        #expect(found("1/2 et 3/4") == [0..<3, 7..<10])
        for text in ["24/7", "2021/22", "12/2021", "1/2/3", "a1/2", "1/2e", "1.1/2", "1/", "/2"] {
            #expect(found(text).isEmpty, "\(text)")
        }
    }

    @Test func fractionsAreReadAsTheyWereWritten() throws {
        var building = inter
        building.buildsFractions = true
        let plain = try line("soit 1/2", inter), built = try line("soit 1/2", building)
        #expect(built.text == plain.text)
        #expect(glyphs(built) != glyphs(plain) && built.width < plain.width)
    }

    // MARK: Initials

    private func lines(
        _ text: String, lines: Int, measure: Length = .mm(90), style: ParagraphStyle = .justified
    )
        throws -> [SetLine]
    {
        let initial = Initial(lines: lines, style: .spartan())
        return try makeTypesetter().lines(
            Paragraph([TextSpan(text, .vollkorn())], style: style, language: "fr", initial: initial),
            measure: measure)
    }

    /// Its capitals stand level with those of the first line, its foot on the baseline of the last beside it.
    @Test(arguments: [2, 3, 4]) func anInitialStandsOnALineAndReachesTheFirst(count: Int) throws {
        let text = try #require(Seed.prose().max { $0.count < $1.count }), typesetter = try makeTypesetter()
        let set = try lines(text, lines: count), first = try #require(set.first)
        let (letter, at, _) = first.runs[0]
        #expect(letter.text == String(text.prefix(1)))
        let baseline = try #require(first.frame.baseline)
        #expect(at.y == baseline + ParagraphStyle.justified.leading * Double(count - 1))
        var style = TextStyle.spartan()
        style.size = letter.face.size
        let top = at.y - typesetter.metrics(of: style).capHeight
        #expect(abs((top - (baseline - typesetter.metrics(of: .vollkorn()).capHeight)).points) < 0.15)
        for (index, line) in set.enumerated() {
            let start = line.runs.dropFirst(index == 0 ? 1 : 0).map(\.at.x).min() ?? .zero
            #expect(index < count ? start > letter.width * 0.9 : start < .pt(1), "line \(index)")
            #expect(line.inkEnd <= .mm(90) + .pt(6))
        }
    }

    @Test(arguments: ["L’accompagnement ", "« Quand elle est arrivée, ", "À l’école, ", "7 jeunes sur 10 "])
    func anInitialTakesThePunctuationBeforeItAndIsReadFirst(start: String) throws {
        let text = start + (try #require(Seed.prose().first))
        let set = try lines(text, lines: 3)
        #expect(
            set.map { $0.runs.map(\.run.text).joined() }.joined()
                == LanguageRules.applied(to: text, language: "fr"))
        #expect(set[0].runs[0].run.face.size > .pt(20))
    }

    /// Too short for it, in a script without, or begun by something else: set as if it were not asked for.
    @Test(arguments: ["Deux mots.", "… et plus", ""]) func aParagraphWithoutRoomHasNoInitial(text: String)
        throws
    {
        let set = try lines(text, lines: 3)
        #expect(set.allSatisfy { $0.runs.allSatisfy { $0.run.face.size < .pt(12) } })
        #expect(set.map(\.text).joined() == LanguageRules.applied(to: text, language: "fr"))
    }
}
