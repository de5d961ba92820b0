import Publishing
import Rapport
import TestSupport
import Testing

/// The data of charts, for those who hear them.
@Suite struct ChartDataTests {
    private func elements(_ kind: String, where condition: String) throws -> [FileFacts.Element] {
        let folder = try TestFolder()
        try folder.writeManifest(
            layout: "annual",
            """
            editions: { fr: { language: fr-BE } }
            datasets: { figures: data/figures.csv }
            """)
        try folder.write("id,grp,value\na,one,11.5\nb,one,48.5\nc,one,\nd,two,60\n", to: "data/figures.csv")
        try folder.write(
            "a: Master\nb: Une formation dont le nom est fort long et ne tient pas\nc: Autre\nd: Seule\n",
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
                "Master", "11,5", "Une formation dont le nom est fort long et ne tient pas", "48,5", "Autre",
                "valeur manquante",
            ])
        #expect(cells.map(\.type) == ["TH", "TD", "TH", "TD", "TH", "TD"])
    }

    @Test func aChartOfOneValueIsToldByItsWords() throws {
        let elements = try elements("bar", where: "grp = 'two'")
        #expect(elements.contains { $0.type == "Figure" } && !elements.contains { $0.type == "Table" })
    }
}
