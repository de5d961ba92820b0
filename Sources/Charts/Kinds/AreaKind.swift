import Frames
import ReportModel

/// Areas from zero; of several series on each other, each a share of their sum on request.
struct AreaKind: CartesianKind {
    private let context: PlotContext
    private let runs: SeriesRuns
    private let colors: SeriesColors
    private(set) var problems: [ChartProblem]

    init(_ context: PlotContext) {
        self.context = context
        runs = SeriesRuns(context)
        colors = SeriesColors(context, runs.series)
        problems = runs.problems
    }

    private var isShare: Bool { context.chart.arrangement == .share && runs.series.count > 1 }

    mutating func compose() -> PlotComposition? {
        if let emptiness = runs.emptiness {
            problems.append(emptiness)
            return nil
        }
        let slices = stackedSlices()
        var composition = PlotComposition(
            along: runs.along(context), values: valueAxis,
            marks: slices.indices.map { AreaMark(slices: slices[$0], color: colors.paint($0).color) })
        if runs.series.count > 1 {
            composition.keys = runs.series.indices.reversed().map {
                SeriesKey(
                    name: context.plainName(runs.series[$0].label), paint: Paint(colors.paint($0).color))
            }
            composition.ends = ends(slices)
        }
        composition.anchors = slices.indices.flatMap { series in
            zip(runs.points[series], slices[series]).compactMap { point, slice in
                slice.high.map {
                    PlotAnchor(
                        category: point.datum.key, series: runs.series[series].key, place: slice.place,
                        value: $0)
                }
            }
        }
        return composition
    }

    private var valueAxis: Chart.Axis {
        var axis = context.chart.y
        if isShare {
            axis.format.unit = "%"
            (axis.from, axis.to) = (0, 100)
        }
        return axis
    }

    /// Each series on those before it. Where one is missing, the sum is not known: a gap in all.
    private mutating func stackedSlices() -> [[AreaMark.Slice]] {
        var columns: [AlongPlace: [Int: Double]] = [:]
        var places: [AlongPlace] = []
        for (series, points) in runs.points.enumerated() {
            for point in points {
                if columns[point.place] == nil { places.append(point.place) }
                columns[point.place, default: [:]][series] = point.datum.value
            }
        }
        places.sort { ($0.number ?? Double($0.index)) < ($1.number ?? Double($1.index)) }
        var slices = Array(repeating: [AreaMark.Slice](), count: runs.series.count)
        for place in places {
            let values = runs.series.indices.map { columns[place]?[$0] }
            let stack = Self.isStackable(values) ? Stack(values, isShare ? .share : .stacked) : nil
            if values.contains(where: { ($0 ?? 0) < 0 }), runs.series.count > 1 {
                problems.append(.negativePart(key: runs.name(of: place)))
            }
            for series in runs.series.indices {
                let piece = stack?.pieces[series]
                slices[series].append(AreaMark.Slice(place: place, low: piece?.from, high: piece?.to))
            }
        }
        return slices
    }

    private static func isStackable(_ values: [Double?]) -> Bool {
        values.allSatisfy { $0 != nil } && (values.count == 1 || values.allSatisfy { ($0 ?? 0) >= 0 })
    }

    private func ends(_ slices: [[AreaMark.Slice]]) -> [EndName]? {
        var ends: [EndName] = []
        for (series, own) in slices.enumerated() {
            guard let last = own.last, let low = last.low, let high = last.high else { return nil }
            ends.append(
                EndName(
                    text: context.plainName(runs.series[series].label), value: (low + high) / 2,
                    color: colors.paint(series).color, isFocus: runs.series[series].key == context.chart.focus
                ))
        }
        return ends
    }
}

extension AlongPlace {
    var index: Int { if case .band(let index, _, _) = self { index } else { 0 } }
}

extension SeriesRuns {
    /// The key of the first point at a place.
    func name(of place: AlongPlace) -> String {
        points.joined().first { $0.place == place }?.datum.key ?? ""
    }
}
