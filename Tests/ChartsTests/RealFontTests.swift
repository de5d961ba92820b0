import Charts
import Frames
import ReportModel
import Testing
import Typography

/// The sample report's figures, set in the fonts of the look.
@Suite struct RealFontTests {
    @Test func theLawsHoldWithRealFonts() throws {
        let typesetter = Typesetter(fonts: try FontBook())
        for language in ["fr-BE", "nl-BE", "en"] {
            let setter = ChartSetter(style: .annual, text: typesetter, language: language, isDraft: true)
            for chart in [
                Sample.education, Sample.gender, Sample.nationality, Sample.status, Sample.outcome,
                Sample.job,
                Sample.solutions,
            ] {
                for span in spans {
                    let plot = setter.plot(chart, width: span)
                    expectLaws(
                        plot, width: span, "\(chart.kind) in \(language) at \(span.millimetres)",
                        capitals: { $0.family == "League Spartan" ? 0.66 : 0.73 })
                    #expect(plot.diagnostics.isEmpty)
                }
            }
        }
        #expect(typesetter.missing.isEmpty)
    }

    @Test func aWrappedLabelKeepsWithinItsMeasure() throws {
        let typesetter = Typesetter(fonts: try FontBook())
        let style = ChartStyle.annual.text.label
        let words = "Protection internationale ou subsidiaire"
        let natural = typesetter.labelWidth(words, style, language: "fr")
        #expect(typesetter.setLabel(words, style, language: "fr").size.width == natural)
        let lines = typesetter.wrapLabel(
            words, style, leading: .mm(3.75), measure: natural * 0.7, LabelBreaking(isBalanced: true),
            language: "fr")
        #expect(lines.count == 2 && lines.allSatisfy { $0.width <= natural * 0.7 && $0.overrun == .zero })
    }
}
