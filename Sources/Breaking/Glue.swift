/// A size that may give: a word space, the space above a heading, the height of a page that may run a line
/// long.
///
/// All sizes of this room are whole numbers of the caller's unit (`Frames.Length.units` elsewhere in the
/// house). Integers keep sums exact however far down the list they are taken, so "48 lines fit" is never a
/// matter of rounding, and an edit upstream cannot flip a tie downstream.
public struct Glue: Hashable, Sendable {
    public var natural: Int
    /// How much larger it may become at a ratio of 1.
    public var stretch: Int
    /// How much smaller it may become at most.
    public var shrink: Int

    @inlinable public init(_ natural: Int, stretch: Int = 0, shrink: Int = 0) {
        (self.natural, self.stretch, self.shrink) = (natural, stretch, shrink)
    }

    /// Stretch that makes any other negligible: the end of a paragraph, the foot of a chapter's last page.
    @inlinable public static var fill: Glue { Glue(0, stretch: 1 << 40) }

    @inlinable public static func + (a: Glue, b: Glue) -> Glue {
        Glue(a.natural + b.natural, stretch: a.stretch + b.stretch, shrink: a.shrink + b.shrink)
    }
    @inlinable public static func - (a: Glue, b: Glue) -> Glue {
        Glue(a.natural - b.natural, stretch: a.stretch - b.stretch, shrink: a.shrink - b.shrink)
    }

    /// What remains when it gives all it can.
    @inlinable public var least: Int { natural - shrink }
}
