import Charts
import ReportModel
import TestSupport
import Testing

/// What a description says is in the data, in all languages that ship, of charts of all kinds.
@Suite struct DescriptionLawTests {
    static let languages = ["fr", "nl", "de", "en", "es", "it", "uk", "ar", "pt-BR"]

    @Test(arguments: Chart.Kind.allCases)
    func everyNumberIsInTheData(kind: Chart.Kind) {
        var random = Dice(UInt64(kind.rawValue.utf8.reduce(3) { $0 &* 31 &+ Int($1) } & 0xFFFF))
        for round in 0..<24 {
            let language = Self.languages[round % Self.languages.count]
            let signs = NumberSigns.forLanguage(language), numbers = SpokenNumbers(signs: signs)
            var chart = RandomChart(kind: kind).make(&random)
            chart.print(signs, unit: ["", "\u{202F}€", "\u{202F}%"][round % 3])
            let description = ChartDescription(chart, language: language)
            let data = DataNumbers(chart, read: numbers.all)
            for text in [description.short, description.long] {
                for said in numbers.all(in: text) where !data.has(said) {
                    Issue.record("\(kind) in \(language) says \(said): \(text)")
                }
            }
            #expect(!description.short.isEmpty && description.short.count <= description.long.count)
            guard let table = description.table else { continue }
            #expect(table.rows.allSatisfy { $0.heads.count + $0.cells.count == table.heads.count })
            #expect(table.rows.count <= ChartDataTable.mostRows)
        }
    }

    @Test(arguments: Chart.Kind.allCases)
    func extremesAreSaidWithoutInventing(kind: Chart.Kind) {
        let signs = NumberSigns.forLanguage("en"), numbers = SpokenNumbers(signs: signs)
        for (name, extreme) in RandomChart(kind: kind).extremes where name != "huge and tiny" {
            var chart = extreme
            for index in chart.data.indices { chart.data[index].text = "" }
            let description = ChartDescription(chart, language: "en")
            let data = DataNumbers(chart, read: numbers.all)
            for said in numbers.all(in: description.long) where !data.has(said) {
                Issue.record("\(kind), \(name), says \(said): \(description.long)")
            }
            for word in ["inf", "nan", "e+"] { #expect(!description.long.contains(word), "\(name)") }
        }
    }

    /// Every value that is drawn is in the table, under its heads, unless the table sums up and says so.
    @Test(arguments: [Chart.Kind.column, .line, .dot, .heatmap, .sankey, .treemap, .donut, .slope])
    func everyValueIsInTheTable(kind: Chart.Kind) {
        var random = Dice(99)
        for _ in 0..<30 {
            var chart = RandomChart(kind: kind).make(&random)
            chart.print(.forLanguage("fr"), unit: "")
            let series = Set(chart.series.map(\.key))
            let drawn = chart.data.filter { series.isEmpty || series.contains($0.series ?? "") }
            guard drawn.count > 1, let table = ChartDescription(chart, language: "fr").table else { continue }
            #expect(!table.isSummary)
            let cells = table.rows.flatMap(\.cells)
            for datum in drawn where datum.value != nil {
                #expect(
                    cells.contains { $0 == datum.text || $0.hasPrefix(datum.text + " (") },
                    "\(kind) \(datum.text): \(cells)")
            }
        }
    }

