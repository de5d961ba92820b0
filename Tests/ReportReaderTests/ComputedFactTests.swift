import ReportModel
import ReportReader
import Testing

/// Facts that are computed: a sentence, a chart and a table of the same data say the same.
@Suite struct ComputedFactTests {
    private static let people = "id,level,members,before\na,none,5,4\nb,none,7,8\nc,high,4,4\n"

    private func project(_ facts: String, _ content: String) throws -> ProjectFolder {
        try ProjectFolder(
            dataset: "people", Self.people, language: "en", keys: "facts: \(facts)", content: content)
    }

    @Test("Groups, shares and changes are facts, with their base and where they come from")
    func facts() throws {
        let folder = try project(
            """
            {
              levels: { data: people, group: level, sum: members, share: true },
              rows: { data: people, group: level, share: true, value: count },
              growth: { data: people, compute: [ { name: g, change: members, from: before, decimals: 0 } ] },
              few: { data: people, where: "members < 6", value: members }
            }
            """, "{{ levels.none }}, {{ rows.none }}, {{ growth.a }}, {{ few.c }}, {{ levels.high.share }}\n")
        let (ledger, report, diagnostics) = folder.reader.ledger(edition: "en", draft: false)
        #expect(diagnostics.isEmpty, "\(diagnostics.map(\.summary))")
        guard case .paragraph(let paragraph) = report?.blocks.first?.content else {
            Issue.record("no paragraph")
            return
        }
        #expect(paragraph.plainText == "75.0%, 2, +25%, 4, 25.0")
        let entry = try #require(ledger?.entries.first { $0.name == "levels.none" })
        #expect((entry.value, entry.n, entry.unit) == ("75", "16", "%"))
        #expect(
            entry.query == "people, grouped by level, sum of members, none, share of members in its total")
        let growth = try #require(ledger?.entries.first { $0.name == "growth.a" })
        #expect(folder.place(of: growth.origin) == "data/people.csv:2:8")
    }

    @Test(
        "What cannot be such a fact is refused",
        arguments: [
            ("{ f: { data: people, group: lvl, share: true } }", "unknown-column"),
            ("{ f: { data: people, group: level, sum: [members, before] } }", "missing-key"),
            ("{ f: { data: people, group: level, sum: members, value: before } }", "unknown-column"),
            ("{ f: { data: people, value: members, key: place } }", "unknown-column"),
            ("{ f: { group: level, share: true } }", "missing-key"),
            ("{ f: { data: people, where: \"members <\", value: members } }", "sql"),
        ])
    func refused(facts: String, code: String) throws {
        #expect(try project(facts, "A\n").report().1.map(\.code) == [code])
    }

    @Test("A claim may rest on one")
    func claims() throws {
        let facts = "{ levels: { data: people, group: level, sum: members, share: true } }"
        let right = try project(facts, "[Most](claim \"levels.none > 50%\")\n")
        #expect(right.report().1.isEmpty, "\(right.report().1.map(\.summary))")
        let wrong = try project(facts, "[Most](claim \"levels.high > 50%\")\n")
        #expect(wrong.report().1.map(\.code) == ["false-claim"])
    }

    @Test("A fact of groups that a table suppresses is an error where it is printed")
    func suppressed() throws {
        let table = """
            ```table
            data: people
            group: level
            sum: members
            suppress: { below: 5 }
            columns: [ { column: level }, { column: members } ]
            ```
            """
        for facts in [
            "{ f: { data: people, group: level, sum: members } }", "{ f: { data: people, value: members } }",
            "{ f: { data: people, group: level, sum: before } }",
        ] {
            let key = facts.contains("group") ? "high" : "c"
            let folder = try project(facts, "{{ f.\(key) }}\n\n\(table)\n")
            let (ledger, _, diagnostics) = folder.reader.ledger(edition: "en", draft: false)
            #expect(diagnostics.map(\.code) == ["suppressed-number"], "\(facts)")
            #expect(ledger?.declared.allSatisfy { $0.value.isEmpty } == true)
        }
    }
}
