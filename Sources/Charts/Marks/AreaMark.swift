import Frames

/// The area between two values along a plot: from zero, on another area, or an interval. Missing values leave a gap.
struct AreaMark: Mark {
    struct Slice {
        var place: AlongPlace
        /// nil: missing.
        var low: Double?
        var high: Double?
    }

    var slices: [Slice]
    var color: Color
    var startsAtZero = true

    var extent: MarkExtent {
        MarkExtent(
            values: slices.flatMap { [$0.low, $0.high].compactMap { $0 } },
            places: slices.compactMap(\.place.number), startsAtZero: startsAtZero)
    }

    func draw(in plane: Plane, on canvas: inout PlotCanvas) {
        var path = Path()
        for run in runs where run.count > 1 {
            let upper = run.map { plane.point($0.place, $0.high ?? 0) }
            let lower = run.map { plane.point($0.place, $0.low ?? 0) }
            path.move(to: upper[0])
            for point in PolylineSimplifier.simplified(upper).dropFirst() { path.line(to: point) }
            for point in PolylineSimplifier.simplified(lower).reversed() { path.line(to: point) }
            path.close()
        }
        canvas.fill(path, color)
        for run in runs where run.count == 1 { drawAlone(run[0], in: plane, on: &canvas) }
    }

    /// A value between two missing ones is a line.
    private func drawAlone(_ slice: Slice, in plane: Plane, on canvas: inout PlotCanvas) {
        let from = plane.point(slice.place, slice.low ?? 0), to = plane.point(slice.place, slice.high ?? 0)
        canvas.stroke(.line(from: from, to: to), Stroke(color, width: .mm(0.6)))
    }

    private var runs: [[Slice]] {
        var runs: [[Slice]] = [[]]
        for slice in slices {
            if slice.low != nil, slice.high != nil {
                runs[runs.count - 1].append(slice)
            } else if runs.last?.isEmpty == false {
                runs.append([])
            }
        }
        return runs.filter { !$0.isEmpty }
    }
}
