import Publishing
import Rapport
import TestSupport
import Testing

/// The data of charts, for those who hear them.
@Suite struct ChartDataTests {
    private func elements(
        _ kind: String, where condition: String, _ more: String = ""
    ) throws -> [FileFacts.Element] {
        let folder = try TestFolder()
        try folder.writeManifest(
            layout: "annual",
            """
            editions: { fr: { language: fr-BE } }
            datasets: { figures: data/figures.csv }
            """)
        try folder.write("id,grp,value\na,one,11.5\nb,one,48.5\nc,one,\nd,two,60\n", to: "data/figures.csv")
        try folder.write(
            "a: Master\nb: Une formation dont le nom est fort long et ne tient pas\nc: Autre\nd: Seule\n"
                + "one: Premier\ntwo: Second\n",
            to: "content/fr/labels.yaml")
        try folder.write(
            """
            # Un

            ```chart
            kind: \(kind)
            title: "Les niveaux"
            data: figures
            where: "\(condition)"
            decimals: 1
            source: "Nous."
            \(more)
            ```

            """, to: "content/fr/01.md")
        let rendering = Renderer().render(
            ReportProject(folder: folder.path("")), edition: "fr", draft: true)
        let file = try #require(rendering.files.first, "\(rendering.diagnostics.map(\.summary))")
        return try PDFInspector.inspect(file.bytes).facts.structure
    }

    @Test func aFigureIsFollowedByItsData() throws {
        let elements = try elements("bar", where: "grp = 'one'")
        let figure = try #require(elements.firstIndex { $0.type == "Figure" })
        #expect(elements[figure + 1].type == "Table" && elements[figure + 1].level == elements[figure].level)
        let cells = elements[(figure + 2)...].prefix { ["TR", "TH", "TD"].contains($0.type) }
            .filter { $0.type != "TR" }
        let said = cells.map { $0.text.replacing("\u{202F}", with: " ").replacing("\u{A0}", with: " ") }
        #expect(
            said == [
                "Catégorie", "Valeur", "Master", "11,5",
                "Une formation dont le nom est fort long et ne tient pas", "48,5", "Autre",
                "valeur manquante",
            ])
        #expect(cells.map(\.type) == ["TH", "TH", "TH", "TD", "TH", "TD", "TH", "TD"])
    }

    @Test func aChartOfOneValueIsToldByItsWords() throws {
        let elements = try elements("bar", where: "grp = 'two'")
        #expect(elements.contains { $0.type == "Figure" } && !elements.contains { $0.type == "Table" })
    }

    /// Series are columns, under their names.
    @Test func seriesAreColumns() throws {
        let elements = try elements("column", where: "true", "series: grp")
        let table = try #require(elements.firstIndex { $0.type == "Table" })
        let rows = elements[(table + 1)...].prefix { ["TR", "TH", "TD"].contains($0.type) }
            .split { $0.type == "TR" }
            .map { $0.map { $0.text.replacing("\u{202F}", with: " ").replacing("\u{A0}", with: " ") } }
        #expect(rows.first == ["Catégorie", "Premier", "Second"])
        #expect(rows.dropFirst().first == ["Master", "11,5", ""])
        #expect(rows.last == ["Seule", "", "60,0"])
    }

    /// More than is said in one breath stands in a paragraph, between the figure and its data.
    @Test func aLongDescriptionIsAParagraph() throws {
        let remark = String(repeating: "une remarque qui dure ", count: 20)
        let elements = try elements(
            "bar", where: "grp = 'one'",
            "annotations: [{ category: a, text: \(remark) }, { category: b, text: \(remark) }]")
        let figure = try #require(elements.firstIndex { $0.type == "Figure" })
        #expect(elements[figure].alternative.hasPrefix("Diagramme en barres."))
        #expect(!elements[figure].alternative.contains("remarque"))
        #expect(elements[(figure + 1)...].prefix(2).map(\.type) == ["P", "Table"])
        #expect(elements[figure + 1].text.contains("Master"))
    }
}
