public import Frames
public import Typography

/// What a chart needs of typesetting. Layout tests conform a fixed-width fake to it and need no fonts.
public protocol ChartText {
    /// Width of a label on one line.
    func labelWidth(_ text: String, _ style: TextStyle, language: String) -> Length
    /// A label on one line, as wide as it is; its `baseline` is set.
    func setLabel(_ text: String, _ style: TextStyle, language: String) -> Frame
    /// A label broken into lines of a measure. A line that cannot be broken says by how much it overruns.
    func wrapLabel(
        _ text: String, _ style: TextStyle, leading: Length, measure: Length, _ breaking: LabelBreaking,
        language: String
    ) -> [SetLine]
    func labelMetrics(_ style: TextStyle) -> FontMetrics
    /// Whether lines are mirror images of themselves, for pages that are mirrored when they are finished.
    var isMirrored: Bool { get }
}

extension ChartText {
    public var isMirrored: Bool { false }
}

/// How a label may be broken into lines.
public struct LabelBreaking: Hashable, Sendable {
    /// Lines of about equal length.
    public var isBalanced: Bool
    /// Only where whole words do not fit.
    public var hyphenates: Bool

    public init(isBalanced: Bool = false, hyphenates: Bool = false) {
        (self.isBalanced, self.hyphenates) = (isBalanced, hyphenates)
    }
}
