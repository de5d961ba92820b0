import Foundation
import Frames
import ReportModel

/// What the areas of discs mean: a few of them with round numbers, the largest first.
struct SizeLegend {
    private let context: PlotContext
    private let entries: [(radius: Length, number: TextLine)]
    private static let gap = Length.mm(1.5), between = Length.mm(5)

    /// - Parameters:
    ///   - largest: the largest value, above zero.
    ///   - format: of its numbers; nil: that of the values' axis.
    ///   - radius: of a value's disc.
    init(
        _ context: PlotContext, largest: Double, format: Chart.NumberFormat? = nil, radius: (Double) -> Length
    ) {
        self.context = context
        let style = context.style.text.label.at(.pt(8))
        let signs = NumberSigns.forLanguage(context.labels.language),
            format = format ?? context.chart.y.format
        entries = Self.values(largest).map { value in
            let text = format.text(value, ShortNumber.decimals(of: value), context.words, signs)
            return (radius(value), context.labels.line(text, style))
        }
    }

    /// A digit times a power of ten: the largest that some disc reaches, and about a quarter and a twentieth of it.
    static func values(_ largest: Double) -> [Double] {
        var values: [Double] = []
        for share in [1.0, 0.25, 0.05] {
            let wanted = largest * share, ten = pow(10, log10(wanted).rounded(.down))
            let digit = [8.0, 6, 5, 4, 3, 2, 1].first { $0 * ten <= wanted * (1 + 1e-9) } ?? 1
            let power = Int(log10(ten).rounded())
            let value = power < 0 ? digit / pow(10, Double(-power)) : digit * pow(10, Double(power))
            if values.last != value { values.append(value) }
        }
        return values
    }

    /// Draws it from `top` on, and returns where it ends.
    func draw(on canvas: inout PlotCanvas, at top: Length) -> Length {
        var x = Length.zero, y = top, row = Length.zero
        for (radius, number) in entries {
            let width = radius * 2 + Self.gap + number.width,
                height = max(radius * 2, number.capHeight + number.descent)
            if x > .zero, x + width > context.width { (x, y, row) = (.zero, y + row + Self.gap, .zero) }
            // Discs of one row stand on one line of their middles: that of the largest.
            row = max(row, height)
            let middle = y + row / 2
            canvas.fill(.disc(center: Point(x + radius, middle), radius: radius), context.colors.mark)
            canvas.set(number, at: Point(x + radius * 2 + Self.gap, middle + number.capHeight / 2))
            x += width + Self.between
        }
        return y + row
    }
}
