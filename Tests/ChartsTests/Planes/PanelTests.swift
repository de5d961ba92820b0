import Frames
import ReportModel
import TestSupport
import Testing

@testable import Charts

/// Small multiples of every kind: laws of their geometry, and what all panels share.
@Suite struct PanelTests {
    @Test(arguments: Chart.Kind.allCases.filter { !$0.isMap })
    func nothingOverlapsAndNothingLeavesItsFrame(kind: Chart.Kind) {
        var random = Dice(UInt64(kind.rawValue.utf8.reduce(5) { $0 &* 31 &+ Int($1) } & 0xFFFF))
        for round in 0..<10 {
            let chart = RandomChart(kind: kind).make(&random).inPanels(round % 5 + 1, &random)
            for width in [175.0, 115, 55] {
                let plot = setter(isDraft: round % 2 == 0).plot(chart, width: .mm(width))
                expectLaws(plot, width: .mm(width), "\(kind) \(round) at \(width)")
                #expect(plot.diagnostics.count == Set(plot.diagnostics).count, "\(kind): each is said once")
            }
        }
    }

    private func parts(_ kind: Chart.Kind, _ panels: [(String, [Double?])], whole: Double? = 100) -> Chart {
        var chart = Chart(
            kind: kind, title: [],
            data: panels.flatMap { name, values in
                zip(["yes", "no", "none"], values).map { key, value -> Chart.Datum in
                    var datum = datum(key, value)
                    datum.facet = name
                    return datum
                }
            }, whole: whole, source: [])
        chart.facets = panels.map { Chart.Name(key: $0.0, label: .text("panel " + $0.0)) }
        return chart
    }

    private func texts(_ plot: ChartPlot) -> [String] {
        FrameGeometry(plot.frame).texts.compactMap {
            if case .text(let text) = $0.content { text } else { nil }
        }
    }

    /// Each category is named once, each value stands in its panel, and one colour means one category.
    @Test(arguments: [Chart.Kind.pie, .donut, .waffle, .split])
    func partsHaveOneLegendAndOneColourEach(kind: Chart.Kind) {
        // The largest part is another one in each.
        let chart = parts(kind, [("a", [60, 30, 10]), ("b", [20, 70, 10]), ("c", [15, 20, 65])])
        let plot = setter().plot(chart, width: .mm(175)), texts = texts(plot)
        #expect(plot.diagnostics.isEmpty)
        for name in ["yes", "no", "none", "panel a", "panel b", "panel c"] {
            #expect(texts.count { $0 == name } == 1, "\(name) in \(texts)")
        }
        let values = ["60", "30", "10", "20", "70", "10", "15", "20", "65"].map { "\($0)\u{202F}%" }
        #expect(texts.filter { $0.contains("%") }.sorted() == values.sorted())
        let fills = FrameGeometry(plot.frame).boxes.filter { $0.content == .shape }.compactMap(\.color)
        #expect(Set(fills).count == 3)
    }

    /// A part takes the same place in every panel: its first segment starts at twelve o'clock.
    @Test func partsKeepTheirOrder() {
        let chart = parts(.pie, [("a", [60, 30, 10]), ("b", [20, 70, 10])])
        #expect(PanelParts(panel(chart, 0), order: context(chart).categoryOrder).shares == [0.6, 0.3, 0.1])
        #expect(PanelParts(panel(chart, 1), order: context(chart).categoryOrder).shares == [0.2, 0.7, 0.1])
        var sorted = chart
        sorted.order = .value
        #expect(context(sorted).categoryOrder == ["no", "yes", "none"], "by the sums of all panels")
    }

