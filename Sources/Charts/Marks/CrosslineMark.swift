import Frames

/// A short strong line across a band: a target, the median of a box.
struct CrosslineMark: Mark {
    struct Crossline {
        var place: AlongPlace
        var value: Double
    }

    var marks: [Crossline]
    var style: ChartStyle
    /// Not beyond the band's marks, and white: the median of a box.
    var isInside = false

    var extent: MarkExtent { MarkExtent(values: marks.map(\.value)) }

    func draw(in plane: Plane, on canvas: inout PlotCanvas) {
        for mark in marks {
            let (start, thickness) = plane.along.span(mark.place), over = isInside ? .zero : thickness / 6
            let value = plane.values.place(mark.value)
            let path = Path.line(
                from: plane.point(start - over, value), to: plane.point(start + thickness + over, value))
            if !isInside { canvas.stroke(path, Stroke(style.colors.paper, width: .mm(1.4))) }
            canvas.stroke(path, Stroke(style.colors.onLight, width: .mm(0.7)))
        }
    }
}
