import Frames

/// Runs of one line that follow each other in one font and colour: a line of the log.
struct LoggedText {
    let tag: Tag
    private(set) var characters: String
    private let first: GlyphRun
    private let origin: Point
    private var end: Length

    init(_ run: GlyphRun, at origin: Point, _ tag: Tag) {
        (first, self.origin, self.tag) = (run, origin, tag)
        end = origin.x + run.width
        characters = Self.characters(of: run)
    }

    /// Takes a run that goes on where the last one ended; false if it is another text.
    ///
    /// Runs from right to left stand in visual order: joined, they would not read.
    mutating func append(_ run: GlyphRun, at origin: Point, _ tag: Tag) -> Bool {
        // Each run's width is rounded to a unit.
        let gap = origin.x - end, tolerance = Length(units: 8)
        guard tag == self.tag, run.face == first.face, run.color == first.color, origin.y == self.origin.y,
            gap <= tolerance, -tolerance <= gap, !run.isRightToLeft, !first.isRightToLeft
        else { return false }
        characters += Self.characters(of: run)
        end = origin.x + run.width
        return true
    }

    var description: String {
        let face = first.face
        return "text \(LogText.point(origin)) \(face.family) \(face.style) \(LogText.points(face.size)) "
            + first.color.hex
    }

    private static func characters(of run: GlyphRun) -> String {
        run.endsWithHyphen ? run.text + "\u{AD}" : run.text
    }
}
