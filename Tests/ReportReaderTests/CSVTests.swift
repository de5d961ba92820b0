import Foundation
import ReportModel
import Testing

@testable import ReportReader

/// The same table in every form of CSV is the same table.
@Suite struct CSVTests {
    static let table = [
        "id|label|n|rate", "a|Étranger·ère·s|4034|1.5r", "b|l’été, « là » €|940|12.25r", "c|-|-|0.5r",
    ]
    private static let rows = [
        ["id", "label", "n", "rate"], ["a", "Étranger·ère·s", "4034", "1.5"],
        ["b", "l’été, « là » €", "940", "12.25"], ["c", "", "", "0.5"],
    ]

    private static func csv(_ delimiter: String, decimal: String = ".", group: String = "") -> String {
        rows.map { row in
            row.map { cell in
                let isNumber = Double(cell) != nil
                var text = isNumber ? cell.replacing(".", with: decimal) : cell
                if isNumber, text == "4034" { text = "4\(group)034" }
                let needsQuotes = text.contains(delimiter) || text.contains(",")
                return needsQuotes ? "\"\(text)\"" : text
            }.joined(separator: delimiter)
        }.joined(separator: "\r\n") + "\r\n"
    }

    @Test(arguments: [
        (",", ""), (";", ""), ("\t", ""), ("|", ""), (";", ", delimiter: \";\""), ("\t", ", delimiter: tab"),
        ("~", ", delimiter: \"~\""), ("#", ", delimiter: \"#\""),
    ]) func anyDelimiter(_ delimiter: String, _ options: String) throws {
        let read = try DatasetRead("t.csv", text: Self.csv(delimiter), options)
        #expect(read.lines == Self.table)
        #expect(read.found == [])
    }

    @Test(arguments: [
        (",", "", ""), (",", "", ", decimal: \",\""), (",", ".", ""), (",", "\u{202F}", ""),
        (",", "\u{A0}", ""),
        (",", " ", ", group: space"), (".", "'", ""), (".", "’", ", group: apostrophe"), (".", ",", ""),
        (".", ",", ", decimal: \".\", group: \",\""), (",", ".", ", group: \".\""),
    ]) func anySigns(_ decimal: String, _ group: String, _ options: String) throws {
        // A column by itself does not tell whether “4.034” has decimals: declared, or told by other cells, it does.
        let isTold = group != "." && group != "," || !options.isEmpty
        let text =
            Self.csv(";", decimal: decimal, group: group) + (isTold ? "" : "d;;1\(group)234\(group)567;\r\n")
        let read = try DatasetRead("t.csv", text: text, options)
        #expect(Array(read.lines.prefix(4)) == Self.table)
        #expect(read.found == [])
    }

    @Test(arguments: [
        (String.Encoding.utf8, "", ""), (.utf8, "\u{FEFF}", ""), (.utf16LittleEndian, "\u{FEFF}", ""),
        (.utf16BigEndian, "\u{FEFF}", ""), (.utf16LittleEndian, "", ""), (.utf16BigEndian, "", ""),
        (.utf16LittleEndian, "", ", encoding: utf-16"), (.windowsCP1252, "", ""),
        (.windowsCP1252, "", ", encoding: windows-1252"), (.utf8, "", ", encoding: utf-8"),
    ]) func anyEncoding(_ encoding: String.Encoding, _ mark: String, _ options: String) throws {
        let data = try #require((mark + Self.csv(";")).data(using: encoding))
        let read = try DatasetRead("t.csv", data, options)
        #expect(read.lines == Self.table)
        #expect(read.found == [])
    }

    @Test func twoEncodingsInOneFileAreTold() throws {
        let data = Data("id;n\né;1\nb;".utf8) + [0xE9] + Data(";2\n".utf8)
        let read = try DatasetRead("t.csv", data)
        #expect(read.found == ["mixed-encodings t.csv:3:3"])
        let diagnostic = try #require(read.diagnostics.first)
        #expect(diagnostic.summary.contains("byte E9 at 12 is not UTF-8"))
        #expect(diagnostic.hint?.contains("encoding: windows-1252") == true)
    }

