import ReportModel
import ReportReader
import Testing

/// Charts of computed columns, of groups, of the largest, and with counts that are suppressed.
@Suite struct ComputedChartTests {
    private static let people = """
        id,level,members,before,share,was
        a,none,40,50,30%,27%
        b,none,20,20,50%,50%
        c,low,30,0,20%,24.5%
        d,high,3,4,1%,1%
        e,high,7,4,2%,1%
        """

    private func read(
        _ keys: String, language: String = "en", data: String = people
    ) throws -> (chart: Chart?, ledger: Ledger?, diagnostics: [Diagnostic], folder: ProjectFolder) {
        let block = "id: c\ntitle: T\nsource: S\n" + keys
        let folder = try ProjectFolder(
            dataset: "people", data, language: language, content: "```chart\n\(block)\n```")
        let (ledger, report, diagnostics) = folder.reader.ledger(edition: language, draft: false)
        guard case .chart(let chart) = report?.blocks.first?.content else {
            return (nil, ledger, diagnostics, folder)
        }
        return (chart, ledger, diagnostics, folder)
    }

    private func lines(_ chart: Chart?) -> [String] {
        (chart?.data ?? []).map { datum in
            guard case .text(let label) = datum.label else { return "?" }
            return "\(label)|\(datum.text)|\(datum.value.map { "\($0)" } ?? "nil")"
        }
    }

    @Test("« data: people, group: level, share: true » is a chart of shares, and says their base")
    func design() throws {
        let read = try read("kind: bar\ndata: people\ngroup: level\nshare: true")
        #expect(read.diagnostics.isEmpty, "\(read.diagnostics.map(\.summary))")
        #expect(lines(read.chart) == ["none|40.0%|40.0", "low|20.0%|20.0", "high|40.0%|40.0"])
        #expect(read.chart?.note.plainText == "Base: 5 people.")
        let entry = try #require(read.ledger?.entries.first { $0.name == "c/none" })
        #expect((entry.value, entry.unit, entry.n) == ("40", "%", "5"))
        #expect(entry.query == "people, grouped by level, number of rows, none, share of count in its total")
    }

    @Test func sumsOfGroupsAndASubtitleThatHasTheBase() throws {
        let read = try read(
            "kind: donut\nsubtitle: Of 100 members\ndata: people\ngroup: level\nsum: members\nshare: true\ndecimals: 0"
        )
        #expect(read.diagnostics.isEmpty, "\(read.diagnostics.map(\.summary))")
        #expect(lines(read.chart) == ["none|60%|60.0", "low|30%|30.0", "high|10%|10.0"])
        #expect(read.chart?.note.isEmpty == true)
    }

