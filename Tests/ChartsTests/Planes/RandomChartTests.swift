import Charts
import Frames
import ReportModel
import TestSupport
import Testing

/// Random data of every kind, with all that is awkward: missing and negative values, one category and two hundred,
/// names of eighty letters, equal values, nothing at all.
@Suite struct RandomChartTests {
    @Test(arguments: Chart.Kind.allCases)
    func nothingOverlapsAndNothingLeavesItsFrame(kind: Chart.Kind) {
        var random = Dice(UInt64(kind.rawValue.utf8.reduce(7) { $0 &* 31 &+ Int($1) } & 0xFFFF))
        for round in 0..<16 {
            let chart = RandomChart(kind: kind).make(&random)
            for width in [175.0, 115, 55] {
                let plot = setter(isDraft: round % 2 == 0).plot(chart, width: .mm(width))
                expectLaws(plot, width: .mm(width), "\(kind) \(round) at \(width)")
            }
        }
    }

    @Test(arguments: Chart.Kind.allCases)
    func extremesAreDrawnOrRefused(kind: Chart.Kind) {
        for (name, chart) in RandomChart(kind: kind).extremes {
            let plot = setter().plot(chart, width: .mm(115))
            expectLaws(plot, width: .mm(115), "\(kind), \(name)")
            #expect(
                plot.frame.size.height > .zero || !plot.diagnostics.isEmpty,
                "\(kind), \(name): nothing is said")
        }
    }
}

/// Makes charts of one kind.
struct RandomChart {
    let kind: Chart.Kind

    private var needsPlaces: Bool { [.scatter, .bubble, .timeline].contains(kind) }

    func make(_ random: inout Dice) -> Chart {
        let categories = Int.random(in: 1...14, using: &random)
        let series = kind == .pyramid || kind == .dumbbell ? 2 : Int.random(in: 0...5, using: &random)
        let hasPlaces = needsPlaces || ([.line, .area].contains(kind) && Bool.random(using: &random))
        var data: [Chart.Datum] = []
        for category in 0..<(kind == .slope ? 2 : categories) {
            let name = "\(category) " + words(&random, most: 60)
            for column in 0..<max(1, series) where Int.random(in: 0..<9, using: &random) > 0 {
                var datum = datum(name, value(&random))
                datum.series = series == 0 ? nil : "s\(column)"
                if hasPlaces {
                    datum.x = Chart.Measured(
                        Double(category) * 400 + Double.random(in: 1...90, using: &random), "x")
                }
                if Int.random(in: 0..<4, using: &random) == 0, let value = datum.value {
                    datum.low = Chart.Measured(value - 4, "low")
                    datum.high = Chart.Measured(value + 4, "high")
                }
                if kind == .bullet { datum.target = Chart.Measured(50, "50") }
                if kind == .bubble {
                    datum.size = Chart.Measured(Double.random(in: 0...900, using: &random), "")
                }
                if kind == .timeline, Bool.random(using: &random), let x = datum.x {
                    datum.end = Chart.Measured(x.value + Double.random(in: 0...2000, using: &random), "end")
                }
                data.append(datum)
            }
        }
        var chart = Chart(kind: kind, title: [], data: data, source: [])
        chart.series = (0..<series).map { Chart.Name(key: "s\($0)", label: .text(words(&random, most: 30))) }
        chart.arrangement = Chart.Arrangement.allCases.randomElement(using: &random) ?? .grouped
        if hasPlaces { chart.x.scale = Bool.random(using: &random) ? .time : .linear }
        chart.order = Bool.random(using: &random) ? .value : .data
        chart.focus = Bool.random(using: &random) ? data.randomElement(using: &random)?.key : nil
        if Bool.random(using: &random), let about = data.randomElement(using: &random) {
            chart.annotations = [Chart.Annotation(category: about.key, text: words(&random, most: 60))]
        }
        if Bool.random(using: &random) {
            chart.references = [
                Chart.Reference(.y, from: 30, text: words(&random, most: 20)),
                Chart.Reference(.y, from: 50, to: 70, text: words(&random, most: 20)),
            ]
        }
        chart.y.title = Bool.random(using: &random) ? words(&random, most: 40) : ""
        return chart
    }

    private func value(_ random: inout Dice) -> Double? {
        switch Int.random(in: 0..<10, using: &random) {
        case 0: nil
        case 1: kind == .line || kind == .dot || kind == .column ? -20 : 0
        default: Double.random(in: 0...100, using: &random).rounded()
        }
    }

    private func words(_ random: inout Dice, most: Int) -> String {
        var text = ""
        let wanted = Int.random(in: 1...most, using: &random)
        while text.count < wanted {
            text +=
                (text.isEmpty ? "" : " ")
                + String(
                    (0..<Int.random(in: 1...11, using: &random)).map { _ in
                        "abcdefgilmnoprstuvé".randomElement(using: &random) ?? "x"
                    })
        }
        return text
    }

    /// What data may be at its worst.
    var extremes: [(String, Chart)] {
        func chart(_ values: [Double?], name: (Int) -> String = { "c\($0)" }) -> Chart {
            let isPair = kind == .pyramid || kind == .dumbbell
            var made = Chart(kind: kind, title: [], data: [], source: [])
            made.data = values.enumerated().flatMap { index, value in
                (0..<(isPair ? 2 : 1)).map { side in
                    var datum = datum(name(index), value)
                    datum.series = isPair ? "s\(side)" : nil
                    datum.x = needsPlaces ? Chart.Measured(Double(index), "\(index)") : nil
                    return datum
                }
            }
            if isPair { made.series = (0..<2).map { Chart.Name(key: "s\($0)", label: .text("s\($0)")) } }
            return made
        }
        let long = String(repeating: "accompagnement ", count: 6)
        return [
            ("nothing", chart([])), ("one", chart([5])), ("all null", chart([nil, nil, nil])),
            ("all equal", chart([4, 4, 4, 4])), ("all zero", chart([0, 0, 0])),
            ("negative", chart([-3, -20, -1])), ("both signs", chart([-30, 50, 0])),
            ("negative and missing", chart([-3, nil, -20])),
            ("two hundred", chart((0..<200).map { Double($0 % 37) })),
            ("long names", chart([3, 5, 9], name: { "\($0) \(long)" })),
            ("one long word", chart([3, 5, 9], name: { "\($0)" + String(repeating: "x", count: 80) })),
            ("huge and tiny", chart([1e15, 1e-9, 3])), ("infinite", chart([.infinity, .nan, 3])),
            ("far apart", chart([1e308, -1e308, 1])),
            ("the least there is", chart([.leastNonzeroMagnitude, 1, 1, 2])),
            ("close together", chart([1e9, 1e9 + 1e-6, 1e9 + 2e-6])),
        ]
    }
}
