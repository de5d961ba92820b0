import Frames
import ReportModel
import TestSupport
import Testing

@testable import Charts

/// Arrows between marks and from words to marks; what areas of bubbles mean; names that are left out.
@Suite struct ArrowTests {
    /// With a colour of axes that nothing else has.
    private static let style: ChartStyle = {
        var style = ChartStyle.annual
        style.colors.axis = color("#123456")
        return style
    }()
    private static let kinds = Chart.Kind.allCases.filter(\.takesArrows)

    private func columns(_ note: Chart.Annotation, as kind: Chart.Kind = .column) -> Chart {
        Chart(
            kind: kind, title: [],
            data: [datum("a", 48), datum("b", 60), datum("c", 14), datum("d", 11)], annotations: [note],
            source: [])
    }

    private func change(_ from: String, _ to: String, _ text: String = "a third") -> Chart.Annotation {
        var note = Chart.Annotation(category: from, text: text)
        note.to = to
        return note
    }

    /// The boxes of filled heads: triangles in the colour of axes.
    private func heads(_ plot: ChartPlot) -> [Rect] {
        FrameGeometry(plot.frame).boxes.filter {
            $0.content == .shape && $0.color == Self.style.colors.axis
                && $0.rect.size.width < .mm(2.6) && $0.rect.size.height < .mm(2.6)
                && $0.rect.size.width > .mm(1) && $0.rect.size.height > .mm(1)
        }.map(\.rect)
    }

    @Test(arguments: [Chart.Kind.column, .bar]) func aChangeHasAnArrowOverItsBars(kind: Chart.Kind) throws {
        let plot = setter(style: Self.style).plot(columns(change("a", "c"), as: kind), width: .mm(115))
        #expect(plot.diagnostics.isEmpty)
        expectLaws(plot, width: .mm(115), "\(kind)")
        #expect(FrameGeometry(plot.frame).texts.contains { say($0).contains("“a third”") })
        let bars = FrameGeometry(plot.frame).boxes.filter {
            $0.content == .shape && $0.color == ChartStyle.annual.colors.mark && $0.rect.size.width > .mm(4)
                && $0.rect.size.height > .mm(2)
        }
        #expect(bars.count >= 4)
        #expect(heads(plot).count == 1, "one head, at the end of the third")
    }

    @Test func arrowsNeverCrossWordsAndAreToldWithoutRoom() {
        var random = Dice(41)
        var drawn = 0, told = 0
        for kind in Self.kinds {
            for round in 0..<12 {
                var chart = RandomChart(kind: kind).make(&random)
                guard let from = chart.data.randomElement(using: &random),
                    let to = chart.data.randomElement(using: &random)
                else { continue }
                var one = Chart.Annotation(
                    category: from.key, series: from.series, text: "from here to there")
                (one.to, one.toSeries) = (to.key, to.series)
                var two = Chart.Annotation(category: to.key, series: to.series, text: "a note")
                two.hasArrow = true
                chart.annotations = [one, two]
                for width in [175.0, 85] {
                    let plot = setter(style: Self.style).plot(chart, width: .mm(width))
                    expectLaws(plot, width: .mm(width), "\(kind) \(round) at \(width)")
                    let texts = FrameGeometry(plot.frame).texts.map(\.rect)
                    for head in heads(plot) {
                        #expect(!texts.contains { $0.overlaps(head) }, "\(kind) \(round): a head on words")
                    }
                    let left = plot.diagnostics.count { if case .noRoomForArrow = $0 { true } else { false } }
                    told += left
                    drawn += 2 - left
                }
            }
        }
        #expect(drawn > 60 && told > 0, "\(drawn) drawn, \(told) told")
    }

    /// What finds no place stands under the chart, with both of its ends, and is told.
    @Test func whatFindsNoPlaceStandsUnderTheChart() {
        var chart = columns(change("a", "c"))
        chart.data[2].value = nil
        let plot = setter(style: Self.style).plot(chart, width: .mm(85))
        #expect(plot.diagnostics == [.noRoomForArrow("a third")])
        let diagnostic = plot.diagnostics.first?.diagnostic(at: .unknown)
        #expect(diagnostic?.code == "chart-arrow-without-room" && diagnostic?.severity == .warning)
        #expect(FrameGeometry(plot.frame).texts.contains { say($0).contains("“a, c \u{2013} a third”") })
        #expect(heads(plot).isEmpty)
        #expect(
            setter(style: Self.style).plot(columns(change("a", "x")), width: .mm(85)).diagnostics
                .contains(.unknownAnnotation(category: "x")))
    }

    @Test func aNoteMayPointAtItsMark() {
        var note = Chart.Annotation(category: "c", text: "the least")
        note.hasArrow = true
        let plot = setter(style: Self.style).plot(columns(note, as: .dot), width: .mm(115))
        #expect(plot.diagnostics.isEmpty && heads(plot).count == 1)
        note.hasArrow = false
        #expect(heads(setter(style: Self.style).plot(columns(note, as: .dot), width: .mm(115))).isEmpty)
    }

    // MARK: Bubbles and names

    private func cloud(_ count: Int, _ kind: Chart.Kind) -> Chart {
        var random = Dice(count)
        return Chart(
            kind: kind, title: [],
            data: (0..<count).map { index in
                var one = datum("place \(index)", Double.random(in: 0...100, using: &random).rounded())
                one.x = Chart.Measured(Double.random(in: 0...100, using: &random), "x")
                if kind == .bubble {
                    one.size = Chart.Measured(Double(index + 1) * 1000 / Double(count), "s")
                }
                return one
            }, source: [])
    }

    @Test(arguments: [175.0, 115, 55]) func areasAreExplained(width: Double) throws {
        var chart = cloud(9, .bubble)
        chart.size = Chart.Axis(title: "People", format: .init(unit: "kg"))
        let plot = setter(style: Self.style).plot(chart, width: .mm(width))
        expectLaws(plot, width: .mm(width), "bubbles at \(width)")
        let texts = FrameGeometry(plot.frame).texts.map(say)
        for text in ["People", "1\u{202F}000\u{A0}kg", "200\u{A0}kg", "50\u{A0}kg"] {
            #expect(texts.contains { $0.contains("“\(text)”") }, "\(text) in \(texts)")
        }
        let other = setter(style: Self.style).plot(cloud(9, .scatter), width: .mm(width))
        #expect(!FrameGeometry(other.frame).texts.map(say).contains { $0.contains("People") })
    }

    @Test func areasOfTheLegendAreThoseOfTheBubbles() {
        let scale = SizeScale(largest: 400, most: .mm(8))
        #expect(scale.radius(400) == .mm(8) && scale.radius(100) == .mm(4) && scale.radius(0) == .zero)
    }

    @Test func namesThatAreLeftOutAreTold() {
        func left(_ chart: Chart, _ width: Double) -> Int {
            setter(style: Self.style).plot(chart, width: .mm(width)).diagnostics.compactMap {
                if case .namesLeftOut(let count) = $0 { count } else { nil }
            }.first ?? 0
        }
        #expect(left(cloud(5, .scatter), 175) == 0)
        #expect(left(cloud(75, .scatter), 175) >= 15, "only sixty are tried")
        #expect(left(cloud(40, .scatter), 55) > 0)
        var nameless = cloud(75, .scatter)
        for index in nameless.data.indices { nameless.data[index].label = .text("") }
        #expect(left(nameless, 55) == 0)
        let diagnostic = ChartProblem.namesLeftOut(count: 3).diagnostic(at: .unknown)
        #expect(diagnostic.severity == .note && diagnostic.code == "chart-names-left-out")
    }
}
