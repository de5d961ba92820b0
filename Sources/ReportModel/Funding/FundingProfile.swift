public import Frames
import Resources

/// What a funder takes: limits and rules for an extract of a report. Data, from the profiles that ship or from the project;
/// what is nil is not limited.
public struct FundingProfile: Hashable, Sendable {
    public var name: String
    /// What it is for, in a line.
    public var title = Words()
    /// Where its values come from, and how far to trust them.
    public var source = Words()
    /// At most.
    public var pages: Int?
    /// Of the extract's file, at most.
    public var bytes: Int?
    /// Of running text, at least.
    public var bodySize: Length?
    /// Of all other text, at least.
    public var smallestSize: Length?
    /// Of paper left free on each side of the text, at least. Running heads and page numbers may stand in it.
    public var margins: Length?
    public var paper: Paper?
    public var file = FileRule()
    public var standards: [FileStandard] = []
    public var resolution = Resolution()
    /// Name of the layout of the extracts that name none.
    public var layout: String?
    public var annexes = AnnexRule()
    /// Where each key is written.
    public var places: [String: Origin] = [:]

    /// A text that is one for all, or one for each language.
    public struct Words: Hashable, Sendable {
        /// By language; the text for all has an empty one.
        public var byLanguage: [String: String]
        public init(_ byLanguage: [String: String] = [:]) { self.byLanguage = byLanguage }

        /// For a BCP 47 tag: the language's own, or else the one for all, or else English.
        public func text(for tag: String) -> String {
            let language = String(tag.prefix { $0 != "-" && $0 != "_" })
            return byLanguage[tag] ?? byLanguage[language] ?? byLanguage[""] ?? byLanguage["en"] ?? ""
        }
    }

    /// How the extract's file may be called.
    public struct FileRule: Hashable, Sendable {
        /// Of the file's name, for editions without a pattern of their own.
        public var pattern: String?
        /// Whether letters with accents and of other alphabets are refused.
        public var isASCII = false
        /// Signs of the whole name, its ending included, at most.
        public var longest: Int?
        public init() {}
    }

    /// Pixels an inch that pictures keep: as many as they have, lowered to `most` and further to `least` where the file
    /// would be too large.
    public struct Resolution: Hashable, Sendable {
        public var least: Int
        public var most: Int
        public init(least: Int = 110, most: Int = 300) { (self.least, self.most) = (least, most) }
    }

    /// How many other files may go with the extract, and how large they may be together.
    public struct AnnexRule: Hashable, Sendable {
        public var count: Int?
        public var pages: Int?
        public var bytes: Int?
        public init() {}
    }

    public init(name: String) { self.name = name }

    /// The folder of the profiles that ship, one file each: `foundation.yaml`.
    public static let folder = ResourceFolder.path(of: "Assets") + "/Profiles"

    /// Where a rule is written, or else nowhere.
    public func place(_ key: String) -> Origin { places[key] ?? .unknown }
}

/// Sizes of paper that funders name.
public enum Paper: String, Hashable, Sendable, CaseIterable {
    case a4 = "A4"
    case letter = "Letter"

    public var size: Size {
        switch self {
        case .a4: Size(.mm(210), .mm(297))
        case .letter: Size(.pt(612), .pt(792))
        }
    }
}

/// Standards that a funder may ask a file to conform to.
public enum FileStandard: String, Hashable, Sendable, CaseIterable {
    case pdfUA1 = "PDF/UA-1"
    case pdfUA2 = "PDF/UA-2"
    case pdfA1a = "PDF/A-1a"
    case pdfA1b = "PDF/A-1b"
    case pdfA2a = "PDF/A-2a"
    case pdfA2u = "PDF/A-2u"
    case pdfA2b = "PDF/A-2b"
    case pdfA3a = "PDF/A-3a"
    case pdfA3u = "PDF/A-3u"
    case pdfA3b = "PDF/A-3b"
    case pdfA4 = "PDF/A-4"
    case pdfA4f = "PDF/A-4f"

    /// Whether Rapport makes files that conform to it.
    public var isGiven: Bool { Self.given.contains(self) }

    public static let given = allCases.filter { ![.pdfA1a, .pdfA1b].contains($0) }

    /// Those that are PDF 2.0.
    static let ofPDF2: Set<FileStandard> = [.pdfUA2, .pdfA4, .pdfA4f]
}
