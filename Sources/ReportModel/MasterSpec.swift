public import Frames

/// A kind of page: what stands on it besides its text, and where its text goes.
public struct MasterSpec: Hashable, Sendable {
    /// Painted over the whole page and its bleed, by name; nil for paper.
    public var background: String?
    public var items: [MasterItem]
    /// Where flowing or named content goes, by name: `body` on most pages, `title`, `lead`, `quote` on special ones.
    public var areas: [String: Area]
    /// How its text ends at the foot; nil: as the layout's rules say.
    public var foot: PageFoot?

    /// Columns of the grid.
    public struct Columns: Hashable, Sendable {
        /// From 1.
        public var first: Int
        public var span: Int
        public init(first: Int, span: Int) { (self.first, self.span) = (first, span) }
    }

    /// A rectangle on the grid: columns and a height on the page.
    public struct Area: Hashable, Sendable {
        /// nil for the whole width of the page, margins and all.
        public var columns: Columns?
        /// First baseline (text) or top edge (pictures), from the top of the page.
        public var top: Length
        /// Lower edge, from the top of the page.
        public var bottom: Length
        /// Style of its text, where it is not the block's own.
        public var style: String?
        public init(columns: Columns?, top: Length, bottom: Length, style: String? = nil) {
            (self.columns, self.top, self.bottom, self.style) = (columns, top, bottom, style)
        }
    }

    public init(
        background: String? = nil, items: [MasterItem] = [], areas: [String: Area] = [:],
        foot: PageFoot? = nil
    ) {
        (self.background, self.items, self.areas, self.foot) = (background, items, areas, foot)
    }
}

/// Something that every page of a master bears.
public enum MasterItem: Hashable, Sendable {
    /// Words with placeholders in them (`Placeholder`).
    case text(MasterText)
    /// A coloured rectangle; sides at the page's edge run into the bleed.
    case field(color: String, Rect)
    case art(MasterArt)
    /// The chapter's mark on the fore-edge: a disc of this radius, lower by `step` for each chapter.
    case thumb(color: String, radius: Length, top: Length, step: Length)
}

public struct MasterText: Hashable, Sendable {
    public enum Edge: String, Hashable, Sendable, CaseIterable { case start, end, inner, outer }
    public var content: String
    public var style: String
    /// The side of the type area that it stands at.
    public var edge: Edge
    /// From the top of the page.
    public var baseline: Length
    /// Whether it is read (a cover's title) or is a running head, not read again on every page.
    public var isArtifact: Bool
    public init(content: String, style: String, edge: Edge, baseline: Length, isArtifact: Bool = true) {
        self.content = content
        self.style = style
        self.edge = edge
        self.baseline = baseline
        self.isArtifact = isArtifact
    }
}

/// Art drawn from the report itself: one form, the half-disc, arranged by rule.
public struct MasterArt: Hashable, Sendable {
    public enum Kind: String, Hashable, Sendable, CaseIterable {
        /// Ten discs; as many are completed as the cover's claim says.
        case claimDiscs = "claim-discs"
        /// The halves that the claim's discs lack, in the same row.
        case claimHalves = "claim-halves"
        /// Twelve duos of half-discs, seeded by the chapter's number, no two alike.
        case duos
        /// One disc of two halves.
        case duo
    }
    public var kind: Kind
    /// Names of colours, in the order that the kind takes them.
    public var colors: [String]
    /// Of the discs.
    public var radius: Length
    /// Centre of the first one, from the page's left and top.
    public var center: Point
    /// Distance between centres.
    public var pitch: Length
    public init(kind: Kind, colors: [String], radius: Length, center: Point, pitch: Length) {
        self.kind = kind
        self.colors = colors
        self.radius = radius
        self.center = center
        self.pitch = pitch
    }
}

/// How the text of a page ends at its foot.
public enum PageFoot: String, Hashable, Sendable, CaseIterable {
    /// Pages hang from the head and end where they end: blocks stay whole, pages need not be evenly full.
    case ragged
    /// Pages end on one line where the space between their blocks can give; on a grid, which cannot, they are evenly full.
    case flush
}
