/// A legal cut with the running totals on both its sides: what lies between two sites is measured by a
/// subtraction.
///
/// A galley makes its sites from items. Who measures by other means (a shaped paragraph, cluster by cluster)
/// makes them itself and gives them to `Galley(sites:)`.
public struct Site: Sendable {
    public var cut: Cut
    /// The index cut at: what stands before it belongs to the run that ends here.
    public var item: Int
    /// The first index after the cut that is kept; not less than `item`.
    public var first: Int
    /// Boxes before the cut: between two cuts there must be one, unless the second is forced.
    public var boxes: Int
    /// Everything before the cut.
    public var end: Glue
    /// The same and the space that vanishes after it.
    public var start: Glue
    /// The least that the list will measure at this cut or any later one; filled in by the galley.
    @usableFromInline var floor = 0

    @inlinable public init(cut: Cut, item: Int, first: Int, boxes: Int, end: Glue, start: Glue) {
        self.cut = cut
        self.item = item
        self.first = first
        self.boxes = boxes
        self.end = end
        self.start = start
    }
}