    @Test(arguments: [
        (Data([0xFF, 0xFE, 0x61, 0x00, 0x0A, 0x00, 0x00, 0xDC]), "", "bad-encoding t.csv:1:1"),
        (Data([0x61, 0x0A, 0x81]), ", encoding: windows-1252", "bad-encoding t.csv:2:1"),
        (Data([0x61, 0x0A, 0xE9]), ", encoding: utf-8", "not-utf8 t.csv:2:1"),
        (Data([0xFE, 0xFF, 0x00]), "", "bad-encoding t.csv:1:1"),
    ]) func whatIsNotInItsEncodingIsTold(_ data: Data, _ options: String, _ found: String) throws {
        #expect(try DatasetRead("t.csv", data, options).found.map { $0.prefix(8) } == [found.prefix(8)])
    }

    /// In a file that was decoded, places are lines and columns of its characters.
    @Test func placesInADecodedFileAreLinesAndColumns() throws {
        let text = "id;né\nà;1\nb;2\nc;3\nd;4\né;x\n"
        let data = try #require(text.data(using: .utf16))
        #expect(try DatasetRead("t.csv", data).found == ["value-not-a-number t.csv:6:3"])
    }

    /// Delimited by semicolons a file follows habits in which a point may group.
    @Test(arguments: [
        ("id;n\na;1.234\nb;2.345", "ambiguous-number t.csv:2:3"),
        ("id;n\n;12\n;1.234", "ambiguous-number t.csv:3:2"),
        ("n\n\"1,234\"\n5", "ambiguous-number t.csv:2:1"),
    ]) func whatMayBeDecimalsOrThousandsIsTold(_ text: String, _ found: String) throws {
        let read = try DatasetRead("t.csv", text: text)
        #expect(read.found == [found])
        #expect(read.diagnostics.first?.hint?.contains("decimal: \"") == true)
    }

    @Test(arguments: [
        ("1.234\n2.345", "1.234r 2.345r"), ("1.234\n0.5", "1.234r 0.5r"), ("1.234\n12.5", "1.234r 12.5r"),
        ("1.234.567\n1.234", "1234567 1234"),
        ("0.125\n0.375", "0.125r 0.375r"), ("\u{2212}5\n+7", "-5 7"), ("-1 234\n2", "-1234 2"),
        ("1e3\n2", "1000r 2r"), ("0123\n456", "0123 456"), (" 12 \n13", "12 13"),
        ("9223372036854775807\n1", "9223372036854775807 1"),
        ("53 %\n12%", "53 12"), ("1.2.3\n2.0.1", "1.2.3 2.0.1"), ("12 34\n5 6", "12 34 5 6"),
    ]) func numbersAreRead(_ cells: String, _ expected: String) throws {
        let read = try DatasetRead("t.csv", text: "n\n\(cells)\n")
        #expect(read.lines.dropFirst().joined(separator: " ") == expected)
        #expect(read.found == [])
    }

    @Test func declaredDecimalsSettleIt() throws {
        #expect(try DatasetRead("t.csv", text: "n\n1.234\n", ", decimal: \".\"").lines == ["n", "1.234r"])
        #expect(try DatasetRead("t.csv", text: "n\n1.234\n", ", decimal: \",\"").lines == ["n", "1234"])
        #expect(try DatasetRead("t.csv", text: "n\n1.234\n", ", group: \".\"").lines == ["n", "1234"])
    }

