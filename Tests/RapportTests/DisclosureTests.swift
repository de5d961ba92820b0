import Foundation
import Rapport
import TestSupport
import Testing

/// A count that a table suppresses is nowhere in the finished file: not in its text, its structure, its attachments, nor in
/// what the program lists.
@Suite struct DisclosureTests {
    private let folder: TestFolder
    /// Chosen so that their digits stand nowhere else.
    private let hidden = ["4177", "6833", "3911"]

    init() throws {
        folder = try TestFolder()
        try folder.writeManifest(

            """
            editions: { fr: { attach: [charts, figures] } }
            datasets: { people: data/people.json }
            facts: { p: { data: people, key: id } }
            """)
        // On one line: the place of a cell would tell how long those before it are.
        try folder.write(
            "["
                + [("a", 3, 3911), ("b", 4177, 6833), ("c", 90_001, 90_002)].map { id, value, men in
                    #"{"id":"\#(id)","value":\#(value),"men":\#(men),"all":\#(value + men)}"#
                }.joined(separator: ",") + "]", to: "data/people.json")
        try folder.write("a: Antibes\nb: Bruges\nc: Courtrai\ntotal: Total\n", to: "content/fr/labels.yaml")
        try folder.write(
            """
            # Un

            ```chart
            id: femmes
            kind: bar
            title: Les femmes
            data: people
            source: Nous.
            ```

            ```table
            id: tous
            title: Tous
            data: people
            footer: total
            suppress: { below: 5, total: all }
            columns:
              - { column: id, head: Lieu }
              - { column: value, head: Femmes, align: decimal }
              - { column: men, head: Hommes, align: decimal }
              - { column: all, head: Tous, align: decimal }
            source: Nous.
            ```

            ```sources
            title: Sources
            which: all
            columns: [ { show: label }, { show: value }, { show: base } ]
            ```
            """, to: "content/fr/01.md")
    }

    /// Everything that can be read out of the file, each kind by a tool of its own.
    private func readings() throws -> [(kind: String, text: String)] {
        let file = folder.path("fr.pdf")
        var readings: [(kind: String, text: String)] = [
            ("text", try Tool.text("pdftotext", ["-layout", file, "-"])),
            ("structure", try Tool.text("pdfinfo", ["-struct-text", file])),
        ]
        for name in ["femmes.csv", "figures.csv"] {
            let list = try Tool.text("pdfdetach", ["-list", file])
            let line = try #require(list.split(separator: "\n").first { $0.hasSuffix(": \(name)") })
            let number = try #require(line.split(separator: ":").first)
            _ = try Tool.run("pdfdetach", ["-save", String(number), "-o", folder.path("saved"), file])
            readings.append((name, try String(contentsOfFile: folder.path("saved"), encoding: .utf8)))
        }
        return readings
    }

    @Test func noReadingFindsASuppressedCount() throws {
        let rendering = Renderer().render(ReportProject(folder: folder.path("")), edition: "fr")
        #expect(rendering.diagnostics.map(\.summary) == [])
        try folder.write(rendering.files)
        let readings = try readings()
        for (kind, text) in readings {
            // Without the spaces that group thousands.
            let digits = text.filter { !$0.isWhitespace }
            #expect(digits.contains("90001"), "\(kind) is read")
            for count in hidden { #expect(!digits.contains(count), "\(count) in \(kind)") }
        }
        let figures = try #require(readings.last?.text)
        #expect(figures.contains("tous/a/value,,,,<\u{A0}5,"))
        #expect(figures.contains("data/people.json:1:1"))
        #expect(
            !figures.contains(#/data/people\.json:1:(?!1,)/#), "the place of a cell tells of those before it")
        #expect(try VeraPDF.broken(folder.path("fr.pdf"), .ua1, .a3a) == [])
    }
}
