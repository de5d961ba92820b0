import ReportModel
import ReportReader
import Testing

/// Columns that are computed, and what is said of them.
@Suite struct ComputeTests {
    static let towns = """
        id,region,members,before,asked,yes,people,part,was
        a,north,120,100,50,10,40000,30%,27%
        b,north,60,80,40,40,30000,50%,50%
        c,south,20,0,20,0,10000,20%,24.5%
        """

    /// The rows of the only table, each a line of cells between bars.
    private func table(
        _ compute: String, _ columns: [String], keys: String = "", data: String = towns,
        language: String = "en"
    ) throws -> (rows: [String], note: String, diagnostics: [Diagnostic], folder: ProjectFolder) {
        let list = (["id"] + columns).map { "  - { column: \($0) }" }.joined(separator: "\n")
        let block = "data: towns\n\(keys)\ncompute:\n\(compute)\ncolumns:\n\(list)"
        let folder = try ProjectFolder(
            dataset: "towns", data, language: language, content: "```table\n\(block)\n```")
        let (report, diagnostics) = folder.report(language)
        guard case .table(let table) = report?.blocks.first?.content else {
            return ([], "", diagnostics, folder)
        }
        let rows = (table.groups.flatMap(\.rows) + table.footer).map { row in
            row.cells.map(\.text.plainText).joined(separator: "|")
        }
        return (rows, table.note.plainText, diagnostics, folder)
    }

    // MARK: Each measure

    @Test("A share is of what its column adds up to, and says so")
    func share() throws {
        let read = try table("  - { name: p, share: members }", ["p"], keys: "footer: total")
        #expect(read.diagnostics.isEmpty, "\(read.diagnostics.map(\.summary))")
        #expect(read.rows == ["a|60.0%", "b|30.0%", "c|10.0%", "Total|100.0%"])
        #expect(read.note == "Base: 200 members.")
    }

    @Test(
        "The base is in the edition's words",
        arguments: [
            ("fr", "Base\u{A0}: 200 members."), ("nl", "Basis: 200 members."),
            ("de", "Basis: 200 members."), ("es", "Base: 200 members."),
            ("ar", "الأساس: 200 members."),
        ])
    func base(language: String, expected: String) throws {
        let read = try table("  - { name: p, share: members }", ["p"], language: language)
        #expect(read.note == expected)
    }

    @Test func aBaseThatTheTitleHasIsNotSaidAgain() throws {
        let read = try table(
            "  - { name: p, share: members }", ["p"], keys: "title: The 200 members\nnote: Asked in May.")
        #expect(read.note == "Asked in May.")
        let other = try table("  - { name: p, share: members }", ["p"], keys: "title: In 2001 and at 1200")
        #expect(other.note == "Base: 200 members.")
    }

    @Test("Within groups, each has its own base")
    func within() throws {
        let read = try table(
            "  - { name: p, share: members, within: region, decimals: 0 }", ["p"],
            keys: "group: region\ntotals: [north]\nfooter: total")
        #expect(read.diagnostics.isEmpty, "\(read.diagnostics.map(\.summary))")
        #expect(read.rows == ["a|67%", "b|33%", "Total|100%", "c|100%", "Total|"])
        #expect(read.note == "Base: north: 180 members, south: 20 members.")
    }

    @Test("Of another column, row by row; of a number that the author states")
    func otherBases() throws {
        let read = try table(
            """
              - { name: p, share: yes, of: asked }
              - { name: q, share: yes, of: 125 }
            """, ["p", "q"], keys: "footer: total")
        #expect(read.diagnostics.isEmpty, "\(read.diagnostics.map(\.summary))")
        #expect(read.rows == ["a|20.0%|8.0%", "b|100.0%|32.0%", "c|0.0%|0.0%", "Total|45.5%|40.0%"])
        #expect(read.note == "Base: a: 50, b: 40, c: 20, 125.")
        let beside = try table("  - { name: p, share: yes, of: asked }", ["asked", "p"])
        #expect(beside.note.isEmpty, "the bases stand beside it")
    }

