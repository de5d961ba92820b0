import Frames
import Geography
import ReportModel

/// The shapes of a map in the width of its plot, and which of the chart's rows each of them shows.
struct MapField {
    let context: PlotContext
    let map: Chart.Map
    let drawing: MapDrawing
    /// The row of each shape; nil for one that the chart has nothing of.
    let rows: [ChartRows.Row?]
    /// Around the drawing, for marks that reach over its edge.
    let margin: Length
    /// Half of the widest outline.
    private static let edge = Length.mm(0.5)

    /// - Parameters:
    ///   - height: what it is not to exceed.
    ///   - overhang: of marks in the middle of shapes.
    init(_ context: PlotContext, _ map: Chart.Map, height: Length, overhang: Length = .zero) {
        self.context = context
        self.map = map
        let margin = max(overhang, Self.edge)
        self.margin = margin
        let inner = Size(
            max(.mm(5), context.width - margin * 2), max(.mm(5), min(height, context.width) - margin * 2))
        drawing = MapDrawing(
            map.shapes, map.projection.projection(for: map.shapes), width: inner.width.points,
            height: inner.height.points)
        rows = Self.rows(context, map)
    }

    /// The same shapes for another panel of the chart.
    func with(_ panel: PlotContext) -> MapField { MapField(panel, self) }

    private init(_ context: PlotContext, _ other: MapField) {
        self.context = context
        (map, drawing, margin) = (other.map, other.drawing, other.margin)
        rows = Self.rows(context, other.map)
    }

    private static func rows(_ context: PlotContext, _ map: Chart.Map) -> [ChartRows.Row?] {
        let known = Dictionary(context.rows.map { ($0.datum.key, $0) }) { first, _ in first }
        return map.shapes.shapes.indices.map { index in
            map.keys.indices.contains(index) ? map.keys[index].flatMap { known[$0] } : nil
        }
    }

    /// Of the drawing.
    var drawingSize: Size { Size(.pt(drawing.width), .pt(drawing.height)) }
    /// Of the whole field, its margins with it.
    var size: Size { Size(drawingSize.width + margin * 2, drawingSize.height + margin * 2) }

    /// Draws what lies on the shapes, and over it, within the margins, what reaches over their edges.
    func draw(
        on canvas: inout PlotCanvas, ground: (inout MapPicture) -> Void,
        marks: (inout MapPicture) -> Void = { _ in }
    ) {
        let isMirrored = context.labels.isMirrored
        var land = MapPicture(size: drawingSize, isMirrored: isMirrored)
        ground(&land)
        var picture = MapPicture(size: size, isMirrored: isMirrored)
        picture.set(land, at: Point(margin, margin))
        marks(&picture)
        picture.draw(on: &canvas, at: Point((context.width - size.width) / 2, .zero))
    }

    /// Shapes with an area that have no value: neither a row nor one with a number.
    var missing: [Int] {
        drawing.shapes.indices.filter { !drawing.shapes[$0].polygons.isEmpty && rows[$0]?.value == nil }
    }

    /// Rows that no shape shows, and shapes that are not shown whole.
    var problems: [ChartProblem] {
        let shown = Set(map.keys.compactMap { $0 })
        var problems = context.rows.filter { !shown.contains($0.datum.key) }.map {
            ChartProblem.notOnMap(key: $0.datum.key)
        }
        for index in drawing.cut where rows[index]?.value != nil {
            problems.append(.cutByProjection(key: rows[index]?.datum.key ?? ""))
        }
        return problems
    }

    /// Draws what has no value: hatched, as everything that is missing is.
    func drawMissing(on picture: inout MapPicture) {
        let outline = drawing.outline(of: missing)
        picture.fill(Path(polygons: [outline]), context.colors.gapField)
        picture.stroke(
            Path(hatching: outline, pitch: context.lengths.hatchPitch),
            Stroke(context.colors.gapHatch, width: context.lengths.hatchWidth))
    }

    /// Draws each border once, finer where there are many shapes, and lines of the file that are no borders.
    func drawBorders(on picture: inout MapPicture, _ color: Color) {
        let width = Length.mm(drawing.shapes.count > 200 ? 0.09 : drawing.shapes.count > 40 ? 0.14 : 0.2)
        var borders = Path(), lines = Path()
        for border in drawing.borders { borders.add(border.points, isClosed: border.isClosed) }
        for line in drawing.shapes.lazy.flatMap(\.lines) { lines.add(line, isClosed: false) }
        picture.stroke(borders, Stroke(color, width: width, cap: .round))
        picture.stroke(lines, Stroke(context.colors.rest, width: .mm(0.25), cap: .round))
    }

    /// Around the shape that the finding is about.
    func drawFocus(on picture: inout MapPicture) {
        for index in drawing.shapes.indices where rows[index]?.isFocus == true {
            let path = Path(polygons: drawing.shapes[index].polygons)
            picture.stroke(path, Stroke(context.colors.paper, width: .mm(1)))
            picture.stroke(path, Stroke(context.colors.focus, width: .mm(0.6)))
        }
    }

    /// Where a symbol of a shape stands: the point of its largest polygon that is farthest from the edges; a file's point;
    /// the middle of a line.
    func anchor(_ index: Int) -> PlanePoint? {
        let shape = drawing.shapes[index]
        if let largest = shape.largest {
            return InnerPoint(of: largest, precision: 0.5)?.point ?? RingMeasure.centroid(of: largest)
                ?? largest.first?.first
        }
        if let point = shape.points.first { return point }
        return shape.lines.first.flatMap { $0.isEmpty ? nil : $0[$0.count / 2] }
    }
}

extension MapDrawing.Shape {
    /// The polygon that takes up most.
    var largest: [[PlanePoint]]? {
        polygons.count < 2
            ? polygons.first
            : polygons.max { RingMeasure.area(of: $0) < RingMeasure.area(of: $1) }
    }
}