    /// A value in percent has the unit that facts and charts print.
    @Test func aPercentageIsAValueWithItsUnit() throws {
        let read = try DatasetRead("t.csv", text: "id,value\na,53 %\nb,4034\n")
        #expect(read.lines == ["id|value|unit", "a|53|%", "b|4034|-"])
        let own = try DatasetRead("t.csv", text: "id,value,unit\na,53 %,\nb,4034,persons\n")
        #expect(own.lines == ["id|value|unit", "a|53|%", "b|4034|persons"])
        #expect(
            try DatasetRead("t.csv", text: "value,unit\n53 %,persons\n").found == ["unit-conflict t.csv:2:6"])
        #expect(
            try DatasetRead("t.csv", text: "share\n53 %\n0.53\n").found == ["mixed-percentages t.csv:3:1"])
        #expect(try DatasetRead("t.csv", text: "share\n53 %\n0\n").found == [])
    }

    @Test func declaredTypesAreHeld() throws {
        let text = "postcode,since,share\n1000,25/03/2021,1\n2000,2021-03-26,x\n"
        let options = ", types: { postcode: text, since: date, share: number }"
        let read = try DatasetRead("t.csv", text: text, options)
        #expect(read.found == ["wrong-cell t.csv:3:17"])
        #expect(read.diagnostics.first?.summary == "“x” stands in “share”, where a number belongs")
        let good = try DatasetRead("t.csv", text: text.replacing("x", with: "2"), options)
        #expect(good.lines == ["postcode|since|share", "1000|2021-03-25|1", "2000|2021-03-26|2"])
    }

    @Test(arguments: [
        ("date", "03/04/2021", "2021-04-03"), ("mdy", "03/04/2021", "2021-03-04"),
        ("date", "1.2.2021", "2021-02-01"),
        ("date", "2021/2/1", "2021-02-01"), ("date", "31/02/2021", nil), ("mdy", "25/03/2021", nil),
        ("date", "25/03/21", nil), ("date", "soon", nil),
    ]) func daysAreRead(_ type: String, _ cell: String, _ day: String?) throws {
        let read = try DatasetRead("t.csv", text: "d\n\(cell)\n", ", types: { d: \(type) }")
        #expect(read.lines == (day.map { ["d", $0] } ?? []))
        #expect(read.found == (day == nil ? ["wrong-cell t.csv:2:1"] : []))
    }

    /// One dirty cell of five hundred is found where it stands; the others are numbers.
    @Test func oneDirtyCellOfManyIsFound() throws {
        let cells = (0..<500).map { $0 == 321 ? "17 jeunes" : "1\u{202F}0\(10 + $0 % 90)" }
        let read = try DatasetRead("t.csv", text: "id;n\n" + cells.map { "a;\($0)\n" }.joined())
        #expect(read.found == ["value-not-a-number t.csv:323:3"])
        #expect(read.diagnostics.first?.severity == .warning)
        #expect(read.lines[1] == "a|1010")
        #expect(read.lines[322] == "a|17 jeunes")
    }

    @Test func jsonIsRecordsOrColumnsAnywhere() throws {
        let table = ["year|n|label", "2020|1.5r|a", "2021|2r|-"]
        let records = "[{\"year\":2020,\"n\":1.5,\"label\":\"a\"},{\"year\":2021,\"n\":2}]"
        let columns = "{\"year\":[2020,2021],\"n\":[1.5,2],\"label\":[\"a\",null]}"
        #expect(try DatasetRead("t.json", text: records).lines == table)
        #expect(try DatasetRead("t.json", text: columns).lines == table)
        for inner in [records, columns] {
            let text =
                "{ \"meta\": { \"rows\": [1, [2]] }, \"data\": { \"rows\": \(inner), \"x\": {} }, \"y\": true }"
            #expect(try DatasetRead("t.json", text: text, ", path: data.rows").lines == table)
        }
    }

    @Test(arguments: [
        ("{\"a\":[1,2],\"b\":[1]}", "", "1:12"), ("{\"data\":[{\"a\":1}]}", "", "1:10"),
        ("{\"data\":{\"a\":[1]}}", "", "1:1"), ("{\"dat\":[]}", ", path: data", "1:1"),
        ("[1]", ", path: data", "1:1"), ("{\"a\":[1],\"a\":[2]}", "", "1:10"),
        ("{\"x\":\(String(repeating: "[", count: 100)),\"d\":[]}", ", path: d", "1:69"),
    ]) func wrongJSONIsTold(_ text: String, _ options: String, _ place: String) throws {
        #expect(try DatasetRead("t.json", text: text, options).found == ["json-syntax t.json:\(place)"])
    }

    @Test func aDirtyCellOfJSONIsFound() throws {
        let values = (0..<10).map { $0 == 4 ? "\"x\"" : "\($0)" }.joined(separator: ",")
        #expect(
            try DatasetRead("t.json", text: "{\"n\":[\(values)]}").found == ["value-not-a-number t.json:1:15"]
        )
    }
}
