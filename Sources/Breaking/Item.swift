/// What a list to be cut is made of (Knuth & Plass 1981, "Breaking paragraphs into lines", p. 1122).
public enum Item: Hashable, Sendable {
    /// What cannot be cut.
    case box(Int)
    /// Space. It vanishes at a cut, and a cut may be taken at it when a box is before it.
    case glue(Glue)
    /// A penalty when it brings no material, a discretionary when it does.
    case cut(Cut)

    @inlinable public static func space(_ natural: Int, stretch: Int = 0, shrink: Int = 0) -> Item {
        .glue(Glue(natural, stretch: stretch, shrink: shrink))
    }
    @inlinable public static func penalty(_ cost: Int, isFlagged: Bool = false, kind: UInt8 = 0) -> Item {
        .cut(Cut(cost: cost, isFlagged: isFlagged, kind: kind))
    }
    @inlinable
    public static func discretionary(before: Int, after: Int, cost: Int, isFlagged: Bool = false) -> Item {
        .cut(Cut(cost: cost, before: before, after: after, isFlagged: isFlagged))
    }
}
