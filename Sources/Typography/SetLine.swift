public import Frames

/// A line of a paragraph, finished: a frame as wide as the measure and as high as the leading.
public struct SetLine: Sendable {
    public var frame: Frame
    /// Of its ink, without hanging punctuation.
    public var width: Length
    /// From the frame's left edge to the ink.
    public var start: Length
    public var endsWithHyphen: Bool
    /// How far its text runs beyond the measure, or would if a word had not been torn to fit; zero where all
    /// is well.
    public var overrun: Length
    /// The text that caused an overrun, for the diagnostic.
    public var overrunText: String?

    public init(
        frame: Frame, width: Length, start: Length = .zero, endsWithHyphen: Bool = false,
        overrun: Length = .zero,
        overrunText: String? = nil
    ) {
        self.frame = frame
        self.width = width
        self.start = start
        self.endsWithHyphen = endsWithHyphen
        self.overrun = overrun
        self.overrunText = overrunText
    }

    /// Seen in a mirror that stands upright in the middle of its measure.
    func mirrored() -> SetLine {
        var line = self
        line.frame = frame.mirrored()
        line.start = frame.size.width - start - width
        return line
    }
}

/// A character that no font of its style has.
public struct MissingGlyph: Hashable, Sendable {
    public var scalar: Unicode.Scalar
    /// The families that were asked.
    public var families: [String]
    /// Some text around it, for the diagnostic.
    public var context: String

    public init(scalar: Unicode.Scalar, families: [String], context: String) {
        (self.scalar, self.families, self.context) = (scalar, families, context)
    }
}
