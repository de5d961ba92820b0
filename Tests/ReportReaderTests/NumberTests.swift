import ReportModel
import ReportReader
import Testing

@Suite struct NumberTests {
    /// What each fact prints, in French, Dutch and English.
    static let facts: [(row: String, fr: String, nl: String, en: String)] = [
        ("4034,,,", "4\u{202F}034", "4.034", "4,034"),
        ("1234567.5,,,", "1\u{202F}234\u{202F}567,5", "1.234.567,5", "1,234,567.5"),
        ("48,,,%", "48\u{A0}%", "48%", "48%"),
        ("12.345,,,%", "12,345\u{A0}%", "12,345%", "12.345%"),
        ("-5,,,%", "\u{2212}5\u{A0}%", "\u{2212}5%", "\u{2212}5%"),
        ("12.5,,,", "12,5", "12,5", "12.5"),
        ("-3.5,,,", "\u{2212}3,5", "\u{2212}3,5", "\u{2212}3.5"),
        ("-0.0001,,,", "\u{2212}0,0001", "\u{2212}0,0001", "\u{2212}0.0001"),
        ("-0.0,,,", "0", "0", "0"),
        ("1e-9,,,", "0,000000001", "0,000000001", "0.000000001"),
        ("3.14159,,,", "3,14159", "3,14159", "3.14159"),
        ("99.999,,,%", "99,999\u{A0}%", "99,999%", "99.999%"),
        (
            "9007199254740993,,,", "9\u{202F}007\u{202F}199\u{202F}254\u{202F}740\u{202F}993",
            "9.007.199.254.740.993", "9,007,199,254,740,993"
        ),
        (
            "9223372036854775807,,,year", "9223372036854775807", "9223372036854775807",
            "9223372036854775807"
        ),
        ("7,10,true,", "plus de 7 sur 10", "meer dan 7 op de 10", "more than 7 in 10"),
        ("1,2,,", "1 sur 2", "1 op de 2", "1 in 2"),
        ("300,,yes,", "plus de 300", "meer dan 300", "more than 300"),
        ("2016,,,year", "2016", "2016", "2016"),
        ("2.5,,,hours", "2,5", "2,5", "2.5"),
    ]

    @Test(arguments: facts.indices) func aFactIsWrittenInItsLanguage(_ index: Int) throws {
        let fact = Self.facts[index]
        let project = try ProjectFolder([
            "report.yaml": """
            title: x
            organisation: x
            period: "1"
            date: 2022-05-01
            editions: { fr-BE: {}, nl-BE: {}, en: { language: en-GB } }
            datasets: { d: d.csv }
            facts: { f: { data: d, key: id } }
            """, "d.csv": "id,value,of,more,unit\na,\(fact.row)\n", "content/fr/1.md": "{{ f.a }}",
            "content/nl/1.md": "{{ f.a }}", "content/en/1.md": "{{ f.a }}",
        ])
        for (edition, text) in [("fr-BE", fact.fr), ("nl-BE", fact.nl), ("en", fact.en)] {
            let (report, diagnostics) = project.report(edition)
            #expect(diagnostics.isEmpty)
            guard case .paragraph(let line) = report?.blocks.first?.content,
                case .fact(let bound) = line.first
            else {
                Issue.record("no fact in \(edition)")
                continue
            }
            // How a locale parts a number from its percent sign is its own: a space that does not break.
            #expect(bound.text.replacing("\u{202F}%", with: "\u{A0}%") == text)
        }
    }

    @Test func decimalsMayBeGiven() throws {
        var files = Sound.files
        files["report.yaml"] = Sound.manifest.replacing("key: id }", with: "key: id, decimals: 1 }")
        #expect(try ProjectFolder(files).report().0?.facts["mentees.foreign"]?.text == "76.0%")
        files["data/figures.csv"] = Sound.figures.replacing("0,76,", with: "0,-0.04,")
        #expect(try ProjectFolder(files).report().0?.facts["mentees.foreign"]?.text == "0.0%")
        files["data/figures.csv"] = Sound.figures.replacing("0,76,", with: "0,0.05,")
        #expect(try ProjectFolder(files).report().0?.facts["mentees.foreign"]?.text == "0.1%")
    }

