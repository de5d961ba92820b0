import Frames
import TestSupport
import Testing

@testable import Typography

/// Where the parts of lines that run from right to left are set.
@Suite struct BidiLineTests {
    private let style = TextStyle(
        families: ["Vollkorn"], scripts: ScriptFamilyTests.scripts, size: .pt(12), features: "liga=0")

    private func lines(
        _ text: String, _ language: String, _ paragraph: ParagraphStyle = .ragged, measure: Length = .mm(100)
    ) throws -> [SetLine] {
        try makeTypesetter().lines(
            Paragraph([TextSpan(text, style)], style: paragraph, language: language), measure: measure)
    }

    /// From left to right, without blanks.
    private func words(_ line: SetLine) -> [String] {
        line.runs.map { $0.run.text.split(separator: " ").joined(separator: " ") }.filter { !$0.isEmpty }
    }

    @Test func namesAndFiguresStandInTheOrderOfTheSentence() throws {
        #expect(words(try lines("מספר 12 של ABC כאן", "he")[0]) == ["כאן", "ABC", "של", "12", "מספר"])
        #expect(words(try lines("في عام 2021 مع DUO", "ar")[0]) == ["DUO", "مع", "2021", "في عام"])
    }

    /// A paragraph of the edition's language is its own although a foreign name begins it.
    @Test func aLeadingNameDoesNotTurnTheParagraph() throws {
        let line = try lines("DUO هو برنامج", "ar")[0]
        #expect(words(line).last == "DUO")
        #expect(abs(line.inkEnd.units - Length.mm(100).units) <= 2)
        #expect(words(try lines("שלום is a word", "en")[0]).first == "שלום")
    }

    /// Latin alone keeps its order, and the right edge of its edition.
    @Test func latinAloneStandsAtTheRightOfARightToLeftEdition() throws {
        let line = try lines("Hello, world.", "ar")[0]
        #expect(line.runs.map(\.run.text).joined() == "Hello, world.")
        #expect(line.runs.allSatisfy { !$0.run.isRightToLeft })
        #expect(abs(line.inkEnd.units - Length.mm(100).units) <= 2)
    }

    @Test func bracketsAreMirrored() throws {
        func glyph(_ bracket: String, _ text: String) throws -> UInt32 {
            for run in try lines(text, "he")[0].runs.map(\.run) {
                for cluster in run.clusters
                where run.store.text[Int(run.store.clusters[cluster].byte)] == bracket.utf8.first {
                    return run.store.glyphs[Int(run.store.clusters[cluster].glyph)].id
                }
            }
            return 0
        }
        let opening = try glyph("(", "א(ב)"), closing = try glyph(")", "א(ב)")
        #expect(opening != closing && opening != 0 && closing != 0)
        // Where the text is made to run from left to right, they are not turned.
        let straight = "\u{202D}א(ב)\u{202C}"
        #expect(try glyph("(", straight) == closing)
        #expect(try glyph(")", straight) == opening)
    }

    @Test(arguments: ["ar", "he", "fa"]) func linesAreAlignedFromTheRight(_ language: String) throws {
        let text = try #require(SampleTexts.own[language]).joined(separator: " "), measure = Length.mm(60)
        var paragraph = ParagraphStyle(leading: .mm(5))
        for line in try lines(text, language, paragraph, measure: measure) {
            #expect(abs(line.inkEnd.units - measure.units) <= 2)
        }
        paragraph.alignment = .end
        for line in try lines(text, language, paragraph, measure: measure) {
            #expect(abs(inkStart(line).units) <= 2)
        }
        paragraph.alignment = .center
        for line in try lines(text, language, paragraph, measure: measure) {
            #expect(abs(inkStart(line).units - (measure - line.inkEnd).units) <= 4)
        }
        paragraph.alignment = .start
        paragraph.indent = .mm(5)
        let indented = try lines(text, language, paragraph, measure: measure)
        #expect(abs(indented[0].inkEnd.units - (measure - .mm(5)).units) <= 2)
        #expect(abs(indented[1].inkEnd.units - measure.units) <= 2)
    }

    @Test(arguments: ["ar", "he", "fa"]) func justifiedLinesReachBothEdges(_ language: String) throws {
        let text = try #require(SampleTexts.own[language]).joined(separator: " "), measure = Length.mm(70)
        let paragraph = ParagraphStyle(leading: .mm(5), alignment: .justified)
        let lines = try lines(text, language, paragraph, measure: measure)
        #expect(lines.count > 1)
        for line in lines.dropLast() {
            #expect(abs(inkStart(line).units) <= 200 && abs(line.inkEnd.units - measure.units) <= 200)
        }
        #expect(
            abs((lines.last?.inkEnd.units ?? 0) - measure.units) <= 2, "the last line begins at the right")
    }

    /// What ends a line hangs over its left edge.
    @Test func punctuationHangsOnTheSideWhereTheLineEnds() throws {
        let paragraph = ParagraphStyle(leading: .mm(5), alignment: .end, hangs: true)
        let line = try lines("שלום.", "he", paragraph)[0]
        #expect(inkStart(line) < .zero && inkStart(line) > .mm(-1))
    }

    /// The left edge of what is painted, blanks at the line's end excepted.
    private func inkStart(_ line: SetLine) -> Length {
        line.runs.filter { $0.run.text != " " }.map { run, at, _ in
            at.x + (run.isRightToLeft ? run.width - run.inkWidth : .zero)
        }.min() ?? .zero
    }
}
