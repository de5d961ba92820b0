import ReportModel
import ReportReader
import TestSupport
import Testing

/// Ways around a table that suppresses counts: SQL, a second dataset of the same file, other groups, computed columns.
@Suite struct DisclosureGuardTests {
    private static let people = """
        id,region,women,men,share,year
        a,north,3,20,13,2019
        b,north,40,6,87,2020
        c,south,50,7,88,2021
        d,south,60,70,46,2022
        """
    private static let table = """
        id: places
        data: people
        footer: total
        suppress: { below: 5, columns: [women, men], safe: [year] }
        columns:
          - { column: id }
          - { column: women, align: decimal }
          - { column: men, align: decimal }
        """

    private func fence(_ kind: String, _ text: String) -> String { "```\(kind)\n\(text)\n```\n\n" }

    private func project(
        _ content: String, datasets: String = "people: data/people.csv", facts: String = ""
    ) throws -> ProjectFolder {
        let folder = try ProjectFolder(
            dataset: "people", Self.people, language: "en", keys: facts, content: content)
        let manifest = folder.files["report.yaml"] ?? ""
        var files = folder.files
        files["report.yaml"] = manifest.replacing("people: data/people.csv", with: datasets)
        return try ProjectFolder(files)
    }

    private func codes(_ block: String, datasets: String = "people: data/people.csv") throws -> [String] {
        try project(block + fence("table", Self.table), datasets: datasets).report().1.map(\.code)
    }

    private func chart(_ keys: String) -> String {
        fence("chart", "kind: bar\ntitle: T\nsource: S\n" + keys)
    }

    // MARK: SQL

    @Test(
        "SQL that reads a column of counts, or one that may tell of them, is refused",
        arguments: [
            ("SELECT id, women AS value FROM people", true),
            ("SELECT id, year AS value FROM people WHERE women < 5", true),
            ("SELECT id, share AS value FROM people", true),
            ("SELECT region AS id, SUM(men) AS value FROM people GROUP BY region", true),
            ("SELECT id, value FROM (SELECT id, women + men AS value FROM People)", true),
            ("SELECT p.id, (SELECT MAX(q.women) FROM people q) AS value FROM people p", true),
            ("SELECT id, COUNT(*) OVER (ORDER BY women) AS value FROM people", true),
            ("SELECT id, year AS value FROM people", false),
            ("SELECT region AS id, COUNT(*) AS value FROM people GROUP BY region", false),
        ])
    func sql(query: String, isRefused: Bool) throws {
        let codes = try codes(chart("sql: \"\(query)\""))
        #expect(codes == (isRefused ? ["suppressed-query"] : []), "\(codes)")
    }

    @Test("The message names the column, the query's place and the table that suppresses")
    func message() throws {
        let folder = try project(
            chart("sql: \"SELECT id, women AS value FROM people\"") + fence("table", Self.table))
        let found = try #require(folder.report().1.first)
        #expect(found.summary == "This query reads “women” of “people”, of which counts are suppressed")
        #expect(folder.place(of: found.origin) == "content/en/01-people.md:5:6")
        #expect(found.notes.first.map { folder.place(of: $0.origin) } == "content/en/01-people.md:12:20")
    }

    @Test("A condition of another block tells of counts too")
    func conditions() throws {
        let other = "data: people\nwhere: \"women < 5\"\ncolumns: [ { column: id } ]"
        #expect(try codes(fence("table", other)) == ["suppressed-query"])
        let harmless = other.replacing("women < 5", with: "region = 'north'")
        #expect(try codes(fence("table", harmless)).isEmpty)
    }

    @Test("A fact by SQL is an error where it is printed, and has no value elsewhere")
    func facts() throws {
        let facts =
            "facts: { w: { sql: \"SELECT women FROM people WHERE id = 'a'\" }, y: { sql: \"SELECT MAX(year) FROM people\" } }"
        let folder = try project("{{ y }} and {{ w }}.\n\n" + fence("table", Self.table), facts: facts)
        let (ledger, report, diagnostics) = folder.reader.ledger(edition: "en", draft: false)
        #expect(diagnostics.map(\.code) == ["suppressed-number"])
        #expect(ledger?.declared.first { $0.name == "w" }?.value == "")
        #expect(report?.facts["w"]?.value == nil)
        let unprinted = try project("{{ y }}.\n\n" + fence("table", Self.table), facts: facts)
        #expect(unprinted.report().1.isEmpty)
    }

