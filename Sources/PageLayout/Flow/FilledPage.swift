import Frames
import ReportModel

/// A frame at its place.
struct PlacedFrame {
    var frame: Frame
    var origin: Point
    /// The block it comes of; nil for what a cut brings and for notes.
    var source: BoxSource?
}

/// One column of a page, filled: frames at their places from the column's top left corner.
struct FilledColumn {
    typealias Placed = PlacedFrame
    var placed: [PlacedFrame] = []
    /// Keys of the footnotes that are called in it, in order.
    var notes: [String] = []
    /// Of its top left corner on the page's body.
    var origin = Point.zero
    var height = Length.zero
    /// How high it may be.
    var room = Length.zero
    /// How far its content runs beyond the column; zero where it fits.
    var excess = Length.zero
    /// Of its highest box: where an excess comes from.
    var highestOrigin: Origin?
    var highest = Length.zero
    /// The footnote lines at its foot are so high, and so much of them goes on in the next column.
    var carried = Length.zero
    var fit = ColumnFit()
    var band = Band()
}

/// A page's body, filled.
struct FilledPage {
    var columns: [FilledColumn] = []
    /// Blocks that floated here, at their places on the body.
    var floats: [PlacedFrame] = []
    /// The footnotes of its text.
    var notes: [PlacedFrame] = []
    /// Height that floats take at its head and its foot.
    var head = Length.zero
    var foot = Length.zero

    /// Everything on it from its body's top left corner, in reading order: floats at the head,
    /// columns, footnotes, floats at the foot.
    var placed: [PlacedFrame] {
        let atHead = floats.prefix { $0.origin.y < head }
        let inColumns = columns.flatMap { column in
            column.placed.map {
                PlacedFrame(frame: $0.frame, origin: $0.origin + column.origin, source: $0.source)
            }
        }
        return atHead + inColumns + notes + floats.dropFirst(atHead.count)
    }

    var excess: Length { columns.map(\.excess).max() ?? .zero }
}