    @Test("A change in points is drawn in points, and one that cannot be reckoned is not drawn")
    func changes() throws {
        let read = try read(
            "kind: bar\ndata: people\nvalue: p\ncompute: [ { name: p, change: share, from: was } ]",
            language: "fr")
        #expect(read.diagnostics.isEmpty, "\(read.diagnostics.map(\.summary))")
        #expect(read.chart?.data.map(\.value) == [3, 0, -4.5, 0, 1])
        #expect(read.chart?.data.first?.text == "+3,0 points")
        let percent = try self.read(
            "kind: bar\ndata: people\nvalue: g\nunit: \"%\"\ncompute: [ { name: g, change: members, from: before } ]"
        )
        #expect(percent.chart?.data.map(\.text) == ["\u{2212}20.0%", "0.0%", "–", "\u{2212}25.0%", "+75.0%"])
        #expect(percent.chart?.data[2].value == nil)
        #expect(
            percent.chart?.note.plainText == "–: cannot be worked out, because a value is missing or zero.")
    }

    @Test("The rest stands last, in the edition's word, however large it is")
    func top() throws {
        let read = try read(
            "kind: bar\ndata: people\nvalue: members\ntop: 1", language: "fr")
        #expect(read.diagnostics.isEmpty, "\(read.diagnostics.map(\.summary))")
        #expect(lines(read.chart) == ["a|40|40.0", "Autres|60|60.0"])
        #expect(read.chart?.order == .data)
        #expect(read.chart?.data.map(\.isRest) == [false, true])
        let order = try self.read("kind: bar\ndata: people\nvalue: members\ntop: 1\norder: value")
        #expect(order.diagnostics.map(\.code) == ["keys-exclude"])
    }

    private static let sexes = """
        id,sex,n
        a,w,5
        b,w,9
        b,m,1
        c,w,2
        c,m,2
        d,m,30
        e,w,1

        """

    /// Each datum as category, series and value.
    private func cells(_ block: String, _ data: String) throws -> [String] {
        let read = try self.read(block, data: data)
        #expect(read.diagnostics.isEmpty, "\(read.diagnostics.map(\.summary))")
        return (read.chart?.data ?? []).map { "\($0.key)|\($0.series ?? "")|\($0.text)|\($0.isRest)" }
    }

    @Test("The largest categories of several series, by all of them; the rest has each series")
    func topOfSeries() throws {
        #expect(
            try cells("kind: column\ndata: people\nseries: sex\nvalue: n\ntop: 2", Self.sexes) == [
                "d|m|30|false", "b|w|9|false", "b|m|1|false", "(rest)|w|8|true", "(rest)|m|2|true",
            ])
        #expect(
            try cells(
                "kind: column\ndata: people\nseries: [w, m]\ntop: 1\nrest: others",
                "id,w,m\na,1,9\nb,3,2\nc,4,1\n") == [
                    "a|w|1|false", "a|m|9|false", "others|w|7|true", "others|m|3|true",
                ])
    }

    @Test("Of series along places, the largest series")
    func topSeriesAlongPlaces() throws {
        let data = "year,country,n\n2019,a,5\n2020,a,6\n2019,b,1\n2020,b,2\n2019,c,3\n2020,c,1\n"
        let read = try self.read(
            "kind: line\ndata: people\nx: year\nseries: country\nvalue: n\ntop: 1", data: data)
        #expect(read.diagnostics.isEmpty, "\(read.diagnostics.map(\.summary))")
        #expect(
            read.chart?.data.map { "\($0.series ?? "")|\($0.x?.text ?? "")|\($0.text)" } == [
                "a|2019|5", "a|2020|6", "(rest)|2019|4", "(rest)|2020|3",
            ])
        let alone = try self.read("kind: line\ndata: people\nx: year\nvalue: n\ntop: 1", data: data)
        #expect(alone.diagnostics.first?.code == "keys-exclude")
    }

    // MARK: Suppression

    @Test("A count below the threshold is hidden, alone where no total is printed")
    func suppressed() throws {
        let read = try read("kind: bar\ndata: people\nvalue: members\nsuppress: { below: 5 }")
        #expect(read.diagnostics.isEmpty, "\(read.diagnostics.map(\.summary))")
        #expect(read.chart?.data.map(\.text) == ["40", "20", "30", "<\u{A0}5", "7"])
        #expect(read.chart?.data.map(\.value) == [40, 20, 30, nil, 7])
        #expect(read.chart?.note.plainText == "<\u{A0}5: count below 5, not published.")
        #expect(read.ledger?.entries.first { $0.name == "c/d" }?.value == "")
    }

    @Test(
        "Where the total is told, another is hidden with it",
        arguments: [
            "value: members\nsuppress: { below: 5, total: true }",
            "value: members\nn: 100\nsuppress: { below: 5 }",
            "value: p\ncompute: [ { name: p, share: members } ]\nsuppress: { below: 5 }",
        ])
    func complementary(keys: String) throws {
        let read = try read("kind: bar\ndata: people\n" + keys)
        #expect(read.diagnostics.isEmpty, "\(read.diagnostics.map(\.summary))")
        #expect(read.chart?.data.map { $0.value == nil } == [false, false, false, true, true])
    }

    @Test func groupsAreSuppressedByTheirCount() throws {
        let read = try read(
            "kind: bar\ndata: people\ngroup: level\ncount: true\nsuppress: { below: 3 }",
            data: "id,level\n"
                + (0..<9).map { "p\($0),\($0 < 2 ? "few" : $0 < 5 ? "some" : "many")" }
                .joined(separator: "\n"))
        #expect(read.diagnostics.isEmpty, "\(read.diagnostics.map(\.summary))")
        #expect(read.chart?.data.map(\.text) == ["<\u{A0}3", "x", "4"])
    }

    @Test(
        "What a chart cannot hide is refused",
        arguments: [
            ("kind: donut\nvalue: members\nsuppress: { below: 5 }", "suppressed-part"),
            ("kind: bar\nvalue: members\nsuppress: { below: 2 }", "suppression-too-narrow"),
            ("kind: bar\nvalue: members\ntop: 2\nsuppress: { below: 5 }", "keys-exclude"),
            ("kind: bar\nvalue: members\nvalues: { d: three }\nsuppress: { below: 5 }", "suppressed-number"),
            (
                "kind: bar\nvalue: r\ncompute: [ { name: r, rate: members, of: before } ]\nsuppress: { below: 5, columns: [members] }",
                "unsafe-column"
            ),
            ("kind: bar\nvalue: level\nsuppress: { below: 5 }", "not-a-count"),
        ])
    func refused(keys: String, code: String) throws {
        let codes = try read("data: people\n" + keys).diagnostics.map(\.code)
        #expect(codes.first == code, "\(codes)")
    }

    @Test("What a chart suppresses, a table beside it does not print, and its total is refused")
    func tableBeside() throws {
        let chart =
            "```chart\nkind: bar\ntitle: T\nsource: S\ndata: people\nvalue: members\nsuppress: { below: 5 }\n```\n\n"
        let table =
            "```table\ndata: people\ncolumns: [ { column: id }, { column: members, align: decimal } ]\n```\n"
        let folder = try ProjectFolder(
            dataset: "people", Self.people, language: "en", content: table + chart)
        let (report, diagnostics) = folder.report()
        #expect(diagnostics.isEmpty, "\(diagnostics.map(\.summary))")
        guard case .table(let read) = report?.blocks.first?.content else {
            Issue.record("no table")
            return
        }
        #expect(
            read.groups.flatMap(\.rows).map { $0.cells[1].text.plainText } == [
                "40", "20", "30", "<\u{A0}5", "7",
            ])
        let total = try ProjectFolder(
            dataset: "people", Self.people, language: "en",
            content: table.replacing("data: people", with: "data: people\nfooter: total") + chart)
        #expect(total.report().1.map(\.code) == ["not-summable"])
    }
}