    @Test("Another column of a row that is hidden in part is hidden with it")
    func shares() throws {
        let folder = try project(chart("data: people\nvalue: share") + fence("table", Self.table))
        let (report, diagnostics) = folder.report()
        #expect(diagnostics.isEmpty, "\(diagnostics.map(\.summary))")
        guard case .chart(let chart) = report?.blocks.first?.content else {
            Issue.record("no chart")
            return
        }
        #expect(chart.data.map(\.text) == ["x", "x", "88", "46"])
    }

    // MARK: The same cells by another name

    @Test(
        "A second dataset of the same file is refused",
        arguments: [
            "people: data/people.csv, twin: data/people.csv",
            "people: data/people.csv, twin: ./data/../data/people.csv",
            "people: data/people.csv, twin: { file: data/people.csv, delimiter: \",\" }",
        ])
    func twins(datasets: String) throws {
        #expect(try codes(chart("data: twin\nvalue: men"), datasets: datasets) == ["suppressed-twin"])
        let sql = chart("sql: \"SELECT id, women AS value FROM twin\"")
        #expect(try codes(sql, datasets: datasets) == ["suppressed-twin"])
        #expect(try codes("", datasets: datasets).isEmpty)
        let folder = try project(
            "{{ t.c.share }}\n\n" + fence("table", Self.table), datasets: datasets,
            facts: "facts: { t: { sql: \"SELECT women FROM twin WHERE id = 'a'\" } }")
        let ledger = folder.reader.ledger(edition: "en", draft: false).0
        #expect(ledger?.declared.map(\.value) == [""])
    }

    // MARK: Groups

    @Test("Groups of a dataset whose cells are suppressed are refused")
    func groupsOfCells() throws {
        let other =
            "data: people\ngroup: region\nsum: women\ncolumns: [ { column: region }, { column: women } ]"
        #expect(try codes(fence("table", other)) == ["linked-suppression"])
    }

    /// People by their rows: 3 and 12 by level, 7 and 8 by region.
    private static let rows =
        "id,level,region,town,age\n"
        + (0..<15).map {
            "p\($0),\($0 < 3 ? "low" : "high"),\($0 % 2 == 0 ? "n" : "s"),\($0 < 3 ? "x" : "y"),\(20 + $0)"
        }
        .joined(separator: "\n")

    private func grouped(_ column: String, suppress: Bool = true, extra: String = "") -> String {
        fence(
            "table",
            """
            data: people
            group: \(column)
            count: true
            \(suppress ? "suppress: { below: 5 }" : "")
            \(extra)
            columns: [ { column: \(column) }, { column: count } ]
            """)
    }

    private func rowsProject(_ content: String, facts: String = "") throws -> ProjectFolder {
        try ProjectFolder(dataset: "people", Self.rows, language: "en", keys: facts, content: content)
    }

    private func tables(_ report: Report?) -> [[String]] {
        (report?.blocks ?? []).compactMap { block in
            guard case .table(let table) = block.content else { return nil }
            return (table.groups.flatMap(\.rows) + table.footer).map { row in
                row.cells.map(\.text.plainText).joined(separator: "|")
            }
        }
    }

    @Test("Groups of few are suppressed, with another, for the whole is known")
    func groups() throws {
        let (report, diagnostics) = try rowsProject(grouped("level", extra: "footer: total")).report()
        #expect(diagnostics.isEmpty, "\(diagnostics.map(\.summary))")
        #expect(tables(report) == [["low|<\u{A0}5", "high|x", "Total|15"]])
    }

