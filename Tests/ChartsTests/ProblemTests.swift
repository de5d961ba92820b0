import Charts
import Frames
import ReportModel
import Testing

@Suite struct ProblemTests {
    private func problems(_ chart: Chart, width: Double = 85) -> [ChartProblem] {
        let plot = setter().plot(chart, width: .mm(width))
        expectLaws(plot, width: .mm(width), "\(chart.kind)")
        return plot.diagnostics
    }
    private func chart(_ kind: Chart.Kind, _ data: [Chart.Datum], whole: Double? = nil) -> Chart {
        Chart(kind: kind, title: [], data: data, whole: whole, source: [])
    }

    @Test(arguments: [Double.nan, .infinity, -.infinity])
    func aValueThatIsNoNumberIsRefused(value: Double) {
        for kind in PlotLawTests.simpleKinds where kind != .pictogram {
            let found = problems(chart(kind, [datum("a", value, "?"), datum("b", 3)]))
            #expect(found.contains(.valueNotFinite(key: "a")))
        }
    }

    @Test func aNegativePartIsRefused() {
        for kind in [Chart.Kind.split, .waffle, .donut, .part] {
            #expect(problems(chart(kind, [datum("a", -1), datum("b", 3)])).contains(.negativePart(key: "a")))
        }
        #expect(problems(chart(.bar, [datum("a", -1), datum("b", 3)])).isEmpty)
    }

    @Test func nothingButZerosAndNothingAtAll() {
        for kind in PlotLawTests.simpleKinds where kind != .pictogram {
            #expect(problems(chart(kind, [datum("a", 0), datum("b", 0)])).isEmpty)
            #expect(problems(chart(kind, [datum("a", nil), datum("b", nil)])).isEmpty)
            #expect(problems(chart(kind, [])) == [.noData])
        }
    }

    @Test func partsAreAtMostTheirWhole() {
        for kind in [Chart.Kind.split, .waffle, .donut] {
            let found = problems(chart(kind, [datum("a", 80), datum("b", 40)], whole: 100))
            #expect(found == [.partsExceedWhole(sum: 120, whole: 100)])
            // Rounded shares may add up to 101.
            #expect(problems(chart(kind, [datum("a", 50), datum("b", 51)], whole: 100)).isEmpty)
        }
        #expect(
            problems(chart(.part, [datum("a", 120)], whole: 100)) == [.partExceedsWhole(120, whole: 100)])
    }

    @Test(arguments: [0, -5, Double.nan])
    func aWholeIsAboveZero(whole: Double) {
        for kind in PlotLawTests.simpleKinds where kind != .pictogram {
            let found = problems(chart(kind, [datum("a", 8), datum("b", 4)], whole: whole))
            #expect(found.count == 1)
            #expect(found.first?.severity == .error)
        }
    }

    @Test func aDonutHasAtMostFourParts() {
        let five = chart(.donut, (1...5).map { datum("p\($0)", 20) })
        #expect(problems(five) == [.tooManyParts(count: 5, most: 4)])
    }

    @Test func peopleNeedARatioTheyCanShow() {
        #expect(problems(chart(.pictogram, [datum("a", 0.5)])) == [.noRatio(key: "a")])
        let many = chart(.pictogram, [datum("a", 0.1, ratio: Sample.ratio(1, of: 1000))])
        #expect(problems(many) == [.ratioOutOfRange(key: "a", part: 1, whole: 1000, most: 100)])
        let more = chart(.pictogram, [datum("a", 1.1, ratio: Sample.ratio(8, of: 7))])
        #expect(problems(more) == [.ratioOutOfRange(key: "a", part: 8, whole: 7, most: 100)])
        #expect(problems(chart(.pictogram, [datum("a", nil)])).isEmpty)
    }

    @Test func namesThatNameNothingAreReported() {
        var chart = chart(.bar, [datum("a", 1), datum("a", 2)])
        chart.focus = "b"
        chart.annotations = [Chart.Annotation(category: "c", text: "…")]
        #expect(
            problems(chart) == [.repeatedKey("a"), .unknownFocus("b"), .unknownAnnotation(category: "c")])
    }

    @Test func aProblemIsWordedWithItsFacts() {
        let origin = Origin(.file("content/fr/10.md", bytes: 0..<4))
        let diagnostic = ChartProblem.partsExceedWhole(sum: 120, whole: 100).diagnostic(at: origin)
        #expect(diagnostic.severity == .error)
        #expect(diagnostic.code == "chart-parts-exceed-whole")
        #expect(diagnostic.summary == "The parts add up to 120.0, more than their whole, 100.0.")
        #expect(diagnostic.hint == "Use `kind: part`, which draws each share on a track of its own.")
        let wide = ChartProblem.labelTooWide("Donaudampf", available: .mm(40.04)).diagnostic(at: origin)
        #expect(wide.severity == .warning)
        #expect(wide.summary == "A word of “Donaudampf” is wider than the 40.0 mm there are for it.")
    }
}
