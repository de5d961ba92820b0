import Frames
import Typography

/// Sets the words of one chart in its language, and keeps them within their room.
struct LabelSetter {
    let text: any ChartText
    let language: String

    func line(_ string: String, _ style: TextStyle) -> TextLine {
        let frame = text.setLabel(string, style, language: language)
        return TextLine(frame, width: frame.size.width, metrics: text.labelMetrics(style))
    }

    func width(_ string: String, _ style: TextStyle) -> Length {
        text.labelWidth(string, style, language: language)
    }

    func metrics(_ style: TextStyle) -> FontMetrics { text.labelMetrics(style) }

    func block(_ string: String, _ style: TextStyle, leading: Length) -> TextBlock {
        TextBlock(lines: [line(string, style)], leading: leading)
    }

    /// Lines of a measure: whole words; where a word is too long, hyphenated; where that does not help, cut between
    /// letters, which is reported. No line is ever wider than the measure, unless a single letter is.
    func wrap(
        _ string: String, _ style: TextStyle, leading: Length, measure: Length,
        problems: inout [ChartProblem]
    ) -> TextBlock {
        for hyphenates in [false, true] {
            if let block = fitting(string, style, leading: leading, measure: measure, hyphenates: hyphenates)
            {
                return block
            }
        }
        problems.append(.labelTooWide(string, available: measure))
        let pieces = cut(string, style, measure: measure)
        return TextBlock(lines: pieces.map { line($0, style) }, leading: leading)
    }

    /// Lines of a measure, or nil where a word does not fit in it.
    func fitting(
        _ string: String, _ style: TextStyle, leading: Length, measure: Length, hyphenates: Bool = false
    ) -> TextBlock? {
        let metrics = text.labelMetrics(style)
        let lines = text.wrapLabel(
            string, style, leading: leading, measure: measure, hyphenates: hyphenates, language: language)
        if lines.contains(where: { $0.overrun > .zero || $0.width > measure }) { return nil }
        return TextBlock(
            lines: lines.map { TextLine($0.frame, width: $0.width, metrics: metrics) }, leading: leading)
    }

    /// As many letters a line as there is room for, and at least one.
    private func cut(_ string: String, _ style: TextStyle, measure: Length) -> [String] {
        var pieces: [String] = [], piece = ""
        for character in string {
            if !piece.isEmpty, width(piece + String(character), style) > measure {
                pieces.append(piece.trimmingSpaces)
                piece = ""
            }
            piece.append(character)
        }
        pieces.append(piece.trimmingSpaces)
        return pieces.filter { !$0.isEmpty }
    }
}

extension String {
    fileprivate var trimmingSpaces: String {
        String(drop { $0.isWhitespace }.reversed().drop { $0.isWhitespace }.reversed())
    }
}
