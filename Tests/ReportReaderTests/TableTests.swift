import ReportModel
import ReportReader
import Testing

/// What tables of data print, and what their totals add.
@Suite struct TableTests {
    private static let data = """
        id,grp,level,value,of,more,words,unit,hours,rate
        a,one,0,5,,,,%,0.1,3
        b,one,0,7,,,,%,0.1,4
        c,one,1,2,,,,%,9,5
        d,two,0,7,10,,,,0.2,6
        e,three,0,5,,true,,,0.3,7
        f,four,0,,,,half,,0.4,8
        g,five,0,1,,,,persons,,9
        h,five,0,2,,,,hours,1,9
        i,six,0,3,,,,persons,1,9
        j,six,0,,,,,persons,1,9
        """

    /// The rows of the only table, each a line of cells between bars, and what was told.
    private func print(_ table: String, data: String? = "data: figures\nindent: level") throws -> (
        rows: [String], diagnostics: [Diagnostic]
    ) {
        var files = Sound.files
        for language in ["en", "fr"] { files["content/\(language)/labels.yaml"] = nil }
        files["data/figures.csv"] = Self.data
        files["report.yaml"] = Sound.manifest.replacing("  share: {", with: "  other: {").replacing(
            "id = 'foreign'", with: "id = 'a'")
        files["content/en/01-people.md"] = "```table\n\(data ?? "")\n\(table)\n```"
        let (report, diagnostics) = try ProjectFolder(files).report()
        guard case .table(let table) = report?.blocks.first?.content else { return ([], diagnostics) }
        let rows = table.groups.flatMap(\.rows).map { row in
            row.cells.map(\.text.plainText).joined(separator: "|")
        }
        return (rows, diagnostics)
    }

    @Test func aFactHasItsOwnWords() throws {
        let (rows, diagnostics) = try print(
            "where: \"id IN ('a', 'd', 'e', 'f')\"\ncolumns: [ { column: id }, { fact: mentees } ]")
        #expect(diagnostics.isEmpty, "\(diagnostics.map(\.summary))")
        #expect(rows == ["a|5%", "d|7 in 10", "e|more than 5", "f|half"])
    }

    @Test func aColumnOfUnitsTakesThePercentSign() throws {
        for content in ["fact: mentees", "column: value"] {
            let sign = try print("where: \"id = 'a'\"\ncolumns: [ { \(content) } ]").rows
            let unit = try print(
                "where: \"id = 'a'\"\ncolumns: [ { \(content) }, { column: unit, unit: true } ]"
            ).rows
            #expect(sign == ["5%"] && unit == ["5|%"])
        }
    }

    @Test func everyNegativeNumberHasTheMinusSign() throws {
        let rows = try print(
            "sql: \"SELECT -1 AS id, -2.5 AS value, '-3' AS word\"\ngroup: id\ncolumns: [ { column: id }, { column: value }, { column: word } ]",
            data: nil)
        #expect(rows.rows == ["\u{2212}1|\u{2212}2.5|\u{2212}3"])
        #expect(rows.diagnostics.isEmpty, "\(rows.diagnostics.map(\.summary))")
    }

    @Test func aTotalAddsFactsValuesAndDecimals() throws {
        let (rows, diagnostics) = try print(
            """
            where: "grp = 'one'"
            group: grp
            totals: [one]
            columns:
              - { column: id }
              - { fact: mentees }
              - { column: value }
              - { column: hours, align: decimal }
              - { column: rate, align: end }
            """)
        #expect(diagnostics.isEmpty, "\(diagnostics.map(\.summary))")
        #expect(rows.last == "Total|12%|12%|0.2|")
    }

    @Test func aTextSpreadsOverEmptyCells() throws {
        let (rows, diagnostics) = try print(
            "sql: \"SELECT 'a' AS id, 'b' AS word, NULL AS n, NULL AS m UNION SELECT 'c', 'd', 3, NULL\"\n"
                + "columns: [ { column: id }, { column: word, spread: true }, { column: n }, { column: m } ]",
            data: nil)
        #expect(diagnostics.isEmpty, "\(diagnostics.map(\.summary))")
        #expect(rows == ["a|b", "c|d|3|"])
    }

    /// The diagnostic names the column, the row and the reason.
    @Test(arguments: [
        ("two", "fact: mentees", ["mentees", "“d”", "so many of so many"]),
        ("three", "fact: mentees", ["mentees", "“e”", "more than"]),
        ("four", "fact: mentees", ["mentees", "“f”", "words"]),
        ("five", "column: value", ["value", "“h”", "“hours”", "“persons”"]),
        ("five", "column: hours, align: decimal", ["hours", "“g”", "no value"]),
        ("six", "column: value", ["value", "“j”", "no value"]),
        ("six", "column: rate", ["No column"]),
    ]) func whatCannotBeAddedIsNamed(_ group: String, _ column: String, _ words: [String]) throws {
        let found = try print(
            "where: \"grp = '\(group)'\"\ngroup: grp\ntotals: [\(group)]\ncolumns: [ { column: id }, { \(column) } ]"
        ).diagnostics.filter { $0.code == "not-summable" }
        #expect(found.count == 1)
        for word in words { #expect(found.first?.summary.contains(word) == true, "\(found.map(\.summary))") }
    }
}
