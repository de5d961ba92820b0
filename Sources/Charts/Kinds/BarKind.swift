import Frames
import ReportModel

/// Horizontal bars of several series: beside each other, stacked, to a hundred, on both sides of zero.
struct BarKind: CartesianKind {
    private var bars: SeriesBars
    var problems: [ChartProblem] { bars.problems }

    init(_ context: PlotContext) { bars = SeriesBars(context, .sideways) }

    mutating func compose() -> PlotComposition? { bars.compose() }
}

/// Upright bars.
struct ColumnKind: CartesianKind {
    private var bars: SeriesBars
    var problems: [ChartProblem] { bars.problems }

    init(_ context: PlotContext) { bars = SeriesBars(context, .upright) }

    mutating func compose() -> PlotComposition? { bars.compose() }
}