    /// Prose, a chart and a table print the same number the same, whatever else stands in its column.
    @Test(arguments: ["0.004", "9007199254740993", "-3.14159", "99.999"])
    func aNumberIsTheSameEverywhere(_ value: String) throws {
        var files = Sound.files
        files["data/figures.csv"] = Sound.figures.replacing("0,76,,,,%", with: "0,\(value),,,,persons")
            .replacing("0,24,", with: "0,0.5,")
        files["content/en/01-people.md"] = """
            {{ mentees.foreign }}

            ```chart
            kind: bar
            title: x
            data: figures
            where: "id = 'foreign'"
            source: x
            ```

            ```table
            data: figures
            where: "id = 'foreign'"
            columns: [ { column: value }, { fact: mentees } ]
            ```
            """
        let (report, diagnostics) = try ProjectFolder(files).report()
        #expect(diagnostics.isEmpty, "\(diagnostics.map(\.summary))")
        let blocks = try #require(report?.blocks)
        guard case .paragraph(let text) = blocks[0].content, case .chart(let chart) = blocks[1].content,
            case .table(let table) = blocks[2].content
        else {
            Issue.record("blocks are missing")
            return
        }
        let cells = table.groups[0].rows[0].cells.map(\.text.plainText)
        #expect([chart.data[0].text] + cells == Array(repeating: text.plainText, count: 3))
        let digits = text.plainText.filter { $0.isNumber || $0 == "." }
        #expect(digits == value.filter { $0 != "-" })
    }

    /// Spreadsheets of half of Europe write 48,5 between semicolons, after a byte order mark.
    @Test func semicolonsAndDecimalCommasAreRead() throws {
        var files = Sound.files
        files["report.yaml"] = Sound.manifest.replacing(
            "data/figures.csv", with: "{ file: data/figures.csv, decimal: \",\" }")
        files["data/figures.csv"] =
            "\u{FEFF}" + Sound.figures.replacing(",", with: ";").replacing("76", with: "76,5")
        let (report, diagnostics) = try ProjectFolder(files).report()
        #expect(diagnostics.isEmpty, "\(diagnostics.map(\.summary))")
        #expect(report?.facts["mentees.foreign"]?.value == 76.5)
    }

    @Test func cellsKeepTheirQuotesLineEndsAndZeros() throws {
        var files = Sound.files
        files["content/en/labels.yaml"] = nil
        files["content/fr/labels.yaml"] = nil
        files["data/figures.csv"] =
            "id,value,of,note,code\r\ntotal,1,,\"a \"\"b\"\", c\r\nd\",0123\r\nforeign,2,,,0456\r\nbelgian,3,,x,7"
        files["content/en/01-people.md"] =
            "{{ mentees.total.note }}|{{ mentees.total.code }}|{{ mentees.belgian.code }}"
        let (report, diagnostics) = try ProjectFolder(files).report()
        #expect(diagnostics.isEmpty, "\(diagnostics.map(\.summary))")
        guard case .paragraph(let text) = report?.blocks.first?.content else { return }
        #expect(text.plainText == "a \"b\", c\r\nd|0123|7")
    }

    /// JSON is read like CSV: same columns, same types.
    @Test func jsonIsReadLikeCSV() throws {
        var files = Sound.files
        files["report.yaml"] = Sound.manifest.replacing("figures.csv", with: "figures.json")
        files["data/figures.json"] = """
            [ { "id": "total", "grp": "people", "value": 4034, "unit": "persons", "more": false },
              { "id": "foreign", "grp": "origin", "value": 7.6e1, "unit": "%", "figure": null, "of": null },
              { "id": "bel\\u0067ian", "grp": "origin", "value": 24, "unit": "%", "\\ud83d\\ude00": "x\\n" } ]
            """
        let (report, diagnostics) = try ProjectFolder(files).report()
        #expect(diagnostics.isEmpty, "\(diagnostics.map(\.summary))")
        #expect(report?.facts["mentees.foreign"]?.text == "76%")
        #expect(report?.facts["mentees.belgian"]?.value == 24)
    }
}
