import Frames

/// Discs at values, all of one size or each of its own, with their names where there is room.
struct DotMark: Mark {
    struct Dot {
        var place: AlongPlace
        var value: Double
        var color: Color
        var radius: Length
        var words = ""
        var label: TextBlock?
        var priority = 0.0
    }

    var dots: [Dot]
    var need = LabelRequest.Need.optional
    /// Paper around each, so that those that lie on each other can be told apart.
    var outline: Color?
    /// Whether labels stand on paper: guide lines end before them.
    var hasPaper = false

    var extent: MarkExtent {
        MarkExtent(values: dots.map(\.value), places: dots.compactMap(\.place.number))
    }

    var overhang: Length { (dots.map(\.radius).max() ?? .zero) + .mm(0.3) }

    func draw(in plane: Plane, on canvas: inout PlotCanvas) {
        for dot in dots {
            let center = plane.point(dot.place, dot.value)
            let disc = Path.disc(center: center, radius: dot.radius)
            canvas.fill(disc, dot.color)
            if let outline { canvas.stroke(disc, Stroke(outline, width: .mm(0.2))) }
        }
    }

    func obstacles(in plane: Plane) -> [Rect] {
        dots.map { dot in
            let center = plane.point(dot.place, dot.value)
            return Rect(center, .zero).inset(by: -dot.radius * 0.8)
        }
    }

    func labels(in plane: Plane) -> [LabelRequest] {
        dots.compactMap { dot in
            guard let label = dot.label else { return nil }
            let center = plane.point(dot.place, dot.value)
            var request = LabelRequest(
                block: label, words: dot.words, candidates: candidates(dot, center, label, plane),
                need: need, priority: dot.priority)
            request.hasPaper = hasPaper
            request.leader = (center, dot.color, dot.radius + .mm(2.4))
            return request
        }
    }

    private static let corners: [(Double, Double)] = [(1, -1), (-1, -1), (1, 1), (-1, 1)]

    private func candidates(_ dot: Dot, _ center: Point, _ label: TextBlock, _ plane: Plane)
        -> [LabelRequest.Candidate]
    {
        let gap = dot.radius + .mm(0.9), lift = label.depth / 2
        let after = LabelRequest.Candidate(
            point: Point(center.x + gap, center.y + lift), horizontal: 0, vertical: 0.5)
        let before = LabelRequest.Candidate(
            point: Point(center.x - gap, center.y + lift), horizontal: 1, vertical: 0.5)
        let above = LabelRequest.Candidate(
            point: Point(center.x, center.y - gap + label.depth), horizontal: 0.5, vertical: 1)
        let below = LabelRequest.Candidate(
            point: Point(center.x, center.y + gap), horizontal: 0.5, vertical: 0)
        let corners = Self.corners.flatMap { x, y in
            (dots.count > 40 ? [0.8] : [0.8, 2, 4]).map { far in
                LabelRequest.Candidate(
                    point: Point(center.x + gap * (far * x), center.y + gap * (far * y)),
                    horizontal: x > 0 ? 0 : 1, vertical: y > 0 ? 0 : 1)
            }
        }
        return [after, before, above, below] + corners
    }
}
