import Foundation
import ReportModel
import Testing

@testable import ReportReader

@Suite struct DatabaseFileTests {
    private func read(_ options: String = "") throws -> DatasetRead {
        try DatasetRead("data/t.sqlite", Fixture.data("people.sqlite"), options)
    }

    @Test func aTableIsRead() throws {
        #expect(
            try read(", table: people").lines == [
                "id|label|n|rate", "a|Étranger·ère·s|4034|1.5r", "b|l’été, « là » €|940|12.25r", "c|-|-|0.5r",
            ])
        #expect(try read(", table: big").lines == ["id|n", "a|4034"])
        #expect(try read(", query: \"SELECT SUM(n) AS total FROM people\"").lines == ["total", "4974"])
    }

    @Test func whatIsNotThereIsTold() throws {
        let missing = try read(", table: peple")
        #expect(missing.found == ["unknown-table report.yaml:5:36"])
        #expect(missing.diagnostics[0].hint == "Did you mean “people”?")
        #expect(try read().found == ["table-not-chosen report.yaml:5:14"])
        #expect(try read(", query: SELECT x FROM people").found == ["sql report.yaml:5:36"])
        #expect(try read(", query: SELECT * FROM sqlite_master").found == ["sql-refused report.yaml:5:36"])
        #expect(try read(", query: \"DELETE FROM people\"").found == ["sql-refused report.yaml:5:36"])
        #expect(try read(", query: \"ATTACH 'x' AS y\"").found == ["sql-refused report.yaml:5:36"])
    }

    @Test func aDirtyCellIsToldByItsRow() throws {
        #expect(try read(", table: places").found == ["value-not-a-number places!row 3, n"])
        #expect(try read(", table: places, types: { n: number }").found == ["wrong-cell places!row 3, n"])
    }

    @Test func theTextOfATableIsBounded() throws {
        let log = DiagnosticLog()
        var source = DatasetSource(name: "t", file: "t.sqlite", origin: .unknown)
        source.query = Located(value: "SELECT label, label AS again FROM people", origin: .unknown)
        let bytes = [UInt8](try Fixture.data("people.sqlite"))
        var table = DatabaseTable(source: source, log: log)
        #expect(table.read(bytes)?.rows.count == 3)
        // The labels are 42 bytes together, and are read twice.
        table.mostBytes = 60
        #expect(table.read(bytes) == nil)
        #expect(log.all.map(\.code) == ["too-much-data"])
    }

    @Test func aDamagedFileIsTold() throws {
        let data = try Fixture.data("people.sqlite")
        #expect(try DatasetRead("t.sqlite", text: "id,n\n").found == ["damaged-database "])
        #expect(
            try DatasetRead("t.sqlite", data.prefix(1500), ", table: people").found == ["damaged-database "])
        for place in stride(from: 100, to: data.count, by: 37) {
            var bytes = [UInt8](data)
            bytes[place] ^= 0xFF
            _ = try DatasetRead("t.sqlite", Data(bytes), ", table: people")
        }
    }
}