    @Test("Two ways to group are shown where neither tells of the other")
    func independentGroups() throws {
        let (report, diagnostics) = try rowsProject(grouped("level") + grouped("region")).report()
        #expect(diagnostics.isEmpty, "\(diagnostics.map(\.summary))")
        #expect(tables(report) == [["low|<\u{A0}5", "high|x"], ["n|8", "s|7"]])
        // Every low is of one town.
        let nested = try rowsProject(grouped("level") + grouped("town")).report().1
        #expect(nested.map(\.code) == ["linked-suppression"])
    }

    @Test(
        "What shows the rows of suppressed groups is refused",
        arguments: [
            ("```table\ndata: people\ncolumns: [ { column: id } ]\n```", "linked-suppression"),
            (
                "```chart\nkind: bar\ntitle: T\nsource: S\nsql: \"SELECT level AS id, COUNT(*) AS value FROM people GROUP BY level\"\n```",
                "suppressed-query"
            ),
            (
                "```chart\nkind: bar\ntitle: T\nsource: S\nsql: \"SELECT 'all' AS id, COUNT(*) AS value FROM people\"\n```",
                "suppressed-query"
            ),
        ])
    func rowsOfGroups(block: String, code: String) throws {
        let codes = try rowsProject(block + "\n\n" + grouped("level")).report().1.map(\.code)
        #expect(codes == [code])
    }

    @Test func otherGroupsThatSuppressNothingAreRefusedAndTheSameGroupsFollow() throws {
        let other = try rowsProject(grouped("region", suppress: false) + grouped("level")).report().1
        #expect(other.map(\.code) == ["linked-suppression"])
        let (report, diagnostics) = try rowsProject(grouped("level", suppress: false) + grouped("level"))
            .report()
        #expect(diagnostics.isEmpty, "\(diagnostics.map(\.summary))")
        #expect(tables(report).first == ["low|<\u{A0}5", "high|x"])
    }

    @Test func aMeanOfFewIsNoCountAndTellsOfThem() throws {
        let block =
            "data: people\ngroup: level\ncount: true\nmean: age\nsuppress: { below: 5 }\n"
            + "columns: [ { column: level }, { column: count }, { column: age } ]"
        #expect(try rowsProject(fence("table", block)).report().1.map(\.code) == ["unsafe-column"])
    }

    // MARK: Computed columns

