import Frames

/// A line through points in their order; a missing value breaks it, and a point between two missing ones is a dot.
struct LineMark: Mark {
    struct Vertex {
        var place: AlongPlace
        var value: Double?
    }

    var points: [Vertex]
    var color: Color
    var width = Length.mm(0.6)
    var dash: [Length] = []
    /// Whether each point has a dot.
    var hasDots = false

    var extent: MarkExtent {
        MarkExtent(values: points.compactMap(\.value), places: points.compactMap(\.place.number))
    }

    var overhang: Length { width * (hasDots ? 1.5 : 1) }

    func draw(in plane: Plane, on canvas: inout PlotCanvas) {
        var path = Path()
        for run in runs(in: plane) {
            if run.count == 1 || hasDots {
                for point in run { canvas.fill(.disc(center: point, radius: width * 1.3), color) }
            }
            guard run.count > 1 else { continue }
            path.move(to: run[0])
            for point in PolylineSimplifier.simplified(run)[1...] { path.line(to: point) }
        }
        canvas.stroke(path, Stroke(color, width: width, dash: dash, cap: dash.isEmpty ? .round : .butt))
    }

    /// The points between missing ones.
    func runs(in plane: Plane) -> [[Point]] {
        var runs: [[Point]] = [[]]
        for vertex in points {
            if let value = vertex.value {
                runs[runs.count - 1].append(plane.point(vertex.place, value))
            } else if runs.last?.isEmpty == false {
                runs.append([])
            }
        }
        return runs.filter { !$0.isEmpty }
    }

    /// The most points whose line words keep clear of.
    private static let mostAvoided = 2000

    /// What words should not lie on: the line, in short pieces.
    func obstacles(in plane: Plane) -> [Rect] {
        if points.count > Self.mostAvoided { return [] }
        return runs(in: plane).flatMap { run in
            zip(run, run.dropFirst()).flatMap { a, b in Self.pieces(a, b, width) }
        }
    }

    private static func pieces(_ a: Point, _ b: Point, _ width: Length) -> [Rect] {
        let far = max(abs((b.x - a.x).points), abs((b.y - a.y).points))
        let count = min(60, max(1, Int(far / 4)))
        return (0..<count).map { index in
            let from = Double(index) / Double(count), to = Double(index + 1) / Double(count)
            return Rect(
                from: Point(a.x + (b.x - a.x) * from, a.y + (b.y - a.y) * from),
                to: Point(a.x + (b.x - a.x) * to, a.y + (b.y - a.y) * to)
            ).inset(by: -(width / 2))
        }
    }
}

extension AlongPlace {
    var number: Double? { if case .number(let number) = self { number } else { nil } }
}
