import Frames
import TestSupport
import Testing

@testable import Typography

/// Where lines of scripts without word spaces, or with letters of several characters, may end.
@Suite struct ScriptBreakTests {
    private func lines(_ text: String, _ language: String, _ measure: Length, _ typesetter: Typesetter)
        -> [String]
    {
        let style = TextStyle(families: ["Vollkorn"], scripts: ScriptFamilyTests.scripts, size: .pt(12))
        let paragraph = Paragraph(
            [TextSpan(text, style, isVerbatim: true)], style: .ragged, language: language)
        return typesetter.lines(paragraph, measure: measure).map(\.text)
    }

    /// Kinsoku: no line begins with what closes, none ends with what opens.
    @Test func chineseLinesBeginAndEndWell() throws {
        let typesetter = try makeTypesetter()
        let texts = try #require(SampleTexts.own["zh"]) + SampleTexts.declaration("zh").prefix(8)
        var count = 0
        for text in texts {
            for measure in stride(from: 20.0, to: 90, by: 6.7) {
                let lines = lines(text, "zh", .mm(measure), typesetter)
                #expect(lines.joined() == text)
                count += lines.count
                let begins = lines.dropFirst().allSatisfy { !"。，、；：？！）》”’」』…".contains($0.first ?? " ") }
                #expect(begins, "\(lines)")
                #expect(lines.allSatisfy { !"（《“‘「『".contains($0.last ?? " ") }, "\(lines)")
            }
        }
        #expect(count > 50)
    }

    /// A syllable of Hindi, a letter with its marks, is never parted, not even where a word must be torn.
    @Test(arguments: ["hi", "ti", "ar", "he", "fa"]) func lettersAreNeverParted(_ language: String) throws {
        let typesetter = try makeTypesetter()
        let texts = try #require(SampleTexts.own[language]) + SampleTexts.declaration(language).prefix(4)
        for text in texts {
            for measure in [6.0, 11, 23, 60] {
                let lines = lines(text, language, .mm(measure), typesetter)
                #expect(lines.joined() == text)
                for (line, next) in zip(lines, lines.dropFirst()) {
                    let isWhole = (line + next).count == line.count + next.count
                    #expect(isWhole && line.unicodeScalars.last != "\u{94D}", "\(line)|\(next)")
                }
            }
        }
    }
}
