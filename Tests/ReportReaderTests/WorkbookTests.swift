import Foundation
import ReportModel
import TestSupport
import Testing

@testable import ReportReader

/// The files in Fixtures, made once: by openpyxl 3.1, and from those by LibreOffice 7.4.
enum Fixture {
    static func data(_ name: String) throws -> Data {
        let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
        return try Data(contentsOf: folder.appendingPathComponent("Fixtures/" + name))
    }
}

@Suite struct WorkbookTests {
    static let files = ["openpyxl.xlsx", "libreoffice.xlsx", "libreoffice.ods"]

    private func read(_ file: String, _ options: String = "") throws -> DatasetRead {
        try DatasetRead("data/t." + (file.split(separator: ".").last ?? ""), Fixture.data(file), options)
    }

    /// The first sheet: texts, numbers, days, percentages; the same from every program.
    @Test(arguments: files) func theSameTableFromEveryProgram(_ file: String) throws {
        let read = try read(file, ", range: A1:F4")
        #expect(
            read.lines == [
                "id|label|n|rate|since|share", "a|Étranger·ère·s|4034|1.5r|2021-03-25|53",
                "b|l’été, « là » €|940|12.25r|2000-02-29|7", "c|-|-|0.5r|-|-",
            ])
        #expect(read.found == [])
    }

    @Test(arguments: ["openpyxl.xlsx", "libreoffice.xlsx"]) func truthIsRead(_ file: String) throws {
        #expect(
            try read(file, ", types: { ok: text }").lines.map { $0.split(separator: "|").last } == [
                "ok", "true", "false", "-",
            ])
    }

    /// A title above, heads over two columns, a hidden row, a note below: the range is the table.
    @Test(arguments: files) func aMergedHeadNamesItsColumns(_ file: String) throws {
        let read = try read(file, ", sheet: By year, range: \"B3:F7\"")
        #expect(
            read.lines == [
                "pays|2020 n|2020 part|2021 n|2021 part", "BE|900|51|940|53", "FR|700|40|812|42",
                "NL|120|9|188|5",
            ])
        #expect(read.found == [])
    }

    @Test(arguments: files) func timesAreRead(_ file: String) throws {
        #expect(
            try read(file, ", sheet: Times").lines == [
                "moment|day|hour", "2021-03-25T14:30|1900-03-01|09:05",
            ])
    }

    @Test(arguments: files) func runsOfAStringAreJoined(_ file: String) throws {
        #expect(try read(file, ", sheet: Rich").lines == ["name|n", "jeunes accompagné·e·s ici|1"])
    }

    @Test(arguments: ["mac1904.xlsx", "mac1904.ods"]) func daysFrom1904AreRead(_ file: String) throws {
        #expect(try read(file).lines == ["day", "2021-03-25"])
    }

    @Test(arguments: [
        ("formulas-openpyxl.xlsx", ["formula-without-value Figures!B3", "formula-without-value Figures!B4"]),
        ("formulas-libreoffice.xlsx", ["formula-error Figures!B3"]),
        ("formulas-libreoffice.ods", ["formula-error Figures!B3"]),
    ]) func formulasWithoutAValueAreTold(_ file: String, _ found: [String]) throws {
        let read = try read(file)
        #expect(read.found == found)
        if found.count == 1 { #expect(read.diagnostics[0].summary.contains("#DIV/0!")) }
    }

    @Test(arguments: files) func aWrongSheetOrRangeIsTold(_ file: String) throws {
        let sheet = try read(file, ", sheet: Figure")
        #expect(sheet.found.map { $0.prefix(28) } == ["unknown-sheet report.yaml:5:"])
        #expect(sheet.diagnostics[0].hint == "Did you mean “Figures”?")
        #expect(try read(file, ", range: M3:N9").found.map { $0.prefix(11) } == ["empty-range"])
        // The title alone is a header without records.
        #expect(
            try read(file, ", sheet: By year, range: B1:B1").found.map { $0.prefix(11) } == ["empty-range"])
    }

    /// Without a range the first row that is not empty is the header: here a title, which leaves columns without names.
    @Test(arguments: files) func aTitleIsNoHeader(_ file: String) throws {
        let found = try read(file, ", sheet: By year").found
        #expect(found.contains("rows-after-table By year!B3"), "\(found)")
    }

    // MARK: Written by hand

    private func row(_ number: Int, _ cells: String...) -> String {
        "<row r=\"\(number)\">"
            + zip("ABCDEFG", cells).map { "<c r=\"\($0)\(number)\" \($1)</c>" }.joined() + "</row>"
    }
    private func text(_ text: String) -> String { "t=\"inlineStr\"><is><t>\(text)</t></is>" }

    @Test func sharedStringsLeaveOutHowTheyAreSpoken() throws {
        let strings =
            "<si><t>n</t></si><si><r><t>課</t></r><rPh sb=\"0\" eb=\"1\"><t>か</t></rPh><r><t xml:space=\"preserve\"> &amp;_x0041_&#233;</t></r></si>"
        let data = ZipWriter.workbook(
            row(1, "t=\"s\"><v>0</v>") + row(2, "t=\"s\"><v>1</v>"), strings: strings)
        #expect(try DatasetRead("t.xlsx", data).lines == ["n", "課 &Aé"])
    }

    @Test(arguments: [
        ("0.0 %", "0.53", "53"), ("0.00\\%", "53", "53"), ("dd/mm/yyyy;@", "44280", "2021-03-25"),
        ("[$-80C]d\\ mmmm\\ yyyy", "44280", "2021-03-25"),
        ("yyyy-mm-dd hh:mm:ss", "44280.5", "2021-03-25T12:00"),
        ("hh:mm AM/PM", "0.75", "18:00"), ("[h]:mm", "1.25", "30:00:00"),
        ("#,##0.00 &quot;days&quot;", "3", "3"),
        ("[Red]-0.0;General", "-2.5", "-2.5r"), ("General", "4034", "4034"), ("0.00E+00", "1E3", "1000"),
        ("@", "12", "12"), ("dd/mm/yy", "1", "1900-01-01"), ("dd/mm/yy", "59", "1900-02-28"),
        ("dd/mm/yy", "61", "1900-03-01"), ("dd/mm/yy", "2958465", "9999-12-31"),
        ("0", "0.30000000000000004", "0.3r"),
    ]) func numbersAreReadAsTheyAreShown(_ format: String, _ value: String, _ shown: String) throws {
        let data = ZipWriter.workbook(
            row(1, text("x")) + row(2, "s=\"1\"><v>\(value)</v>"), formats: [format])
        #expect(try DatasetRead("t.xlsx", data).lines == ["x", shown])
    }

    @Test(arguments: [
        ("s=\"1\"><v>60</v>", "date-out-of-range"), ("s=\"1\"><v>-1</v>", "date-out-of-range"),
        ("s=\"1\"><v>2958466</v>", "date-out-of-range"), ("t=\"e\"><v>#N/A</v>", "formula-error"),
        ("><f>1+1</f><v></v>", "formula-without-value"), ("t=\"s\"><v>7</v>", "unreadable-cell"),
        ("><v>many</v>", "unreadable-cell"), ("t=\"str\"><v>a&#7;</v>", "unreadable-cell"),
    ]) func aFaultyCellIsTold(_ cell: String, _ code: String) throws {
        let data = ZipWriter.workbook(
            row(1, text("x"), text("y")) + row(2, text("a"), cell), formats: ["d/m/yy"])
        #expect(try DatasetRead("t.xlsx", data).found == ["\(code) S!B2"])
    }

    @Test func a1904WorkbookHasItsFirstDay() throws {
        let data = ZipWriter.workbook(
            row(1, text("x")) + row(2, "s=\"1\"><v>0</v>") + row(3, "s=\"1\"><v>42818</v>"),
            formats: ["d/m/yy"],
            properties: "date1904=\"1\"")
        #expect(try DatasetRead("t.xlsx", data).lines == ["x", "1904-01-01", "2021-03-25"])
    }

    @Test func cellsAndRowsNeedNoNames() throws {
        let data = ZipWriter.workbook(
            "<row><c \(text("x"))</c><c \(text("y"))</c></row><row><c><v>1</v></c><c><v>2</v></c></row>")
        #expect(try DatasetRead("t.xlsx", data).lines == ["x|y", "1|2"])
    }

    @Test func aDirtyCellIsToldByItsName() throws {
        let rows = (2...40).map { row($0, text("k\($0)"), $0 == 17 ? text("n.d.") : "><v>\($0)</v>") }
        let read = try DatasetRead(
            "t.xlsx", ZipWriter.workbook(row(1, text("id"), text("n")) + rows.joined()))
        #expect(read.found == ["value-not-a-number S!B17"])
        let declared = try DatasetRead(
            "t.xlsx", ZipWriter.workbook(row(1, text("id"), text("n")) + rows.joined()),
            ", types: { n: number }")
        #expect(declared.found == ["wrong-cell S!B17"])
    }

    @Test func whatStandsBelowAnEmptyRowIsToldAndLeftOut() throws {
        let data = ZipWriter.workbook(row(1, text("n")) + row(2, "><v>1</v>") + row(4, text("Source: us")))
        let read = try DatasetRead("t.xlsx", data)
        #expect(read.lines == ["n", "1"])
        #expect(read.found == ["rows-after-table S!A4"])
    }

    @Test func aMergedCellAmongRecordsIsTold() throws {
        let data = ZipWriter.workbook(
            row(1, text("a"), text("b")) + row(2, text("x"), "><v>1</v>")
                + row(3, "/><c", "><v>2</v>").replacing("<c r=\"A3\" /><c</c>", with: ""),
            after: "<mergeCells><mergeCell ref=\"A2:A3\"/></mergeCells>")
        let read = try DatasetRead("t.xlsx", data)
        #expect(read.lines == ["a|b", "x|1", "-|2"])
        #expect(read.found == ["merged-cells S!A2"])
    }

    @Test func aTitleOverAllColumnsIsPassedOver() throws {
        let data = ZipWriter.workbook(
            row(1, text("The year")) + row(2, text("a"), text("b")) + row(3, text("x"), "><v>1</v>"),
            after: "<mergeCells><mergeCell ref=\"A1:B1\"/></mergeCells>")
        #expect(try DatasetRead("t.xlsx", data).lines == ["a|b", "x|1"])
    }

    @Test(arguments: [
        ("unnamed-column S!B1", "<c r=\"A1\" t=\"str\"><v>a</v></c>"),
        ("duplicate-column S!B1", "<c r=\"A1\" t=\"str\"><v>a</v></c><c r=\"B1\" t=\"str\"><v>A</v></c>"),
        ("formula-error S!B1", "<c r=\"A1\" t=\"str\"><v>a</v></c><c r=\"B1\" t=\"e\"><v>#REF!</v></c>"),
    ]) func aWrongHeaderIsTold(_ found: String, _ header: String) throws {
        let data = ZipWriter.workbook("<row r=\"1\">\(header)</row>" + row(2, "><v>1</v>", "><v>2</v>"))
        #expect(try DatasetRead("t.xlsx", data).found == [found])
    }

    // MARK: Hostile

    @Test func aDocumentTypeIsRefused() throws {
        let bomb = "<!DOCTYPE x [<!ENTITY a \"aaaa\"><!ENTITY b \"&a;&a;\">]>"
        let read = try DatasetRead("t.xlsx", ZipWriter.workbook(row(1, text("&b;")), before: bomb))
        #expect(read.found == ["workbook-document-type "])
        let entity = try DatasetRead("t.xlsx", ZipWriter.workbook(row(1, text("&b;"))))
        #expect(entity.found == ["damaged-workbook "])
    }

    @Test func deepElementsAreRefused() throws {
        let deep = String(repeating: "<x>", count: 100_000)
        #expect(try DatasetRead("t.xlsx", ZipWriter.workbook(deep)).found == ["damaged-workbook "])
    }

    @Test func aBombIsNotUnpacked() throws {
        let read = try read("bomb.xlsx")
        #expect(read.found == ["workbook-too-large "])
        #expect(read.diagnostics[0].summary.contains("times as large"))
        // One that lies about its size: the directory says 1,000 bytes.
        var bytes = [UInt8](try Fixture.data("bomb.xlsx"))
        let size = withUnsafeBytes(of: UInt32(20_000_021).littleEndian) { Array($0) }
        for index in bytes.indices.dropLast(3) where Array(bytes[index..<index + 4]) == size {
            bytes.replaceSubrange(index..<index + 4, with: [0xE8, 3, 0, 0])
        }
        #expect(try DatasetRead("t.xlsx", Data(bytes)).found == ["damaged-workbook "])
    }

    @Test(arguments: [
        "<table:table-row table:number-rows-repeated=\"1000000000\"><table:table-cell office:value-type=\"float\" office:value=\"1\"/></table:table-row>",
        "<table:table-row><table:table-cell table:number-columns-repeated=\"1000000000\" office:value-type=\"float\" office:value=\"1\"/></table:table-row>",
        "<table:table-row table:number-rows-repeated=\"400000\"><table:table-cell office:value-type=\"float\" office:value=\"1\"/></table:table-row>",
        "<table:table-row table:number-rows-repeated=\"9999\"><table:table-cell table:number-columns-repeated=\"9999\" office:value-type=\"float\" office:value=\"1\"/></table:table-row>",
    ]) func repeatedCellsAreBounded(_ rows: String) throws {
        #expect(try DatasetRead("t.ods", ZipWriter.openDocument(rows)).found == ["too-much-data "])
    }

    /// A few texts that many cells share are as large as all of them apart.
    @Test func theTextOfASheetIsBounded() throws {
        var grid = SheetGrid(range: nil)
        let long = RawCell.text(String(repeating: "x", count: 1_000_000))
        for row in 0..<128 { try grid.add(row, [(0, long)]) }
        let fault = #expect(throws: WorkbookFault.self) { try grid.add(128, [(0, long)]) }
        #expect(fault == .tooMuch(found: "more bytes of text", limit: "128000000 bytes"))
    }

    @Test func mergedCellsAreBounded() throws {
        let merged = String(repeating: "<mergeCell ref=\"A9:B9\"/>", count: SheetGrid.mostMerged + 1)
        let data = ZipWriter.workbook(
            row(1, text("a")) + row(2, "><v>1</v>"), after: "<mergeCells>\(merged)</mergeCells>")
        #expect(try DatasetRead("t.xlsx", data).found == ["too-much-data "])
    }

    /// A cell is found by its column in rows with gaps, too.
    @Test func cellsAreFoundByTheirColumns() throws {
        var grid = SheetGrid(range: nil)
        try grid.add(0, [2, 3, 7, 9].map { (column: $0, cell: .text("\($0)")) })
        let row = try #require(grid.rows.first)
        for column in 0..<12 {
            #expect(row[column] == ([2, 3, 7, 9].contains(column) ? .text("\(column)") : .empty))
        }
    }

    /// Datasets of one workbook, each of its own sheet and range, are the same as each read alone.
    @Test(arguments: files) func severalDatasetsOfOneWorkbookAreRead(_ file: String) throws {
        let name = "t." + (file.split(separator: ".").last ?? "")
        let text = """
            title: T
            date: 2022-01-01
            editions: { en: {} }
            datasets:
              a: { file: \(name), range: "A1:F4" }
              b: { file: \(name), sheet: Nowhere }
              c: { file: \(name), sheet: By year, range: "B3:F7" }
              d: { file: \(name), sheet: Rich }

            """
        let project = try ProjectFolder(["report.yaml": text])
        try project.write(name, try Fixture.data(file))
        let log = DiagnosticLog(), library = ProjectLibrary(folder: project.path)
        let data = try library.data(#require(library.manifest().manifest).datasets, log)
        let store = try #require(data.store)
        #expect(store.columns["a"] == ["id", "label", "n", "rate", "since", "share"])
        #expect(store.columns["c"]?.first == "pays")
        #expect(store.columns["d"] == ["name", "n"])
        #expect(log.all.map(\.code) == ["unknown-sheet"] && data.failed == ["b"])
    }

    @Test func repeatedEmptyCellsAreNone() throws {
        let empty =
            "<table:table-row table:number-rows-repeated=\"1000000000\"><table:table-cell table:number-columns-repeated=\"1000000000\"/></table:table-row>"
        let rows =
            "<table:table-row><table:table-cell office:value-type=\"string\"><text:p>a<text:s text:c=\"2\"/>b</text:p></table:table-cell></table:table-row><table:table-row table:number-rows-repeated=\"3\"><table:table-cell office:value-type=\"percentage\" office:value=\"0.5\"/></table:table-row>"
        #expect(
            try DatasetRead("t.ods", ZipWriter.openDocument(rows + empty + empty)).lines == [
                "a b", "50", "50", "50",
            ])
    }

    @Test func whatIsNoWorkbookIsTold() throws {
        #expect(try DatasetRead("t.xlsx", text: "id,n\n").found == ["not-a-workbook "])
        #expect(try DatasetRead("t.xlsx", Data([0xD0, 0xCF, 0x11, 0xE0, 0, 0])).found == ["not-a-workbook "])
        #expect(try DatasetRead("t.xlsx", ZipWriter.package([("a", "b")])).found == ["not-a-workbook "])
        #expect(try DatasetRead("t.ods", ZipWriter.package([("a", "b")])).found == ["not-a-workbook "])
        #expect(try DatasetRead("t.ods", Fixture.data("openpyxl.xlsx")).found == ["not-a-workbook "])
    }

    @Test(arguments: files) func aTruncatedWorkbookIsTold(_ file: String) throws {
        let data = try Fixture.data(file), end = file.hasSuffix("ods") ? "ods" : "xlsx"
        for part in 1..<12 {
            let found = try DatasetRead("t." + end, data.prefix(data.count * part / 12)).found
            #expect(found == ["damaged-workbook "], "\(part)")
        }
    }

    /// Whatever is flipped, reading ends without a crash; a table that is read all the same is whole.
    @Test(arguments: files + ["hand.xlsx"]) func flippedBytesNeverCrash(_ file: String) throws {
        var random = Random(seed: 7)
        let data =
            try file == "hand.xlsx"
            ? ZipWriter.workbook(
                row(1, text("a"), text("b")) + row(2, "t=\"s\"><v>0</v>", "s=\"1\"><v>4</v>"),
                strings: "<si><t>x</t></si>", formats: ["0%"])
            : Fixture.data(file)
        let log = DiagnosticLog()
        let source = DatasetSource(name: "t", file: "t.xlsx", origin: .unknown)
        for _ in 0..<400 {
            var bytes = [UInt8](data)
            for _ in 0...Int.random(in: 0..<3, using: &random) {
                bytes[Int.random(in: bytes.indices, using: &random)] = UInt8.random(
                    in: 0...255, using: &random)
            }
            let format: DataFormat = file.hasSuffix("ods") ? .openDocument : .workbook
            let table = WorkbookTable(source: source, log: log).read(bytes, format)
            #expect(table?.rows.allSatisfy { $0.count == table?.columns.count } ?? true)
        }
    }

    /// The same with the sums of the parts made right again: the XML itself is what is damaged.
    @Test func damagedMarkupNeverCrashes() throws {
        var random = Random(seed: 11)
        let sound =
            row(1, text("a"), text("b")) + row(2, text("x"), "s=\"1\"><v>4</v>") + row(3, "t=\"b\"><v>1</v>")
        let scraps = [
            "<", ">", "&", "\"", "/", "<c>", "</c>", "<row>", "<!--", "]]>", "<v>", "&#0;", "=", "r=\"ZZ9\"",
            "\0", "é",
        ]
        for _ in 0..<400 {
            var text = sound
            for _ in 0...Int.random(in: 0..<3, using: &random) {
                let place = text.index(
                    text.startIndex, offsetBy: Int.random(in: 0...text.count, using: &random))
                text.insert(contentsOf: scraps.randomElement(using: &random) ?? "", at: place)
            }
            let log = DiagnosticLog(), source = DatasetSource(name: "t", file: "t.xlsx", origin: .unknown)
            let bytes = [UInt8](ZipWriter.workbook(text, formats: ["0%"]))
            let table = WorkbookTable(source: source, log: log).read(bytes, .workbook)
            #expect(table != nil || log.all.hasErrors)
        }
    }
}

extension WorkbookTable {
    fileprivate func read(_ bytes: [UInt8], _ format: DataFormat) -> RawTable? {
        do throws(WorkbookFault) { return read(try WorkbookFile(bytes, format)) } catch {
            log.add(.workbookFault(error, in: source.file))
            return nil
        }
    }
}

/// SplitMix64 (Steele, Lea and Flood 2014): the same numbers everywhere.
private struct Random: RandomNumberGenerator {
    private var state: UInt64
    init(seed: UInt64) { state = seed }
    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var z = state
        z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
        z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
        return z ^ (z >> 31)
    }
}
