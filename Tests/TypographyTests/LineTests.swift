import Frames
import Testing

@testable import Typography

@Suite struct LineTests {
    private let settings: [ParagraphStyle] = [
        .ragged, .hyphenated, .justified, .heading,
        ParagraphStyle(leading: .mm(5), alignment: .end),
        ParagraphStyle(leading: .mm(5), alignment: .center, indent: .mm(5)),
    ]

    /// No line is wider than its measure unsaid, and none stands beyond it but by its hanging punctuation.
    @Test func linesNeverExceedTheirMeasure() throws {
        let typesetter = try makeTypesetter()
        for text in try Seed.paragraphs() {
            for style in settings {
                for textStyle in [TextStyle.vollkorn(), .inter(), .spartan(20)] {
                    let shaped = typesetter.shape(
                        Paragraph([TextSpan(text, textStyle)], style: style, language: "fr-BE"))
                    for measure in [Length.mm(100), .mm(55), .mm(25), shaped.minimumWidth + style.indent] {
                        for line in typesetter.lines(of: shaped, measure: measure) where line.overrun == .zero
                        {
                            #expect(line.width <= measure, "\(line.text)")
                            let hang = style.hangs ? textStyle.size * 0.5 : .zero
                            #expect(line.inkEnd <= measure + hang + textStyle.trailing, "\(line.text)")
                        }
                    }
                }
            }
        }
    }

    /// What goes in comes out: the text of the lines' runs is the paragraph's text, in order, spaces at line
    /// ends included.
    @Test func linesLoseNoText() throws {
        let typesetter = try makeTypesetter()
        for text in try Seed.paragraphs() {
            for style in settings {
                let paragraph = Paragraph([TextSpan(text, .vollkorn())], style: style, language: "fr-BE")
                let set = LanguageRules.applied(to: text, language: "fr-BE")
                for measure in [Length.mm(100), .mm(40), .mm(12), .mm(3)] {
                    let lines = typesetter.lines(paragraph, measure: measure)
                    #expect(lines.map(\.text).joined() == set)
                    #expect(lines.allSatisfy { $0.frame.size == Size(measure, style.leading) })
                }
            }
        }
    }

    /// No line needs to overrun at the least width that a shaped paragraph states.
    @Test func minimumWidthHoldsEveryPiece() throws {
        let typesetter = try makeTypesetter()
        for text in try Seed.paragraphs() {
            for style in [ParagraphStyle.ragged, .hyphenated] {
                let shaped = typesetter.shape(
                    Paragraph([TextSpan(text, .inter())], style: style, language: "fr-BE"))
                #expect(shaped.minimumWidth <= shaped.naturalWidth)
                let lines = typesetter.lines(of: shaped, measure: shaped.minimumWidth)
                #expect(lines.allSatisfy { $0.overrun == .zero })
                #expect(typesetter.lines(of: shaped, measure: shaped.naturalWidth).count == 1)
                let narrower = typesetter.lines(of: shaped, measure: shaped.minimumWidth * 0.9)
                #expect(narrower.contains { $0.overrun > .zero })
            }
        }
    }

    @Test func justifiedLinesFillTheirMeasureAndTheLastDoesNot() throws {
        let typesetter = try makeTypesetter()
        let text = try #require(Seed.paragraphs().max { $0.count < $1.count })
        let lines = typesetter.lines(
            Paragraph([TextSpan(text, .vollkorn())], style: .justified, language: "fr"), measure: .mm(100))
        #expect(lines.count > 4)
        for line in lines.dropLast() { #expect((Length.mm(100) - line.width).points < 0.1) }
        #expect(lines[lines.count - 1].width < .mm(100))
    }

    @Test func raggedLinesKeepTheirWordSpaces() throws {
        let typesetter = try makeTypesetter()
        let text = try #require(Seed.paragraphs().max { $0.count < $1.count })
        let lines = typesetter.lines(
            Paragraph([TextSpan(text, .vollkorn())], style: .hyphenated, language: "fr"), measure: .mm(100))
        for run in lines.flatMap(\.runs) {
            #expect(run.run.perFlex == .zero && run.run.perCluster == .zero && run.run.expansion == 0)
        }
    }

    /// Every slice is as wide as the same characters shaped alone (with the hyphen where there is one).
    @Test(arguments: [TextStyle.vollkorn(), .inter(), .spartan(14)])
    func slicesEqualLinesShapedAlone(_ style: TextStyle) throws {
        let typesetter = try makeTypesetter()
        var compared = 0
        for text in try Seed.paragraphs() {
            let shaped = typesetter.shape(
                Paragraph([TextSpan(text, style)], style: .hyphenated, language: "fr-BE"))
            for measure in [Length.mm(100), .mm(60), .mm(30)] {
                for line in typesetter.lines(of: shaped, measure: measure) {
                    // The rules for quotes and marks look at neighbours.
                    if line.text.contains(where: { "“”‘’«»".contains($0) }) { continue }
                    let alone = String(line.text.reversed().drop { $0 == " " }.reversed())
                    let hyphen = line.endsWithHyphen ? typesetter.hyphen(of: style) : ""
                    let frame = typesetter.line(alone + hyphen, style, language: "fr-BE")
                    #expect(
                        abs(frame.size.width.units - line.width.units) <= 10,
                        "\(line.text) | \(line.width) | \(frame.size.width)")
                    compared += 1
                }
            }
        }
        #expect(compared > 200)
    }

