public import Frames
public import Typography

/// Charts are set by the same typesetter as the text around them.
extension Typesetter: ChartText {
    public func labelWidth(_ text: String, _ style: TextStyle, language: String) -> Length {
        width(text, style, language: language)
    }

    public func setLabel(_ text: String, _ style: TextStyle, language: String) -> Frame {
        line(text, style, language: language, tag: .inherited)
    }

    public func wrapLabel(
        _ text: String, _ style: TextStyle, leading: Length, measure: Length, _ breaking: LabelBreaking,
        language: String
    ) -> [SetLine] {
        let made = ParagraphStyle(
            leading: leading, alignment: .start, hyphenates: breaking.hyphenates,
            isBalanced: breaking.isBalanced)
        return lines(Paragraph([TextSpan(text, style)], style: made, language: language), measure: measure)
    }

    public func labelMetrics(_ style: TextStyle) -> FontMetrics { metrics(of: style) }
}
