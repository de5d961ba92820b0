import Frames
import Geography
import ReportModel
import Typography

/// Names of shapes, each where it fits inside its own with room to spare, and nowhere else.
struct MapLabels {
    let field: MapField
    /// Keeps names apart where shapes lie on each other.
    var placer: LabelPlacer
    private let size = Length.pt(7.5)
    /// Between words and the edge of their shape.
    private let clearance = Length.mm(0.6)

    init(_ field: MapField) {
        self.field = field
        placer = LabelPlacer(bounds: Rect(.zero, field.drawingSize))
    }

    /// - Parameter ground: the colour of each shape; nil for one that is not named.
    mutating func draw(on picture: inout MapPicture, _ ground: (Int) -> Color?) {
        for index in field.drawing.shapes.indices {
            guard let row = field.rows[index], let color = ground(index),
                let polygon = field.drawing.shapes[index].largest, let room = room(of: polygon)
            else { continue }
            if let (block, box) = fitting(row, polygon, room, color) {
                picture.set(block, in: box)
            }
        }
    }

    /// How wide a polygon is and how high; nil where no word could stand in it.
    private func room(of polygon: [[PlanePoint]]) -> Size? {
        guard let outer = polygon.first, let first = outer.first else { return nil }
        var low = first, high = first
        for point in outer {
            low = PlanePoint(min(low.x, point.x), min(low.y, point.y))
            high = PlanePoint(max(high.x, point.x), max(high.y, point.y))
        }
        let room = Size(.pt(high.x - low.x), .pt(high.y - low.y))
        return room.width > size * 2 && room.height > size ? room : nil
    }

    /// The first form of the words that fits, and where.
    private mutating func fitting(
        _ row: ChartRows.Row, _ polygon: [[PlanePoint]], _ room: Size, _ color: Color
    ) -> (TextBlock, Rect)? {
        let context = field.context
        let name = context.plainText(of: row.datum.label), value = context.valueText(row)
        guard !name.isEmpty else { return nil }
        let own = row.isFocus ? context.style.text.focusLabel : context.style.text.label
        let style = own.at(size).colored(context.colors.ink(on: color))
        var inner: InnerPoint?
        for block in blocks(name, value, style, room) {
            let box = Size(block.width, block.height + block.depth)
            guard box.width < room.width, box.height < room.height else { continue }
            inner = inner ?? InnerPoint(of: polygon, precision: 1)
            guard let inner, inner.radius * 2 + 2 >= box.height.points else { return nil }
            if let place = place(box, around: inner.point, in: polygon) { return (block, place) }
        }
        return nil
    }

    /// With its value under it, alone, and broken into even lines: the best first.
    private func blocks(_ name: String, _ value: String, _ style: TextStyle, _ room: Size) -> [TextBlock] {
        let labels = field.context.labels, leading = size * 1.2
        let line = labels.line(name, style)
        let alone = TextBlock(lines: [line], leading: leading)
        let valued =
            value.isEmpty ? [] : [TextBlock(lines: [line, labels.line(value, style)], leading: leading)]
        guard line.width > size * 4, name.contains(" ") || name.contains("-") else { return valued + [alone] }
        let broken = [0.62, 0.45].compactMap { share in
            labels.fitting(
                name, style, leading: leading, measure: line.width * share, LabelBreaking(isBalanced: true))
        }
        return valued + [alone] + broken
    }

    /// Around the point, or a little above, below and beside it.
    private mutating func place(_ size: Size, around point: PlanePoint, in polygon: [[PlanePoint]]) -> Rect? {
        let step = Length.pt(3)
        for (dx, dy) in [(0, 0), (0, -1), (0, 1), (-1, 0), (1, 0), (-2, 0), (2, 0), (0, -2), (0, 2)] {
            let center = Point(point) + Point(step * dx, step * dy)
            let box = Rect(Point(center.x - size.width / 2, center.y - size.height / 2), size)
            let wide = box.inset(by: -clearance)
            let low = PlanePoint(wide.minX.points, wide.minY.points)
            let high = PlanePoint(wide.maxX.points, wide.maxY.points)
            if RingMeasure.holds(low, high, in: polygon), placer.take([box]) { return box }
        }
        return nil
    }
}

extension PlotContext {
    /// A category's name as it is drawn.
    func plainText(of label: Chart.Label) -> String { label.plainText(isDraft: isDraft) }
}
