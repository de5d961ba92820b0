import Frames
import ReportModel

/// A kind of chart in a plane: what marks it makes of a chart's data. A new one is one file and a line in the list.
protocol CartesianKind {
    init(_ context: PlotContext)
    /// nil where the data cannot be drawn this way; `problems` say why.
    mutating func compose() -> PlotComposition?
    var problems: [ChartProblem] { get }
}

extension Chart {
    /// How it is composed, if its marks stand in a plane.
    var cartesianKind: (any CartesianKind.Type)? {
        switch kind {
        case .bar: isSimpleBars ? nil : BarKind.self
        case .column: ColumnKind.self
        case .line: LineKind.self
        case .area: AreaKind.self
        case .dot: DotKind.self
        case .lollipop: LollipopKind.self
        case .dumbbell: DumbbellKind.self
        case .slope: SlopeKind.self
        case .pyramid: PyramidKind.self
        case .scatter, .bubble: ScatterKind.self
        case .histogram: HistogramKind.self
        case .box: BoxKind.self
        case .bullet: BulletKind.self
        case .timeline: TimelineKind.self
        default: nil
        }
    }

    /// Bars that need no plane: one series, no axis. They have annotations at their ends and labels over narrow ones.
    private var isSimpleBars: Bool {
        series.isEmpty && facets.isEmpty && references.isEmpty && y == Axis()
            && !annotations.contains { $0.isChange || $0.hasArrow }
            && data.allSatisfy { $0.low == nil && $0.high == nil && $0.target == nil }
    }
}
