import Foundation
import PDFReading
import Rapport
import TestSupport
import Testing

/// What an edition carries beside its pages, and the standards that it is then made by.
@Suite struct AttachmentTests {
    private let folder: TestFolder

    init() throws { folder = try TestFolder() }

    /// A project whose edition `fr` says so much.
    private func project(_ edition: String) throws -> ReportProject {
        try folder.writeManifest(

            """
            editions: { fr: { \(edition) } }
            datasets: { figures: data/figures.csv }
            facts: { m: { data: figures, key: id } }
            """)
        try folder.write(
            """
            id,grp,value,unit,base,source
            master,level,11.123456789012,%,mentees,Registre
            none,level,48.5,%,mentees,Registre
            total,all,4034,,,"Registre, 2021"

            """, to: "data/figures.csv")
        try folder.write(
            "master: \"Master, \\\"long\\\"\"\nnone: Sans diplôme\nmentees: mentees\nlevel: Niveau\nall: Tous\n"
                + "total: Total\nRegistre: Registre\n\"Registre, 2021\": \"Registre, 2021\"\n",
            to: "content/fr/labels.yaml")
        try folder.write(
            """
            # Un

            Les {{ m.total }} jeunes.

            ```chart
            id: education
            kind: bar
            title: "Les niveaux"
            data: figures
            where: "grp = 'level'"
            decimals: 1
            source: "Nous."
            ```

            """, to: "content/fr/01.md")
        return ReportProject(folder: folder.path(""))
    }

    private func render(_ edition: String) throws -> Rendering {
        let rendering = Renderer().render(try project(edition), edition: "fr")
        #expect(rendering.diagnostics.map(\.summary) == [])
        try folder.write(rendering.files)
        return rendering
    }

    private func saved(_ name: String) throws -> String {
        let list = try Tool.text("pdfdetach", ["-list", folder.path("fr.pdf")])
        let line = try #require(list.split(separator: "\n").first { $0.hasSuffix(": \(name)") })
        let number = try #require(line.split(separator: ":").first)
        _ = try Tool.run(
            "pdfdetach", ["-save", String(number), "-o", folder.path("saved"), folder.path("fr.pdf")])
        return try String(contentsOfFile: folder.path("saved"), encoding: .utf8)
            .replacing("\u{202F}", with: " ").replacing("\u{A0}", with: " ")
    }