    @Test("What is computed of a hidden count is hidden; the base of shares counts as a printed total")
    func computed() throws {
        let block = """
            data: people
            suppress: { below: 5, columns: [women, men], safe: [year] }
            compute:
              - { name: p, share: women }
              - { name: q, change: women, from: men }
              - { name: place, rank: women }
              - { name: sum, cumulative: men, by: year }
            columns:
              - { column: id }
              - { column: women, align: decimal }
              - { column: men, align: decimal }
              - { column: p }
              - { column: q }
              - { column: place }
              - { column: sum }
            """
        let folder = try project(fence("table", block))
        let (ledger, report, diagnostics) = folder.reader.ledger(edition: "en", draft: false)
        #expect(diagnostics.isEmpty, "\(diagnostics.map(\.summary))")
        #expect(
            tables(report) == [
                [
                    "a|<\u{A0}5|20|x|x|x|20", "b|x|6|x|x|x|26", "c|50|7|32.7%|+614.3%|x|33",
                    "d|60|70|39.2%|\u{2212}14.3%|x|103",
                ]
            ])
        for name in ["a/p", "b/p", "a/q", "b/q", "a/women", "a/place"] {
            let entry = try #require(ledger?.entries.first { $0.name == "table/\(name)" })
            #expect(entry.value.isEmpty && entry.n.isEmpty, "\(entry)")
        }
    }

    @Test func sharesWithinWhatIsNoGroupOfTheTableAreRefused() throws {
        let block = """
            data: people
            suppress: { below: 5, columns: [women, men] }
            compute: [ { name: p, share: women, within: region } ]
            columns: [ { column: id }, { column: women }, { column: p } ]
            """
        #expect(try project(fence("table", block)).report().1.map(\.code) == ["unsafe-column"])
        let grouped = try project(fence("table", "group: region\n" + block)).report()
        #expect(grouped.1.isEmpty, "\(grouped.1.map(\.summary))")
        // Two women's counts in each region, one of them small: both, and nothing of the other region.
        #expect(tables(grouped.0) == [["a|<\u{A0}5|x", "b|x|x", "c|50|45.5%", "d|60|54.5%"]])
    }

    @Test("A computed column of what may tell of the counts is refused")
    func unsafeInputs() throws {
        let block = """
            data: people
            suppress: { below: 5, columns: [women, men] }
            compute: [ { name: p, rate: women, of: share } ]
            columns: [ { column: id }, { column: p } ]
            """
        #expect(try project(fence("table", block)).report().1.map(\.code) == ["unsafe-column"])
    }

    @Test("From all that is printed, computed columns too, no hidden count can be told: every table is tried")
    func attack() throws {
        var dice = Dice(2027), attacked = 0
        for _ in 0..<40 {
            let rows = (0..<4).map { _ in (women: dice.roll(0...9), men: dice.roll(1...30)) }
            let table = AttackedTable(rows: rows)
            guard let printed = try table.printed(), printed.hidden.count <= 5 else { continue }
            attacked += printed.hidden.isEmpty ? 0 : 1
            for (cell, counts) in printed.possible() {
                let width = (counts.max() ?? 0) - (counts.min() ?? 0)
                #expect(width >= 2, "\(rows): \(cell) is \(counts.sorted()) in \(printed.lines)")
            }
        }
        #expect(attacked > 10)
    }

    @Test("The attack finds counts where what is computed of them is printed all the same")
    func attackFinds() throws {
        var dice = Dice(2027), found = 0
        for _ in 0..<40 {
            let rows = (0..<4).map { _ in (women: dice.roll(0...9), men: dice.roll(1...30)) }
            let table = AttackedTable(rows: rows)
            guard let safe = try table.printed(), !safe.hidden.isEmpty, safe.hidden.count <= 5,
                let open = try table.printed(suppressing: false)
            else { continue }
            // Counts as they were hidden, and beside them what is computed of all.
            let lines = zip(safe.lines, open.lines).map { Array($0.prefix(2) + $1.dropFirst(2)) }
            let leaking = AttackedTable.Printed(rows: rows, lines: lines)
            if leaking.possible().values.contains(where: { ($0.max() ?? 0) - ($0.min() ?? 0) < 2 }) {
                found += 1
            }
        }
        #expect(found > 10)
    }

    // MARK: Editions that rows make

    @Test("A parameter that is a cell of such data is not printed")
    func parameters() throws {
        var files = try project("{{ edition.region }}: {{ edition.women }}\n\n" + fence("table", Self.table))
            .files
        let manifest = files["report.yaml"] ?? ""
        files["report.yaml"] = manifest.replacing(
            "editions: { en: { language: en } }",
            with: "editions: { matrix: { language: [en], town: { data: people }, id: \"{town}\" } }")
        let folder = try ProjectFolder(files)
        let (report, diagnostics) = folder.report("c")
        #expect(diagnostics.map(\.code) == ["suppressed-number"], "\(diagnostics.map(\.summary))")
        guard case .paragraph(let paragraph) = report?.blocks.first?.content else {
            Issue.record("no paragraph")
            return
        }
        #expect(paragraph.plainText.hasPrefix("south: ") && !paragraph.plainText.contains("50"))
    }
}

/// A table of counts with everything that is computed of them.
private struct AttackedTable {
    let rows: [(women: Int, men: Int)]

    struct Printed {
        let rows: [(women: Int, men: Int)]
        /// Cells of each row and of the total: women, men, share, ratio, change, sum, mean, rank.
        let lines: [[String]]

        /// Rows and columns of hidden counts.
        var hidden: [(row: Int, column: Int)] {
            rows.indices.flatMap { row in
                (0..<2).filter { Self.isMark(lines[row][$0]) }.map { (row, $0) }
            }
        }

        static func isMark(_ text: String) -> Bool { text.hasPrefix("<") || text == "x" }

