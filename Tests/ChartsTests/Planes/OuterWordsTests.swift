import Frames
import ReportModel
import TestSupport
import Testing

@testable import Charts

/// Words of axes that panels share stand once; panels of one chart have one scale, to the unit.
@Suite struct OuterWordsTests {
    private func chart(_ kind: Chart.Kind, _ values: [[Double?]], names: [[String]]? = nil) -> Chart {
        var chart = Chart(
            kind: kind, title: [],
            data: values.enumerated().flatMap { panel, values in
                values.enumerated().map { index, value -> Chart.Datum in
                    var one = datum(names?[panel][index] ?? ["alpha", "beta", "gamma"][index], value)
                    one.facet = "p\(panel)"
                    return one
                }
            }, source: [])
        chart.facets = values.indices.map { Chart.Name(key: "p\($0)", label: .text("panel \($0)")) }
        return chart
    }

    private func count(_ text: String, _ plot: ChartPlot) -> Int {
        FrameGeometry(plot.frame).texts.count { say($0).contains("“\(text)”") }
    }

    /// Three panels beside each other, two rows of them.
    private static let six: [[Double?]] = [
        [80, 40, 20], [60, 30, 10], [50, 25, 5], [20, 60, 40], [10, 70, 20], [30, 30, 40],
    ]

    @Test func namesStandUnderTheLastPanelOfEachColumn() {
        let plot = setter().plot(chart(.column, Self.six), width: .mm(175))
        expectLaws(plot, width: .mm(175), "columns")
        #expect(count("alpha", plot) == 3)
        // Five panels: the third column ends in the first row.
        #expect(
            count("alpha", setter().plot(chart(.column, Array(Self.six.prefix(5))), width: .mm(175))) == 3)
        // A panel that is missing leaves its column's names to the one above.
        var missing = Self.six
        missing[4] = [nil, nil, nil]
        #expect(count("alpha", setter().plot(chart(.column, missing), width: .mm(175))) == 3)
    }

    @Test func namesOfBarsStandBeforeTheFirstPanelOfEachRow() {
        let plot = setter().plot(chart(.bar, Array(Self.six.prefix(4))), width: .mm(175))
        expectLaws(plot, width: .mm(175), "bars")
        #expect(count("alpha", plot) == 2 && count("gamma", plot) == 2)
        // The first panel of a row is missing: each has its own.
        var missing = Array(Self.six.prefix(4))
        missing[2] = [nil, nil, nil]
        #expect(count("alpha", setter().plot(chart(.bar, missing), width: .mm(175))) == 3)
    }

    @Test func namesThatDifferStandInEachPanel() {
        let names = [["a", "b", "c"], ["a", "b", "d"]]
        let plot = setter().plot(chart(.bar, Array(Self.six.prefix(2)), names: names), width: .mm(175))
        #expect(count("a", plot) == 2)
    }

    /// Ticks of values stand before the first panel of each row only.
    @Test func ticksStandBeforeTheRows() {
        var lines = chart(.line, Self.six)
        for index in lines.data.indices {
            lines.data[index].x = Chart.Measured(Double(index % 3), "\(index % 3)")
        }
        let plot = setter().plot(lines, width: .mm(175))
        expectLaws(plot, width: .mm(175), "lines")
        #expect(count("60", plot) + count("50", plot) == 2, "\(FrameGeometry(plot.frame).texts.map(say))")
        let texts = FrameGeometry(plot.frame).texts.compactMap {
            if case .text(let text) = $0.content { text } else { nil }
        }
        let places = texts.filter { text in
            !text.hasPrefix("panel")
                && Double(text).map { $0.truncatingRemainder(dividingBy: 10) != 0 } ?? true
        }
        #expect(!places.isEmpty)
        for place in places {
            #expect(texts.count { $0 == place } == 3, "\(place): under the last of each column")
        }
    }

    /// A length means the same in each: bars of all panels have one factor, and values are told in one way.
    @Test(arguments: [Chart.Kind.bar, .column]) func panelsHaveOneScale(kind: Chart.Kind) {
        for missing in [false, true] {
            var values = Array(Self.six.prefix(4))
            if missing { values[1][1] = nil }
            values[0][0] = 100
            let plot = setter().plot(chart(kind, values), width: .mm(175))
            let bars = FrameGeometry(plot.frame).boxes.filter {
                $0.content == .shape && $0.color == ChartStyle.annual.colors.mark
                    && min($0.rect.size.width, $0.rect.size.height) > .mm(1)
            }.map { kind == .bar ? $0.rect.size.width.points : $0.rect.size.height.points }.sorted()
            let known = values.joined().compactMap { $0 }.sorted()
            #expect(bars.count == known.count)
            guard let longest = bars.last, bars.count == known.count else { continue }
            for (bar, value) in zip(bars, known) {
                #expect(abs(bar / longest - value / 100) < 0.002, "\(kind)")
            }
        }
    }
}
