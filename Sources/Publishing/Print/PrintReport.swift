/// What became of the colours of a file for a print shop.
public struct PrintReport: Hashable, Sendable {
    /// A colour that takes more ink than the limit.
    public struct HeavyColor: Hashable, Sendable {
        /// The layout's name for it; nil for one of a picture.
        public var name: String?
        /// `#RRGGBB`
        public var screen: String
        /// Inks together in percent: as it is named or converted, and as it is printed.
        public var ink: Int
        public var printed: Int
        /// The first page that it stands on, from 0; nil in a picture's drawing.
        public var page: Int?
    }

    /// A picture that became inks.
    public struct ConvertedPicture: Hashable, Sendable {
        public var width: Int
        public var height: Int
        /// The heaviest pixel's inks together before they were limited, in percent.
        public var ink: Int
        /// The part of the pixels above the limit, from 0 to 1.
        public var share: Double
        /// The pages that show it, from 0.
        public var pages: [Int]
    }

    /// Something that a file without transparency cannot have.
    public enum Transparency: String, Hashable, Sendable {
        /// A picture whose pixels let through what lies under them.
        case softMask
        /// A drawing's colour that does.
        case opacity
        /// A drawing that mixes with what lies under it.
        case blend
        /// A drawing's mesh of colours, which has no inks.
        case mesh
    }

    /// Colours above the limit, the heaviest first.
    public var heavyColors: [HeavyColor] = []
    public var pictures: [ConvertedPicture] = []
    /// What hinders PDF/X-1a, with the pages that show it, from 0. Where there is any, the file is not to be used.
    public var transparencies: [Transparency: [Int]] = [:]
    /// The heaviest ink of any colour as it is printed, in percent.
    public var mostInk = 0
}

/// A file for a print shop, and what became of its colours.
public struct PrintedFile: Sendable {
    public var bytes: [UInt8]
    public var report: PrintReport
}
