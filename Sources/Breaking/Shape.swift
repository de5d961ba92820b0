/// The places that runs are put into, one after another: the lines of a paragraph, the columns of a report's
/// pages.
///
/// A state is *everything that the future depends on besides the cut itself*, and nothing else: of two ways
/// to reach the same cut in equal states the dearer is forgotten. A shape that counts its pages keeps one way
/// for each count; one that cares for facing pages keeps a few; one that cares for neither keeps one.
public protocol Shape<State, Slot>: Sendable {
    associatedtype State: Equatable & Sendable
    associatedtype Slot: Sendable

    var start: State { get }
    /// Where a run that begins at `item` may go. More than one is a choice: a page a line long, columns of
    /// one height or another, a figure at the top or not. None closes the way.
    func slots(in state: State, at item: Int) -> Few<Slot>
    /// The most that a run may measure there, shrunk, without the material of its last cut; beyond it the
    /// slot is closed.
    func capacity(of slot: Slot) -> Int
    /// What it costs to put the run there. It may add to the run's size (footnotes), never subtract from it.
    func fit(_ run: Run, in slot: Slot) -> Fit
    func state(after slot: Slot, filledBy run: Run, as fit: Fit) -> State
    /// See its default.
    func grace(of state: State, beside cheapest: State) -> Double
}

/// What is between two cuts, measured, with the material that the two cuts bring.
public struct Run: Sendable {
    public let size: Glue
    /// A shape that knows more of the items than their size looks it up by index.
    public let items: Range<Int>
    /// The cut that ends it.
    public let cut: Cut
    @inlinable public init(size: Glue, items: Range<Int>, cut: Cut) {
        (self.size, self.items, self.cut) = (size, items, cut)
    }
}

/// How well a run fills a slot.
public struct Fit: Sendable {
    /// Of stretch (above 0) or shrink (below 0) used; -1 is as tight as may be.
    public var ratio: Double
    /// What it adds to the price of the whole; not negative beyond what negative cut costs give.
    public var demerits: Double
    /// Whether it may be so. What may not is taken only where nothing else is left.
    public var isFeasible: Bool
    /// By how much it is too large even when shrunk.
    public var excess: Int
    /// What it leaves over for the next slot: the end of a footnote.
    public var carried: Int

    @inlinable
    public init(ratio: Double, demerits: Double, isFeasible: Bool = true, excess: Int = 0, carried: Int = 0) {
        self.ratio = ratio
        self.demerits = demerits
        self.isFeasible = isFeasible
        self.excess = excess
        self.carried = carried
    }
}
