import Frames
import TestSupport
import Testing

@testable import Charts
import ReportModel

@Suite struct ScaleTests {
    @Test func aFixedWholeFillsTheWidth() {
        let scale = LinearScale(whole: 100, width: .mm(80))
        #expect(scale.zero == .zero)
        #expect(scale.length(100) == .mm(80))
        #expect(scale.length(0) == .zero)
        #expect(abs(scale.length(25).units - Length.mm(20).units) <= 1)
    }

    @Test func theLongestBarAndItsValueJustFit() {
        let scale = LinearScale(fitting: [(48, .mm(13)), (10, .mm(13))], into: .mm(115))
        #expect(scale.length(48) + .mm(13) <= .mm(115))
        #expect(scale.length(48) + .mm(13) > .mm(115) - Length(units: 3))
    }

    @Test func aShortBarWithALongValueMaySettleTheScale() {
        let scale = LinearScale(fitting: [(10, .mm(5)), (9, .mm(30))], into: .mm(100))
        #expect(scale.length(9) + .mm(30) <= .mm(100))
        #expect(scale.length(10) > .mm(77) && scale.length(10) < .mm(78))
    }

    @Test func valuesBelowZeroMoveIt() {
        let scale = LinearScale(fitting: [(30, .mm(10)), (-10, .mm(10))], into: .mm(100))
        let below = scale.interval(-10), above = scale.interval(30)
        #expect(below.end == scale.zero && above.start == scale.zero)
        #expect(below.start >= .mm(10) - Length(units: 2))
        #expect(abs((above.end - above.start).units - 3 * (below.end - below.start).units) <= 3)
        #expect(above.end + .mm(10) <= .mm(100))
    }

    @Test(arguments: [[0.0, 0.0], [1e-300, 2e-300], [1e308, 1.7e308], [-1e308, 1e308]])
    func extremeValuesStayWithin(values: [Double]) {
        let scale = LinearScale(fitting: values.map { ($0, .mm(5)) }, into: .mm(60))
        for value in values {
            let (start, end) = scale.interval(value)
            #expect(start >= .zero && end <= .mm(60))
        }
    }

    @Test func bandsStandAtOneDistance() {
        let bands = BandScale(count: 3, pitch: .mm(10), thickness: .mm(7), before: .mm(1.5), after: .mm(1.5))
        #expect(bands.start(0) == .mm(1.5))
        #expect(bands.start(2) - bands.start(1) == bands.start(1) - bands.start(0))
        #expect(abs(bands.extent.units - Length.mm(30).units) <= 3)
    }

    @Test func discsAddUpToAHundred() {
        #expect(discCounts(of: [76, 24], whole: 100) == [76, 24])
        #expect(discCounts(of: [1, 1, 1], whole: 3) == [34, 33, 33])
        #expect(discCounts(of: [0.4, 99.6], whole: 100) == [0, 100])
        #expect(discCounts(of: [30, nil, 20], whole: 100) == [30, 0, 20])
        #expect(discCounts(of: [0, 0], whole: 1) == [0, 0])
    }

    @Test func noDiscCountIsADiscAwayFromItsShare() {
        var random = Dice(1)
        for _ in 0..<300 {
            let values = (0..<Int.random(in: 1...9, using: &random)).map { _ in
                Double.random(in: 0...10, using: &random)
            }
            let whole = values.reduce(0, +)
            let counts = discCounts(of: values, whole: whole)
            #expect(counts.reduce(0, +) == 100)
            for (count, value) in zip(counts, values) {
                #expect(abs(Double(count) - value / whole * 100) < 1)
            }
        }
    }
}

@Suite struct ColorScaleTests {
    private func waffle(_ names: [String], focus: String? = nil) -> Chart {
        Chart(kind: .waffle, title: [], data: names.map { datum($0, 1) }, focus: focus, source: [])
    }

    @Test func aCategoryKeepsItsPlaceAcrossCharts() {
        let scale = ColorScale(
            training: [waffle(["a", "b"]), waffle(["b", "c"]), waffle(["c", "a"])], count: 5)
        #expect(scale["a"] == 0 && scale["b"] == 1 && scale["c"] == 2)
    }

    @Test func strangersMayShareAColour() {
        let scale = ColorScale(training: [waffle(["a", "b"]), waffle(["c", "d"])], count: 5)
        #expect(scale["c"] == 0 && scale["d"] == 1)
    }

    @Test func neighboursNeverShareOne() {
        var random = Dice(2)
        for _ in 0..<200 {
            let charts = (0..<6).map { _ in
                waffle(
                    (0..<Int.random(in: 1...4, using: &random)).map { _ in
                        "k\(Int.random(in: 0...7, using: &random))"
                    })
            }
            let scale = ColorScale(training: charts, count: 5)
            for chart in charts {
                let places = Set(chart.data.map(\.key)).compactMap { scale[$0] }
                #expect(Set(places).count == places.count)
            }
        }
    }

    @Test func barsAndFindingsTakeNoPlace() {
        let bars = Chart(kind: .bar, title: [], data: [datum("x", 1)], source: [])
        let scale = ColorScale(training: [bars, waffle(["a", "b"], focus: "a")], count: 5)
        #expect(scale["x"] == nil && scale["a"] == nil && scale["b"] == 0)
    }

    @Test func whatFindsNoColourIsTheRest() {
        let scale = ColorScale(training: [waffle(["a", "b", "c"])], count: 2)
        #expect(scale["c"] == nil)
    }

    @Test func partsStartAtTheThirdColourAndLeaveTheFindingsAlone() {
        let parts = ChartStyle.annual.colors.parts.map(\.hex)
        #expect(parts == ["#035E6F", "#C58700", "#790D3D", "#0688CB", "#1B2060"])
    }
}
