import Frames
import ReportModel
import Typography

/// Finds room for an arrow from one mark to another and for its words: « +12 % » over two columns.
///
/// Over bars it goes out beyond all that stands between them and back to the other's end; between points it runs beside
/// the straight line from one to the other. It never crosses words, and crosses marks only between points, where nothing
/// else is left.
struct ArrowPlacer {
    let context: PlotContext
    let plane: Plane
    let bounds: Rect
    let anchors: [PlotAnchor]
    /// Whether marks reach from zero to their values.
    let overBars: Bool

    /// The words of a change, as narrow as they are read well.
    static func block(
        _ text: String, _ orientation: Plane.Orientation, _ context: PlotContext
    ) -> TextBlock {
        var ignored: [ChartProblem] = []
        return context.labels.wrap(
            text, context.style.text.annotation, leading: context.lengths.leading,
            measure: orientation == .upright
                ? min(.mm(30), context.width / 3) : min(.mm(24), context.width / 5),
            isBalanced: true, problems: &ignored)
    }

    /// What such arrows ask for beyond the ends of bars.
    static func reserve(_ chart: Chart, _ orientation: Plane.Orientation, _ context: PlotContext) -> Length {
        let blocks = chart.annotations.filter(\.isChange).map { block($0.text, orientation, context) }
        guard !blocks.isEmpty else { return .zero }
        return orientation == .upright
            ? (blocks.map { $0.height + $0.depth }.max() ?? .zero) + .mm(6.5)
            : min((blocks.map(\.width).max() ?? .zero) + .mm(7), context.width * 0.3)
    }

    /// Draws it and its words; false, and nothing drawn, where there is no room, or no mark at one of its ends.
    func place(_ note: Chart.Annotation, _ solver: inout LabelSolver, on canvas: inout PlotCanvas) -> Bool {
        guard let from = anchor(note.category, note.series),
            let to = anchor(note.to ?? note.category, note.toSeries ?? note.series), from.place != to.place
        else { return false }
        let block = Self.block(note.text, plane.orientation, context)
        let ways = overBars ? elbows(from, to, solver) : chords(from, to, solver) + elbows(from, to, solver)
        for way in ways where isFree(way, solver) {
            let boxes = way.arrow.boxes, size = Size(block.width, block.height + block.depth)
            let found = way.words.lazy.map { $0.rect(size) }.first { rect in
                bounds.contains(rect) && solver.isFree([rect]) && !boxes.contains { $0.overlaps(rect) }
                    && !(way.avoidsMarks && solver.lieOnMarks([rect]))
            }
            guard let found else { continue }
            canvas.fill(found.inset(by: -.mm(0.4)).intersection(bounds), context.colors.paper)
            way.arrow.draw(context.colors.axis, on: &canvas)
            canvas.set(block, at: found.origin)
            solver.take(boxes + [found])
            return true
        }
        return false
    }

    /// The mark of a category: of a series, or the first.
    private func anchor(_ category: String, _ series: String?) -> PlotAnchor? {
        anchors.first { $0.category == category && (series == nil || $0.series == series) }
    }

    // MARK: Ways

    private struct Way {
        var arrow: Arrow
        /// Where its words may stand, best first.
        var words: [LabelRequest.Candidate]
        var avoidsMarks = true
    }

    private func isFree(_ way: Way, _ solver: LabelSolver) -> Bool {
        let boxes = way.arrow.boxes
        return way.arrow.length >= .mm(5) && boxes.allSatisfy(bounds.contains) && solver.isFree(boxes)
            && !(way.avoidsMarks && solver.lieOnMarks(boxes))
    }

    /// Beside the straight line between two points, at growing distances on both sides.
    private func chords(_ from: PlotAnchor, _ to: PlotAnchor, _ solver: LabelSolver) -> [Way] {
        let a = plane.point(from.place, from.value), b = plane.point(to.place, to.value)
        let x = (b.x - a.x).points, y = (b.y - a.y).points, far = (x * x + y * y).squareRoot()
        guard far > 0 else { return [] }
        let (dx, dy) = (x / far, y / far), end = Length.mm(2)
        func way(_ shift: Length, avoidsMarks: Bool) -> Way {
            let start = Point(a.x + end * dx - shift * dy, a.y + end * dy + shift * dx)
            let tip = Point(b.x - end * dx - shift * dy, b.y - end * dy + shift * dx)
            return Way(
                arrow: Arrow(points: [start, tip]), words: beside(start, tip), avoidsMarks: avoidsMarks)
        }
        let shifts = [0, 2.2, -2.2, 4, -4, 6, -6].map { Length.mm($0) }
        return shifts.map { way($0, avoidsMarks: true) }
            + (shifts.dropFirst() + shifts.prefix(1)).map { way($0, avoidsMarks: false) }
    }

