import ReportModel
import ReportReader
import Testing

/// Numbers that are rounded so that they add up, or are said not to.
@Suite struct RoundingTests {
    private static let shares = """
        id,grp,value,unit,hours
        a,one,33.34,%,0.4
        b,one,33.33,%,0.4
        c,one,33.33,%,0.4
        d,two,12.5,%,2.5
        e,two,87.5,%,3.5
        """

    private func read(_ kind: String, _ block: String, data: String = shares, language: String = "en") throws
        -> (
            Report?, [Diagnostic], Ledger?
        )
    {
        let folder = try ProjectFolder(
            dataset: "shares", data, language: language, content: "```\(kind)\n\(block)\n```")
        let (ledger, report, diagnostics) = folder.reader.ledger(edition: language, draft: false)
        return (report, diagnostics, ledger)
    }

    private func table(_ keys: String, _ column: String, language: String = "en") throws -> (
        rows: [String], note: String, diagnostics: [Diagnostic]
    ) {
        let block = "data: shares\n\(keys)\ncolumns: [ { column: id, head: Place }, { \(column) } ]"
        let (report, diagnostics, _) = try read("table", block, language: language)
        guard case .table(let table) = report?.blocks.first?.content else { return ([], "", diagnostics) }
        let rows = (table.groups.flatMap(\.rows) + table.footer).map { row in
            row.cells.map(\.text.plainText).joined(separator: "|")
        }
        return (rows, table.note.plainText, diagnostics)
    }

    private let one = "where: \"grp = 'one'\""

    @Test("Adjusted, they make a hundred, and the note says which and by how much")
    func adjusted() throws {
        let read = try table(one, "column: value, decimals: 0, rounding: adjust")
        #expect(read.diagnostics.isEmpty, "\(read.diagnostics.map(\.summary))")
        #expect(read.rows == ["a|34%", "b|33%", "c|33%"])
        #expect(read.note == "Rounding adjusted by one unit so that figures add up: a (+1).")
    }

    @Test(
        "Noted, each is rounded by itself, and the note says that they do not add up",
        arguments: [
            ("en", "Figures are rounded: they may not add up to the total."),
            ("fr", "Les nombres sont arrondis\u{A0}: leur somme peut différer du total."),
            ("nl", "Getallen zijn afgerond: hun som kan afwijken van het totaal."),
        ])
    func noted(language: String, note: String) throws {
        let read = try table(one, "column: value, decimals: 0, rounding: note", language: language)
        #expect(read.rows.map { $0.filter { $0.isNumber } } == ["33", "33", "33"])
        #expect(read.note == note)
    }

    @Test func whatAddsUpHasNoNote() throws {
        for rule in ["adjust", "note"] {
            let read = try table(one, "column: value, decimals: 2, rounding: \(rule)")
            #expect(read.rows == ["a|33.34%", "b|33.33%", "c|33.33%"])
            #expect(read.note.isEmpty)
        }
    }

    @Test("Groups make up the table, and rows their group")
    func groups() throws {
        // 0.4 three times are 1.2, and 2.5 and 3.5 are 6: 7.2 in all.
        let read = try table(
            "group: grp\ntotals: [one, two]\nfooter: total",
            "column: hours, align: decimal, decimals: 0, rounding: adjust")
        #expect(read.diagnostics.isEmpty, "\(read.diagnostics.map(\.summary))")
        #expect(read.rows == ["a|1", "b|0", "c|0", "Total|1", "d|2", "e|4", "Total|6", "Total|7"])
        #expect(read.note == "Rounding adjusted by one unit so that figures add up: a (+1), d (\u{2212}1).")
    }

    @Test func totalsOfGroupsMoveWithTheTable() throws {
        let data = "id,grp,hours\na,one,0.4\nb,two,0.4\nc,three,0.4\n"
        let block = """
            data: shares
            group: grp
            totals: [one, two, three]
            footer: total
            columns: [ { column: id }, { column: hours, align: decimal, decimals: 0, rounding: adjust } ]
            """
        let (report, diagnostics, ledger) = try read("table", block, data: data)
        #expect(diagnostics.isEmpty, "\(diagnostics.map(\.summary))")
        guard case .table(let table) = report?.blocks.first?.content else {
            Issue.record("no table")
            return
        }
        let rows = (table.groups.flatMap(\.rows) + table.footer).map { $0.cells.last?.text.plainText }
        #expect(rows == ["1", "1", "0", "0", "0", "0", "1"])
        #expect(table.note.plainText.contains("Total, one (+1), a (+1)"))
        // The ledger has the number as the data has it, and that it is rounded.
        let cell = ledger?.entries.first { $0.name == "table/a/hours" }
        #expect(cell?.value == "0.4" && cell?.text == "1" && cell?.decimals == 0)
    }

    @Test("A chart's marks stay as the data are; what is printed makes a hundred")
    func charts() throws {
        let block =
            "kind: donut\ntitle: T\nsource: S\ndata: shares\nwhere: \"grp = 'one'\"\ndecimals: 0\nrounding: "
        let (adjusted, diagnostics, _) = try read("chart", block + "adjust")
        #expect(diagnostics.isEmpty, "\(diagnostics.map(\.summary))")
        guard case .chart(let chart) = adjusted?.blocks.first?.content else {
            Issue.record("no chart")
            return
        }
        #expect(chart.data.map(\.text) == ["34%", "33%", "33%"])
        #expect(chart.data.map(\.value) == [33.34, 33.33, 33.33])
        #expect(chart.note.plainText == "Rounding adjusted by one unit so that figures add up: a (+1).")
        guard case .chart(let noted) = try read("chart", block + "note").0?.blocks.first?.content else {
            Issue.record("no chart")
            return
        }
        #expect(noted.data.map(\.text) == ["33%", "33%", "33%"])
        #expect(noted.note.plainText == "Figures are rounded: they may not add up to the total.")
    }

    @Test(
        "What cannot be made to add up is refused",
        arguments: [
            ("", "column: value, rounding: adjust", "missing-key"),
            ("", "column: value, decimals: 0, rounding: up", "unknown-value"),
            ("", "column: hours, decimals: 0, rounding: note", "rounding-without-total"),
            (
                "footer: total\ncarry: true", "column: hours, align: decimal, decimals: 0, rounding: note",
                "keys-exclude"
            ),
            (
                "footer: total\nsuppress: { below: 5 }",
                "column: hours, align: decimal, decimals: 0, rounding: note", "not-a-count"
            ),
        ])
    func refused(keys: String, column: String, code: String) throws {
        let codes = try table(keys, column).diagnostics.map(\.code)
        #expect(codes.contains(code), "\(codes)")
    }
}
