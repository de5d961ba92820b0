import Frames
import ReportModel

/// A stretch of a flow that is set in one number of columns: text in two of them, then a table over both, then text again.
///
/// Bands stand one below another on a page; the columns of a band end together where it ends on its page.
struct Band: Hashable, Sendable {
    /// 1 to 4.
    var columns = 1
    /// Of one column, and between two.
    var width = Length.zero
    var gutter = Length.zero
    /// Between it and the band above it on the page.
    var gap = Length.zero
    /// What it costs to leave the band above it alone at a page's foot.
    var keep = 0

    /// Left edge of a column, counted from 0.
    func x(of column: Int) -> Length { (width + gutter) * column }
}

/// A block that leaves the flow for the head or the foot of a page.
struct FloatingBlock {
    var frame: Frame
    var isAtFoot: Bool
    /// With the space that parts it from the text: whole steps of the grid.
    var height: Length
    var origin: Origin
}
