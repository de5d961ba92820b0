import ReportModel
import ReportReader
import Testing

/// Small counts that a table suppresses, and all the places where they could be read after all.
@Suite struct SuppressionTests {
    private static let people = """
        id,grp,women,men,all,share,n
        a,one,3,20,23,13,23
        b,one,40,6,46,87,46
        c,one,50,7,57,88,57
        d,two,60,70,130,46,130
        """
    private static let columns = """
        columns:
          - { column: id, head: Place }
          - { column: women, head: Women, align: decimal }
          - { column: men, head: Men, align: decimal }
          - { column: all, head: All, align: decimal }
        """
    private static let table = """
        id: places
        data: people
        footer: total
        suppress: { below: 5, total: all }
        \(columns)
        """

    private func project(
        _ content: String, data: String = people, language: String = "en", facts: String = ""
    ) throws -> ProjectFolder {
        try ProjectFolder(dataset: "people", data, language: language, keys: facts, content: content)
    }

    private func fence(_ kind: String, _ text: String) -> String { "```\(kind)\n\(text)\n```\n\n" }

    private func rows(_ report: Report?) -> [String] {
        for case .table(let table) in (report?.blocks ?? []).map(\.content) {
            return (table.groups.flatMap(\.rows) + table.footer).map { row in
                row.cells.map(\.text.plainText).joined(separator: "|")
            }
        }
        return []
    }

    private func codes(_ table: String, data: String = people) throws -> [String] {
        try project(fence("table", table), data: data).report().1.map(\.code)
    }

    // MARK: What is printed

