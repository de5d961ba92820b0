/// A finished rectangle: its size and what is in it, at fixed positions. It cannot move, split or fail any more.
///
/// Text, charts, tables and pictures all become frames; every painter paints frames and nothing else.
public struct Frame: Sendable {
    public var size: Size
    /// Distance of the first baseline from the top; nil for a frame without text.
    public var baseline: Length?
    public var items: [PlacedItem]

    public init(size: Size, baseline: Length? = nil, items: [PlacedItem] = []) {
        (self.size, self.baseline, self.items) = (size, baseline, items)
    }

    public mutating func place(_ item: FrameItem, at origin: Point, as tag: Tag = .inherited) {
        items.append(PlacedItem(item, at: origin, as: tag))
    }
    /// Places a whole frame as a group.
    public mutating func place(_ frame: Frame, at origin: Point, as tag: Tag = .inherited) {
        if frame.items.isEmpty { return }
        items.append(PlacedItem(.group(frame, clip: nil), at: origin, as: tag))
    }
    public mutating func fill(_ path: Path, _ color: Color, as tag: Tag = .inherited) {
        place(.path(path, fill: color, stroke: nil), at: .zero, as: tag)
    }
    public mutating func stroke(_ path: Path, _ stroke: Stroke, as tag: Tag = .inherited) {
        place(.path(path, fill: nil, stroke: stroke), at: .zero, as: tag)
    }
    /// A filled rectangle: a rule, a bar, a field.
    public mutating func fill(_ rect: Rect, _ color: Color, as tag: Tag = .inherited) {
        fill(.rectangle(rect), color, as: tag)
    }
}

/// What stands in a frame, in the item's own coordinates.
public indirect enum FrameItem: Sendable {
    /// Placed by the left end of its baseline.
    case glyphs(GlyphRun)
    case path(Path, fill: Color?, stroke: Stroke?)
    /// Placed by its top left corner and scaled to the size.
    case picture(PictureSource, Size)
    /// A frame in a frame; nothing of it shows outside `clip` (in the inner frame's coordinates).
    case group(Frame, clip: Rect?)
    /// A frame in a frame, turned a quarter to the left: it reads upwards. Placed by the top left corner of the result.
    case turned(Frame)
    /// A frame that is read and not seen: the data of a chart, for those who hear it. Its elements lie under one that
    /// `isHidden`.
    case hidden(Frame)
    /// A frame in a frame, made when it is painted.
    case deferred(any DeferredFrame)
    /// A rectangle that leads somewhere: one for each line of the linked text.
    case link(LinkTarget, Size, node: StructureID, contents: String)
    /// A place that links, the outline and page references lead to.
    case anchor(String)
}

public enum LinkTarget: Hashable, Sendable {
    case uri(String)
    case anchor(String)
}

/// An item, where it stands, and its place in the structure tree.
public struct PlacedItem: Sendable {
    public var origin: Point
    public var item: FrameItem
    public var tag: Tag
    public init(_ item: FrameItem, at origin: Point, as tag: Tag = .inherited) {
        (self.item, self.origin, self.tag) = (item, origin, tag)
    }
}
