public import Frames

/// How a file is made for a print shop (ISO 15930).
public struct PrintOptions: Hashable, Sendable {
    public enum Standard: Hashable, Sendable {
        /// PDF/X-4 (ISO 15930-7).
        case x4
        /// PDF/X-1a:2003 (ISO 15930-4): inks alone, nothing transparent.
        case x1a
    }

    /// A colour of a layout, with the inks that it names for it.
    public struct NamedColor: Hashable, Sendable {
        public var name: String
        public var color: Color
        /// The ink that it is printed with alone; the color's inks stand for it where a press has not got it.
        public var spot: String?
        public init(name: String, color: Color, spot: String? = nil) {
            (self.name, self.color, self.spot) = (name, color, spot)
        }
    }

    public var standard: Standard
    public var profile: OutputProfile
    /// The printing condition's name in the ICC's registry: `FOGRA39`.
    public var condition: String
    /// Colours with inks of their own. All others are converted through the profile.
    public var colors: [NamedColor]
    /// Of all inks in one place, in percent of one.
    public var inkLimit: Int
    /// Whether colours above the limit get less of cyan, magenta and yellow.
    public var reducesInk: Bool
    /// Whether text in black alone is printed over what lies under it.
    public var overprintsBlack: Bool
    /// Whether pictures become inks. They always do in PDF/X-1a.
    public var convertsPictures: Bool
    /// What tells this file from others made of the same document: identifiers differ with it.
    public var variant = ""

    public init(
        standard: Standard = .x4, profile: OutputProfile, condition: String = "FOGRA39",
        colors: [NamedColor] = [], inkLimit: Int = 300, reducesInk: Bool = true,
        overprintsBlack: Bool = true, convertsPictures: Bool = false
    ) {
        self.standard = standard
        self.profile = profile
        self.condition = condition
        self.colors = colors
        self.inkLimit = inkLimit
        self.reducesInk = reducesInk
        self.overprintsBlack = overprintsBlack
        self.convertsPictures = convertsPictures
    }

    /// Names of the spot colours, in the order of the colours: what `MarkInk.spot` counts.
    public var spots: [String] {
        var known: Set<String> = []
        return colors.compactMap(\.spot).filter { known.insert($0).inserted }
    }
}
