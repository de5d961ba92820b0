import Frames
import ReportModel

/// Lines and bands across the plot that values are held against, with their words.
struct ReferenceMark: Mark {
    var references: [Chart.Reference]
    var labels: [TextBlock?]
    var style: ChartStyle
    /// Bands lie under the other marks, lines over them.
    var isBands: Bool

    private var own: [(reference: Chart.Reference, label: TextBlock?)] {
        zip(references, labels).filter { ($0.0.to != nil) == isBands }.map { ($0.0, $0.1) }
    }

    var extent: MarkExtent {
        var extent = MarkExtent()
        for (reference, _) in own {
            let ends = [reference.from, reference.to].compactMap { $0 }
            if reference.direction == .y { extent.values += ends } else { extent.places += ends }
        }
        return extent
    }

    func draw(in plane: Plane, on canvas: inout PlotCanvas) {
        for (reference, _) in own {
            let rect = rect(reference, in: plane)
            if isBands {
                canvas.fill(rect, style.colors.track)
            } else {
                let isUpright = rect.size.height > rect.size.width
                let end = isUpright ? Point(rect.minX, rect.maxY) : Point(rect.maxX, rect.minY)
                canvas.stroke(
                    .line(from: rect.origin, to: end),
                    Stroke(style.colors.axis, width: .mm(0.3), dash: [.mm(1.4), .mm(0.9)]))
            }
        }
    }

    /// Across the whole region at its value or place; a line has no thickness.
    private func rect(_ reference: Chart.Reference, in plane: Plane) -> Rect {
        let to = reference.to ?? reference.from, region = plane.region
        let start: Length, end: Length
        if reference.direction == .y {
            (start, end) = (plane.values.place(reference.from), plane.values.place(to))
        } else {
            (start, end) = (plane.along.place(.number(reference.from)), plane.along.place(.number(to)))
        }
        let runsAcross = (reference.direction == .y) == (plane.orientation == .upright)
        return runsAcross
            ? Rect(from: Point(region.minX, start), to: Point(region.maxX, end))
            : Rect(from: Point(start, region.minY), to: Point(end, region.maxY))
    }

    func labels(in plane: Plane) -> [LabelRequest] {
        own.compactMap { reference, label in
            guard let label else { return nil }
            let rect = rect(reference, in: plane), gap = Length.mm(0.8)
            let isUpright = rect.size.height > rect.size.width
            let places: [LabelRequest.Candidate] =
                isUpright
                ? stride(from: 0.0, through: 1, by: 0.125).flatMap { share in
                    let y = rect.minY + gap + (rect.size.height - gap * 2) * share
                    return [
                        LabelRequest.Candidate(
                            point: Point(rect.minX + gap, y), horizontal: 0, vertical: share),
                        LabelRequest.Candidate(
                            point: Point(rect.minX - gap, y), horizontal: 1, vertical: share),
                    ]
                }
                : stride(from: 1.0, through: 0, by: -0.125).flatMap { share in
                    let x = rect.minX + gap + (rect.size.width - gap * 2) * share
                    return [
                        LabelRequest.Candidate(
                            point: Point(x, rect.minY - gap + label.depth), horizontal: share, vertical: 1),
                        LabelRequest.Candidate(
                            point: Point(x, rect.minY + gap), horizontal: share, vertical: 0),
                    ]
                }
            return LabelRequest(
                block: label, words: reference.text, candidates: places, need: .required, priority: 3)
        }
    }
}
