import Frames

/// Words that want a place in a plot.
struct LabelRequest {
    /// Where a label's box touches a point.
    struct Candidate: Hashable {
        var point: Point
        /// Which part of the box stands at the point: 0 its start or top, 1 its end or foot.
        var horizontal: Double
        var vertical: Double

        /// The box of a label of this size.
        func rect(_ size: Size) -> Rect {
            Rect(
                Point(point.x - size.width * horizontal, point.y - size.height * vertical), size)
        }
    }

    enum Need: Hashable {
        /// Left out where there is no room: it is said elsewhere, or by an axis.
        case optional
        /// Told as a problem where there is no room.
        case required
    }

    var block: TextBlock
    /// The words, for the problem.
    var words: String
    /// Best first.
    var candidates: [Candidate]
    var need = Need.optional
    /// Larger ones are placed first.
    var priority = 0.0
    /// Shapes that it may not lie on: all but those it stands in.
    var avoidsMarks = true
    /// Whether it stands on paper of its own: on a guide line.
    var hasPaper = false
    /// Whether the line to its mark has an arrow's head; it finds no place then where the arrow finds none.
    var hasArrow = false
    /// A line to its mark, where it stands further away from it than this.
    var leader: (from: Point, color: Color, beyond: Length)?
}
