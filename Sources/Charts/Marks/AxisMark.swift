import Frames

/// Lines of an axis: a light one across the plot at each tick, a strong one where marks start.
struct AxisMark: Mark {
    var ticks: [Double]
    /// Of values, or along the plot.
    var isOfValues: Bool
    var style: ChartStyle

    func draw(in plane: Plane, on canvas: inout PlotCanvas) {
        let region = plane.region
        var path = Path()
        for tick in ticks {
            let at = isOfValues ? plane.values.place(tick) : plane.along.place(.number(tick))
            if isOfValues == (plane.orientation == .upright) {
                path.elements += Path.line(from: Point(region.minX, at), to: Point(region.maxX, at)).elements
            } else {
                path.elements += Path.line(from: Point(at, region.minY), to: Point(at, region.maxY)).elements
            }
        }
        canvas.stroke(path, Stroke(style.colors.grid, width: .mm(0.2)))
    }
}

/// The line that lengths start from, or the foot of the plot.
struct BaselineMark: Mark {
    /// nil: at the start of the values.
    var value: Double?
    var style: ChartStyle

    func draw(in plane: Plane, on canvas: inout PlotCanvas) {
        let region = plane.region
        let at = value.map(plane.values.place) ?? plane.values.start
        let path: Path =
            plane.orientation == .upright
            ? .line(from: Point(region.minX, at), to: Point(region.maxX, at))
            : .line(from: Point(at, region.minY), to: Point(at, region.maxY))
        canvas.stroke(path, Stroke(style.colors.axis, width: style.lengths.axisWidth))
    }
}

/// Where an axis of lengths does not start at zero: a white cut with two strokes through all that starts there.
struct BreakMark: Mark {
    var style: ChartStyle

    func draw(in plane: Plane, on canvas: inout PlotCanvas) {
        let region = plane.region, far = Length.mm(3), width = Length.mm(1.2)
        let at = plane.orientation == .upright ? plane.values.start - far : plane.values.start + far
        let (from, to) =
            plane.orientation == .upright
            ? (Point(region.minX, at), Point(region.maxX, at))
            : (Point(at, region.minY), Point(at, region.maxY))
        func zigzag(_ shift: Length) -> Path {
            var path = Path()
            let steps = max(
                2, Int((plane.orientation == .upright ? region.size.width : region.size.height).points / 8))
            for index in 0...steps {
                let share = Double(index) / Double(steps), side = (index % 2 == 0 ? 1 : -1) * 0.5
                var point = Point(from.x + (to.x - from.x) * share, from.y + (to.y - from.y) * share)
                if plane.orientation == .upright {
                    point.y += Length.mm(side) + shift
                } else {
                    point.x += Length.mm(side) + shift
                }
                if index == 0 { path.move(to: point) } else { path.line(to: point) }
            }
            return path
        }
        canvas.stroke(zigzag(.zero), Stroke(style.colors.paper, width: width))
        canvas.stroke(zigzag(-(width / 2)), Stroke(style.colors.axis, width: .mm(0.2)))
        canvas.stroke(zigzag(width / 2), Stroke(style.colors.axis, width: .mm(0.2)))
    }
}
