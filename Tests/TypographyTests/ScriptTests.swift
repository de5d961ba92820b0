import Frames
import Testing

@testable import Typography

@Suite struct ScriptTests {
    private func line(_ text: String, _ style: TextStyle, language: String = "fr", _ typesetter: Typesetter)
        -> SetLine
    {
        typesetter.lines(
            Paragraph([TextSpan(text, style)], style: .ragged, language: language), measure: .mm(150))[0]
    }

    @Test func aMissingCharacterIsReportedOnceWithItsPlace() throws {
        let typesetter = try makeTypesetter()
        for _ in 1...2 { _ = line("le mot 漢 ici", .inter(), typesetter) }
        #expect(typesetter.missing.map(\.scalar) == ["漢"])
        #expect(typesetter.missing.first?.families == ["Inter"])
        #expect(typesetter.missing.first?.context.contains("mot 漢 ici") == true)
    }

    /// Fallback is by the style's list and by nothing else: a font that happens to be there does not count.
    @Test func onlyListedFamiliesCount() throws {
        let typesetter = try makeTypesetter()
        _ = line(
            "Привіт", TextStyle(families: ["League Spartan", "Manrope"], size: .pt(12)), language: "uk",
            typesetter)
        #expect(typesetter.missing.isEmpty)
        _ = line("Привіт", TextStyle(families: ["League Spartan"], size: .pt(12)), language: "uk", typesetter)
        #expect(Set(typesetter.missing.map(\.scalar)) == Set("Привіт".unicodeScalars))
    }

    @Test func missingCharactersAreNeverABox() throws {
        let typesetter = try makeTypesetter()
        let runs = line("a\u{10FFFD}b\u{378}", .inter(), typesetter).runs
        #expect(typesetter.missing.map(\.scalar.value) == [0x10FFFD, 0x378])
        for run in runs.map(\.run) {
            for cluster in run.clusters {
                let first = Int(run.store.clusters[cluster].glyph)
                let glyphs = run.store.glyphs[first..<first + Int(run.store.clusters[cluster].count)]
                #expect(glyphs.allSatisfy { $0.id != 0 })
            }
        }
    }

    /// League Spartan has none of these. They are drawn in it all the same, and stay in the text.
    @Test(arguments: ["\u{202F}", "\u{A0}", "\u{2011}", "\u{200B}", "\u{2060}", "\u{2009}"])
    func spacesAndHyphensThatAFontLacksAreDrawnInIt(_ character: String) throws {
        let typesetter = try makeTypesetter()
        for neighbours in [("48", "%"), ("мова", "мова"), ("א", "א")] {
            let style = TextStyle(families: ["League Spartan", "Manrope", "Noto Sans Hebrew"], size: .pt(20))
            let line = line(neighbours.0 + character + neighbours.1, style, language: "en", typesetter)
            #expect(line.text.contains(character))
            #expect(Set(line.runs.map(\.run.face)).count == 1)
        }
        #expect(typesetter.missing.isEmpty)
    }

    @Test func aNarrowSpaceIsHalfAWordSpace() throws {
        let typesetter = try makeTypesetter()
        let style = TextStyle.spartan(20, tracking: 0), space = typesetter.metrics(of: style).space
        let without = typesetter.width("nn", style, language: "en")
        #expect(
            abs(typesetter.width("n\u{202F}n", style, language: "en").units - without.units - space.units / 2)
                <= 1)
        #expect(typesetter.width("n\u{A0}n", style, language: "en") == without + space)
        #expect(
            typesetter.width("n\u{2011}n", style, language: "en")
                == typesetter.width("n-n", style, language: "en"))
    }

    @Test func arabicRunsFromRightToLeftAndIsComplete() throws {
        let typesetter = try makeTypesetter()
        let text = "رافق الموجهون 4034 شابا في إطار برنامج DUO for a JOB في بلجيكا خلال السنوات الماضية"
        let paragraph = Paragraph([TextSpan(text, .vollkorn(12))], style: .ragged, language: "ar")
        for measure in [Length.mm(120), .mm(50), .mm(30)] {
            let lines = typesetter.lines(paragraph, measure: measure)
            #expect(lines.map(\.text).joined() == text)
            for line in lines {
                let arabic = line.runs.filter {
                    $0.run.text.unicodeScalars.contains { (0x600..<0x700).contains($0.value) }
                }
                #expect(arabic.allSatisfy { $0.run.isRightToLeft && $0.run.face.family.contains("Arabic") })
                let latin = line.runs.filter { $0.run.text.contains { $0.isASCII && $0.isLetter } }
                #expect(latin.allSatisfy { !$0.run.isRightToLeft })
                #expect(abs(line.inkEnd.units - measure.units) <= 2, "starts at the right")
            }
        }
        #expect(typesetter.missing.isEmpty)
    }

    @Test func aLatinNameInArabicStandsLeftOfWhatComesBeforeIt() throws {
        let typesetter = try makeTypesetter()
        let runs = line("برنامج DUO هنا", .vollkorn(12), language: "ar", typesetter).runs
        #expect(
            runs.map(\.run.text).map { $0.filter { $0 != " " } }.filter { !$0.isEmpty } == [
                "هنا", "DUO", "برنامج",
            ])
    }

    @Test func figuresAloneFollowTheLanguage() throws {
        let typesetter = try makeTypesetter()
        let arabic = line("53", .vollkorn(), language: "ar", typesetter),
            french = line("53", .vollkorn(), typesetter)
        #expect(french.runs[0].at.x == .zero)
        #expect(arabic.runs[0].at.x > .mm(100))
        #expect(arabic.text == "53")
    }

    @Test func marksStayOnTheirLettersWhenTracked() throws {
        let typesetter = try makeTypesetter()
        var style = TextStyle.inter()
        let plain = line("e\u{301}a", style, typesetter)
        style.tracking = 100
        let tracked = line("e\u{301}a", style, typesetter)
        #expect(tracked.runs[0].run.clusters.count == plain.runs[0].run.clusters.count)
        #expect(tracked.width.units - plain.width.units == Int((0.1 * 9 * 1024).rounded()))
    }

    @Test func featuresAreTheStyles() throws {
        let typesetter = try makeTypesetter()
        func glyphs(_ features: String, _ text: String) -> [UInt32] {
            line(text, .vollkorn(features: features), typesetter).runs[0].run.store.glyphs.map(\.id)
        }
        #expect(glyphs("", "1234") != glyphs("lnum=1", "1234"))
        #expect(glyphs("liga=1", "fi").count < glyphs("liga=0", "fi").count)
        #expect(glyphs("liga = 0 , lnum = 1", "fi1") == glyphs("liga=0,lnum=1", "fi1"))
    }

    @Test func familiesAreListed() throws {
        let fonts = try FontBook()
        #expect(fonts.has(family: "vollkorn") && fonts.has(family: "League Spartan"))
        #expect(!fonts.has(family: "Comic Neue"))
        #expect(fonts.families == fonts.families.sorted())
    }

    @Test func foldersWithoutFontsAreRefused() {
        #expect(throws: FontError.noFonts(folders: ["/nowhere"])) {
            try FontBook(FontConfiguration(folders: ["/nowhere"]))
        }
    }
}
