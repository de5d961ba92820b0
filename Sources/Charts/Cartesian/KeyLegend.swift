import Frames

/// What colours mean, in lines over a plot: a key and its name after the other.
struct KeyLegend {
    private struct Entry {
        var key: SeriesKey
        var block: TextBlock
        var origin = Point.zero
    }

    private var entries: [Entry] = []
    private let style: ChartStyle
    private(set) var height = Length.zero
    private static let swatch = Length.mm(3), gap = Length.mm(1.6)

    init(_ keys: [SeriesKey], _ context: PlotContext, width: Length, problems: inout [ChartProblem]) {
        style = context.style
        let between = Length.mm(5), leading = context.lengths.leading
        var x = Length.zero, y = Length.zero, line = Length.zero
        for key in keys where !key.name.isEmpty {
            let block = context.labels.wrap(
                key.name, context.style.text.label.at(.pt(8.5)), leading: leading,
                measure: width - Self.swatch - Self.gap, problems: &problems)
            let needed = Self.swatch + Self.gap + block.width
            if x > .zero, x + needed > width {
                (x, y, line) = (.zero, y + line + .mm(1.8), .zero)
            }
            entries.append(Entry(key: key, block: block, origin: Point(x, y)))
            x += needed + between
            let lift = max(.zero, (Self.swatch - block.baseline(0)) / 2)
            line = max(line, Self.swatch, lift + block.height + block.depth)
        }
        height = entries.isEmpty ? .zero : y + line
    }

    /// What keys under each other take, on a line each.
    static func width(of keys: [SeriesKey], _ context: PlotContext) -> Length {
        let style = context.style.text.label.at(.pt(8.5))
        return swatch + gap + (keys.map { context.labels.width($0.name, style) }.max() ?? .zero)
    }

    func draw(on canvas: inout PlotCanvas, at top: Point) {
        for entry in entries {
            let origin = top + entry.origin, swatch = Self.swatch
            let middle = origin.y + max(swatch, entry.block.baseline(0)) / 2
            let box = Rect(x: origin.x, y: middle - swatch / 2, width: swatch, height: swatch)
            switch entry.key.shape {
            case .square: canvas.fill(box, entry.key.paint, style)
            case .disc:
                canvas.fill(
                    .disc(center: Point(box.minX + swatch / 2, middle), radius: swatch / 2 - .mm(0.3)),
                    entry.key.paint.color)
            case .line:
                canvas.stroke(
                    .line(from: Point(box.minX + .mm(0.4), middle), to: Point(box.maxX - .mm(0.4), middle)),
                    Stroke(entry.key.paint.color, width: .mm(0.8), dash: entry.key.dash))
            }
            canvas.set(
                entry.block,
                at: Point(origin.x + swatch + Self.gap, middle - entry.block.baseline(0) / 2))
        }
    }
}
