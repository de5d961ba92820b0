import ReportModel
import TestSupport
import Testing

@testable import ReportReader

/// Bars and lines in the cells of a table: what they are scaled by, and what they are refused for.
@Suite struct CellGraphicTests {
    private func read(_ columns: String, data: String = "id,a,b,c\nx,1,,3\ny,-4,5,12\n") throws -> (
        Table?, [Diagnostic]
    ) {
        let folder = try ProjectFolder(
            dataset: "d", data, language: "en",
            content:
                "```table\ntitle: T\ndata: d\ncolumns:\n  - { column: id, head: N }\n\(columns)\nsource: S\n```\n"
        )
        let (report, found) = folder.report()
        let table = report?.blocks.lazy.compactMap { block -> Table? in
            if case .table(let table) = block.content { table } else { nil }
        }.first
        return (table, found)
    }

    @Test func barsAreScaledFromZero() throws {
        let (table, found) = try read("  - { column: a, head: A, bar: true }")
        #expect(found.isEmpty)
        let cells = try #require(table?.groups.first).rows.map { $0.cells[1] }
        #expect(
            cells.map(\.graphic) == [
                Table.Graphic(kind: .bar, points: [1], low: -4, high: 1),
                Table.Graphic(kind: .bar, points: [-4], low: -4, high: 1),
            ])
        #expect(cells.map(\.text.plainText) == ["1", "\u{2212}4"])
    }

    @Test func linesGoThroughColumnsAndLeaveGaps() throws {
        let (table, found) = try read("  - { column: c, head: C, spark: [a, b, c] }")
        #expect(found.isEmpty)
        let cells = try #require(table?.groups.first).rows.map { $0.cells[1] }
        #expect(cells.first?.graphic == Table.Graphic(kind: .spark, points: [1, nil, 3], low: -4, high: 12))
    }

    @Test(arguments: [
        ("  - { column: c, head: C, spark: [c] }", "spark-of-one"),
        ("  - { column: c, head: C, spark: [a, z] }", "unknown-column"),
        ("  - { column: c, head: C, bar: true, spark: [a, b] }", "keys-exclude"),
    ])
    func whatCannotBeDrawnIsRefused(column: String, code: String) throws {
        let (_, found) = try read(column)
        #expect(found.contains { $0.code == code && $0.severity == .error }, "\(found.map(\.code))")
    }
}
