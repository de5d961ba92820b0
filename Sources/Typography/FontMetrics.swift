public import Frames

/// Measures of a style's first font at its size.
public struct FontMetrics: Hashable, Sendable {
    /// Above the baseline, and below it; both positive.
    public var ascent: Length
    public var descent: Length
    public var xHeight: Length
    public var capHeight: Length
    /// Of a word space, and of the figure 0 with the style's features.
    public var space: Length
    public var digit: Length

    public init(
        ascent: Length, descent: Length, xHeight: Length, capHeight: Length, space: Length, digit: Length
    ) {
        self.ascent = ascent
        self.descent = descent
        self.xHeight = xHeight
        self.capHeight = capHeight
        self.space = space
        self.digit = digit
    }

    static let none = FontMetrics(
        ascent: .zero, descent: .zero, xHeight: .zero, capHeight: .zero, space: .zero, digit: .zero)

    /// From the top of a line of this leading to its baseline: ascent and descent stand in the middle of the
    /// leading.
    ///
    /// It depends on leading and style alone, so that all lines of a style sit alike on a grid.
    public func baseline(in leading: Length) -> Length { (leading - ascent - descent) / 2 + ascent }
}
