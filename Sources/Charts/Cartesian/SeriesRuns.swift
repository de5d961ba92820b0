import ReportModel

/// A chart's data as series of points along it, in the order of their places.
struct SeriesRuns {
    struct Point {
        var datum: Chart.Datum
        var place: AlongPlace
        /// Among the points of its series.
        var index: Int
    }

    let series: [Chart.Name]
    private(set) var points: [[Point]]
    private(set) var problems: [ChartProblem] = []
    /// Categories, where places are none but names.
    private(set) var categories: [SeriesTable.Category] = []
    let isNumeric: Bool

    init(_ context: PlotContext) {
        let chart = context.chart
        isNumeric = !chart.data.isEmpty && chart.data.contains { $0.x != nil }
        if isNumeric {
            series = chart.series.isEmpty ? [Chart.Name(key: "", label: .text(""))] : chart.series
            points = []
            readNumbers(chart)
        } else {
            let table = SeriesTable(chart)
            series = table.series
            categories = table.categories
            problems = table.problems
            points = table.series.indices.map { column in
                table.categories.indices.compactMap { row in
                    table.cells[row][column].map { Point(datum: $0, place: .band(row), index: row) }
                }
            }
        }
        if chart.y.scale == .log { dropWhatIsNotPositive() }
    }

    private mutating func readNumbers(_ chart: Chart) {
        var grouped: [String: [(offset: Int, x: Double)]] = [:]
        for (offset, datum) in chart.data.enumerated() {
            guard let x = datum.x, x.value.isFinite, chart.x.scale != .log || x.value > 0 else {
                problems.append(.noPlace(key: datum.key))
                continue
            }
            grouped[chart.series.isEmpty ? "" : datum.series ?? "", default: []].append((offset, x.value))
        }
        points = series.map { name in
            let own = (grouped[name.key] ?? []).sorted { ($0.x, $0.offset) < ($1.x, $1.offset) }
            return own.enumerated().map { index, item in
                var datum = chart.data[item.offset]
                if let value = datum.value, !value.isFinite { datum.value = nil }
                return Point(datum: datum, place: .number(item.x), index: index)
            }
        }
        if let focus = chart.focus, !chart.series.contains(where: { $0.key == focus }),
            !chart.data.contains(where: { $0.key == focus })
        {
            problems.append(.unknownFocus(focus))
        }
    }

    private mutating func dropWhatIsNotPositive() {
        for row in points.indices {
            for column in points[row].indices {
                guard let value = points[row][column].datum.value, value <= 0 else { continue }
                problems.append(.notPositive(key: points[row][column].datum.key, value: value))
                points[row][column].datum.value = nil
            }
        }
    }

    func along(_ context: PlotContext) -> PlotComposition.Along {
        if isNumeric { return .numbers(context.chart.x) }
        return .bands(
            categories.map {
                BandName(text: context.plainName($0.label), detail: $0.detail, isFocus: $0.isFocus)
            })
    }

    /// Why nothing can be drawn: no data, or no value.
    var emptiness: ChartProblem? {
        let all = points.joined()
        return all.contains { $0.datum.value != nil } ? nil : all.isEmpty ? .noData : .allMissing
    }

    /// The last place of all.
    var lastPlace: AlongPlace? {
        if isNumeric {
            return points.joined().compactMap(\.place.number).max().map(AlongPlace.number)
        }
        return categories.isEmpty ? nil : .band(categories.count - 1)
    }

    var anchors: [PlotAnchor] {
        zip(series, points).flatMap { name, points in
            points.compactMap { point in
                point.datum.value.map {
                    PlotAnchor(category: point.datum.key, series: name.key, place: point.place, value: $0)
                }
            }
        }
    }
}