    @Test func missingPanelsAreSaid() {
        var chart = parts(.pie, [("a", [60, 30, 10]), ("b", [nil, nil, nil])])
        let plot = setter().plot(chart, width: .mm(175))
        #expect(texts(plot).contains("valeur manquante"))
        #expect(plot.diagnostics.isEmpty)
        for index in 3..<6 { chart.data[index].text = "non posée" }
        #expect(
            texts(setter().plot(chart, width: .mm(175))).contains("non posée"), "with the source's reason")
        let none = parts(.donut, [("a", [nil, nil, nil]), ("b", [nil, nil, nil])])
        #expect(setter().plot(none, width: .mm(175)).diagnostics.contains(.allMissing))
        let bars = parts(.column, [("a", [60, 30, 10]), ("b", [nil, nil, nil])], whole: nil)
        #expect(texts(setter().plot(bars, width: .mm(175))).contains("valeur manquante"))
    }

    /// A part that is missing leaves the others' shares unknown: hatched, its name with it.
    @Test func aMissingPartIsNamed() {
        let plot = setter().plot(
            parts(.pie, [("a", [60, nil, 10]), ("b", [50, 40, 10])], whole: nil), width: .mm(175))
        #expect(texts(plot).contains("no\u{A0}: valeur manquante"), "\(texts(plot))")
        #expect(FrameGeometry(plot.frame).boxes.contains { $0.color == ChartStyle.annual.colors.gapField })
    }

    @Test func unknownNamesAreTold() {
        var chart = parts(.donut, [("a", [60, 30, 10])])
        chart.focus = "a"
        #expect(setter().plot(chart, width: .mm(115)).diagnostics.isEmpty, "a panel may be the finding")
        chart.focus = "x"
        chart.annotations = [Chart.Annotation(category: "y", text: "…")]
        #expect(
            setter().plot(chart, width: .mm(115)).diagnostics
                == [.unknownAnnotation(category: "y"), .unknownFocus("x")])
        chart.kind = .line
        #expect(setter().plot(chart, width: .mm(115)).diagnostics.contains(.unknownFocus("x")))
    }

    @Test func manyPanelsAreTold() {
        let chart = parts(.treemap, (0..<90).map { ("p\($0)", [3, 2, 1]) }, whole: nil)
        let plot = setter().plot(chart, width: .mm(85))
        expectLaws(plot, width: .mm(85), "ninety panels")
        let found = plot.diagnostics.first { if case .panelsTooHigh = $0 { true } else { false } }
        #expect(
            found?.severity == .warning && found?.diagnostic(at: .unknown).code == "chart-panels-too-high")
    }

    /// Flows, bins and discs are drawn to one scale in all panels.
    @Test func scalesAreShared() throws {
        var flows = Chart(
            kind: .sankey, title: [],
            data: [("a", 10.0), ("b", 30)].map { panel, value in
                var datum = datum("from", value)
                datum.series = "to"
                datum.facet = panel
                return datum
            }, source: [])
        flows.series = [Chart.Name(key: "to", label: .text("to"))]
        flows.facets = ["a", "b"].map { Chart.Name(key: $0, label: .text($0)) }
        let nodes = FrameGeometry(setter().plot(flows, width: .mm(175)).frame).boxes.filter {
            $0.color == ChartStyle.annual.colors.mark && $0.content == .shape
        }.map(\.rect.size.height)
        #expect(nodes.count == 2 && abs(nodes[1].points / nodes[0].points - 3) < 0.01, "\(nodes)")

        let other = [datum("x", 90), datum("x", 10)]
        var chart = Chart(kind: .histogram, title: [], data: [datum("x", 20), datum("x", 30)], source: [])
        chart.bins = 5
        let bins = try #require(HistogramBins(chart, beside: chart.data + other)).bins
        #expect(bins.first?.low == 0 && bins.last?.high == 100 && bins.map(\.count).reduce(0, +) == 2)
    }

    @Test func panelsFillTheirRowsEvenly() {
        func columns(_ count: Int, least: Double) -> Int {
            let chart = parts(.pie, (0..<count).map { ("p\($0)", [1, 1, 1]) })
            return PanelGrid(context(chart), least: .mm(least)).columns
        }
        #expect([1, 2, 3, 4, 5, 6, 7].map { columns($0, least: 50) } == [1, 2, 3, 2, 3, 3, 3])
        #expect(columns(9, least: 300) == 1)
    }

    private func context(_ chart: Chart) -> PlotContext {
        PlotContext(
            chart: chart, rows: [], style: .annual, labels: LabelSetter(text: FixedText(), language: "fr"),
            words: .forLanguage("fr"), scale: ColorScale(training: [chart], count: 5), isDraft: false,
            width: .mm(175))
    }

    private func panel(_ chart: Chart, _ index: Int) -> PlotContext {
        let panel = context(chart).panel(chart.facets[index], width: .mm(80))
        return panel.with(ChartRows(panel.chart).rows)
    }
}

extension Chart {
    /// The same data in several panels, each with values of its own, some of them missing and one panel perhaps whole.
    func inPanels(_ count: Int, _ random: inout Dice) -> Chart {
        var chart = self
        chart.data = []
        for panel in 0..<count {
            let isMissing = Int.random(in: 0..<6, using: &random) == 0
            for datum in data where Int.random(in: 0..<8, using: &random) > 0 {
                var own = datum
                own.facet = "p\(panel)"
                if let value = datum.value, kind != .timeline {
                    own.value =
                        isMissing ? nil : (value * Double.random(in: 0.3...1.5, using: &random)).rounded()
                    own.text = own.value.map(percent) ?? ""
                }
                (own.low, own.high) = (nil, nil)
                chart.data.append(own)
            }
        }
        chart.facets = (0..<count).map {
            Name(
                key: "p\($0)", label: .text($0 == 1 ? "panel with a name that is long \($0)" : "panel \($0)"))
        }
        return chart
    }
}
