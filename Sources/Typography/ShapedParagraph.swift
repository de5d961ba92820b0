public import Frames

/// A paragraph itemised and shaped, to be broken at any measure as often as one likes.
public struct ShapedParagraph: Sendable {
    let content: ShapedContent

    /// Its width on one line (of its widest line, where the author breaks lines), without the indent.
    public var naturalWidth: Length { content.naturalWidth }
    /// Of its widest piece that no break may fall in: below this measure (and the indent), lines overrun.
    public var minimumWidth: Length { content.minimumWidth }
    /// Leading, alignment and the rest of what its lines are made by.
    public var style: ParagraphStyle { content.paragraph.style }
}
