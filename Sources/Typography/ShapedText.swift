import Frames

/// A text as shaped: glyphs, clusters with a sentinel at the end, and runs, in logical order.
struct ShapedText {
    var glyphs: [Glyph] = []
    var clusters: [GlyphCluster] = []
    var runs: [ShapedRun] = []
    var baseLevel: UInt8 = 0
    /// Scalars that no family of their style has.
    var missing: [Int] = []
    /// Whether a line may break before each scalar, and before the end, by Unicode's rules (UAX 14).
    var mayBreak: [Bool] = []
}

/// Spans of one style running, or one span that is an object.
struct Segment {
    var scalars: Range<Int>
    var style: ShapingStyle
    var spans: Range<Int>
    var object: Frame?
}
