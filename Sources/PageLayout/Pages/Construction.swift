import Frames
import ReportModel
import Typography

/// Draws over a page how it came about: grid, areas, blocks, baselines, what the page's end cost. For `--debug`.
///
/// It is drawn when the page is finished, as decoration that nobody reads, and moves nothing.
struct Construction {
    let composition: Composition

    private var spec: LayoutSpec { composition.spec }
    private static let hair = Length.mm(0.05)
    private static let thin = Length.mm(0.12)

    /// - Parameter body: of a flow's page.
    func drawn(over page: Frame, master: MasterSpec?, side: Page.Side, body: FilledPage? = nil) -> Frame {
        var layer = Frame(size: page.size)
        let type = Rect(
            x: composition.grid.left(of: side), y: spec.page.top, width: composition.grid.width,
            height: composition.grid.height)
        grid(type, &layer)
        if let master { areas(of: master, type, &layer) }
        if let body { blocks(of: body, type, &layer) }
        baselines(of: page, at: .zero, &layer)
        for column in body?.columns ?? [] { foot(of: column, type, &layer) }
        var drawn = page
        drawn.place(layer, at: .zero, as: .artifact(.layout))
        return drawn
    }

    // MARK: The layout's lines

    /// Columns, baselines and the type area.
    private func grid(_ type: Rect, _ layer: inout Frame) {
        let step = composition.grid.step
        if step > .zero {
            var y = spec.grid.firstBaseline
            while y <= type.maxY {
                rule(from: Point(type.minX, y), to: Point(type.maxX, y), Self.sky, Self.hair, &layer)
                y += step
            }
        }
        for column in 1...spec.grid.columns {
            let x = type.minX + composition.grid.x(of: column), width = composition.grid.width(of: 1)
            for edge in [x, x + width] {
                rule(from: Point(edge, type.minY), to: Point(edge, type.maxY), Self.sky, Self.hair, &layer)
            }
        }
        outline(type, Self.rose, Self.thin, &layer)
    }

    private func areas(of master: MasterSpec, _ type: Rect, _ layer: inout Frame) {
        for (name, area) in master.areas.sorted(by: { $0.key < $1.key }) {
            var rect = Rect(x: .zero, y: area.top, width: spec.page.width, height: area.bottom - area.top)
            if let columns = area.columns {
                rect.origin.x = type.minX + composition.grid.x(of: columns.first)
                rect.size.width = composition.grid.width(of: columns.span)
            }
            outline(rect, Self.plum, Self.thin, dash: [.mm(1), .mm(1)], &layer)
            label(name, Self.plum, beside: rect.origin, &layer)
        }
    }

    // MARK: What stands on the page

    /// A frame around what belongs to one block, with its kind.
    private func blocks(of page: FilledPage, _ type: Rect, _ layer: inout Frame) {
        var open: (source: BoxSource, rect: Rect)?
        func close() {
            guard let block = open else { return }
            outline(block.rect, Self.leaf, Self.thin, &layer)
            label(block.source.kind, Self.leaf, beside: block.rect.origin, &layer)
            open = nil
        }
        for placed in page.placed {
            let rect = Rect(type.origin + placed.origin, placed.frame.size)
            guard let source = placed.source else {
                close()
                outline(rect, Self.leaf, Self.thin, dash: [.mm(0.6), .mm(0.6)], &layer)
                continue
            }
            if open?.source == source, let before = open?.rect {
                open?.rect = before.joined(rect)
            } else {
                close()
                open = (source, rect)
            }
        }
        close()
    }

    /// A line under every run of text, where it stands.
    private func baselines(of frame: Frame, at origin: Point, _ layer: inout Frame) {
        for item in frame.items {
            switch item.item {
            case .glyphs(let run):
                let start = origin + item.origin
                rule(from: start, to: Point(start.x + run.width, start.y), Self.amber, Self.hair, &layer)
            case .group(let inner, _): baselines(of: inner, at: origin + item.origin, &layer)
            default: break
            }
        }
    }

