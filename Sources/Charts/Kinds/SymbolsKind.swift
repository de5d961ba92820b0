import Frames
import Geography
import ReportModel

/// A map with a disc for each value, its area in proportion to it: for counts, which colours of areas would tell wrongly.
struct SymbolsKind {
    let context: PlotContext
    let map: Chart.Map
    private(set) var problems: [ChartProblem] = []
    private static let gap = Length.mm(3)

    fileprivate struct Disc {
        var center: Point
        var radius: Length
        var row: ChartRows.Row
    }

    init(_ context: PlotContext, _ map: Chart.Map) { (self.context, self.map) = (context, map) }

    mutating func draw() -> Frame {
        let values = context.rows.compactMap(\.value)
        guard let largest = values.max(), !values.isEmpty else {
            problems.append(.allMissing)
            return MapNothing(context).field(&problems)
        }
        // Discs in the middle of their shapes seldom reach over the map's edge; where one does, all gets a margin.
        var field = MapField(context, map, height: context.mapHeight)
        let most = Self.radius(of: field)
        if reachesOut(of: field, largest, most) {
            field = MapField(context, map, height: context.mapHeight, overhang: most + .mm(0.2))
        }
        problems += field.problems
        var canvas = context.canvas()
        draw(field, largest, most, on: &canvas)
        var bottom = field.size.height
        if largest > 0 {
            let legend = SizeLegend(context, largest: largest) { Self.radius($0, largest, most) }
            bottom = legend.draw(on: &canvas, at: bottom + Self.gap)
        }
        if let key = MissingKey(context, count: field.missing.count, problems: &problems) {
            bottom = key.draw(on: &canvas, at: bottom + Self.gap)
        }
        return canvas.frame(height: bottom)
    }

    /// Of the largest disc: a fourteenth of the map's shorter side, within what the eye compares.
    static func radius(of field: MapField) -> Length {
        let side = min(field.size.width, field.size.height)
        return max(.mm(2), min(.mm(9), side / 14))
    }

    /// In proportion to the root: twice the value has twice the area.
    static func radius(_ value: Double, _ largest: Double, _ most: Length) -> Length {
        value > 0 && largest > 0 ? most * (value / largest).squareRoot() : .zero
    }

    /// Largest first, so that small ones lie on large ones; equals in the order of the file.
    private func discs(_ field: MapField, _ largest: Double, _ most: Length) -> [Disc] {
        var discs: [Disc] = []
        let origin = Point(field.margin, field.margin)
        for (index, row) in field.rows.enumerated() {
            guard let row, let value = row.value, value > 0, let anchor = field.anchor(index) else {
                continue
            }
            discs.append(
                Disc(center: origin + Point(anchor), radius: Self.radius(value, largest, most), row: row))
        }
        return discs.enumerated().sorted {
            ($1.element.radius, $0.offset) < ($0.element.radius, $1.offset)
        }.map(\.element)
    }

    /// Whether a disc lies over the edge of the map.
    func reachesOut(of field: MapField, _ largest: Double, _ most: Length) -> Bool {
        discs(field, largest, most).contains { !Rect(.zero, field.size).contains($0.box) }
    }

    /// The map with a disc for each value, the largest value's as large as `most`.
    func draw(_ field: MapField, _ largest: Double, _ most: Length, on canvas: inout PlotCanvas) {
        let discs = discs(field, largest, most)
        let edge = Stroke(context.colors.paper, width: .mm(0.25))
        field.draw(on: &canvas) { ground in
            let land = field.drawing.outline(of: Array(field.drawing.shapes.indices))
            ground.fill(Path(polygons: [land]), context.colors.track)
            field.drawMissing(on: &ground)
            field.drawBorders(on: &ground, context.colors.rest.mixed(with: context.colors.paper, 0.3))
        } marks: { picture in
            for disc in discs {
                let path = Path.disc(center: disc.center, radius: disc.radius)
                picture.fill(path, context.markColor(disc.row))
                picture.stroke(path, edge)
            }
            drawNames(discs, field, on: &picture)
        }
    }

    /// Names beside their discs, the largest first, where they lie neither on a disc nor on another name.
    private func drawNames(_ discs: [Disc], _ field: MapField, on picture: inout MapPicture) {
        guard map.isLabelled else { return }
        var placer = LabelPlacer(bounds: Rect(.zero, field.size), taken: discs.map(\.box))
        for disc in discs {
            let name = context.plainText(of: disc.row.datum.label)
            if name.isEmpty { continue }
            let style = context.nameStyle(disc.row).at(.pt(7.5))
            let block = TextBlock(lines: [context.labels.line(name, style)], leading: .pt(9))
            let size = Size(block.width, block.height + block.depth), away = disc.radius + .mm(0.8)
            let places = [
                Point(disc.center.x + away, disc.center.y - size.height / 2),
                Point(disc.center.x - away - size.width, disc.center.y - size.height / 2),
                Point(disc.center.x - size.width / 2, disc.center.y - away - size.height),
                Point(disc.center.x - size.width / 2, disc.center.y + away),
            ]
            if let place = places.first(where: {
                placer.take([Rect($0, size)], margin: Size(.mm(0.5), .mm(0.3)))
            }) {
                picture.set(block, in: Rect(place, size))
            }
        }
    }
}

extension SymbolsKind.Disc {
    /// With its outline.
    fileprivate var box: Rect {
        Rect(x: center.x - radius, y: center.y - radius, width: radius * 2, height: radius * 2).inset(
            by: -.mm(0.13))
    }
}