    /// The direction and the ends of each series, found a second time.
    @Test func trendsGoFromTheFirstToTheLast() {
        var random = Dice(5)
        for _ in 0..<200 {
            let values = (0..<Int.random(in: 2...12, using: &random)).map { _ in
                Double(Int.random(in: 0...30, using: &random))
            }
            var chart = Chart(kind: .line, title: [], data: [], source: [])
            chart.data = values.enumerated().map { index, value in
                var datum = Chart.Datum("", "", value, "\(Int(value))")
                datum.x = Chart.Measured(Double(2000 + index), "\(2000 + index)")
                return datum
            }.shuffled(using: &random)
            let said = ChartDescription(chart, language: "en").long
            let (first, last) = (Int(values[0]), Int(values[values.count - 1])), end = 1999 + values.count
            let expected =
                first == last
                ? "Same value at the start (2000) and at the end (\(end)): \(first)"
                : "\(first < last ? "Rise" : "Fall") from \(first) (2000) to \(last) (\(end))"
            #expect(said.contains(expected), "\(values): \(said)")
            let most = Int(values.max() ?? 0)
            // The largest is said: as an end, as a peak, or by itself.
            #expect(
                said.contains("\(most) (") || said.contains("Highest value: ") || said.contains(": \(most)"),
                "\(values): \(said)")
        }
    }

    /// What is not printed exactly is not reckoned with: the sum of rounded values is not said.
    @Test func nothingIsWorkedOutOfRoundedNumbers() {
        var chart = Chart(kind: .treemap, title: [], data: [], source: [])
        chart.data = [1.26, 2.34, 9.99].enumerated().map { index, value in
            Chart.Datum("\(index)", "abc".map(String.init)[index], value, ["1.3", "2.3", "10.0"][index])
        }
        #expect(!ChartDescription(chart, language: "en").long.contains("Total"))
        for (index, text) in ["1.26", "2.34", "9.99"].enumerated() { chart.data[index].text = text }
        #expect(
            ChartDescription(chart, language: "en").long.hasSuffix(
                "Total: 13.59. Largest share: c, 9.99, which is 74% of the whole."))
        chart.data[0].text = "< 5"
        chart.data[0].value = nil
        #expect(!ChartDescription(chart, language: "en").long.contains("Total"))
    }

    @Test func longOnesAreReadInAParagraph() throws {
        var chart = Chart(kind: .bar, title: [], data: [], source: [])
        chart.data = (0..<30).map { datum("c\($0)", Double($0)) }
        #expect(ChartDescription(chart, language: "en").paragraph == nil)
        chart.annotations = (0..<30).map {
            Chart.Annotation(category: "c\($0)", text: "a remark that goes on and on")
        }
        let description = ChartDescription(chart, language: "en")
        #expect(description.alternative == description.short && description.short.count < 300)
        let paragraph = try #require(description.paragraph)
        #expect(paragraph.contains("C29: a remark that goes on and on"))
        chart.description = String(repeating: "Own words. ", count: 100)
        #expect(ChartDescription(chart, language: "en").alternative == chart.description)
        #expect(ChartDescription(chart, language: "en").paragraph == nil)
    }

    @Test func moreRowsThanAreListenedToAreSummedUp() throws {
        var chart = Chart(kind: .line, title: [], data: [], source: [])
        chart.series = ["a", "b"].map { Chart.Name(key: $0, label: .text("Series \($0)")) }
        chart.data = (0..<800).map { index in
            var datum = Chart.Datum("", "", Double(index % 97), "\(index % 97)")
            datum.x = Chart.Measured(Double(index / 2), "day \(index / 2)")
            datum.series = index % 2 == 0 ? "a" : "b"
            return datum
        }
        let description = ChartDescription(chart, language: "en")
        let table = try #require(description.table)
        #expect(table.isSummary && description.long.contains("The table that follows sums up the data."))
        #expect(
            table.heads == ["Series", "Number", "Lowest value", "Highest value", "First value", "Last value"])
        #expect(
            table.rows.map { $0.heads + $0.cells } == [
                ["Series a", "400", "0", "96", "0", "22"], ["Series b", "400", "0", "96", "1", "23"],
            ])
    }
}

extension Chart {
    /// All numbers printed as a language prints them, with as many decimals as they have.
    fileprivate mutating func print(_ signs: NumberSigns, unit: String) {
        func text(_ number: Double) -> String {
            let rounded = (number * 100).rounded() / 100
            return signs.text(rounded, decimals: rounded == rounded.rounded() ? 0 : 2)
        }
        func print(_ measured: Measured?) -> Measured? {
            measured.map {
                let value = ($0.value * 100).rounded() / 100
                return Measured(value, text(value))
            }
        }
        for index in data.indices {
            data[index].value = data[index].value.map { ($0 * 100).rounded() / 100 }
            data[index].text = data[index].value.map { text($0) + unit } ?? ""
            for path in [\Datum.x, \.end, \.size, \.low, \.high, \.target] {
                data[index][keyPath: path] = print(data[index][keyPath: path])
            }
        }
    }
}
