import ReportModel
import ReportReader
import Testing

@Suite struct NumberTests {
    /// What each fact prints, in French, Dutch and English.
    static let facts: [(row: String, fr: String, nl: String, en: String)] = [
        ("4034,,,", "4\u{202F}034", "4.034", "4,034"),
        ("1234567.5,,,", "1\u{202F}234\u{202F}567,5", "1.234.567,5", "1,234,567.5"),
        ("48,,,%", "48\u{A0}%", "48%", "48%"),
        ("12.345,,,%", "12,35\u{A0}%", "12,35%", "12.35%"),
        ("12.5,,,", "12,5", "12,5", "12.5"),
        ("-3.5,,,", "-3,5", "-3,5", "-3.5"),
        ("-0.0001,,,", "0", "0", "0"),
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
