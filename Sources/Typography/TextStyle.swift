public import Frames

/// How characters look: everything that shaping needs to know. Plain and hashable, so shaped text can be
/// cached by it.
public struct TextStyle: Hashable, Sendable {
    /// In order of preference; a character that none has is reported, never drawn as a box.
    public var families: [String]
    /// Families that come first for the letters of one script, by its ISO 15924 code (`Arab`; `Hans` and `Hant` for Chinese).
    public var scripts: [String: [String]]
    /// Sizes of those letters, as parts of `size`; 1 where nothing is said.
    public var scriptSizes: [String: Double] = [:]
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
    /// Small letters as small capitals: the font's own, or else its capitals scaled. The text stays what it is.
    public var smallCaps: Bool
    /// Whether the endings of ordinals are raised where their language does so: 1er, XXe, 2nd.
    public var raisesOrdinals: Bool
    /// Whether 1/2 and its like are set as fractions, by fonts that have them.
    public var buildsFractions: Bool

    public init(
        families: [String], scripts: [String: [String]] = [:], weight: Int = 400, isItalic: Bool = false,
        size: Length, tracking: Double = 0, features: String = "", color: Color = .black,
        rise: Length = .zero, smallCaps: Bool = false, raisesOrdinals: Bool = false,
        buildsFractions: Bool = false
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
        self.smallCaps = smallCaps
        self.raisesOrdinals = raisesOrdinals
        self.buildsFractions = buildsFractions
    }
}
