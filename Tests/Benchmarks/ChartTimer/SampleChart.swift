import Geography
import ReportModel

/// The charts that are measured. The same seed gives the same chart.
enum SampleChart: String, CaseIterable {
    case bar, column, line, stacked, scatter
    /// Of four parts, the most that it takes.
    case donut
    /// A line of 100,000 points.
    case points
    /// 625 shapes.
    case choropleth

    enum Fault: Error { case shapes([GeoFault]) }

    /// What a map shows; nil for other charts.
    func shapes() throws -> GeoCollection? {
        guard self == .choropleth else { return nil }
        let result = GeoReader.read(Country.json)
        guard let shapes = result.collection else { throw Fault.shapes(result.faults) }
        return shapes
    }

    /// How long the shapes take to read; nil for charts without any.
    func readingTimes(_ rounds: Int) throws -> Times? {
        guard self == .choropleth else { return nil }
        let bytes = Country.json
        var times = Times()
        for _ in 0..<rounds { times.add(Times.taken { GeoReader.read(bytes) }.milliseconds) }
        return times
    }

    func chart(seed: Int, _ shapes: GeoCollection?) -> Chart {
        var dice = Dice(seed: seed)
        switch self {
        case .bar: return Self.chart(.bar, Self.categories(10, &dice))
        case .column: return Self.chart(.column, Self.categories(10, &dice))
        case .line: return Self.chart(.line, Self.categories(10, &dice))
        case .donut: return Self.chart(.donut, Self.categories(4, &dice))
        case .stacked: return Self.stacked(&dice)
        case .scatter: return Self.scatter(&dice)
        case .points: return Self.points(&dice)
        case .choropleth: return Self.choropleth(&dice, shapes)
        }
    }

    private static func chart(_ kind: Chart.Kind, _ data: [Chart.Datum]) -> Chart {
        Chart(kind: kind, title: ["A chart"], data: data, source: ["Bench"])
    }

    private static func datum(_ name: String, _ value: Int, series: String? = nil) -> Chart.Datum {
        Chart.Datum(key: name, label: .text(name), value: Double(value), text: "\(value)", series: series)
    }

    private static func categories(_ count: Int, _ dice: inout Dice) -> [Chart.Datum] {
        dice.names(count).map { datum($0, 7 + dice.below(90)) }
    }

    private static func stacked(_ dice: inout Dice) -> Chart {
        let series = dice.names(3)
        let data = dice.names(10).flatMap { name in
            series.map { datum(name, 7 + dice.below(90), series: $0) }
        }
        var chart = chart(.column, data)
        chart.series = series.map { Chart.Name(key: $0, label: .text($0)) }
        chart.arrangement = .stacked
        return chart
    }

    private static func scatter(_ dice: inout Dice) -> Chart {
        chart(
            .scatter,
            dice.names(10).map { name in
                var datum = datum(name, 7 + dice.below(90))
                let place = dice.below(1000)
                datum.x = Chart.Measured(Double(place), "\(place)")
                return datum
            })
    }

    /// A walk of 100,000 steps of up to 1, in thousandths.
    private static func points(_ dice: inout Dice) -> Chart {
        var level = 0
        let data = (0..<100_000).map { index in
            level += dice.below(2001) - 1000
            var datum = Chart.Datum(
                key: "\(index)", label: .text("\(index)"), value: Double(level) / 1000,
                text: "\(Double(level) / 1000)")
            datum.x = Chart.Measured(Double(index), "\(index)")
            return datum
        }
        return chart(.line, data)
    }

    private static func choropleth(_ dice: inout Dice, _ shapes: GeoCollection?) -> Chart {
        guard let shapes else { return chart(.choropleth, []) }
        let keys = shapes.shapes.map { $0.value(of: "id") ?? "" }
        var chart = chart(.choropleth, keys.map { datum($0, dice.below(40)) })
        chart.map = Chart.Map(shapes: shapes, keys: keys, isLabelled: false)
        return chart
    }
}
