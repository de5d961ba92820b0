import ReportModel
import Testing

/// Counts that one edition suppresses and another prints.
@Suite struct WrittenSuppressionTests {
    private static let counts = "id,n,score\na,40,1\nb,3,2\nc,12,3\n"

    private func table(_ keys: String, columns: String = "{ column: n, align: decimal }") -> String {
        """
        # One

        ```table
        title: T
        data: counts
        source: S
        columns: [ { column: id }, \(columns) ]
        \(keys)
        ```

        """
    }

    private func found(own: String, other: String, data: String = counts) throws -> [String] {
        let folder = try ProjectFolder([
            "report.yaml": """
            title: Report
            organisation: Witness
            period: "2021"
            date: 2022-05-01
            layout: annual
            editions: { en: { language: en }, fr: { language: fr } }
            datasets: { counts: data/counts.csv }
            """,
            "data/counts.csv": data, "content/en/01.md": own, "content/fr/01.md": other,
        ])
        let (_, diagnostics) = folder.report("en", draft: true)
        return diagnostics.filter { $0.code == "counts-suppressed-elsewhere" }.map { diagnostic in
            folder.place(of: diagnostic.origin) + " " + folder.place(of: diagnostic.notes[0].origin)
        }
    }

    @Test func whatAnotherEditionSuppressesIsTold() throws {
        let suppressed = table("suppress: { below: 5 }")
        #expect(
            try found(own: table(""), other: suppressed) == ["content/en/01.md:3:1 content/fr/01.md:8:11"])
        let chart = "# One\n\n~~~chart\nkind: bar\ntitle: T\nsource: S\ndata: counts\nvalue: n\n~~~\n"
        #expect(try found(own: chart, other: suppressed).count == 1)
        // However its fence is written.
        let listed =
            "# One\n\n- First\n\n  ~~~~table open\n"
            + suppressed.split(separator: "\n").dropFirst(2).dropLast().map { "  " + $0 + "\n" }.joined()
            + "  ~~~~\n"
        #expect(try found(own: table(""), other: listed).count == 1)
        // Both ways, whichever kind of block it is in.
        let other = chart.replacing("value: n", with: "value: n\nsuppress: { below: 5 }")
        #expect(try found(own: table(""), other: other).count == 1)
    }

    @Test func nothingIsToldWhereNothingIsHidden() throws {
        let suppressed = table("suppress: { below: 5 }")
        // Both suppress.
        #expect(try found(own: suppressed, other: suppressed) == [])
        // Other columns, and counts that are not small.
        #expect(
            try found(own: table("", columns: "{ column: score, align: decimal }"), other: suppressed) == [])
        #expect(try found(own: table(""), other: suppressed, data: "id,n,score\na,40,1\nb,30,2\n") == [])
        // No block that suppresses, and one that is no YAML.
        #expect(try found(own: table(""), other: table("")) == [])
        #expect(try found(own: table(""), other: table("suppress: { below: [")) == [])
    }
}
