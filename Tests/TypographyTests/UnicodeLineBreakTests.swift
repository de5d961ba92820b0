import Frames
import Testing

@testable import Typography

/// Unicode's test of UAX 14 on what the shaper takes from Pango. Every case is run.
///
/// Deviations are listed by the rule that the test names, with their number: a change is a failure.
@Suite struct UnicodeLineBreakTests {
    @Test func breaksFallWhereUnicodeHasThem() throws {
        let lines = try UnicodeFile.lines("auxiliary/LineBreakTest.txt")
        #expect(lines.count > 7_000)
        let fonts = try FontBook(), shaper = Shaper(fonts: fonts)
        let styles = StyleBook(fonts: fonts, buffer: shaper.buffer)
        let style = styles.style(TextStyle(families: ["Noto Sans"], size: .pt(10)), language: "en")
        var composedOtherwise = 0, deviations: [String: Int] = [:]
        for line in lines {
            let parts = line.split(separator: "#", maxSplits: 1)
            var text = MarkedText(), expected: [Bool] = []
            for word in parts[0].split(whereSeparator: \.isWhitespace) {
                if let scalar = UInt32(word, radix: 16) {
                    text.scalars.append(scalar)
                } else {
                    expected.append(word == "÷")
                }
            }
            (text.starts, text.isVerbatim) = ([0], [true])
            let composed = ComposedText(text)
            guard composed.scalars == text.scalars else {
                composedOtherwise += 1
                continue
            }
            let segment = Segment(scalars: 0..<composed.scalars.count, style: style, spans: 0..<1)
            let ours = shaper.shape(composed, [segment], isRightToLeft: false).mayBreak
            let rules = parts[1].split(separator: "[").dropFirst().map { $0.prefix { $0 != "]" } }
            for index in 1..<composed.scalars.count where ours[index] != expected[index] {
                deviations["\(ours[index] ? "÷" : "×") against \(rules[index])", default: 0] += 1
            }
        }
        // Tabs and line ends are spaces here, soft hyphens are taken out, other controls vanish.
        #expect(composedOtherwise == 1935)
        // One case of each rule: Pango breaks before a mark that a joiner, a bracket or a numeric prefix holds.
        #expect(
            deviations == [
                "÷ against 8.1": 1, "÷ against 11.02": 1, "÷ against 12.0": 1, "÷ against 14.0": 1,
                "÷ against 23.02": 1, "÷ against 24.03": 1, "÷ against 30.01": 1,
            ])
    }
}