    @Test func aWordWiderThanItsMeasureIsTornLastAndReported() throws {
        let typesetter = try makeTypesetter()
        let paragraph = Paragraph(
            [TextSpan("voir anticonstitutionnellement ici", .inter(12))], style: .ragged, language: "fr")
        let lines = typesetter.lines(paragraph, measure: .mm(25))
        let torn = lines.filter { $0.overrun > .zero }
        #expect(!torn.isEmpty)
        #expect(torn.allSatisfy { $0.overrunText?.contains("constitutionnel") == true })
        #expect(lines.allSatisfy { $0.width <= .mm(25) })
        #expect(typesetter.lines(paragraph, measure: .mm(60)).allSatisfy { $0.overrun == .zero })
    }

    @Test func lineBreaksOfTheAuthorAreKept() throws {
        let typesetter = try makeTypesetter()
        let paragraph = Paragraph(
            [TextSpan("Rapport\nannuel 2021", .spartan())], style: .heading, language: "fr")
        let lines = typesetter.lines(paragraph, measure: .mm(175))
        #expect(lines.map(\.text) == ["Rapport ", "annuel 2021"])
        #expect(typesetter.shape(paragraph).naturalWidth == max(lines[0].width, lines[1].width))
    }

    @Test func aLabelIsOneLineAsWideAsItsInk() throws {
        let typesetter = try makeTypesetter()
        let label = typesetter.line("7 jeunes\nsur 10 ", .inter(), language: "fr", tag: .node(StructureID(3)))
        let width = typesetter.width("7 jeunes sur 10", .inter(), language: "fr")
        #expect(label.size.width == width)
        #expect(label.items.count == 1 && label.items[0].tag == .node(StructureID(3)))
        let metrics = typesetter.metrics(of: .inter())
        #expect(label.baseline == metrics.ascent && label.size.height == metrics.ascent + metrics.descent)
        #expect(
            metrics.capHeight > metrics.xHeight && metrics.ascent > metrics.capHeight && metrics.digit > .zero
        )
    }

    @Test func anEmptyParagraphIsOneEmptyLine() throws {
        let typesetter = try makeTypesetter()
        for text in ["", "   "] {
            let lines = typesetter.lines(
                Paragraph([TextSpan(text, .inter())], style: .ragged, language: "fr"), measure: .mm(50))
            #expect(lines.count == 1)
            #expect(lines[0].width == .zero && lines[0].overrun == .zero)
        }
        #expect(typesetter.lines(Paragraph([], style: .ragged, language: "fr"), measure: .mm(50)).count == 1)
    }

    @Test func baselineDependsOnLeadingAndStyleAlone() throws {
        let typesetter = try makeTypesetter()
        let metrics = typesetter.metrics(of: .vollkorn())
        let baseline = metrics.baseline(in: .mm(5))
        for text in ["x", "ÀÉ ﷲ", "gpq → عربي"] {
            let line = typesetter.lines(
                Paragraph([TextSpan(text, .vollkorn())], style: .ragged, language: "fr"), measure: .mm(80))[0]
            #expect(line.frame.baseline == baseline)
            #expect(line.runs.allSatisfy { $0.at.y == baseline })
        }
        let above = baseline - metrics.ascent, below = .mm(5) - baseline - metrics.descent
        #expect(abs(above.units - below.units) <= 1)
    }

    @Test func indentAndAlignmentPlaceTheInk() throws {
        let typesetter = try makeTypesetter()
        func start(_ alignment: ParagraphStyle.Alignment, indent: Length = .zero) -> Length {
            let style = ParagraphStyle(leading: .mm(5), alignment: alignment, indent: indent)
            let line = typesetter.lines(
                Paragraph([TextSpan("duo", .inter())], style: style, language: "fr"), measure: .mm(50))[0]
            return line.runs[0].at.x
        }
        let width = typesetter.width("duo", .inter(), language: "fr")
        #expect(start(.start) == .zero)
        #expect(start(.start, indent: .mm(5)) == .mm(5))
        #expect(start(.end) == .mm(50) - width)
        #expect(start(.center) == (.mm(50) - width) / 2)
        #expect(start(.justified, indent: .mm(5)) == .mm(5))
    }
}

extension TextStyle {
    /// Tracking after the last letter of a line, and its kerning with the space that the break eats, are in its run's
    /// width and not in its ink.
    fileprivate var trailing: Length { size * (0.11 + abs(tracking / 1000)) }
}

extension Typesetter {
    /// What the style's font ends a broken word with.
    fileprivate func hyphen(of style: TextStyle) -> String {
        let line = lines(
            Paragraph([TextSpan("anticonstitutionnellement", style)], style: .hyphenated, language: "fr"),
            measure: width("anticonstitution", style, language: "fr"))[0]
        guard line.endsWithHyphen, let run = line.runs.last?.run else { return "" }
        return String(UnicodeScalar(fonts.loaded(run.face).hyphen) ?? "-")
    }
}
