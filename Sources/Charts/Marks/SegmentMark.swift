import Frames

/// Lines between two values at one place: stems, joined values, whiskers, intervals with their ends.
struct SegmentMark: Mark {
    struct Segment {
        var place: AlongPlace
        var from: Double
        var to: Double
        var color: Color
    }

    var segments: [Segment]
    var width = Length.mm(0.5)
    /// Of the short lines across both ends; zero for none.
    var cap = Length.zero
    var startsAtZero = false

    var extent: MarkExtent {
        MarkExtent(
            values: segments.flatMap { [$0.from, $0.to] }, places: segments.compactMap(\.place.number),
            startsAtZero: startsAtZero)
    }

    var overhang: Length { max(cap / 2, width) }

    func draw(in plane: Plane, on canvas: inout PlotCanvas) {
        for segment in segments {
            let along = plane.along.place(segment.place)
            let from = plane.values.place(segment.from), to = plane.values.place(segment.to)
            var path = Path.line(from: plane.point(along, from), to: plane.point(along, to))
            if cap > .zero {
                for value in [from, to] {
                    path.elements +=
                        Path.line(
                            from: plane.point(along - cap / 2, value), to: plane.point(along + cap / 2, value)
                        ).elements
                }
            }
            canvas.stroke(path, Stroke(segment.color, width: width))
        }
    }

    func obstacles(in plane: Plane) -> [Rect] {
        segments.map { segment in
            Rect(
                from: plane.point(segment.place, segment.from), to: plane.point(segment.place, segment.to)
            ).inset(by: -(width / 2))
        }
    }
}
