import Foundation
import PDFReading
import Publishing
import Rapport
import TestSupport
import Testing

/// What a table brings to each page that it goes on to, and what its columns may be told.
@Suite struct LongTableTests {
    /// A project of one table over `rows` rows in three groups, in a layout without covers.
    private func project(
        _ table: String, rows: Int = 120, language: String = "fr-BE"
    ) throws -> (folder: TestFolder, project: ReportProject) {
        let folder = try TestFolder()
        try folder.write(
            """
            title: Titre
            organisation: Association
            period: "2021"
            date: 2022-01-31
            layout: plain
            editions: { e: { language: \(language) } }
            datasets: { d: d.csv }
            """, to: "report.yaml")
        let lines = (1...rows).map { "rang \($0),groupe \(($0 - 1) * 3 / rows + 1),\($0),\($0).5,\($0 % 7)" }
        try folder.write("id,grp,n,x,y\n" + lines.joined(separator: "\n"), to: "d.csv")
        let content = language.prefix(2)
        try folder.write("# C\n\n```table\n\(table)\n```\n", to: "content/\(content)/01.md")
        return (folder, ReportProject(folder: folder.path("")))
    }

    private func render(
        _ table: String, rows: Int = 120, language: String = "fr-BE", as format: OutputFormat = .log
    ) throws -> Rendering {
        let (folder, project) = try project(table, rows: rows, language: language)
        defer { _ = folder }
        return Renderer().render(project, edition: "e", as: format)
    }

