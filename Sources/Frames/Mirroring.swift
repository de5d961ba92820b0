/// Pages that are read from right to left are laid out as if they were read from left to right, and mirrored when they
/// are finished: one step for grids, margins, columns, tables and charts alike.
///
/// Text and pictures are moved and not flipped, so that mirroring twice gives what there was. A line of text is one thing
/// to a reader but some runs to a frame: it is handed to the layout as a mirror image of itself.
extension Frame {
    /// The frame seen in a mirror that stands upright in its middle.
    public func mirrored() -> Frame { mirrored(in: size.width) }

    /// Seen in a mirror that stands upright at half of `width`.
    fileprivate func mirrored(in width: Length) -> Frame {
        var frame = self
        for index in frame.items.indices { frame.items[index].mirror(in: width) }
        return frame
    }
}

extension PlacedItem {
    /// Moves it to where a mirror at half of `width` shows it.
    fileprivate mutating func mirror(in width: Length) {
        func move(_ own: Length) { origin.x = width - origin.x - own }
        switch item {
        case .glyphs(let run): move(run.width)
        case .picture(_, let size), .link(_, let size, _, _): move(size.width)
        case .anchor: move(.zero)
        case .path(let path, let fill, let stroke):
            item = .path(path.mirrored(in: width), fill: fill, stroke: stroke)
            origin.x = .zero - origin.x
        case .group(let frame, let clip):
            item = .group(frame.mirrored(), clip: clip.map { $0.mirrored(in: frame.size.width) })
            move(frame.size.width)
        case .hidden(let frame):
            item = .hidden(frame.mirrored())
            move(frame.size.width)
        case .turned(let frame):
            item = .turned(frame.mirrored())
            move(frame.size.height)
        case .deferred(let frame):
            item = .deferred(MirroredFrame(frame: frame, width: width))
            origin.x = .zero - origin.x
        }
    }
}

/// A frame that is made when it is painted, and mirrored then.
private struct MirroredFrame: DeferredFrame {
    let inner: any DeferredFrame
    let width: Length

    init(frame inner: any DeferredFrame, width: Length) { (self.inner, self.width) = (inner, width) }

    var frame: Frame { inner.frame.mirrored(in: width) }
}

extension Path {
    /// Seen in a mirror that stands upright at half of `width`.
    public func mirrored(in width: Length) -> Path {
        func flip(_ point: Point) -> Point { Point(width - point.x, point.y) }
        // A rectangle begins at its top left corner, and painters know it by that.
        if elements.count == 5, case .move(let corner) = elements[0], case .line(let opposite) = elements[2] {
            let size = Size(opposite.x - corner.x, opposite.y - corner.y)
            if self == .rectangle(Rect(corner, size)) {
                return .rectangle(Rect(corner, size).mirrored(in: width))
            }
        }
        return Path(
            elements.map { element in
                switch element {
                case .move(let point): .move(flip(point))
                case .line(let point): .line(flip(point))
                case .curve(let first, let second, let end): .curve(flip(first), flip(second), flip(end))
                case .close: .close
                }
            })
    }
}

extension Rect {
    fileprivate func mirrored(in width: Length) -> Rect {
        Rect(Point(width - maxX, minY), size)
    }
}
