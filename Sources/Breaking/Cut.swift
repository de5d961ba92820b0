/// A place where the list may be cut, what that costs, and what appears there only if it is.
public struct Cut: Hashable, Sendable {
    /// From `Cut.forced` (always cut) through 0 to `Cut.never`. A keep is very dear (20,000), not `never`: a
    /// block taller than a page would otherwise leave no way at all.
    public var cost: Int
    /// Size of what a cut puts before itself: a hyphen, "suite page suivante". Negative for what hangs out of
    /// the slot.
    public var before: Int
    /// Size of what a cut puts after itself: a table's header again, the padding of a callout that goes on.
    public var after: Int
    /// Two flagged cuts running are to be avoided.
    public var isFlagged: Bool
    /// What a cut here means to the shape (column, page, recto); the breaker never looks.
    public var kind: UInt8

    @inlinable
    public init(cost: Int = 0, before: Int = 0, after: Int = 0, isFlagged: Bool = false, kind: UInt8 = 0) {
        self.cost = cost
        self.before = before
        self.after = after
        self.isFlagged = isFlagged
        self.kind = kind
    }

    /// The cost at or below which a cut is always taken.
    @inlinable public static var forced: Int { -1_000_000 }
    /// The cost at or above which there is no place to cut.
    @inlinable public static var never: Int { 1_000_000 }
    @inlinable public var isForced: Bool { cost <= Cut.forced }
}