        /// The counts that each hidden cell has in one table or another that would be printed like this.
        func possible() -> [String: Set<Int>] {
            var found: [String: Set<Int>] = [:], counts = rows.map { [$0.women, $0.men] }
            let hidden = self.hidden
            func visit(_ index: Int) {
                guard index < hidden.count else {
                    guard fits(counts) else { return }
                    for cell in hidden {
                        found["\(cell)", default: []].insert(counts[cell.row][cell.column])
                    }
                    return
                }
                let (row, column) = hidden[index], own = [rows[row].women, rows[row].men][column]
                for count in max(0, own - 4)...(own + 4) where fits(count, lines[row][column]) {
                    counts[row][column] = count
                    visit(index + 1)
                }
                counts[row][column] = own
            }
            visit(0)
            return found
        }

        private func fits(_ count: Int, _ text: String) -> Bool {
            if text.hasPrefix("<") { return (1...4).contains(count) }
            if text == "x" {
                let marks = lines.joined().contains { $0.hasPrefix("<") }
                return count >= (marks ? 5 : 1)
            }
            return text == "\(count)"
        }

        /// Whether these counts would be printed so, as far as a reader sees.
        private func fits(_ counts: [[Int]]) -> Bool {
            let women = counts.map { Double($0[0]) }, men = counts.map { Double($0[1]) }
            let allWomen = women.reduce(0, +), allMen = men.reduce(0, +)
            guard fits(Int(allWomen), lines[rows.count][0]), fits(Int(allMen), lines[rows.count][1]) else {
                return false
            }
            return rows.indices.allSatisfy { row in
                let mean = row > 0 && row < rows.count - 1 ? women[row - 1...row + 1].reduce(0, +) / 3 : nil
                let expected: [Double?] = [
                    100 * women[row] / allWomen, 100 * women[row] / men[row],
                    100 * (women[row] - men[row]) / men[row], women[...row].reduce(0, +), mean,
                    Double(1 + women.count { $0 > women[row] }),
                ]
                return zip(lines[row].dropFirst(2), expected).allSatisfy { text, number in
                    guard let seen = Self.number(text), let number else { return true }
                    return abs(seen - number) < 0.0501
                }
            }
        }

        private static func number(_ text: String) -> Double? {
            Double(
                text.filter { $0 != "%" && $0 != "+" }.replacing("\u{2212}", with: "-").replacing(
                    ",", with: ""))
        }
    }

    /// nil where there is nobody: a share of nobody is none.
    func printed(suppressing: Bool = true) throws -> Printed? {
        if rows.allSatisfy({ $0.women == 0 }) { return nil }
        let csv =
            "id,women,men\n"
            + rows.enumerated().map { "\(2010 + $0.offset),\($0.element.women),\($0.element.men)" }
            .joined(separator: "\n")
        let block = """
            data: people
            footer: total
            \(suppressing ? "suppress: { below: 5, columns: [women, men], safe: [id] }" : "")
            compute:
              - { name: p, share: women }
              - { name: r, share: women, of: men }
              - { name: c, change: women, from: men }
              - { name: s, cumulative: women, by: id }
              - { name: m, mean: women, over: 3, by: id }
              - { name: k, rank: women }
            columns:
            \((["id", "women", "men", "p", "r", "c", "s", "m", "k"].map { "  - { column: \($0) }" }).joined(separator: "\n"))
            """.replacing("{ column: women }", with: "{ column: women, align: decimal }").replacing(
                "{ column: men }", with: "{ column: men, align: decimal }")
        let folder = try ProjectFolder(
            dataset: "people", csv, language: "en", content: "```table\n\(block)\n```")
        let (report, diagnostics) = folder.report()
        // Men that are women's sum by chance are a total that was not declared.
        guard case .table(let table) = report?.blocks.first?.content, diagnostics.isEmpty else { return nil }
        let lines = (table.groups.flatMap(\.rows) + table.footer).map { row in
            row.cells.dropFirst().map(\.text.plainText)
        }
        return Printed(rows: rows, lines: lines)
    }
}
