import Frames
import ReportModel

/// Areas of discs in proportion to values.
struct SizeScale: Hashable {
    /// The largest value, above zero, and the radius of its disc.
    var largest: Double
    var most: Length

    func radius(_ value: Double) -> Length { most * (max(0, value) / largest).squareRoot() }
}

/// What the areas of bubbles mean: up to three discs with round values, the smaller ones in the larger, each named at its
/// top; beside each other where the names would touch.
struct NestedSizes {
    private let context: PlotContext
    private let scale: SizeScale
    private let entries: [(radius: Length, number: TextLine)]
    private let title: TextBlock?
    private static let gap = Length.mm(1.2), reach = Length.mm(3)

    init(_ context: PlotContext, _ scale: SizeScale, problems: inout [ChartProblem]) {
        self.context = context
        self.scale = scale
        let style = context.style.text.label.at(.pt(8)), axis = context.chart.size
        let signs = NumberSigns.forLanguage(context.labels.language)
        entries = SizeLegend.values(scale.largest).map { value in
            let text = axis.format.text(value, ShortNumber.decimals(of: value), context.words, signs)
            return (scale.radius(value), context.labels.line(text, style))
        }
        title =
            axis.title.isEmpty
            ? nil
            : context.labels.wrap(
                axis.title, context.style.text.annotation, leading: context.lengths.leading,
                measure: context.width, problems: &problems)
    }

    /// Draws it from `top` on, and returns where it ends.
    func draw(on canvas: inout PlotCanvas, at top: Length) -> Length {
        var y = top
        if let title {
            canvas.set(title, at: Point(.zero, y))
            y += title.height + title.depth + .mm(1.5)
        }
        return areApart ? drawNested(on: &canvas, at: y) : drawRow(on: &canvas, at: y)
    }

    /// Whether the tops of the discs are further apart than their names are high, and the names have room beside them.
    private var areApart: Bool {
        let tops = entries.map { $0.radius * 2 }
        let widest = entries.map(\.number.width).max() ?? .zero
        guard let first = entries.first, let last = tops.last, last >= first.number.capHeight,
            first.radius * 2 + Self.reach + Self.gap + widest <= context.width
        else { return false }
        let high = first.number.capHeight + first.number.descent + .mm(0.8)
        return zip(tops, tops.dropFirst()).allSatisfy { $0 - $1 >= high }
    }

    /// All stand on one point: the eye compares their tops.
    private func drawNested(on canvas: inout PlotCanvas, at top: Length) -> Length {
        guard let first = entries.first else { return top }
        let half = first.number.capHeight / 2, foot = top + half + first.radius * 2 + .mm(0.2)
        let edge = first.radius * 2 + Self.reach, outline = Stroke(context.colors.axis, width: .mm(0.25))
        for (radius, number) in entries {
            let summit = foot - radius * 2
            let disc = Path.disc(center: Point(first.radius + .mm(0.2), foot - radius), radius: radius)
            canvas.stroke(disc, outline)
            canvas.stroke(
                .line(from: Point(first.radius + .mm(0.2), summit), to: Point(edge, summit)),
                Stroke(context.colors.rest, width: .mm(0.2)))
            canvas.set(number, at: Point(edge + Self.gap, summit + number.capHeight / 2))
        }
        return foot + .mm(0.2)
    }

    private func drawRow(on canvas: inout PlotCanvas, at top: Length) -> Length {
        SizeLegend(context, largest: scale.largest, format: context.chart.size.format, radius: scale.radius)
            .draw(on: &canvas, at: top)
    }
}