    @Test func theSmallCountAndThreeOthersAreNotPrinted() throws {
        let (report, diagnostics) = try project(fence("table", Self.table)).report()
        #expect(diagnostics.isEmpty, "\(diagnostics.map(\.summary))")
        #expect(
            rows(report) == ["a|<\u{A0}5|x|23", "b|x|x|46", "c|50|7|57", "d|60|70|130", "Total|153|103|256"])
    }

    @Test(
        "The note is in the edition's language",
        arguments: [
            (
                "en",
                "<\u{A0}5: count below 5, not published. x: not published, because a count below 5 could be worked out from it."
            ),
            (
                "fr",
                "<\u{A0}5\u{A0}: effectif inférieur à 5, non publié. x\u{A0}: non publié, car un effectif inférieur à 5 pourrait en être déduit."
            ),
            (
                "nl",
                "<\u{A0}5: aantal kleiner dan 5, niet gepubliceerd. x: niet gepubliceerd, omdat een aantal kleiner dan 5 eruit zou kunnen worden afgeleid."
            ),
        ])
    func note(language: String, expected: String) throws {
        let content = fence("table", Self.table + "\nnote: Asked in May.")
        let (report, diagnostics) = try project(content, language: language).report(language)
        #expect(!diagnostics.hasErrors, "\(diagnostics.map(\.summary))")
        guard case .table(let table) = report?.blocks.first?.content else {
            Issue.record("no table")
            return
        }
        #expect(table.note.plainText == "Asked in May. " + expected)
    }

    @Test func aTableWithoutSmallCountsHasNoNote() throws {
        let (report, _) = try project(
            fence("table", Self.table.replacing("data: people", with: "data: people\nwhere: \"id <> 'a'\""))
        ).report()
        guard case .table(let table) = report?.blocks.first?.content else {
            Issue.record("no table")
            return
        }
        #expect(table.note.isEmpty)
        #expect(rows(report).first == "b|40|6|46")
    }

    @Test func totalsOfGroupsAreMarginsToo() throws {
        let grouped = Self.table.replacing(
            "footer: total", with: "footer: total\ngroup: grp\ntotals: [one, two]")
        let (report, diagnostics) = try project(fence("table", grouped)).report()
        #expect(diagnostics.isEmpty, "\(diagnostics.map(\.summary))")
        #expect(
            rows(report) == [
                "a|<\u{A0}5|x|23", "b|x|x|46", "c|50|7|57", "Total|93|33|126", "d|60|70|130",
                "Total|60|70|130",
                "Total|153|103|256",
            ])
    }

    @Test func aSingleRowGivesUpItsTotals() throws {
        let single = Self.table.replacing("data: people", with: "data: people\nwhere: \"id = 'a'\"")
        let (report, diagnostics) = try project(fence("table", single)).report()
        #expect(diagnostics.isEmpty, "\(diagnostics.map(\.summary))")
        #expect(rows(report).first?.hasPrefix("a|<\u{A0}5|") == true)
        // The women's total is the small count itself.
        #expect(rows(report).last?.hasPrefix("Total|<\u{A0}5|") == true)
    }

    @Test("Cells that « < 5 » would give away look like others")
    func uniformMarks() throws {
        let data = "id,women,men,all\na,1,3,4\nb,1,50,51\nc,1,60,61\nd,1,70,71\n"
        let (report, diagnostics) = try project(fence("table", Self.table), data: data).report()
        #expect(diagnostics.isEmpty, "\(diagnostics.map(\.summary))")
        #expect(!rows(report).joined().contains("<"))
        #expect(rows(report).first == "a|x|x|x")
    }

    // MARK: Where it could be read after all

    /// Lines of the ledger about counts that are suppressed.
    private let hidden = ["a/women", "a/men", "b/women", "b/men"]

    @Test func theLedgerDoesNotHaveThem() throws {
        let folder = try project(fence("table", Self.table))
        let ledger = try #require(folder.reader.ledger(edition: "en", draft: false).0)
        for name in hidden {
            let entry = try #require(ledger.entries.first { $0.name == "places/\(name)" })
            #expect(entry.value.isEmpty && entry.of.isEmpty && entry.n.isEmpty, "\(entry)")
            #expect(["<\u{A0}5", "x"].contains(entry.text))
        }
        #expect(ledger.entries.first { $0.name == "places/c/women" }?.value == "50")
        // The place of a cell tells where the one before it ends, and so how many digits that has.
        #expect(ledger.entries.filter { folder.place(of: $0.origin) == "data/people.csv:1:1" }.count == 12)
        #expect(ledger.entries.filter { $0.name == "places/(total)/women" }.map(\.value) == ["153"])
    }

    @Test func aTotalThatIsSuppressedHasNoValueInTheLedger() throws {
        let single = Self.table.replacing("data: people", with: "data: people\nwhere: \"id = 'a'\"")
        let folder = try project(fence("table", single))
        let ledger = try #require(folder.reader.ledger(edition: "en", draft: false).0)
        let total = try #require(ledger.entries.first { $0.name == "places/(total)/women" })
        #expect(total.value.isEmpty && total.text == "<\u{A0}5")
    }

    @Test(
        "A chart of the same data shows them as missing, before the table or behind it",
        arguments: [true, false])
    func charts(isBefore: Bool) throws {
        let chart = fence(
            "chart", "id: c\nkind: bar\ntitle: T\nsource: S\ndata: people\nvalue: women\nn: 153\nunit: women")
        let table = fence("table", Self.table)
        let folder = try project(isBefore ? chart + table : table + chart)
        let (ledger, report, diagnostics) = folder.reader.ledger(edition: "en", draft: false)
        #expect(diagnostics.isEmpty, "\(diagnostics.map(\.summary))")
        let charts = (report?.blocks ?? []).compactMap { block -> Chart? in
            if case .chart(let chart) = block.content { chart } else { nil }
        }
        let drawn = try #require(charts.first)
        #expect(drawn.data.map(\.value) == [nil, nil, 50, 60])
        #expect(drawn.data.map(\.text) == ["<\u{A0}5", "x", "50\u{A0}women", "60\u{A0}women"])
        #expect(drawn.note.plainText.contains("count below 5"))
        for entry in ledger?.entries.filter({ $0.kind == .chart }) ?? [] {
            #expect(entry.n.isEmpty, "153 less what is shown is what is not")
            if ["c/a", "c/b"].contains(entry.name) { #expect(entry.value.isEmpty) }
        }
    }

    @Test func aChartThatDividesAWholeIsRefused() throws {
        for kind in ["kind: donut", "kind: split", "kind: bar\nwhole: 153"] {
            let chart = fence("chart", "\(kind)\ntitle: T\nsource: S\ndata: people\nvalue: women")
            let codes = try project(chart + fence("table", Self.table)).report().1.map(\.code)
            #expect(codes.contains("suppressed-part"), "\(kind): \(codes)")
        }
    }

    @Test func aFactThatIsSuppressedIsNotPrinted() throws {
        let data = "id,value\na,3\nb,40\nc,50\n"
        let table = """
            id: places
            data: people
            footer: total
            suppress: { below: 5 }
            columns: [ { column: id }, { column: value, align: decimal } ]
            """
        let facts = "facts: { p: { data: people, key: id } }"
        let folder = try project(
            "There are {{ p.a }} and {{ p.c.value }}.\n\n" + fence("table", table), data: data, facts: facts)
        let (ledger, report, diagnostics) = folder.reader.ledger(edition: "en", draft: false)
        #expect(rows(report) == ["a|<\u{A0}5", "b|x", "c|50", "Total|93"])
        #expect(diagnostics.map(\.code) == ["suppressed-number"])
        #expect(diagnostics.first.map { folder.place(of: $0.origin) } == "content/en/01-people.md:1:11")
        let declared = ledger?.declared ?? []
        #expect(declared.map(\.name) == ["p.a", "p.b", "p.c"])
        #expect(declared.map(\.value) == ["", "", "50"])
        #expect(report?.facts["p.a"]?.value == nil && report?.facts["p.a"]?.text == "")
    }

    @Test func anotherTableDoesNotPrintThemOrTheirTotal() throws {
        let other = "data: people\n\(Self.columns)"
        let content = fence("table", other) + fence("table", Self.table)
        let (report, diagnostics) = try project(content).report()
        #expect(diagnostics.isEmpty, "\(diagnostics.map(\.summary))")
        #expect(rows(report).first == "a|<\u{A0}5|x|23")
        let codes = try project(fence("table", other + "\nfooter: total") + fence("table", Self.table))
            .report().1.map(\.code)
        #expect(codes == ["not-summable"])
    }

    @Test func twoTablesThatSuppressTheSameCountsInTheirOwnWaysAreRefused() throws {
        let other = Self.table.replacing("below: 5", with: "below: 8").replacing(
            "id: places", with: "id: other")
        let content = fence("table", Self.table) + fence("table", other)
        #expect(try project(content).report().1.map(\.code) == ["linked-suppression"])
        let same = Self.table.replacing("id: places", with: "id: other")
        #expect(try project(fence("table", Self.table) + fence("table", same)).report().1.isEmpty)
    }

    // MARK: What is refused

    @Test(
        "What the table prints beside the counts must tell nothing of them",
        arguments: [
            ("suppress: { below: 5, total: all }", "suppress: { below: 5 }", "undeclared-total"),
            (
                "suppress: { below: 5, total: all }", "suppress: { below: 2, total: all }",
                "suppression-too-narrow"
            ),
            (
                "suppress: { below: 5, total: all }", "suppress: { below: 5, width: 4, total: all }",
                "suppression-too-narrow"
            ),
            ("suppress: { below: 5, total: all }", "suppress: { total: all }", "missing-key"),
            ("suppress: { below: 5, total: all }", "suppress: { below: 5, total: al }", "unknown-column"),
            (
                "suppress: { below: 5, total: all }", "suppress: { below: 5, total: all, zero: printed }",
                "unknown-key"
            ),
            (
                "suppress: { below: 5, total: all }", "suppress: { below: 5, total: all, zeros: no }",
                "unknown-value"
            ),
            (
                "suppress: { below: 5, total: all }", "suppress: { below: 5, columns: [women], total: all }",
                "unsafe-column"
            ),
            (
                "suppress: { below: 5, total: all }", "suppress: { below: 5, columns: [id], total: all }",
                "unsafe-column"
            ),
            (
                "{ column: all, head: All, align: decimal }", "{ column: all }\n  - { column: share }",
                "unsafe-column"
            ),
            ("footer: total", "footer: total\ncarry: true", "keys-exclude"),
            ("footer: total", "footer: total\nindent: n", "keys-exclude"),
            ("total: all", "total: share", "total-differs"),
            ("suppress: { below: 5, total: all }", "suppress:", "missing-key"),
            ("suppress: { below: 5, total: all }", "suppress: true", "wrong-type"),
            ("footer: total", "group: women", "unsafe-column"),
            ("{ column: id, head: Place }", "{ column: n, head: Place }", "unsafe-column"),
        ])
    func refused(from: String, to: String, code: String) throws {
        #expect(Self.table.contains(from))
        let codes = try codes(Self.table.replacing(from, with: to))
        #expect(codes.contains(code), "\(codes)")
    }

    @Test func aSafeColumnIsPrinted() throws {
        let safe = Self.table.replacing("total: all }", with: "total: all, safe: [share] }")
            .replacing(
                "{ column: all, head: All, align: decimal }",
                with: "{ column: all, align: decimal }\n  - { column: share }")
        let (report, diagnostics) = try project(fence("table", safe)).report()
        #expect(diagnostics.isEmpty, "\(diagnostics.map(\.summary))")
        #expect(rows(report).first == "a|<\u{A0}5|x|23|13")
    }

    @Test func whatIsNoCountIsRefused() throws {
        for bad in ["a,one,3.5,20,23.5,13,23", "a,one,,20,20,13,23", "a,one,-3,23,20,13,20"] {
            let data = Self.people.replacing("a,one,3,20,23,13,23", with: bad)
            #expect(try codes(Self.table, data: data) == ["not-a-count"], "\(bad)")
        }
    }

    @Test func aTableThatWouldTakeMinutesIsRefused() throws {
        let rows = (0..<5001).map { "r\($0),one,\($0 % 7 + 5),9,\($0 % 7 + 14),1,1" }
        let data = "id,grp,women,men,all,share,n\n" + rows.joined(separator: "\n")
        #expect(try codes(Self.table, data: data) == ["too-many-counts"])
    }

    @Test func aTotalAmongTheRowsIsRefused() throws {
        let data = Self.people + "\ntotal,one,153,103,256,1,1"
        #expect(try codes(Self.table, data: data) == ["total-among-rows"])
    }
}
