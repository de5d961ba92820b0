import Charts
import Frames
import ReportModel
import Testing
import Typography

/// Every column of numbers of the public tables in every kind that suits it: no two words overlap, none is cut, none
/// leaves its frame.
@Suite struct TableSweepTests {
    @Test func thereAreTables() { #expect(PublicTable.all.count >= 10) }

    @Test(arguments: PublicTable.all.map(\.name))
    func wordsNeverOverlap(name: String) throws {
        let table = try #require(PublicTable.all.first { $0.name == name })
        var count = 0
        for value in table.numeric.prefix(3) {
            for chart in TableCharts(table: table, value: value).charts {
                for width in [175.0, 85] {
                    count += 1
                    let plot = setter().plot(chart, width: .mm(width))
                    expectLaws(
                        plot, width: .mm(width),
                        "\(chart.kind) of \(name), \(table.columns[value]) at \(width)")
                    #expect(plot.frame.size.height > .zero, "\(chart.kind) of \(name) is empty")
                    let faults = plot.diagnostics.filter { $0.severity == .error }
                    #expect(faults.isEmpty, "\(chart.kind) of \(name): \(faults)")
                }
            }
        }
        #expect(count > 0)
    }

    @Test func theSameInTheFontsOfTheLook() throws {
        let typesetter = Typesetter(fonts: try FontBook())
        for language in ["fr", "uk"] {
            let setter = ChartSetter(style: .annual, text: typesetter, language: language, isDraft: true)
            for name in ["barley", "stocks", "gapminder-health-income", "obesity"] {
                let table = try #require(PublicTable.all.first { $0.name == name })
                for value in table.numeric.suffix(2) {
                    for chart in TableCharts(table: table, value: value).charts {
                        let plot = setter.plot(chart, width: .mm(145))
                        expectLaws(plot, width: .mm(145), "\(chart.kind) of \(name) in \(language)")
                    }
                }
            }
        }
    }
}
