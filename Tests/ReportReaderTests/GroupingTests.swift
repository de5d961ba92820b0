import ReportModel
import ReportReader
import Testing

/// Rows that are taken together, and the largest of them.
@Suite struct GroupingTests {
    private static let people = """
        id,level,region,members,age
        k,none,north,0.1,20
        l,none,north,0.2,30
        m,high,south,5,41
        n,none,south,0.3,40
        """

    private func rows(
        _ keys: String, columns: [String], data: String = people, language: String = "en"
    ) throws -> (rows: [String], note: String, diagnostics: [Diagnostic], folder: ProjectFolder) {
        let list = columns.map { "{ column: \($0) }" }.joined(separator: ", ")
        let folder = try ProjectFolder(
            dataset: "people", data, language: language,
            content: "```table\ndata: people\n\(keys)\ncolumns: [ \(list) ]\n```")
        let (report, diagnostics) = folder.report(language)
        guard case .table(let table) = report?.blocks.first?.content else {
            return ([], "", diagnostics, folder)
        }
        let rows = table.groups.flatMap { group in
            (group.title.isEmpty ? [] : ["[\(group.title.plainText)]"])
                + group.rows.map { $0.cells.map(\.text.plainText).joined(separator: "|") }
        }
        return (
            rows + table.footer.map { $0.cells.map(\.text.plainText).joined(separator: "|") },
            table.note.plainText, diagnostics, folder
        )
    }

    @Test("Rows are counted, in the order in which their groups begin")
    func counts() throws {
        let read = try rows("group: level\nshare: true", columns: ["level", "count", "share"])
        #expect(read.diagnostics.isEmpty, "\(read.diagnostics.map(\.summary))")
        #expect(read.rows == ["none|3|75.0%", "high|1|25.0%"])
        #expect(read.note == "Base: 4 people.")
    }

    @Test("Sums are exact: a tenth, two and three are six tenths")
    func sums() throws {
        let read = try rows(
            "group: level\nsum: members\nmean: age\ncount: true\nfooter: total",
            columns: ["level", "members", "age", "count"])
        #expect(read.rows.prefix(2) == ["none|0.6|30|3", "high|5|41|1"])
        let median = try rows("group: region\nmedian: age", columns: ["region", "age"])
        #expect(median.rows == ["north|25", "south|40.5"])
    }

    @Test func ofTwoColumnsTheFirstBeginsGroupsOfTheTable() throws {
        let read = try rows("group: [region, level]\nsum: members", columns: ["level", "members"])
        #expect(read.rows == ["[north]", "none|0.3", "[south]", "high|5", "none|0.3"])
    }

    @Test("A sum with a missing number is missing, not smaller")
    func gaps() throws {
        let read = try rows(
            "group: level\nsum: members\nmean: age", columns: ["level", "members", "age"],
            data: "id,level,members,age\nk,none,,20\nl,none,2,\nm,high,3,4\n")
        #expect(read.rows == ["none||", "high|3|4"])
        let chosen = try rows(
            "where: \"members IS NOT NULL\"\ngroup: level\nsum: members", columns: ["level", "members"],
            data: "id,level,members\nk,none,\nl,none,2\nm,high,3\n")
        #expect(chosen.rows == ["none|2", "high|3"])
    }

    @Test(
        "What cannot be grouped is refused",
        arguments: [
            ("group: levl\nshare: true", "unknown-column"),
            ("group: level\nsum: member", "unknown-column"),
            ("share: true", "missing-key"),
            ("group: level\nsum: members\nmean: members", "duplicate-column"),
            ("group: level\nsum: members\ncount: true\nshare: true", "share-without-count"),
            ("group: level\nsum: region", "sql"),
        ])
    func faults(keys: String, code: String) throws {
        let codes = try rows(keys, columns: ["level"]).diagnostics.map(\.code)
        #expect(codes.first == code, "\(codes)")
    }

    // MARK: The largest

    private static let towns = """
        id,value,people,unit
        a,5,10,persons
        b,40,50,persons
        c,7,20,persons
        d,30,100,persons
        e,1,20,persons
        """

    @Test("The largest, the largest first; the rest is their sum, and stands last")
    func top() throws {
        let read = try rows("top: 2\nfooter: total", columns: ["id", "value"], data: Self.towns)
        #expect(read.diagnostics.isEmpty, "\(read.diagnostics.map(\.summary))")
        #expect(read.rows == ["b|40", "d|30", "Other|13", "Total|83"])
        let french = try rows("top: 2", columns: ["id", "value"], data: Self.towns, language: "fr")
        #expect(french.rows.last == "Autres|13")
        let own = try rows("top: 2\nrest: others", columns: ["id", "value"], data: Self.towns)
        #expect(own.rows.last == "others|13")
    }

    @Test func oneAloneIsNoRest() throws {
        let read = try rows("top: 4", columns: ["id", "value"], data: Self.towns)
        #expect(read.rows == ["b|40", "d|30", "c|7", "a|5", "e|1"])
    }

    @Test("What is computed of the rest comes from its sums, and it has no rank")
    func computed() throws {
        let read = try rows(
            """
            top: { rows: 2, by: r }
            compute:
              - { name: r, rate: value, of: people, per: 100 }
              - { name: s, share: value }
              - { name: place, rank: value }
            """, columns: ["id", "value", "people", "r", "s", "place"], data: Self.towns)
        #expect(read.diagnostics.isEmpty, "\(read.diagnostics.map(\.summary))")
        #expect(
            read.rows == ["b|40|50|80.0|48.2%|1", "a|5|10|50.0|6.0%|2", "Other|38|140|27.1|45.8%|"])
    }

    @Test(
        "What has no rest is refused",
        arguments: [
            ("top: { rows: 2, by: id }", "top-not-additive"),
            ("top: { rows: 2, by: peopl }", "unknown-column"),
            ("top: 0", "out-of-range"),
            ("rest: others", "missing-key"),
            ("top: 2\nindent: people", "keys-exclude"),
            ("top: { rows: 2, by: m }\ncompute: [ { name: m, rank: value } ]", "top-not-additive"),
            ("group: id\nmean: value\ntop: 2", "top-not-additive"),
        ])
    func refused(keys: String, code: String) throws {
        let codes = try rows(keys, columns: ["id"], data: Self.towns).diagnostics.map(\.code)
        #expect(codes.first == code, "\(codes)")
    }

    @Test func theCutNeedsNumbersOfAll() throws {
        let missing = try rows(
            "top: 1", columns: ["id", "value"], data: "id,value\na,1\nb,\nc,3\n")
        #expect(missing.diagnostics.map(\.code) == ["top-without-value"])
        let negative = try rows(
            "top: 1", columns: ["id", "value"], data: "id,value\na,1\nb,-2\nc,3\n")
        #expect(negative.diagnostics.map(\.code) == ["top-negative"])
    }
}
