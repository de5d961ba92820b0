import Frames
import Geography
import ReportModel

/// A map whose shapes have the colours of their values' classes.
struct ChoroplethKind {
    let context: PlotContext
    let map: Chart.Map
    private(set) var problems: [ChartProblem] = []
    private static let gap = Length.mm(3)

    init(_ context: PlotContext, _ map: Chart.Map) { (self.context, self.map) = (context, map) }

    mutating func draw() -> Frame {
        let values = context.rows.compactMap(\.value)
        guard !values.isEmpty else {
            problems.append(.allMissing)
            return MapNothing(context).field(&problems)
        }
        let field = MapField(context, map, height: context.mapHeight)
        problems += field.problems + withoutArea(field)
        let breaks = ClassBreaks(values, map.classes, middle: map.middle)
        let paints = ClassColors.paints(breaks, context.colors)
        var canvas = context.canvas()
        draw(field, breaks, paints, on: &canvas)
        var bottom = ClassLegend(context, breaks, paints).draw(on: &canvas, at: field.size.height + Self.gap)
        if let key = MissingKey(context, count: field.missing.count, problems: &problems) {
            bottom = key.draw(on: &canvas, at: bottom + Self.gap)
        }
        return canvas.frame(height: bottom)
    }

    /// Rows whose shapes are points or lines: no colour shows their values.
    func withoutArea(_ field: MapField) -> [ChartProblem] {
        field.rows.indices.compactMap { index in
            guard let row = field.rows[index], row.value != nil,
                map.shapes.shapes[index].polygons.isEmpty
            else { return nil }
            return .shapeWithoutArea(key: row.datum.key)
        }
    }

    func draw(
        _ field: MapField, _ breaks: ClassBreaks, _ paints: [Paint], on canvas: inout PlotCanvas
    ) {
        let classes = field.rows.map { $0?.value.map(breaks.index) }
        let edge = context.colors.onLight.mixed(with: context.colors.paper, 0.35)
        field.draw(on: &canvas) { land in
            for (number, paint) in paints.enumerated() {
                fill(field, classes.indices.filter { classes[$0] == number }, paint, on: &land)
            }
            field.drawMissing(on: &land)
            field.drawBorders(on: &land, edge)
            field.drawFocus(on: &land)
            guard map.isLabelled else { return }
            var labels = MapLabels(field)
            labels.draw(on: &land) { index in
                classes[index].flatMap { paints.indices.contains($0) ? paints[$0].color : nil }
            }
        }
    }

    /// All shapes of a class are one path, without the borders between them.
    private func fill(_ field: MapField, _ shapes: [Int], _ paint: Paint, on picture: inout MapPicture) {
        let outline = field.drawing.outline(of: shapes)
        picture.fill(Path(polygons: [outline]), paint.color)
        if let color = paint.hatch {
            let hatch = Path(hatching: outline, pitch: context.lengths.hatchPitch)
            picture.stroke(hatch, Stroke(color, width: context.lengths.hatchWidth * 0.6))
        }
    }
}

extension PlotContext {
    /// What a map is not to exceed, so that its legend stands on the page with it.
    var mapHeight: Length { min(width, lengths.maximumHeight - .mm(30)) }
}

/// The hatched field in the place of a map that has no value at all.
struct MapNothing {
    private let context: PlotContext

    init(_ context: PlotContext) { self.context = context }

    func field(_ problems: inout [ChartProblem]) -> Frame {
        GapMark(context.style).field(
            context.words[.chartNoData], width: context.width, context.labels, &problems)
    }
}
