public import Frames

/// How characters look: everything that shaping needs to know. Plain and hashable, so shaped text can be
/// cached by it.
public struct TextStyle: Hashable, Sendable {
    /// In order of preference; a character that none has is reported, never drawn as a box.
    public var families: [String]
    /// Families that come first for the letters of one script, by its ISO 15924 code (`Arab`; `Hans` and `Hant` for Chinese).
    public var scripts: [String: [String]]
    /// 100 to 900.
    public var weight: Int
    public var isItalic: Bool
    public var size: Length
    /// Thousandths of an em between letters.
    public var tracking: Double
    /// OpenType features as CSS writes them: `lnum=1, tnum=1, liga=0`.
    public var features: String
    public var color: Color
    /// Raised above (negative) or sunk below the baseline, for note marks.
    public var rise: Length

    public init(
        families: [String], scripts: [String: [String]] = [:], weight: Int = 400, isItalic: Bool = false,
        size: Length, tracking: Double = 0,
        features: String = "", color: Color = .black, rise: Length = .zero
    ) {
        self.families = families
        self.scripts = scripts
        self.weight = weight
        self.isItalic = isItalic
        self.size = size
        self.tracking = tracking
        self.features = features
        self.color = color
        self.rise = rise
    }
}
