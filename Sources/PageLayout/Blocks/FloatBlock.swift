import Frames
import ReportModel

extension BlockSetter {
    /// A block that leaves its place in the text for the head or the foot of the page, or of the next one.
    mutating func addFloat(_ float: IndexedBlock) {
        var place = place
        place.width = float.block.attributes.span.map(composition.grid.width(of:)) ?? composition.grid.width
        var inner = BlockSetter(composition, at: place)
        inner.add(float.block, number: composition.numbering.number(at: float.index))
        builder.float(
            inner.stacked(), isAtFoot: float.block.attributes.place == .bottom,
            space: styles.space("figure"), at: float.block.origin)
    }
}