    /// Over, under and on both sides of a line, in its middle or towards its ends.
    private func beside(_ start: Point, _ end: Point) -> [LabelRequest.Candidate] {
        let gap = Length.mm(1)
        return [0.5, 0.35, 0.65, 0.2, 0.8].flatMap { share -> [LabelRequest.Candidate] in
            let at = Point(start.x + (end.x - start.x) * share, start.y + (end.y - start.y) * share)
            let places: [(x: Length, y: Length, horizontal: Double, vertical: Double)] = [
                (.zero, -gap, 0.5, 1), (.zero, gap, 0.5, 0), (gap, -gap, 0, 1), (-gap, -gap, 1, 1),
                (gap, gap, 0, 0), (-gap, gap, 1, 0),
            ]
            return places.map { place in
                LabelRequest.Candidate(
                    point: Point(at.x + place.x, at.y + place.y), horizontal: place.horizontal,
                    vertical: place.vertical)
            }
        }
    }

    /// Out from one mark, along beyond all that stands between, and back to the other: at growing distances.
    private func elbows(_ from: PlotAnchor, _ to: PlotAnchor, _ solver: LabelSolver) -> [Way] {
        let start = clear(from, solver), tip = clear(to, solver)
        let a = plane.along.place(from.place), b = plane.along.place(to.place)
        return stride(from: 3.0, through: 45, by: 1.5).map { step in
            let level = max(start, tip) + .mm(step)
            let points = [(a, start), (a, level), (b, level), (b, tip)].map {
                plane.point($0.0, $0.1 * outward)
            }
            return Way(arrow: Arrow(points: points), words: over(points[1], points[2]))
        }
    }

    /// Beyond the piece that runs along, or on its other side.
    private func over(_ start: Point, _ end: Point) -> [LabelRequest.Candidate] {
        let gap = Length.mm(1.1), isUpright = plane.orientation == .upright
        return [0.5, 0.4, 0.6, 0.25, 0.75].flatMap { share -> [LabelRequest.Candidate] in
            let at = Point(start.x + (end.x - start.x) * share, start.y + (end.y - start.y) * share)
            return isUpright
                ? [
                    LabelRequest.Candidate(point: Point(at.x, at.y - gap), horizontal: 0.5, vertical: 1),
                    LabelRequest.Candidate(point: Point(at.x, at.y + gap), horizontal: 0.5, vertical: 0),
                ]
                : [
                    LabelRequest.Candidate(point: Point(at.x + gap, at.y), horizontal: 0, vertical: 0.5),
                    LabelRequest.Candidate(point: Point(at.x - gap, at.y), horizontal: 1, vertical: 0.5),
                ]
        }
    }

    /// Towards larger values: up, or to the end of the line.
    private var outward: Double { plane.orientation == .upright ? -1 : 1 }

    /// How far out the line of a mark's own middle is free: beyond its end and the words that stand there.
    private func clear(_ anchor: PlotAnchor, _ solver: LabelSolver) -> Length {
        let isUpright = plane.orientation == .upright, middle = plane.along.place(anchor.place)
        let ends = anchors.filter { $0.place == anchor.place }.map {
            plane.values.place(overBars ? max(0, $0.value) : $0.value) * outward
        }
        var free = ends.max() ?? .zero
        let own = solver.taken.filter { rect in
            isUpright
                ? rect.minX < middle + .mm(1) && rect.maxX > middle - .mm(1)
                : rect.minY < middle + .mm(1) && rect.maxY > middle - .mm(1)
        }.map { rect -> (near: Length, far: Length) in
            isUpright ? (rect.maxY * outward, rect.minY * outward) : (rect.minX, rect.maxX)
        }.sorted { $0.near < $1.near }
        for word in own where word.far > free && word.near < free + .mm(4) { free = word.far }
        return free + .mm(1)
    }
}
