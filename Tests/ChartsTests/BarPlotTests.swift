import Frames
import ReportModel
import Testing

@testable import Charts

@Suite struct BarPlotTests {
    /// The bars of a plot from the top: filled shapes of the mark's and the focus's colour, higher than rules are wide.
    private func bars(_ plot: ChartPlot) -> [Rect] {
        let colors = [ChartStyle.annual.colors.mark, ChartStyle.annual.colors.focus]
        return FrameGeometry(plot.frame).boxes
            .filter { $0.content == .shape && colors.contains($0.color ?? .white) }.map(\.rect)
            .filter { $0.size.width > .mm(0.5) && $0.size.height > .mm(2) }
            .sorted { $0.minY < $1.minY }
    }

    private func chart(_ values: [Double?], kind: Chart.Kind = .bar, whole: Double? = nil) -> Chart {
        Chart(
            kind: kind, title: [], data: values.enumerated().map { datum("c\($0)", $1) }, whole: whole,
            source: [])
    }

    @Test(arguments: [175.0, 115, 85, 55])
    func lengthsAreProportionalAndStartAtZero(width: Double) throws {
        let values = [48.0, 17, 10, 14, 11]
        let drawn = bars(setter().plot(chart(values), width: .mm(width)))
        try #require(drawn.count == values.count)
        let start = try #require(drawn.first).minX
        for (bar, value) in zip(drawn, values) {
            #expect(bar.minX == start)
            #expect(abs(Double(bar.size.width.units) - Double(drawn[0].size.width.units) * value / 48) <= 1)
        }
    }

    @Test func theLookOfTheTwelveColumns() throws {
        let plot = setter().plot(Sample.education, width: .mm(175))
        let drawn = bars(plot)
        #expect(drawn[0].minX == .mm(60) && drawn[0].size.height == .mm(7))
        #expect(abs((drawn[1].minY - drawn[0].minY).units - Length.mm(10).units) <= 1)
        #expect(abs(plot.frame.size.height.units - Length.mm(50).units) <= 3)
    }

    @Test func againstAWholeTheWholeIsTheField() throws {
        let drawn = bars(setter().plot(chart([50, 25], kind: .part), width: .mm(175)))
        #expect(abs(drawn[0].size.width.units - Length.mm(57.5).units) <= 1)
        #expect(abs(drawn[1].size.width.units - Length.mm(28.75).units) <= 1)
    }

    @Test func byValueTheLargestIsFirstAndTheMissingLast() {
        var chart = chart([10, nil, 40, 20])
        chart.order = .value
        #expect(ChartRows(chart).rows.map(\.datum.key) == ["c2", "c3", "c0", "c1"])
        chart.order = .data
        #expect(ChartRows(chart).rows.map(\.datum.key) == ["c0", "c1", "c2", "c3"])
    }

    @Test func equalValuesKeepTheirOrder() {
        var chart = chart([5, 5, 9, 5])
        chart.order = .value
        #expect(ChartRows(chart).rows.map(\.datum.key) == ["c2", "c0", "c1", "c3"])
    }

    @Test func aMissingValueIsAHatchAndNeverABar() {
        let plot = setter().plot(chart([20, nil]), width: .mm(175))
        #expect(bars(plot).count == 1)
        let boxes = FrameGeometry(plot.frame).boxes
        #expect(boxes.contains { $0.color == ChartStyle.annual.colors.gapField })
        #expect(boxes.contains { $0.content == .text("valeur manquante") })
    }

    @Test func aZeroIsNotMissing() {
        let plot = setter().plot(chart([20, 0]), width: .mm(175))
        #expect(!FrameGeometry(plot.frame).boxes.contains { $0.color == ChartStyle.annual.colors.gapField })
        #expect(FrameGeometry(plot.frame).boxes.contains { $0.content == .text("0\u{202F}%") })
    }

    @Test func barsBelowZeroRunTheOtherWay() {
        let drawn = bars(setter().plot(chart([30, -10]), width: .mm(175)))
        #expect(drawn[1].maxX == drawn[0].minX)
        #expect(abs(drawn[0].size.width.units - 3 * drawn[1].size.width.units) <= 3)
    }

    @Test func aFullTrackHoldsItsValueInside() throws {
        let plot = setter().plot(chart([100], kind: .part), width: .mm(175))
        let text = try #require(FrameGeometry(plot.frame).texts.first { $0.content == .text("100\u{202F}%") })
        #expect(bars(plot)[0].contains(text.rect))
        #expect(text.color == .white)
    }

    @Test func theFindingIsVermilionAndItsNameStrong() {
        let boxes = FrameGeometry(setter().plot(Sample.education, width: .mm(175)).frame).boxes
        let red = boxes.filter { $0.color == ChartStyle.annual.colors.focus }
        // Its bar, its value and the annotation's leader.
        #expect(red.count == 3)
    }

    @Test func theAnnotationStandsUnderTheBarItSpeaksOf() throws {
        let plot = setter().plot(Sample.education, width: .mm(175))
        let first = bars(plot)[0]
        let words = try #require(
            FrameGeometry(plot.frame).texts.first { "\($0.content)".contains("dont plus") })
        #expect(words.rect.minY > first.maxY && words.rect.minX > first.minX && words.rect.maxX <= .mm(175))
        #expect(plot.frame.size.height < .mm(51))
    }

    @Test func aNarrowPlotPutsTheAnnotationUnderIt() throws {
        let plot = setter().plot(Sample.education, width: .mm(55))
        let last = try #require(bars(plot).last)
        let words = FrameGeometry(plot.frame).texts.filter { $0.rect.minY > last.maxY }
        #expect("\(words.first.map(\.content) as Any)".contains("Sans diplôme reconnu \u{2013}"))
    }

    @Test func twoHundredCategoriesStandCloseAndAreReported() {
        let plot = setter().plot(chart((0..<200).map { Double($0) }), width: .mm(175))
        expectLaws(plot, width: .mm(175), "200 categories")
        #expect(plot.diagnostics.contains { if case .tooHigh(200, _, _) = $0 { true } else { false } })
        // Fifty still fit on a page, closer together.
        let fifty = setter().plot(chart((0..<50).map { Double($0) }), width: .mm(175))
        #expect(fifty.diagnostics.isEmpty && fifty.frame.size.height <= .mm(220))
    }

    @Test func oneCategoryAndNamesOfEightyLetters() {
        let name = String(repeating: "formation ", count: 8)
        for width in [175, 115, 85, 55.0] {
            let plot = setter().plot(
                Chart(kind: .bar, title: [], data: [datum(name, 12)], source: []), width: .mm(width))
            expectLaws(plot, width: .mm(width), "one category")
            #expect(plot.diagnostics.isEmpty)
        }
    }

    @Test func aWordWiderThanItsColumnIsReported() {
        let word = String(repeating: "x", count: 90)
        let plot = setter().plot(
            Chart(kind: .bar, title: [], data: [datum(word, 12)], source: []), width: .mm(115))
        expectLaws(plot, width: .mm(115), "long word")
        // Hyphenated by the fake, which always finds a place.
        #expect(plot.diagnostics.isEmpty)
        let narrow = setter().plot(
            Chart(kind: .bar, title: [], data: [datum(word, 12)], source: []), width: .mm(5))
        #expect(narrow.diagnostics.contains { if case .labelTooWide(word, _) = $0 { true } else { false } })
    }
}
