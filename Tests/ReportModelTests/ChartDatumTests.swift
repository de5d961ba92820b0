import ReportModel
import Testing

/// Rare values of a chart's data are stored apart: nobody may notice.
@Suite struct ChartDatumTests {
    private let plain = Chart.Datum(key: "a", label: .text("A"), value: 1, text: "1")

    @Test func whatIsSetIsThere() {
        var datum = plain
        datum.low = Chart.Measured(0, "0")
        datum.facet = "north"
        #expect(datum.low == Chart.Measured(0, "0") && datum.facet == "north" && datum.high == nil)
        #expect(datum != plain && datum.hashValue != plain.hashValue)
    }

    @Test func copiesKeepTheirOwn() {
        var first = plain
        first.detail = "of three"
        var second = first
        second.detail = "of four"
        #expect(first.detail == "of three" && second.detail == "of four")
    }

    @Test func whatIsTakenBackLeavesNothing() {
        var datum = plain
        datum.target = Chart.Measured(2, "2")
        datum.target = nil
        #expect(datum == plain && datum.hashValue == plain.hashValue)
    }

    @Test func itsPathNamesSeriesAndPanel() {
        #expect(plain.path == "a")
        var datum = Chart.Datum(key: "a", label: .text("A"), value: 1, text: "1", series: "s", facet: "f")
        #expect(datum.path == "a/s/f")
        datum.series = nil
        #expect(datum.path == "a/f")
    }
}
