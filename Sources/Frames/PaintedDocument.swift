/// A PDF as Cairo wrote it, with ink markers in its pages, and all that the finisher needs to make it whole.
///
/// An ink marker is a tiny rectangle before and after a run of content; its position tells its number on its page (see
/// `InkMarker`). The finisher replaces each pair by marked content. An unfinished file is never handed to a user.
public struct PaintedDocument: Sendable {
    /// Something between two ink markers.
    ///
    /// Marks are numbered on each page from 1, in painting order: a page paints the same whatever comes before it.
    public struct Mark: Hashable, Sendable {
        public var tag: Tag
        private var storedPage: Int32
        /// From 0.
        public var page: Int {
            get { Int(storedPage) }
            set { storedPage = Int32(newValue) }
        }
        public init(tag: Tag, page: Int) { (self.tag, storedPage) = (tag, Int32(page)) }
    }

    /// A place on a page.
    public struct Destination: Hashable, Sendable {
        /// From 0.
        public var page: Int
        /// From the top left corner of the trimmed page.
        public var point: Point
        /// How many marks of the document were opened before it: what the next one shows is what it leads to.
        public var order: Int
        public init(page: Int, point: Point, order: Int = 0) {
            (self.page, self.point, self.order) = (page, point, order)
        }
    }

    public struct Link: Hashable, Sendable {
        /// From 0.
        public var page: Int
        /// From the top left corner of the trimmed page.
        public var area: Rect
        public var target: LinkTarget
        /// The Link (or Reference) element it belongs to.
        public var node: StructureID
        /// What it is called for those who cannot see it.
        public var contents: String
        /// How many marks of the document were opened before it: its place among the element's kids.
        public var order: Int
        public init(
            page: Int, area: Rect, target: LinkTarget, node: StructureID, contents: String, order: Int
        ) {
            self.page = page
            self.area = area
            self.target = target
            self.node = node
            self.contents = contents
            self.order = order
        }
    }

    /// A page of the file: its trimmed size, its label, and what is around it.
    public struct Sheet: Hashable, Sendable {
        public var size: Size
        public var label: String
        public var bleed: Length
        /// Paper beyond the bleed on each side.
        public var slug: Length
        /// From the medium's edge to the trimmed page's.
        public var margin: Length { bleed + slug }
        public init(size: Size, label: String, bleed: Length, slug: Length = .zero) {
            (self.size, self.label, self.bleed, self.slug) = (size, label, bleed, slug)
        }
    }

    public var bytes: [UInt8]
    public var sheets: [Sheet]
    /// Of page 0 in order, then of page 1, and so on: the first of a page bears number 1 in its ink markers.
    public var marks: [Mark]
    public var links: [Link]
    public var anchors: [String: Destination]
    /// Where each Figure was painted: its page (from 0) and the rectangle around it.
    public var figures: [StructureID: (page: Int, area: Rect)]
    public var structure: StructureTree
    public var outline: [OutlineEntry]
    public var information: DocumentInformation

    public init(
        bytes: [UInt8], sheets: [Sheet], marks: [Mark], links: [Link], anchors: [String: Destination],
        figures: [StructureID: (page: Int, area: Rect)], structure: StructureTree, outline: [OutlineEntry],
        information: DocumentInformation
    ) {
        self.bytes = bytes
        self.sheets = sheets
        self.marks = marks
        self.links = links
        self.anchors = anchors
        self.figures = figures
        self.structure = structure
        self.outline = outline
        self.information = information
    }
}

/// How an ink marker is drawn, so that the finisher knows it again: one contract, two rooms.
///
/// Mark `id`, counted on each page from 1, is opened by a rectangle at (id % columns, id / columns), 0.25 wide and 0.75
/// high, and closed by the opening of the next, or by one 0.75 wide and 0.25 high, in points from the top left corner of the surface (identity matrix, no clip, not
/// in a group), filled in `color`. Marks do not nest, and are closed before their page ends. Cairo prints their numbers
/// exactly in every version.
public enum InkMarker {
    /// No component is below a tenth: Cairo prints those to eighteen digits, which shows in a page of small cells.
    public static let color = Color(red: 254, green: 29, blue: 127)
    /// Marks in a row of the grid that positions are taken from: few, because Cairo drops what lies outside the page, and
    /// a page may be narrow. A page of A4 holds 42,000 marks.
    public static let columns = 50
    public static let short = 0.25
    public static let long = 0.75
}
