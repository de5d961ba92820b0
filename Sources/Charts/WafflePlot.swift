import Frames
import ReportModel

/// A hundred discs, filled by columns: each a hundredth of the whole. Discs that no part fills are the rest's.
struct WafflePlot {
    let context: PlotContext
    private(set) var problems: [ChartProblem] = []

    init(_ context: PlotContext) { self.context = context }

    mutating func draw() -> Frame {
        let total = PartWhole(of: context.rows, stated: context.chart.knownWhole)
        problems += total.problem.map { [$0] } ?? []
        let counts = discCounts(of: context.rows.map(\.value), whole: total.whole)
        let colors = context.partColors()
        let grid = DiscGrid(side: context.width, lengths: context.lengths)
        let legend = LegendBeside(context: context, markSize: grid.extent)
        var canvas = context.canvas()
        if total.isUnknown { return legend.finishUnknown(&canvas, problems: &problems) }
        grid.draw(counts, colors, rest: context.restColor(), on: &canvas)
        return legend.finish(&canvas, colors: colors, problems: &problems)
    }
}

/// Ten columns of ten discs.
struct DiscGrid {
    /// Of a disc, and from one to the next.
    private let disc: Length
    private let pitch: Length

    private static let side = 10
    private static let count = 100

    /// - Parameter side: of the square that it lies in; smaller than the look's only where this is narrower than ten discs.
    init(side: Length, lengths: ChartLengths) {
        let extent = lengths.discPitch * (Self.side - 1) + lengths.disc
        let factor = min(1, side / extent)
        (disc, pitch) =
            factor == 1
            ? (lengths.disc, lengths.discPitch)
            : (lengths.disc * (factor * 0.999), lengths.discPitch * (factor * 0.999))
    }

    /// Of the side of its square.
    var extent: Length { pitch * (Self.side - 1) + disc }

    /// Draws so many discs in each colour, and those that are left in the rest's.
    func draw(_ counts: [Int], _ colors: [Color], rest: Color, on canvas: inout PlotCanvas) {
        var first = 0
        for (count, color) in zip(counts, colors) {
            canvas.fill(discs(first..<first + count), color)
            first += count
        }
        canvas.fill(discs(first..<Self.count), rest)
    }

    /// Discs by number: down a column, then the next one.
    private func discs(_ numbers: Range<Int>) -> Path {
        numbers.reduce(into: Path()) { path, number in
            let center = Point(
                disc / 2 + pitch * (number / Self.side), disc / 2 + pitch * (number % Self.side))
            path.elements += Path.disc(center: center, radius: disc / 2).elements
        }
    }
}
