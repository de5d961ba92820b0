import Frames

extension Page {
    /// All that is painted on the medium: the page up to its bleed, then the printers' marks around it.
    ///
    /// What reaches beyond the bleed is cut there, as marks stand beside it; all else stays as it is, because a clip around
    /// a whole page has to be lifted for each mark of its structure.
    var onMedium: Frame {
        guard slug > .zero || marks != nil else { return frame }
        let area = Rect(.zero, frame.size).inset(by: -bleed), inside = Bounds(area)
        var whole = frame
        for index in whole.items.indices {
            let placed = whole.items[index]
            guard let bounds = placed.bounds, !inside.contains(bounds) else { continue }
            let alone = Frame(size: frame.size, items: [placed])
            whole.items[index] = PlacedItem(.group(alone, clip: area), at: .zero, as: placed.tag)
        }
        if let marks { whole.place(marks, at: .zero, as: .artifact(.mark)) }
        return whole
    }
}

extension PlacedItem {
    /// Around what it paints, in the frame that it stands in; nil where it paints nothing. Of text, near enough: an em above
    /// the baseline and half of one below.
    fileprivate var bounds: Bounds? {
        switch item {
        case .glyphs(let run):
            let size = run.face.size
            return Bounds(Rect(x: .zero, y: -size, width: run.width, height: size * 1.5)).moved(by: origin)
        case .path(let path, _, let stroke):
            return Bounds(path).moved(by: origin, grownBy: (stroke?.width ?? .zero) / 2)
        case .picture(_, let size): return Bounds(Rect(origin, size))
        case .turned(let frame):
            return Bounds(Rect(origin, Size(frame.size.height, frame.size.width)))
        case .group(let frame, let clip):
            var bounds = frame.bounds
            if let clip { bounds.formIntersection(Bounds(clip)) }
            return bounds.isEmpty ? nil : bounds.moved(by: origin)
        case .deferred(let deferred):
            let bounds = deferred.frame.bounds
            return bounds.isEmpty ? nil : bounds.moved(by: origin)
        case .hidden, .link, .anchor: return nil
        }
    }
}

extension Frame {
    /// Around what its items paint.
    fileprivate var bounds: Bounds {
        items.reduce(into: Bounds()) { bounds, placed in
            if let inner = placed.bounds { bounds.formUnion(inner) }
        }
    }
}
