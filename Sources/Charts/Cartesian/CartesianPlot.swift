import Frames
import ReportModel
import Typography

/// Lays out and draws a composition: scales are trained from the marks, axes and names are given their room, marks are
/// drawn, and words find their places among them.
struct CartesianPlot {
    let context: PlotContext
    let composition: PlotComposition
    var shared = SharedDomains()
    private(set) var problems: [ChartProblem] = []
    /// The indices of annotations that found no place.
    private(set) var unplaced: [Int] = []

    init(_ context: PlotContext, _ composition: PlotComposition, shared: SharedDomains = SharedDomains()) {
        self.context = context
        var composition = composition
        if composition.startsAtZero {
            composition.reserve.high += ArrowPlacer.reserve(
                context.chart, composition.orientation, context)
        }
        self.composition = composition
        self.shared = shared
    }

    /// nil where names do not fit under the bands of an upright plot.
    mutating func draw() -> Frame? {
        let training = PlotTraining(context: context, composition: composition, shared: shared)
        problems += training.problems
        var layout = PlotLayout(
            context: context, composition: composition, training: training, outer: shared.outer)
        guard layout.arrange() else { return nil }
        problems += layout.problems
        return paint(layout)
    }

    private mutating func paint(_ layout: PlotLayout) -> Frame {
        var canvas = context.canvas()
        let plane = layout.plane, references = references()
        references.bands.draw(in: plane, on: &canvas)
        if layout.hasValueAxis {
            AxisMark(ticks: layout.valueTicks.ticks.map(\.value), isOfValues: true, style: context.style)
                .draw(in: plane, on: &canvas)
        }
        if composition.crossesBase { drawBaseline(in: plane, on: &canvas) }
        for mark in composition.marks { mark.draw(in: plane, on: &canvas) }
        if !composition.crossesBase { drawBaseline(in: plane, on: &canvas) }
        if layout.isBroken { BreakMark(style: context.style).draw(in: plane, on: &canvas) }
        references.lines.draw(in: plane, on: &canvas)
        layout.drawWords(on: &canvas)
        placeLabels([references.bands, references.lines], layout, on: &canvas)
        return canvas.frame(height: layout.height)
    }

    private func drawBaseline(in plane: Plane, on canvas: inout PlotCanvas) {
        if composition.marks.contains(where: \.extent.startsAtZero) {
            BaselineMark(value: plane.values.base, style: context.style).draw(in: plane, on: &canvas)
        } else if plane.orientation == .upright {
            BaselineMark(style: context.style).draw(in: plane, on: &canvas)
        }
    }

    private mutating func placeLabels(
        _ references: [any Mark], _ layout: PlotLayout, on canvas: inout PlotCanvas
    ) {
        let plane = layout.plane
        let requests = (composition.marks + references).flatMap { $0.labels(in: plane) }
        let notes = context.chart.annotations
        if requests.isEmpty, notes.isEmpty, composition.unnamed == 0 { return }
        let taken = FrameGeometry.texts(of: canvas.frame(height: layout.height)).map(\.rect)
        let marks = composition.marks.flatMap { $0.obstacles(in: plane) }
        var solver = LabelSolver(
            bounds: layout.labelBounds, taken: taken, marks: marks, paper: context.colors.paper)
        let arrows = ArrowPlacer(
            context: context, plane: plane, bounds: layout.labelBounds, anchors: composition.anchors,
            overBars: composition.startsAtZero)
        // Arrows go round the values of bars; the names of points go round arrows.
        let isFirst = notes.map { ($0.isChange || $0.hasArrow) && !composition.startsAtZero }
        place(notes, arrows, &solver, on: &canvas) { isFirst[$0] }
        solver.place(requests, on: &canvas)
        if composition.namesMarks, solver.leftOut + composition.unnamed > 0 {
            problems.append(.namesLeftOut(count: solver.leftOut + composition.unnamed))
        }
        place(notes, arrows, &solver, on: &canvas) { !isFirst[$0] }
        problems += solver.unplaced.map(ChartProblem.noRoomForLabel)
    }

    /// Places those of the chart's annotations that are wanted, and keeps which find no place.
    private mutating func place(
        _ notes: [Chart.Annotation], _ arrows: ArrowPlacer, _ solver: inout LabelSolver,
        on canvas: inout PlotCanvas, where isWanted: (Int) -> Bool
    ) {
        for (index, note) in notes.enumerated() where isWanted(index) {
            if place(note, arrows, &solver, on: &canvas) { continue }
            unplaced.append(index)
            if note.isChange || note.hasArrow { problems.append(.noRoomForArrow(note.text)) }
        }
    }

    /// False where it finds no place.
    private func place(
        _ note: Chart.Annotation, _ arrows: ArrowPlacer, _ solver: inout LabelSolver,
        on canvas: inout PlotCanvas
    ) -> Bool {
        if note.isChange { return arrows.place(note, &solver, on: &canvas) }
        let before = solver.placed
        if let request = request(note, in: arrows.plane) { solver.place([request], on: &canvas) }
        return solver.placed > before
    }

    /// An annotation near its mark, with a line to it.
    private func request(_ note: Chart.Annotation, in plane: Plane) -> LabelRequest? {
        guard
            let anchor = composition.anchors.first(where: { anchor in
                anchor.category == note.category && (note.series == nil || anchor.series == note.series)
            })
        else { return nil }
        let at = plane.point(anchor.place, anchor.value)
        var problems: [ChartProblem] = []
        let block = context.labels.wrap(
            note.text, context.style.text.annotation, leading: context.lengths.leading,
            measure: min(context.lengths.annotationMeasure, context.width / 2), isBalanced: true,
            problems: &problems)
        let distances = [3.0, 6, 9, 13, 18, 24].map { Length.mm($0) }
        let candidates = distances.flatMap { far -> [LabelRequest.Candidate] in
            [
                (0.5, 1.0, 0.0, -1.0), (0.5, 0, 0, 1), (0, 0.5, 1, 0), (1, 0.5, -1, 0), (0, 1, 0.7, -0.7),
                (1, 1, -0.7, -0.7), (0, 0, 0.7, 0.7), (1, 0, -0.7, 0.7),
            ].map { h, v, x, y in
                LabelRequest.Candidate(
                    point: Point(at.x + far * x, at.y + far * y), horizontal: h, vertical: v)
            }
        }
        return LabelRequest(
            block: block, words: note.text, candidates: candidates, hasPaper: note.hasArrow,
            hasArrow: note.hasArrow, leader: (at, context.colors.axis, .mm(2.5)))
    }

    private func references() -> (bands: ReferenceMark, lines: ReferenceMark) {
        let own = context.chart.references
        var problems: [ChartProblem] = []
        let labels = own.map { reference -> TextBlock? in
            reference.text.isEmpty
                ? nil
                : context.labels.wrap(
                    reference.text, context.style.text.annotation, leading: context.lengths.leading,
                    measure: min(context.width * 0.4, .mm(60)), isBalanced: true, problems: &problems)
        }
        func mark(_ isBands: Bool) -> ReferenceMark {
            ReferenceMark(references: own, labels: labels, style: context.style, isBands: isBands)
        }
        return (mark(true), mark(false))
    }
}
