import Frames
import ReportModel
import Testing

@testable import Charts

/// A mark is as large as the share that its label tells, and no mark stands for a share that nobody knows.
@Suite struct ShareTests {
    private let colors = ChartStyle.annual.colors
    private static let parts: [Chart.Kind] = [.split, .waffle, .donut]

    private func chart(_ kind: Chart.Kind, _ data: [Chart.Datum], whole: Double? = nil) -> Chart {
        Chart(kind: kind, title: [], data: data, whole: whole, source: [])
    }
    private func shapes(_ plot: ChartPlot, _ color: Color) -> [Rect] {
        FrameGeometry(plot.frame).boxes.filter { $0.content == .shape && $0.color == color }.map(\.rect)
    }
    /// Outlines of a colour: the discs of a waffle.
    private func outlines(_ plot: ChartPlot, _ color: Color) -> Int {
        plot.frame.items.reduce(0) { sum, placed in
            guard case .path(let path, let fill, _) = placed.item, fill == color else { return sum }
            return sum + path.elements.count { if case .move = $0 { true } else { false } }
        }
    }

    private let seven = datum("a", 0.7, "7 sur 10", ratio: Sample.ratio(7, of: 10))

    @Test(arguments: [1, nil])
    func sevenInTenAreSeventyOfAHundredDiscs(whole: Double?) {
        let plot = setter().plot(chart(.waffle, [seven], whole: whole), width: .mm(85))
        // The key is one more.
        #expect(outlines(plot, colors.parts[0]) == 71 && outlines(plot, colors.rest) == 30)
        #expect(plot.diagnostics.isEmpty)
    }

    @Test(arguments: [Chart.Kind.split, .part], [1, nil])
    func sevenInTenAreSeventyPercentOfABar(kind: Chart.Kind, whole: Double?) throws {
        let plot = setter().plot(chart(kind, [seven], whole: whole), width: .mm(175))
        let color = kind == .split ? colors.parts[0] : colors.mark
        let bar = try #require(shapes(plot, color).max { $0.size.width < $1.size.width })
        let all = kind == .split ? Length.mm(174) : shapes(plot, colors.track)[0].size.width
        #expect(abs(bar.size.width.units - (all * 0.7).units) <= 2)
        if kind == .split { #expect(shapes(plot, colors.rest).first?.maxX == .mm(175)) }
    }

    @Test func whatIsLeftOfARingIsDrawn() {
        let plot = setter().plot(chart(.donut, [datum("a", 48)], whole: 100), width: .mm(85))
        // 52 of 100, on the left of twelve o'clock.
        let rest = shapes(plot, colors.rest)
        #expect(rest.count == 1 && rest.allSatisfy { $0.minX == .zero && $0.maxX < .mm(26) })
    }

    @Test func theRestIsNeverTakenForAPart() {
        let unnamedParts = [unnamed(50, "50"), unnamed(30, "30")]
        let missing = [datum("a", 50), datum("b", nil)]
        for kind in Self.parts {
            for data in [unnamedParts, missing] {
                let plot = setter().plot(chart(kind, data, whole: 100), width: .mm(85))
                #expect(shapes(plot, colors.track).count == 1, "\(kind)")
            }
        }
    }

    @Test func noShareIsDrawnOfAnUnknownWhole() {
        for kind in Self.parts {
            let data = [datum("a", nil, "plus"), datum("b", 5)]
            let plot = setter().plot(chart(kind, data), width: .mm(85))
            expectLaws(plot, width: .mm(85), "\(kind)")
            for color in colors.parts + [colors.track, colors.rest] {
                #expect(shapes(plot, color).isEmpty, "\(kind)")
            }
            let hatched = shapes(plot, colors.gapField).map(\.size.width).max() ?? .zero
            #expect(hatched >= .mm(45), "\(kind)")
            let words = FrameGeometry(plot.frame).texts.map(\.content)
            #expect(words.contains(.text("plus")) && words.contains(.text("b")), "\(kind)")
        }
    }

    @Test func aRatioThatIsNoShareIsRefused() {
        for kind in [Chart.Kind.split, .waffle, .donut, .part, .bar] {
            for (part, whole) in [(5, 3), (-1, 3), (1, 0)] {
                let datum = datum("a", Double(part) / 3, "a", ratio: Sample.ratio(part, of: whole))
                let plot = setter().plot(chart(kind, [datum], whole: 1), width: .mm(85))
                #expect(plot.diagnostics == [.ratioNotAShare(key: "a", part: part, whole: whole)])
                #expect(shapes(plot, colors.parts[0]).isEmpty)
                // The line that bars start from has the colour of the marks.
                #expect(shapes(plot, colors.mark).allSatisfy { $0.size.width < .mm(0.5) })
            }
            if kind == .bar { continue }
            let more = datum("a", 0.7, ratio: Sample.ratio(7, of: 10, isMore: true))
            let plot = setter().plot(chart(kind, [more], whole: 1), width: .mm(85))
            #expect(plot.diagnostics == [.openRatio(key: "a")])
            #expect(plot.diagnostics.allSatisfy { $0.severity == .error })
        }
    }

    /// Two rounded shares may make 101, and two counts of people one too many; nothing else is rounding.
    @Test func onlyRoundingMayExceedAWhole() {
        func exceeds(_ values: [Double], _ whole: Double) -> Bool {
            let data = values.enumerated().map { datum("\($0.offset)", $0.element) }
            return !setter().plot(chart(.split, data, whole: whole), width: .mm(175)).diagnostics.isEmpty
        }
        #expect(!exceeds([50, 51], 100) && exceeds([50, 52], 100))
        #expect(!exceeds([50.1, 50], 100) && exceeds([50.5, 50.5, 0.3], 100))
        #expect(!exceeds([0.1, 0.2, 0.7], 1) && exceeds([4000, 60], 4034))
        let ratios = [(1, 2), (51, 100)].enumerated().map { index, ratio in
            datum(
                "\(index)", Double(ratio.0) / Double(ratio.1), ratio: Sample.ratio(ratio.0, of: ratio.1))
        }
        let plot = setter().plot(chart(.split, ratios, whole: 1), width: .mm(175))
        #expect(plot.diagnostics.count == 1)
    }

    @Test func pictogramsSideBySideHavePeopleOfOneSize() {
        let few = Sample.job, many = Sample.outcome
        let width = Length.mm(85)
        #expect(setter().personHeight(few, width: width) == .mm(18))
        #expect(setter().personHeight(many, width: width) == .mm(8))
        #expect(setter().personHeight(Sample.education, width: width) == nil)
        func people(_ plot: ChartPlot) -> Length? {
            FrameGeometry(plot.frame).boxes.filter { $0.content == .shape }.map(\.rect.size.height).max()
        }
        #expect(
            people(setter().plot(few, width: width))
                == people(setter().plot(few, width: width, personHeight: .mm(18))))
        let small = setter().plot(few, width: width, personHeight: .mm(8))
        expectLaws(small, width: width, "small people")
        #expect(people(small).map { $0 <= .mm(8.1) } == true)
    }

    @Test func allPeopleOfAPlotHaveOneSize() {
        var chart = Sample.job
        chart.data.append(datum("autre", 0.7, "7 sur 10", ratio: Sample.ratio(7, of: 10)))
        let plot = setter().plot(chart, width: .mm(85))
        let people = FrameGeometry(plot.frame).boxes.filter { $0.content == .shape }.map(\.rect.size.height)
        #expect(people.allSatisfy { $0 <= .mm(8.1) } && !people.isEmpty)
    }
}