    /// The texts of each page in the order they were painted, as (words, whether they are read).
    private func pages(_ rendering: Rendering) throws -> [[(text: String, isRead: Bool)]] {
        #expect(rendering.diagnostics.map(\.summary) == [])
        let log = String(decoding: try #require(rendering.files.first).bytes, as: UTF8.self)
        return log.components(separatedBy: "\npage ").map { page in
            page.split(separator: "\n").filter { $0.contains("  text ") }.map { line in
                let words = line.drop { $0 != "\"" && $0 != "“" && $0 != "«" }
                return (String(words), !line.contains("<layout>"))
            }
        }.filter { page in page.contains { $0.text.contains("rang ") } }
    }

    private static let columns = """
        data: d
        group: grp
        columns:
          - { column: id, head: Rang }
          - { column: n, head: Nombre, align: decimal }
          - { column: x, head: Part, align: decimal, decimals: 1 }
        """

    @Test func aGroupThatGoesOnIsNamedAgain() throws {
        let pages = try pages(try render("title: T\n" + Self.columns))
        #expect(pages.count > 2)
        for page in pages.dropFirst() {
            let first = try #require(page.first { $0.text.contains("rang ") })
            let name = page.filter { $0.text.contains("groupe ") && $0.text.contains("(suite)") }
            let ordinal = Int(first.text.filter(\.isNumber)) ?? 0
            // The page begins inside a group, unless its first row is the group's.
            #expect(name.count == (ordinal % 40 == 1 ? 0 : 1), "\(first.text)")
            #expect(name.allSatisfy { !$0.isRead })
        }
    }

    @Test(arguments: [
        ("fr-BE", "À reporter", "Report", #"\u{202F}"#), ("nl-BE", "Over te dragen", "Overgedragen", "."),
        ("en-GB", "Carried forward", "Brought forward", ","),
    ])
    func aSubtotalIsCarriedFromPageToPage(
        language: String, forward: String, brought: String, group: String
    ) throws {
        let pages = try pages(try render("title: T\ncarry: true\n" + Self.columns, language: language))
        #expect(pages.count > 2)
        for (index, page) in pages.enumerated() {
            let last = page.filter { $0.text.contains("rang ") }.compactMap {
                Int($0.text.filter(\.isNumber))
            }.max()
            let ordinal = try #require(last)
            let sum = ordinal * (ordinal + 1) / 2
            let printed = sum < 1000 ? "\(sum)" : "\(sum / 1000)\(group)" + String(format: "%03d", sum % 1000)
            let isLast = index == pages.count - 1
            #expect(page.contains { $0.text.contains(forward) } == !isLast)
            #expect(page.contains { $0.text.contains(brought) } == (index > 0))
            if !isLast {
                #expect(page.contains { $0.text.contains(printed) && !$0.isRead }, "\(printed)")
                #expect(pages[index + 1].contains { $0.text.contains(printed) && !$0.isRead })
            }
        }
    }

    @Test func aSubgroupThatGoesOnIsNamedAgainUnderItsGroup() throws {
        let table = Self.columns.replacing("group: grp", with: "group: grp\nsubgroup: half").replacing(
            "data: d",
            with: "sql: \"SELECT id, grp, n, x, 'moitié ' || (1 + (n - 1) % 40 / 20) AS half FROM d\"")
        let pages = try pages(try render("title: T\ncarry: true\n" + table))
        #expect(pages.count > 2)
        for page in pages.dropFirst() {
            let first = try #require(page.first { $0.text.contains("rang ") })
            let ordinal = Int(first.text.filter(\.isNumber)) ?? 0
            let repeated = page.filter { $0.text.contains("moitié ") && $0.text.contains("(suite)") }
            #expect(repeated.count == (ordinal % 20 == 1 ? 0 : 1), "\(first.text)")
            #expect(repeated.allSatisfy { !$0.isRead })
        }
        let read = pages.joined().filter { $0.text.contains("moitié ") && $0.isRead }
        #expect(read.count == 6)
    }

    @Test func aColumnThatCannotBeAddedCannotBeCarried() throws {
        let words = try render(
            "carry: true\ndata: d\ncolumns: [ { column: id }, { column: n, align: end } ]"
        ).diagnostics
        #expect(words.map(\.code) == ["not-summable"])
    }

    @Test func aFooterHoldsTheTotalOfAll() throws {
        let (folder, project) = try project("title: T\nfooter: total\n" + Self.columns)
        let pages = try pages(Renderer().render(project, edition: "e", as: .log))
        let last = try #require(pages.last)
        #expect(last.contains { $0.text.contains(#"7\u{202F}260"#) && $0.isRead })
        #expect(last.contains { $0.text.contains(#"7\u{202F}320,0"#) })
        let pdf = Renderer().render(project, edition: "e")
        try folder.write(pdf.files)
        #expect(try PDFInspector.errors(of: folder.path("e.pdf")) == [])
        let structure = try Tool.text("pdfinfo", ["-struct", folder.path("e.pdf")])
        #expect(structure.contains("TFoot"))
    }

    @Test func spanningAndTurnedHeadsStandInTheStructure() throws {
        let (folder, project) = try project(
            """
            title: T
            data: d
            columns:
              - { column: id, head: Rang }
              - { column: n, head: Nombre, align: decimal, over: ENSEMBLE }
              - { column: x, head: Part, align: decimal, over: ENSEMBLE, rotate: true }
              - { column: y, head: "Une tête très longue", align: decimal, rotate: true, max: 10mm }
            """, rows: 60)
        let pdf = Renderer().render(project, edition: "e")
        #expect(pdf.diagnostics.map(\.summary) == [])
        try folder.write(pdf.files)
        #expect(try PDFInspector.errors(of: folder.path("e.pdf")) == [])
        let structure = try Tool.text("pdfinfo", ["-struct-text", folder.path("e.pdf")])
        let head = try #require(structure.components(separatedBy: "THead").dropFirst().first)
        let rows = head.components(separatedBy: "TBody")[0].components(separatedBy: "TR").dropFirst()
        #expect(rows.count == 2)
        #expect(rows.first?.contains("/ColSpan 2") == true && rows.first?.contains("/RowSpan 2") == true)
        #expect(rows.first?.contains("ENSEMBLE") == true && rows.first?.contains("Nombre") == false)
        #expect(rows.last?.contains("Nombre") == true)
        #expect(structure.components(separatedBy: "ENSEMBLE").count == 2)
    }

    @Test func aColumnTakesTheWidthItIsGiven() throws {
        func left(_ width: String) throws -> Double {
            let table = """
                title: T
                data: d
                columns: [ { column: id, head: Rang\(width) }, { column: grp, head: Groupe } ]
                """
            let log = String(
                decoding: try #require(try render(table, rows: 3).files.first).bytes, as: UTF8.self)
            let line = try #require(log.split(separator: "\n").first { $0.contains("groupe 1") })
            return try #require(
                line.split(whereSeparator: { " ,".contains($0) }).compactMap { Double($0) }.first)
        }
        #expect(try left(", width: 30mm") < left(", min: 60mm"))
        #expect(try left(", max: 20mm") < left(", width: 30mm"))
    }

    @Test func aColumnTooNarrowForItsWordsIsToldWithWhatItLacks() throws {
        let found = try render(
            "title: T\ndata: d\ncolumns: [ { column: id, head: Anticonstitutionnellement, width: 10mm }, { column: n } ]",
            rows: 3
        ).diagnostics
        let narrow = try #require(found.first { $0.code == "column-too-narrow" })
        #expect(narrow.summary.contains("“Anticonstitutionnellement”") && narrow.summary.contains("10.0 mm"))
        guard case .file("content/fr/01.md", _) = narrow.origin.place else {
            Issue.record("no place")
            return
        }
    }

    /// Rows that are packed look as rows that are set as paragraphs.
    @Test func plainCellsStandWhereParagraphsWould() throws {
        func positions(_ cell: String) throws -> [String] {
            let rows = "| Tête | Nombre |\n|-|-:|\n| \(cell) | 12,5 |\n"
            let folder = try TestFolder()
            try folder.write(
                "title: T\norganisation: A\nperiod: \"1\"\ndate: 2022-01-31\nlayout: plain\neditions: { fr: {} }",
                to: "report.yaml")
            try folder.write("# C\n\n\(rows)", to: "content/fr/01.md")
            let log = Renderer().render(ReportProject(folder: folder.path("")), edition: "fr", as: .log)
            return String(decoding: try #require(log.files.first).bytes, as: UTF8.self).split(separator: "\n")
                .filter { $0.contains("  text ") && ($0.contains("mot") || $0.contains("12,5")) }
                .map { $0.split(separator: "<")[0].description }
        }
        let plain = try positions("mot fini"), paragraph = try positions("mot fini<!-- -->")
        #expect(plain.count == 2)
        #expect(plain == paragraph)
    }
}
