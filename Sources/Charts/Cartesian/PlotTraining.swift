import ReportModel

/// The domains of a composition's two scales, from all of its marks and the chart's reference lines.
struct PlotTraining {
    let values: ClosedRange<Double>
    let places: ClosedRange<Double>
    /// Whether lengths stand for values on an axis without zero.
    let isBroken: Bool
    private(set) var problems: [ChartProblem] = []

    init(context: PlotContext, composition: PlotComposition, shared: SharedDomains) {
        var extent = composition.marks.reduce(MarkExtent()) { $0 + $1.extent }
        for reference in context.chart.references {
            let ends = [reference.from, reference.to].compactMap { $0 }
            if reference.direction == .y { extent.values += ends } else { extent.places += ends }
        }
        var along = Chart.Axis()
        if case .numbers(let axis) = composition.along { along = axis }
        var found: [ChartProblem] = []
        let startsAtZero = extent.startsAtZero && composition.values.scale == .linear
        let own = Self.domain(
            composition.values, shared.values.map { [$0.lowerBound, $0.upperBound] } ?? extent.values,
            startsAtZero, &found)
        values = own
        places = Self.domain(
            along, shared.places.map { [$0.lowerBound, $0.upperBound] } ?? extent.places, false, &found)
        isBroken = startsAtZero && !own.contains(0)
        if isBroken { found.append(.barsWithoutZero(from: own.lowerBound)) }
        problems = found
    }

    private static func domain(
        _ axis: Chart.Axis, _ values: [Double], _ startsAtZero: Bool, _ problems: inout [ChartProblem]
    ) -> ClosedRange<Double> {
        let usable = axis.scale == .log ? values.filter { $0 > 0 } : values
        var low = usable.min() ?? (axis.scale == .log ? 1 : 0),
            high = usable.max() ?? (axis.scale == .log ? 10 : 1)
        if startsAtZero { (low, high) = (min(0, low), max(0, high)) }
        if let from = axis.from { low = from; high = max(high, from) }
        if let to = axis.to { high = to; low = axis.from ?? min(low, to) }
        if axis.scale == .log, low <= 0 { low = usable.min() ?? 1 }
        if low > high || axis.from != nil && axis.to != nil && low == high {
            problems.append(.axisEndsBeforeItStarts(from: low, to: high))
            (low, high) = (high, low)
        }
        if low == high { return widened(low, axis.scale) }
        return low...high
    }

    /// Around a single value.
    private static func widened(_ value: Double, _ scale: Chart.Axis.Scale) -> ClosedRange<Double> {
        switch scale {
        case .log: value / 2...value * 2
        case .time: value - 1...value + 1
        case .linear: value == 0 ? 0...1 : min(0, value * 2)...max(0, value * 2)
        }
    }
}
