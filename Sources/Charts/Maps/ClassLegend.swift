import Frames
import ReportModel

/// What the colours of classes mean: a box for each, the numbers that part them under their edges. Where these would run
/// into each other the boxes stand under each other, with the numbers beside them.
struct ClassLegend {
    private let context: PlotContext
    private let paints: [Paint]
    /// At each edge, from the lowest class's own; nil where there is none to tell.
    private let numbers: [TextLine?]
    private static let height = Length.mm(3.2), widest = Length.mm(16), gap = Length.mm(1.4)

    init(_ context: PlotContext, _ breaks: ClassBreaks, _ paints: [Paint]) {
        self.context = context
        self.paints = paints
        let style = context.style.text.label.at(.pt(8))
        let signs = NumberSigns.forLanguage(context.labels.language), format = context.chart.y.format
        let edges = [breaks.low] + breaks.inner.map { $0 } + [breaks.high]
        numbers = edges.map { edge in
            edge.map { context.labels.line(format.text($0, breaks.decimals, context.words, signs), style) }
        }
    }

    /// Draws it from `top` on, and returns where it ends.
    func draw(on canvas: inout PlotCanvas, at top: Length) -> Length {
        let ends = ((numbers.first ?? nil)?.width ?? .zero, (numbers.last ?? nil)?.width ?? .zero)
        let count = Length(units: max(1, paints.count))
        let room = context.width - ends.0 / 2 - ends.1 / 2
        let box = min(Self.widest, Length(units: room.units / count.units))
        return isClear(box) ? drawRow(on: &canvas, top, box, start: ends.0 / 2) : drawColumn(on: &canvas, top)
    }

    /// Whether numbers a box apart do not touch.
    private func isClear(_ box: Length) -> Bool {
        let widths = numbers.map { $0?.width ?? .zero }
        return zip(widths, widths.dropFirst()).allSatisfy { ($0 + $1) / 2 + .mm(1.2) <= box }
    }

    private func drawRow(on canvas: inout PlotCanvas, _ top: Length, _ box: Length, start: Length) -> Length {
        for (index, paint) in paints.enumerated() {
            canvas.set(key(paint, Size(box, Self.height)), at: Point(start + box * index, top))
        }
        var bottom = top + Self.height
        for (index, number) in numbers.enumerated() {
            guard let number else { continue }
            let x = start + box * index, baseline = top + Self.height + Self.gap + number.capHeight
            if index > 0, index < paints.count {
                canvas.stroke(
                    .line(from: Point(x, top), to: Point(x, top + Self.height + .mm(0.6))), context.legendEdge
                )
            }
            canvas.set(number, at: Point(x - number.width / 2, baseline))
            bottom = max(bottom, baseline + number.descent)
        }
        return bottom
    }

    /// A box in a class's colour. Its hatch has the direction of the map's.
    private func key(_ paint: Paint, _ size: Size) -> Frame {
        var frame = Frame(size: size)
        let box = Rect(.zero, size)
        frame.fill(box, paint.color)
        if let hatch = paint.hatch {
            let width = context.lengths.hatchWidth * 0.6
            frame.stroke(
                .hatch(box, pitch: context.lengths.hatchPitch, width: width), Stroke(hatch, width: width))
        }
        return context.labels.isMirrored ? frame.mirrored() : frame
    }

    /// The highest class on top.
    private func drawColumn(on canvas: inout PlotCanvas, _ top: Length) -> Length {
        let step = max(Self.height, Length.pt(8) * 1.35), first = (numbers.last ?? nil)?.capHeight ?? .zero
        let start = top + first / 2
        for (index, paint) in paints.reversed().enumerated() {
            canvas.set(key(paint, Size(.mm(6), step)), at: Point(.zero, start + step * index))
        }
        for (index, number) in numbers.reversed().enumerated() {
            guard let number else { continue }
            canvas.set(number, at: Point(.mm(7.5), start + step * index + number.capHeight / 2))
        }
        return start + step * paints.count + first
    }
}

extension PlotContext {
    /// Between the boxes of a legend.
    var legendEdge: Stroke { Stroke(colors.onLight, width: .mm(0.2)) }
}
