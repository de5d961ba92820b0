import Frames

/// People in rows: the first ones filled, the others in outline.
struct PeopleGrid {
    let person: PersonMark
    let pitch: Length
    let perRow: Int
    let count: Int

    var rows: Int { perRow > 0 ? (count + perRow - 1) / perRow : 0 }
    var width: Length { pitch * max(0, min(perRow, count) - 1) + person.width }
    var height: Length { rowPitch * max(0, rows - 1) + person.height }
    private var rowPitch: Length { person.height * (1 + 2.5 / 18) }

    func draw(
        filled: Int, color: Color, outline: Length, at top: Point, on canvas: inout PlotCanvas
    ) {
        func origin(_ index: Int) -> Point {
            Point(top.x + pitch * (index % perRow), top.y + rowPitch * (index / perRow))
        }
        let yes = (0..<filled).map { person.path(at: origin($0)) }
        let no = (filled..<count).map { person.path(at: origin($0), stroked: outline) }
        canvas.fill(Path(yes.flatMap(\.elements)), color)
        canvas.stroke(Path(no.flatMap(\.elements)), Stroke(color, width: outline))
    }
}
