import Frames

/// A light line through the middle of each band, which leads the eye from a name to its dots.
struct GuideMark: Mark {
    var count: Int
    var style: ChartStyle

    func draw(in plane: Plane, on canvas: inout PlotCanvas) {
        var path = Path()
        for index in 0..<count {
            let along = plane.along.place(.band(index))
            path.elements +=
                Path.line(
                    from: plane.point(along, plane.values.start), to: plane.point(along, plane.values.end)
                ).elements
        }
        canvas.stroke(path, Stroke(style.colors.grid, width: .mm(0.2)))
    }
}