    @Test("A change in percent and a change in points are two things, and say which")
    func changes() throws {
        let read = try table(
            """
              - { name: c, change: members, from: before }
              - { name: d, change: part, from: was }
            """, ["c", "d"], keys: "footer: total")
        #expect(read.diagnostics.isEmpty, "\(read.diagnostics.map(\.summary))")
        #expect(
            read.rows == [
                "a|+20.0%|+3.0 points", "b|\u{2212}25.0%|0.0 points", "c|–|\u{2212}4.5 points",
                "Total|+11.1%|",
            ])
        #expect(read.note == "–: cannot be worked out, because a value is missing or zero.")
    }

    @Test(
        "« +3 points » in each language",
        arguments: [
            ("fr", ["+3,0\u{A0}points", "0,0\u{A0}point", "\u{2212}4,5\u{A0}points"]),
            ("nl", ["+3,0\u{A0}procentpunt", "0,0\u{A0}procentpunt", "\u{2212}4,5\u{A0}procentpunt"]),
            (
                "uk",
                ["+3,0 відсоткового пункту", "0,0 відсоткового пункту", "\u{2212}4,5 відсоткового пункту"]
            ),
        ])
    func points(language: String, expected: [String]) throws {
        let read = try table("  - { name: d, change: part, from: was }", ["d"], language: language)
        let cells = read.rows.map { String($0.split(separator: "|").last ?? "") }
        #expect(
            cells.map { $0.replacing("\u{A0}", with: " ") }
                == expected.map { $0.replacing("\u{A0}", with: " ") })
    }

    @Test("A share of one column and a count of another are not compared")
    func mixedUnits() throws {
        let read = try table("  - { name: d, change: part, from: members }", ["d"])
        #expect(read.diagnostics.map(\.code) == ["mixed-units", "unknown-column"])
        let stated = try table("  - { name: d, change: members, from: before, points: true }", ["d"])
        #expect(stated.rows.first == "a|+20.0 points")
    }

    @Test("A rate of all is that of the sums")
    func rate() throws {
        let read = try table(
            "  - { name: r, rate: members, of: people, per: 1000, decimals: 2 }", ["r"], keys: "footer: total"
        )
        #expect(read.rows == ["a|3.00", "b|2.00", "c|2.00", "Total|2.50"])
    }

    @Test("7 of 10 at 95 %: 39.7 to 89.2")
    func interval() throws {
        let read = try table(
            """
              - { name: p, share: yes, of: asked }
              - { name: p, interval: yes, of: asked }
            """, ["p", "p_low", "p_high"],
            data: "id,asked,yes\na,10,7\nb,10,0\nc,0,0\nd,,5\n")
        #expect(read.diagnostics.isEmpty, "\(read.diagnostics.map(\.summary))")
        #expect(read.rows == ["a|70.0%|39.7%|89.2%", "b|0.0%|0.0%|27.8%", "c|–|–|–", "d|–|–|–"])
    }

    @Test("Equal ones have equal ranks, and a column may come from one before it")
    func rank() throws {
        let read = try table(
            """
              - { name: r, rate: members, of: people, per: 1000 }
              - { name: place, rank: r }
              - { name: last, rank: members, first: smallest }
            """, ["place", "last"])
        #expect(read.rows == ["a|1|3", "b|2|2", "c|2|1"])
    }

    // MARK: Series

    private static let years = """
        id,town,members
        2019,a,40
        2021,a,60
        2020,a,50
        2022,a,
        2023,a,75
        """

    @Test("A series is in the order of its years, wherever its rows stand")
    func series() throws {
        let read = try table(
            """
              - { name: y, year-on-year: members, by: id }
              - { name: i, index: members, base: 2020, by: id }
              - { name: c, cumulative: members, by: id }
              - { name: m, mean: members, over: 3, by: id }
              - { name: t, mean: members, over: 2, placement: trailing, by: id }
            """, ["y", "i", "c", "m", "t"], data: Self.years)
        #expect(read.diagnostics.isEmpty, "\(read.diagnostics.map(\.summary))")
        #expect(
            read.rows == [
                "2019|–|80.0|40|–|–", "2021|+20.0%|120.0|150|–|55.0", "2020|+25.0%|100.0|90|50.0|45.0",
                "2022|–|–|–|–|–", "2023|–|150.0|–|–|–",
            ])
    }

    @Test(
        "What is no series is refused, at the cell",
        arguments: [
            ("year-on-year: members", "2019,1\n2021,2\n", "missing-period", "data/towns.csv:3:1"),
            ("mean: members, over: 2", "2019,1\n2020,2\n2022,2\n", "missing-period", "data/towns.csv:4:1"),
            ("cumulative: members", "2019,1\n2019,2\n", "repeated-period", "data/towns.csv:3:1"),
            ("cumulative: members", "2019,1\nx,2\n", "no-period", "data/towns.csv:3:1"),
            ("cumulative: members", "2019,1\n2019-02,2\n", "no-period", "data/towns.csv:3:1"),
            ("index: members, base: 2018", "2019,1\n2020,2\n", "index-base", "content/en/01-people.md:5:38"),
            ("index: members, base: 2019", "2019,0\n2020,2\n", "index-base", "content/en/01-people.md:5:38"),
        ])
    func noSeries(measure: String, rows: String, code: String, place: String) throws {
        let read = try table(
            "  - { name: y, \(measure), by: id }", ["y"], data: "id,members\n" + rows)
        #expect(read.diagnostics.map(\.code) == [code])
        #expect(read.diagnostics.first.map { read.folder.place(of: $0.origin) } == place)
    }

    @Test("Months and quarters are compared with those of the year before")
    func months() throws {
        let months = (0..<15).map { month in
            let number = month % 12 + 1, padded = number < 10 ? "0\(number)" : "\(number)"
            return "\(2020 + month / 12)-\(padded),\(100 + 10 * month)"
        }
        let read = try table(
            "  - { name: y, year-on-year: members, by: id }", ["y"],
            data: "id,members\n" + months.joined(separator: "\n"))
        #expect(read.diagnostics.isEmpty, "\(read.diagnostics.map(\.summary))")
        #expect(read.rows.suffix(3) == ["2021-01|+120.0%", "2021-02|+109.1%", "2021-03|+100.0%"])
        let quarters = try table(
            "  - { name: y, year-on-year: members, by: id }", ["y"],
            data: "id,members\n2020-Q4,4\n2021-Q1,5\n2021-Q2,6\n2021-Q3,7\n2021-Q4,8\n")
        #expect(quarters.rows.last == "2021-Q4|+100.0%")
    }

    @Test("Several series of one dataset, each by itself")
    func severalSeries() throws {
        let read = try table(
            "  - { name: y, year-on-year: members, by: year, within: town }", ["town", "y"],
            data: "id,year,town,members\nk,2019,a,1\nl,2019,b,4\nm,2020,a,2\nn,2020,b,2\n")
        #expect(read.rows == ["k|a|–", "l|b|–", "m|a|+100.0%", "n|b|\u{2212}50.0%"])
    }

    // MARK: Faults

    @Test(
        "What cannot be computed is told where it is written",
        arguments: [
            ("{ name: p, share: member }", "unknown-column", "5:23"),
            ("{ name: p, share: members, of: askd }", "unknown-column", "5:36"),
            ("{ name: members, share: members }", "duplicate-column", "5:29"),
            ("{ name: p }", "missing-key", "5:5"),
            ("{ name: p, share: members, rank: members }", "keys-exclude", "5:32"),
            ("{ share: members }", "missing-key", "5:5"),
            ("{ name: p, share: members, of: 0 }", "out-of-range", "5:36"),
            ("{ name: p, rate: members }", "missing-key", "5:5"),
            ("{ name: p, cumulative: members }", "missing-key", "5:5"),
            ("{ name: p, mean: members, over: 1, by: id }", "out-of-range", "5:37"),
            ("{ name: p, interval: yes, of: asked, confidence: 94 }", "unknown-value", "5:54"),
            ("{ name: p, share: region }", "value-not-a-number", "data/towns.csv:2:3"),
            ("{ name: p, shares: members }", "missing-key", "5:5"),
        ])
    func faults(entry: String, code: String, place: String) throws {
        let read = try table("  - \(entry)", ["id"])
        #expect(read.diagnostics.first?.code == code, "\(read.diagnostics.map(\.summary))")
        let expected = place.contains("/") ? place : "content/en/01-people.md:" + place
        #expect(read.diagnostics.first.map { read.folder.place(of: $0.origin) } == expected)
    }

    @Test func partsBelowZeroAndIntervalsOfMoreThanAll() throws {
        let negative = try table(
            "  - { name: p, share: members }", ["p"], data: "id,members\na,5\nb,-1\n")
        #expect(negative.diagnostics.map(\.code) == ["negative-part"])
        #expect(
            negative.diagnostics.first.map { negative.folder.place(of: $0.origin) } == "data/towns.csv:3:3")
        let more = try table(
            "  - { name: p, interval: yes, of: asked }", ["p_low"], data: "id,yes,asked\na,5,4\n")
        #expect(more.diagnostics.map(\.code) == ["bad-ratio"])
    }

    // MARK: The ledger

    @Test("The ledger says what a number is reckoned from, and has all its digits")
    func ledger() throws {
        let folder = try ProjectFolder(
            dataset: "towns", Self.towns, language: "en",
            content: """
                ```table
                id: t
                data: towns
                footer: total
                compute:
                  - { name: p, share: members }
                  - { name: d, change: part, from: was }
                columns: [ { column: id }, { column: p, decimals: 0 }, { column: d } ]
                source: Us
                ```
                """)
        let (ledger, _, diagnostics) = folder.reader.ledger(edition: "en", draft: false)
        #expect(diagnostics.isEmpty, "\(diagnostics.map(\.summary))")
        let share = try #require(ledger?.entries.first { $0.name == "t/a/p" })
        #expect((share.value, share.text, share.unit, share.n) == ("60", "60%", "%", "200"))
        #expect(share.query == "towns, a, share of members in its total")
        #expect(folder.place(of: share.origin) == "data/towns.csv:2:9")
        let points = try #require(ledger?.entries.first { $0.name == "t/c/d" })
        #expect((points.value, points.text, points.unit) == ("-4.5", "\u{2212}4.5 points", "points"))
        let total = try #require(ledger?.entries.first { $0.name == "t/(total)/p" })
        #expect((total.value, total.text) == ("100", "100%"))
    }
}