    /// What is left free at the foot, what the break there cost, and what runs beyond it.
    private func foot(of column: FilledColumn, _ type: Rect, _ layer: inout Frame) {
        let top = type.minY + column.origin.y
        let width = column.band.columns > 1 ? column.band.width : type.size.width
        let left = type.minX + column.origin.x, foot = top + column.room, end = top + column.height
        rule(from: Point(left, foot), to: Point(left + width, foot), Self.rose, Self.thin, &layer)
        let middle = left + width + .mm(1)
        if end < foot {
            rule(from: Point(middle, end), to: Point(middle, foot), Self.rose, Self.thin, &layer)
        }
        label(words(of: column.fit), Self.rose, above: Point(left, foot + .mm(2.2)), &layer)
        guard column.excess > .zero else { return }
        let over = Rect(x: left, y: foot, width: width, height: column.excess)
        outline(over, Self.red, .mm(0.5), &layer)
        label(
            "\(LayoutMessages.mm(column.excess)) too high", Self.red, above: Point(left, foot + .mm(4.6)),
            &layer
        )
    }

    /// « break 40, 1.7 of shrink, 3.2 mm free »
    private func words(of fit: ColumnFit) -> String {
        let end = fit.isForced ? "forced break" : fit.cost.map { "break \($0)" } ?? "end"
        let percent = Int((abs(fit.ratio) * 100).rounded())
        let give = fit.ratio < 0 ? ", shrunk \(percent) %" : ""
        return "\(end)\(give), \(LayoutMessages.mm(fit.slack)) free"
    }

    // MARK: Pens

    private static let sky = Color(red: 120, green: 190, blue: 230)
    private static let rose = Color(red: 220, green: 0, blue: 120)
    private static let plum = Color(red: 130, green: 60, blue: 190)
    private static let leaf = Color(red: 0, green: 140, blue: 70)
    private static let amber = Color(red: 235, green: 130, blue: 0)
    static let red = Color(red: 230, green: 0, blue: 0)

    private func rule(from start: Point, to end: Point, _ color: Color, _ width: Length, _ layer: inout Frame)
    {
        layer.stroke(.line(from: start, to: end), Stroke(color, width: width))
    }

    private func outline(
        _ rect: Rect, _ color: Color, _ width: Length, dash: [Length] = [], _ layer: inout Frame
    ) {
        layer.stroke(.rectangle(rect), Stroke(color, width: width, dash: dash))
    }

    /// A word to the left of a point, where it hides nothing; right of it at the page's edge.
    private func label(_ text: String, _ color: Color, beside point: Point, _ layer: inout Frame) {
        let line = word(text, color), gap = Length.mm(0.5)
        let left = point.x - line.size.width - gap
        layer.place(line, at: Point(left > .zero ? left : point.x + gap, point.y))
    }

    /// A word on white above a point.
    private func label(_ text: String, _ color: Color, above point: Point, _ layer: inout Frame) {
        let line = word(text, color), top = Point(point.x, point.y - line.size.height)
        layer.fill(Rect(top, line.size), .white)
        layer.place(line, at: top)
    }

    private func word(_ text: String, _ color: Color) -> Frame {
        var style = composition.styles["chart-label"].text
        (style.size, style.color) = (.pt(4.5), color)
        return composition.typesetter.line(text, style, language: "en")
    }
}

extension Construction {
    /// Fills in red what of each line runs beyond its measure.
    static func markOverruns(in lines: inout [SetLine], measure: Length) {
        for index in lines.indices where lines[index].overrun > .zero {
            let line = lines[index]
            lines[index].frame.stroke(
                .rectangle(
                    Rect(x: measure, y: .zero, width: line.overrun, height: line.frame.size.height)),
                Stroke(red, width: .mm(0.5)), as: .artifact(.layout))
        }
    }

    /// Frames in red what of an area's content runs beyond it.
    static func markExcess(_ excess: Length, below rect: Rect, on page: inout Frame) {
        page.stroke(
            .rectangle(Rect(x: rect.minX, y: rect.maxY, width: rect.size.width, height: excess)),
            Stroke(red, width: .mm(0.5)), as: .artifact(.layout))
    }
}

extension Rect {
    /// The least that holds both.
    func joined(_ other: Rect) -> Rect {
        let left = min(minX, other.minX), top = min(minY, other.minY)
        return Rect(
            x: left, y: top, width: max(maxX, other.maxX) - left, height: max(maxY, other.maxY) - top)
    }
}
