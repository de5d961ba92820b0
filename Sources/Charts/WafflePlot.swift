import Frames
import ReportModel

/// A hundred discs, filled by columns: each a hundredth of the whole. Discs that no part fills are the rest's.
struct WafflePlot {
    let context: PlotContext
    private(set) var problems: [ChartProblem] = []

    private static let side = 10

    init(_ context: PlotContext) { self.context = context }

    mutating func draw() -> Frame {
        let total = PartWhole(of: context.rows, stated: context.chart.knownWhole)
        problems += total.problem.map { [$0] } ?? []
        let counts = discCounts(of: context.rows.map(\.value), whole: total.whole)
        let colors = context.partColors()
        let (disc, pitch) = sizes
        let extent = pitch * (Self.side - 1) + disc
        let legend = LegendBeside(context: context, markSize: extent)
        var canvas = context.canvas()
        if total.isUnknown { return legend.finishUnknown(&canvas, problems: &problems) }
        var first = 0
        for (count, color) in zip(counts, colors) {
            canvas.fill(discs(first..<first + count, disc, pitch), color)
            first += count
        }
        canvas.fill(discs(first..<Self.side * Self.side, disc, pitch), context.restColor())
        return legend.finish(&canvas, colors: colors, problems: &problems)
    }

    /// Smaller than the look's only where the plot is narrower than ten discs.
    private var sizes: (disc: Length, pitch: Length) {
        let lengths = context.lengths
        let extent = lengths.discPitch * (Self.side - 1) + lengths.disc
        let factor = min(1, context.width / extent)
        return factor == 1
            ? (lengths.disc, lengths.discPitch)
            : (lengths.disc * (factor * 0.999), lengths.discPitch * (factor * 0.999))
    }

    /// Discs by number: down a column, then the next one.
    private func discs(_ numbers: Range<Int>, _ disc: Length, _ pitch: Length) -> Path {
        numbers.reduce(into: Path()) { path, number in
            let center = Point(
                disc / 2 + pitch * (number / Self.side), disc / 2 + pitch * (number % Self.side))
            path.elements += Path.disc(center: center, radius: disc / 2).elements
        }
    }
}