    @Test func chartsCarryTheirDataWithAllDigits() throws {
        _ = try render("attach: charts")
        #expect(
            try saved("education.csv").split(separator: "\r\n") == [
                "key,label,detail,value,of,more,printed,unit,base,n,source,date",
                "master,\"Master, \"\"long\"\"\",,11.123456789012,,,\"11,1 %\",%,mentees,,Registre,",
                "none,Sans diplôme,,48.5,,,\"48,5 %\",%,mentees,,Registre,",
            ])
        #expect(try VeraPDF.broken(folder.path("fr.pdf"), .ua1, .a3a) == [])
        let dump = try PDFDump(path: folder.path("fr.pdf"))
        let figure = try #require(DumpStructure(dump).elements.first { $0.role == "Figure" })
        let file = try #require(dump.value(figure.value, "AF").items.first)
        #expect(dump.value(file, "Desc").text == "Données de la figure « Les niveaux »")
    }

    @Test func whatAChartHasBesideItsValuesHasColumns() throws {
        let project = try project("attach: charts")
        try folder.write(
            "id,year,sex,value,lo,hi\na,2019,w,1.25,1,1.5\nb,2020,w,2.5,2,3\nc,2019,m,3,2.75,4\n",
            to: "data/figures.csv")
        try folder.write("a: Un\nb: Deux\nc: Trois\nw: Femmes\nm: Hommes\n", to: "content/fr/labels.yaml")
        try folder.write(
            """
            # Un

            ```chart
            kind: line
            title: Deux courbes
            data: figures
            x: year
            series: sex
            low: lo
            high: hi
            source: Nous
            ```

            """, to: "content/fr/01.md")
        let rendering = Renderer().render(project, edition: "fr")
        #expect(rendering.diagnostics.filter { $0.severity == .error }.map(\.summary) == [])
        try folder.write(rendering.files)
        let lines = try saved("chart-1.csv").split(separator: "\r\n").map {
            $0.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
        }
        #expect(lines.first?.suffix(4) == ["series", "x", "low", "high"])
        #expect(lines.first?.count == 16)
        #expect(
            lines.dropFirst().map { [$0[3]] + $0.suffix(4) } == [
                ["1.25", "w", "2019", "1", "1.5"], ["2.5", "w", "2020", "2", "3"],
                ["3", "m", "2019", "2.75", "4"],
            ])
    }

    /// Two charts of the same categories, without ids: each carries its own numbers.
    @Test func chartsOfTheSameCategoriesAreNotMixedUp() throws {
        let project = try project("attach: charts")
        try folder.write("id,value,share\na,11.5,1.25\nb,48,2.75\n", to: "data/figures.csv")
        try folder.write("a: Un\nb: Deux\n", to: "content/fr/labels.yaml")
        let charts = ["value", "share"].map { column in
            "```chart\nkind: bar\ntitle: \(column)\ndata: figures\nvalue: \(column)\nsource: Nous\n```\n"
        }
        try folder.write("# Un\n\n" + charts.joined(separator: "\n"), to: "content/fr/01.md")
        let rendering = Renderer().render(project, edition: "fr")
        #expect(rendering.diagnostics.filter { $0.severity == .error }.map(\.summary) == [])
        try folder.write(rendering.files)
        let values = try ["chart-1.csv", "chart-2.csv"].map { name in
            try saved(name).split(separator: "\r\n").dropFirst().map { line in
                let cells = line.split(separator: ",", omittingEmptySubsequences: false)
                return String(cells[3])
            }
        }
        #expect(values == [["11.5", "48"], ["1.25", "2.75"]])
    }

    @Test func theListOfFiguresTellsPages() throws {
        _ = try render("attach: [figures]")
        let lines = try saved("figures.csv").split(separator: "\r\n")
        #expect(lines[0].hasPrefix("edition,kind,name,value,"))
        #expect(
            lines.contains {
                $0.hasPrefix("fr,fact,m.total,4034,") && $0.contains(",2,paragraph,,")
                    && $0.contains("content/fr/01.md:3:5,data/figures.csv:4:11")
            }, "\(lines)")
        #expect(lines.contains { $0.hasPrefix("fr,chart,education/none,48.5,") })
    }

    @Test func theNewerStandardCarriesAllThereIs() throws {
        let rendering = try render("standard: PDF/UA-2")
        #expect(try VeraPDF.broken(folder.path("fr.pdf"), .ua2, .a4f) == [])
        let list = try Tool.text("pdfdetach", ["-list", folder.path("fr.pdf")])
        #expect(list.hasPrefix("2 embedded files"))
        #expect(try render("standard: PDF/UA-2").files == rendering.files)
    }

    @Test func theNewerStandardWithoutFiles() throws {
        _ = try render("standard: PDF/UA-2, attach: []")
        #expect(try VeraPDF.broken(folder.path("fr.pdf"), .ua2, .a4) == [])
    }

    @Test func aPlainEditionCarriesNothing() throws {
        _ = try render("")
        #expect(try Tool.text("pdfdetach", ["-list", folder.path("fr.pdf")]).hasPrefix("0 embedded files"))
        #expect(try VeraPDF.broken(folder.path("fr.pdf"), .ua1, .a2a) == [])
    }

    @Test(arguments: [
        ("standard: PDF/UA-3", "unknown-value", "PDF/UA-1"), ("attach: [chart]", "unknown-value", "charts"),
        ("attach: { charts: true }", "wrong-type", nil), ("attached: [charts]", "unknown-key", "attach"),
    ]) func otherWordsAreTold(edition: String, code: String, hint: String?) throws {
        let faults = Renderer().render(try project(edition), edition: "fr").diagnostics
        let fault = try #require(faults.first { $0.code == code }, "\(faults.map(\.code))")
        #expect(fault.origin.start?.hasPrefix("report.yaml:") == true)
        if let hint { #expect(fault.hint?.contains(hint) == true, "\(fault.hint ?? "")") }
    }

    /// A report that is written in Swift has charts, and no ledger.
    @Test func reportsInSwiftCarryTheirCharts() throws {
        guard let date = CalendarDate(iso: "2022-05-01") else { return }
        var edition = Edition(id: "fr", language: "fr-BE", layout: "plain")
        edition.attach = [.charts, .figures]
        let report = Report(edition: edition, title: "R", organisation: "A", period: "2021", date: date) {
            Chapter("Un") {
                Chart(
                    kind: .bar, title: ["Niveaux"],
                    data: [
                        Chart.Datum("none", "Sans", 0.1, "0,1"), Chart.Datum("master", "Master", 11, "11"),
                    ], source: ["Nous"])
            }
        }
        let rendering = Renderer().render(report)
        #expect(rendering.diagnostics.map(\.code) == ["no-figures-to-attach"])
        try folder.write(rendering.files)
        #expect(
            try saved("chart-1.csv").split(separator: "\r\n").dropFirst() == [
                "none,Sans,,0.1,,,\"0,1\",,,,Nous,", "master,Master,,11,,,11,,,,Nous,",
            ])
    }
}
