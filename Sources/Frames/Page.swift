/// A finished page: a frame as large as the trimmed page (items may reach into the bleed) and what is known about it.
public struct Page: Sendable {
    public enum Side: String, Hashable, Sendable { case recto, verso }

    public var frame: Frame
    /// 1 for the first page of the file.
    public var number: Int
    /// What is printed as folio: `7`, `iv`.
    public var label: String
    public var master: String
    public var side: Side
    /// How far colour runs beyond the trim on each side, in a file made for a printer; zero on screen.
    public var bleed: Length
    /// Paper beyond the bleed on each side, for printers' marks.
    public var slug = Length.zero
    /// Printers' marks, in the trimmed page's coordinates, around it and its bleed. Only a PDF shows them.
    public var marks: Frame?

    public init(frame: Frame, number: Int, label: String, master: String, side: Side, bleed: Length = .zero) {
        self.frame = frame
        self.number = number
        self.label = label
        self.master = master
        self.side = side
        self.bleed = bleed
    }
}

/// An entry of the outline (bookmarks), which leads to an anchor.
public struct OutlineEntry: Hashable, Sendable {
    public var title: String
    public var anchor: String
    /// 1 for chapters; an entry belongs to the last one before it of a lower level.
    public var level: Int
    public init(title: String, anchor: String, level: Int) {
        (self.title, self.anchor, self.level) = (title, anchor, level)
    }
}

/// What the file says about itself.
public struct DocumentInformation: Hashable, Sendable {
    public var title: String
    public var author: String
    public var subject: String
    public var keywords: [String]
    /// BCP 47: `fr-BE`.
    public var language: String
    /// Seconds since 1970, UTC. Never the clock: the same input gives the same bytes.
    public var date: Int
    public init(
        title: String, author: String, subject: String = "", keywords: [String] = [], language: String,
        date: Int
    ) {
        self.title = title
        self.author = author
        self.subject = subject
        self.keywords = keywords
        self.language = language
        self.date = date
    }
}

/// A whole edition, laid out.
public struct PagedDocument: Sendable {
    public var pages: [Page]
    public var structure: StructureTree
    public var outline: [OutlineEntry]
    public var information: DocumentInformation
    public init(
        pages: [Page], structure: StructureTree, outline: [OutlineEntry], information: DocumentInformation
    ) {
        (self.pages, self.structure, self.outline, self.information) = (
            pages, structure, outline, information
        )
    }
}
