import Frames
import Typography

/// Sets the words of one chart in its language, and keeps them within their room.
struct LabelSetter {
    private let text: any ChartText
    /// BCP 47.
    let language: String

    init(text: any ChartText, language: String) {
        self.text = text
        self.language = language
    }

    /// Whether the page is mirrored when it is finished, and lines with it.
    var isMirrored: Bool { text.isMirrored }

    func width(_ string: String, _ style: TextStyle) -> Length {
        text.labelWidth(string, style, language: language)
    }

    func metrics(_ style: TextStyle) -> FontMetrics { text.labelMetrics(style) }

    /// Room above the capitals of a label, for their accents.
    func accents(_ style: TextStyle) -> Length {
        let metrics = metrics(style)
        return max(.zero, metrics.ascent - metrics.capHeight)
    }

    func line(_ string: String, _ style: TextStyle) -> TextLine {
        let frame = text.setLabel(string, style, language: language)
        return textLine(frame, width: frame.size.width, inset: .zero, style)
    }

    /// Lines of a measure: whole words; where a word is too long, hyphenated; where that does not help, cut between
    /// letters, which is reported. No line is ever wider than the measure, unless a single letter is.
    func wrap(
        _ string: String, _ style: TextStyle, leading: Length, measure: Length, isBalanced: Bool = false,
        problems: inout [ChartProblem]
    ) -> TextBlock {
        for breaking in [LabelBreaking(isBalanced: isBalanced), LabelBreaking(hyphenates: true)] {
            if let block = fitting(string, style, leading: leading, measure: measure, breaking) {
                return block
            }
        }
        problems.append(.labelTooWide(string, available: measure))
        let pieces = cut(string, style, measure: measure)
        return TextBlock(lines: pieces.map { line($0, style) }, leading: leading)
    }

    /// Lines of a measure, or nil where a word does not fit in it.
    func fitting(
        _ string: String, _ style: TextStyle, leading: Length, measure: Length, _ breaking: LabelBreaking
    ) -> TextBlock? {
        let lines = text.wrapLabel(
            string, style, leading: leading, measure: measure, breaking, language: language)
        if lines.contains(where: { $0.overrun > .zero || $0.width > measure }) { return nil }
        return TextBlock(
            lines: lines.map { textLine($0.frame, width: $0.width, inset: $0.start, style) }, leading: leading
        )
    }

    private func textLine(_ frame: Frame, width: Length, inset: Length, _ style: TextStyle) -> TextLine {
        TextLine(frame, width: width, inset: inset, metrics: metrics(style))
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
