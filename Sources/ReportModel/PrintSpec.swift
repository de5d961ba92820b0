public import Frames

/// What a layout asks of the file for a print shop. A layout that has it makes print editions.
public struct PrintSpec: Hashable, Sendable {
    /// ISO 15930, by the names of its parts.
    public enum Standard: String, Hashable, Sendable, CaseIterable {
        /// ISO 15930-7: inks, pictures in a colour space of their own, transparency.
        case x4 = "PDF/X-4"
        /// ISO 15930-4, PDF/X-1a:2003: inks alone, no transparency.
        case x1a = "PDF/X-1a"
    }

    /// What is printed beside the trimmed page.
    public enum Mark: String, Hashable, Sendable, CaseIterable {
        case crop, registration
        case colorBar = "colour-bar"
        case slug
    }

    /// What becomes of pictures of pixels.
    public enum Pictures: String, Hashable, Sendable, CaseIterable {
        /// They stay RGB, with the profile that says what their colours are.
        case keep
        /// They become inks.
        case convert
    }

    /// What becomes of colours that take more ink than the limit.
    public enum OverLimit: String, Hashable, Sendable, CaseIterable { case reduce, report }

    /// The output condition's ICC profile: a file of the project, or the name of one that the system has; nil: the first
    /// that the system has for FOGRA39.
    public var profile: String?
    /// The output condition by its name in the ICC's registry of characterisations.
    public var condition = "FOGRA39"
    public var bleed = Length.mm(3)
    public var marks: Set<Mark> = Set(Mark.allCases)
    /// Of all inks in one place, in percent of one.
    public var inkLimit = 300
    public var overLimit = OverLimit.reduce
    /// Whether text in black alone is printed over what lies under it.
    public var overprintsBlack = true
    /// Pixels an inch that pictures are to have at least, as large as they are printed.
    public var resolution = 300
    public var pictures = Pictures.keep
    public var standard = Standard.x4
    public var binding = Binding()
    /// Whether a second file has the pages imposed two by two, as a booklet stitched through its fold.
    public var imposesBooklet = false
    /// Of `print` in the layout, and of the profile's name in it.
    public var origin = Origin.unknown
    public var profileOrigin = Origin.unknown

    /// How the printed sheets become a book.
    public struct Binding: Hashable, Sendable {
        /// The number of pages is a multiple of it.
        public var multiple = 4
        /// Of one leaf of paper; zero where nothing is said.
        public var thickness = Length.zero
        public init(multiple: Int = 4, thickness: Length = .zero) {
            (self.multiple, self.thickness) = (multiple, thickness)
        }
    }

    public init() {}
}
