import Foundation
import Rapport
import Testing

/// The list of an edition's numbers, and the pages that it tells.
@Suite struct LedgerTests {
    private static func ledger(_ project: ReportProject, _ edition: String) throws -> Ledger {
        let (ledger, found) = Renderer().withFonts().ledger(of: project, edition: edition)
        return try #require(ledger, "\(found.map(\.summary))")
    }

    @Test func everyNumberOfTheSampleIsListed() throws {
        let ledger = try Self.ledger(Samples.annual, "fr-BE")
        let total = ledger.entries.filter { $0.name == "mentees.total" }
        // In the key figures twice, in the text, in a note, in the appendix.
        #expect(total.count == 5)
        #expect(
            total.allSatisfy { $0.value == "4034" && $0.text == "4 034".replacing(" ", with: "\u{202F}") })
        #expect(Set(total.map(\.place.block)).isSuperset(of: ["figures", "paragraph", "table"]))
        #expect(total.allSatisfy { $0.query.hasPrefix("figures, id = total") })
        let none = ledger.entries.first { $0.name == "education/education-none" }
        #expect(none?.kind == .chart && none?.value == "48" && none?.base == "mentees")
        let totals = ledger.entries.filter { $0.name == "all-figures/(total)/mentees" }
        #expect(totals.map(\.value) == ["100", "100", "100"])
    }

    /// A total is no row, whatever a row's key is; a part of a fact is told whole.
    @Test func sourcesAreToldByTheirOwnNames() throws {
        let folder = try TestFolder()
        try folder.write(
            """
            title: Essai
            date: 2022-05-01
            layout: plain
            editions: { fr-BE: {} }
            datasets: { figures: data/figures.csv }
            facts: { m: { data: figures, key: id } }

            """, to: "report.yaml")
        try folder.write(
            "id,grp,value,of,more\ntotal,a,40,,\npart,a,60,,\ngood,b,7,10,true\n", to: "data/figures.csv")
        try folder.write(
            "total: Jeunes suivis\npart: Autres\ngood: Solution positive\na: Tous\nb: Résultats\n",
            to: "content/fr/labels.yaml")
        try folder.write(
            """
            # Un {.appendix}

            Plus de {{ m.good.value }} jeunes sur {{ m.good.of }}.

            ```table
            id: all
            title: Tout
            data: figures
            where: "grp = 'a'"
            group: grp
            totals: [a]
            columns: [{ column: id, head: Quoi }, { fact: m, head: Valeur, align: decimal }]
            ```

            ```sources
            title: Sources
            which: all
            columns: [{ show: label, head: Quoi }, { show: value, head: Valeur }]
            ```

            """, to: "content/fr/01.md")
        let (report, diagnostics) = ReportProject(folder: folder.path("")).report(edition: "fr-BE")
        #expect(diagnostics.filter { $0.severity == .error }.map(\.summary) == [])
        let table = report?.blocks.compactMap { block -> Table? in
            if case .table(let table) = block.content { table } else { nil }
        }.last
        let rows = table?.groups[0].rows.map { $0.cells.map(\.text.plainText) } ?? []
        #expect(rows.contains(["Solution positive", "plus de 7 sur 10"]))
        #expect(rows.contains(["Jeunes suivis", "40"]))
        #expect(rows.contains(["Total", "100"]))
        #expect(!rows.contains { $0[0] == "Jeunes suivis" && $0[1] == "100" })
    }

    /// An extract lists what it prints, and what is left out as not printed.
    @Test func anExtractListsItsOwnNumbers() throws {
        let ledger = try Self.ledger(Samples.annual, "dossier-fr")
        #expect(ledger.entries.count > 40)
        #expect(ledger.entries.filter { $0.place.page.isEmpty }.map(\.name) == [])
        #expect(!ledger.entries.contains { $0.fact.contains("asmae") || $0.place.block == "cover" })
        #expect(ledger.unprinted.map(\.name).contains("mentees.asmae-age"))
        // What is printed in part is printed.
        #expect(!ledger.unprinted.map(\.name).contains("mentees.no-project"))
    }

    @Test func everyNumberHasAPage() throws {
        let ledger = try Self.ledger(Samples.annual, "fr-BE")
        #expect(ledger.entries.filter { $0.place.page.isEmpty }.map(\.name) == [])
        #expect(ledger.entries.first { $0.place.block == "cover" }?.place.page == "1")
    }

    /// A paragraph that fills several small pages.
    @Test func aNumberInALongTextHasItsOwnPage() throws {
        let folder = try TestFolder()
        let words = String(repeating: "Des mots qui remplissent la page jusqu’au bord. ", count: 30)
        try folder.writeManifest(
            layout: "own",
            """
            editions: { fr: {} }
            datasets: { d: data/d.csv }
            facts: { f: { data: d, key: id, n: 812, date: 2021 } }
            """)
        try folder.write("id,value\na,11.25\nb,22\nc,33\n", to: "data/d.csv")
        try folder.write("{{ f.a }} \(words){{ f.b }}.\n", to: "content/fr/01.md")
        try folder.write(try SmallProject.smallPages(), to: "layouts/own/layout.yaml")
        let ledger = try Self.ledger(ReportProject(folder: folder.path("")), "fr")
        #expect(ledger.entries.map(\.name) == ["f.a", "f.b"])
        #expect(ledger.entries.first?.place.page == "1")
        #expect((Int(ledger.entries.last?.place.page ?? "") ?? 0) > 1)
        #expect(ledger.entries.first?.value == "11.25" && ledger.entries.first?.text == "11,25")
        #expect(ledger.entries.allSatisfy { $0.n == "812" && $0.date == "2021" })
        #expect(ledger.unprinted.map(\.name) == ["f.c"])
    }

    @Test func sourcesAreATableOfTheFigures() throws {
        let text = """
            # Un

            Voilà {{ mentees.total }}.

            ```sources
            title: Sources
            columns:
              - { show: label, head: Chiffre }
              - { show: value, head: Valeur, align: decimal }
              - { show: n, head: n }
              - { show: page, head: Page }
            ```
            """
        let folder = try TestFolder()
        try folder.writeManifest(

            """
            editions: { fr: {} }
            datasets: { d: data/d.csv }
            facts: { mentees: { data: d, key: id } }
            """)
        try folder.write("id,value,n\ntotal,4034,5000\n", to: "data/d.csv")
        try folder.write(text, to: "content/fr/01.md")
        let project = ReportProject(folder: folder.path(""))
        let (report, found) = project.report(edition: "fr")
        #expect(found.map(\.summary) == [])
        guard case .table(let table) = report?.blocks.last?.content else {
            Issue.record("no table")
            return
        }
        let cells = table.groups.flatMap(\.rows).map { $0.cells.map(\.text.plainText) }
        #expect(cells.map { $0.prefix(3) } == [["total", "4\u{202F}034", "5\u{202F}000"]])
        let rendering = Renderer().render(project, edition: "fr", as: .log)
        #expect(rendering.diagnostics.map(\.summary) == [])
    }
}
