import Charts
import Frames
import ReportModel
import Testing

/// What is left beside the largest: it has a colour of its own, stands last, and is neither largest nor smallest.
@Suite struct RestTests {
    private let colors = ChartStyle.annual.colors

    private func chart(_ kind: Chart.Kind) -> Chart {
        var chart = Chart(kind: kind, title: [], data: [], order: .value, source: [])
        chart.data = [("a", 30), ("b", 50), ("c", 20), ("others", 120)].map {
            Chart.Datum($0.0, $0.0, Double($0.1), "\($0.1)")
        }
        chart.data[3].isRest = true
        return chart
    }

    @Test(arguments: [Chart.Kind.bar, .column, .lollipop, .donut, .pie, .split, .waffle, .treemap])
    func itHasAColourOfItsOwn(kind: Chart.Kind) {
        let own = FrameGeometry(setter().plot(chart(kind), width: .mm(150)).frame).boxes.filter {
            $0.content == .shape && $0.color == colors.rest
        }
        #expect(!own.isEmpty, "\(kind)")
    }

    @Test(arguments: [Chart.Kind.bar, .column]) func itStandsLast(kind: Chart.Kind) throws {
        let boxes = FrameGeometry(setter().plot(chart(kind), width: .mm(150)).frame).boxes
        func place(_ name: String) throws -> Length {
            let rect = try #require(boxes.first { $0.content == .text(name) }).rect
            return kind == .bar ? rect.minY : rect.minX
        }
        #expect(try place("b") < place("a") && place("a") < place("c") && place("c") < place("others"))
    }

    @Test func itIsNoExtreme() {
        var chart = chart(.treemap)
        #expect(
            ChartDescription(chart, language: "en").long.hasSuffix(
                "Total: 220. Largest share: b, 50, which is 23% of the whole."))
        chart.kind = .bar
        chart.data += (0..<8).map { Chart.Datum("x\($0)", "x\($0)", 25, "25") }
        #expect(ChartDescription(chart, language: "en").long.contains("Highest value: b, 50."))
    }
}
