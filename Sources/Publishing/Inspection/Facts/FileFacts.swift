/// What a PDF file is. Lists are bounded: a file may hold more of anything than anyone reads.
public struct FileFacts: Hashable, Sendable, Codable {
    /// Pages that have the same boxes.
    public struct PageGroup: Hashable, Sendable, Codable {
        public var media: PDFBox?
        public var crop: PDFBox?
        public var bleed: PDFBox?
        public var trim: PDFBox?
        /// In degrees, clockwise.
        public var rotation: Int
        /// From 1, in order.
        public var pages: [Int]
    }

    public struct OutputIntent: Hashable, Sendable, Codable {
        /// `GTS_PDFA1`, `GTS_PDFX` …
        public var kind: String
        public var identifier: String
        /// Of its profile: `RGB`, `CMYK`, `GRAY`; nil without one.
        public var colorSpace: String?
    }

    public struct Font: Hashable, Sendable, Codable {
        public var name: String
        /// `Type1`, `TrueType`, `Type0 (CIDFontType2)` …
        public var type: String
        public var isEmbedded: Bool
        public var isSubset: Bool
        public var hasToUnicode: Bool
        /// How many of its codes are shown.
        public var codes: Int
        /// On how many pages.
        public var pages: Int
        public var object: Int
    }

    public struct EmbeddedFile: Hashable, Sendable, Codable {
        public var name: String
        public var description: String
        /// A media type: `text/csv`.
        public var type: String
        /// `Data`, `Source` …
        public var relationship: String
        /// In bytes, as the file says; nil where it does not.
        public var size: Int?
        public var object: Int
    }

    public struct Picture: Hashable, Sendable, Codable {
        /// In pixels.
        public var width: Int
        public var height: Int
        /// Where it is painted for the first time, the lesser of both directions; nil where it is not painted.
        public var pixelsPerInch: Double?
        public var colorSpace: String
        /// `DCTDecode`, `FlateDecode` …
        public var filter: String
        /// From 1, the first page that it is on; nil where it is on none.
        public var page: Int?
        public var object: Int
    }

    public struct OutlineItem: Hashable, Sendable, Codable {
        public var title: String
        /// From 0.
        public var level: Int
        /// From 1; nil where it leads elsewhere.
        public var page: Int?
    }

    /// An element of the structure tree.
    public struct Element: Hashable, Sendable, Codable {
        /// As the file has it.
        public var type: String
        /// The standard type that it stands for, where that is another.
        public var role: String?
        /// From 0.
        public var level: Int
        public var title: String
        public var alternative: String
        /// The first words in it.
        public var text: String
        public var language: String
        /// From 1; nil where it has no content.
        public var page: Int?
        public var object: Int
    }

    /// `1.7`
    public var version = ""
    /// In bytes.
    public var size = 0
    public var pageCount = 0
    public var isTagged = false
    public var isEncrypted = false
    public var title = ""
    public var language = ""
    /// The information dictionary.
    public var information: [String: String] = [:]
    /// What the metadata say that the file conforms to: `PDF/UA-1`, `PDF/A-2a`, `PDF/X-4`.
    public var claims: [String] = []
    public var outputIntents: [OutputIntent] = []
    public var pageGroups: [PageGroup] = []
    /// The labels of pages, where the file has any.
    public var pageLabels: [String] = []
    public var fonts: [Font] = []
    public var embeddedFiles: [EmbeddedFile] = []
    public var pictures: [Picture] = []
    /// How many annotations there are of each kind.
    public var annotations: [String: Int] = [:]
    public var outline: [OutlineItem] = []
    public var structure: [Element] = []
    /// How many entries of lists were left out because there are too many.
    public var leftOut: [String: Int] = [:]
}
