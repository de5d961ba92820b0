import Foundation
import PDFReading
import Publishing
import Rapport
import TestSupport
import Testing

/// What stands in from another language, as a reader and a screen reader get it.
@Suite struct FallbackPageTests {
    private let folder: TestFolder

    init() throws {
        folder = try TestFolder()
        for (name, text) in [
            (
                "report.yaml",
                """
                title: { fr: Essai, nl: Proef }
                date: 2022-01-31
                layout: plain
                translations: { source: fr, fallback: { nl: fr } }
                editions: { fr: { language: fr-BE }, nl: { language: nl-BE } }
                """
            ),
            (
                "content/fr/01.md",
                """
                # Un {#one}

                ## Deux {#two}

                Voilà « le texte » : une phrase.

                - Et une liste
                """
            ),
            ("content/nl/01.md", "# Een {#one}\n"),
        ] {
            try folder.write(text, to: name)
        }
    }

    private func rendered(_ format: OutputFormat) throws -> RenderedFile {
        let rendering = Renderer().render(ReportProject(folder: folder.path("")), edition: "nl", as: format)
        #expect(rendering.diagnostics.map(\.code) == ["fallback", "unconfirmed-translation"])
        try folder.write(rendering.files)
        return try #require(rendering.files.first)
    }

    @Test func theStructureSaysWhichLanguageItIs() throws {
        let log = String(decoding: try rendered(.log).bytes, as: UTF8.self)
        let lines = log.split(separator: "\n").filter { $0.contains("lang=\"fr-BE\"") }
        let roles = lines.map { $0.drop { $0 == " " }.prefix { $0 != " " } }
        #expect(roles == ["H2", "P", "L"], "\(log.split(separator: "\n").filter { $0.contains("H1 ") })")
    }

    @Test func thePageBearsTheMarkAndTheFileKeepsItsStandards() throws {
        _ = try rendered(.pdf)
        let text = try Tool.text("pdftotext", ["-raw", folder.path("nl.pdf"), "-"])
            .split(whereSeparator: \.isWhitespace).joined(separator: " ")
        #expect(text.contains("Deux [Frans]"))
        #expect(text.contains("Voilà « le texte » : une phrase."))
        #expect(try PDFInspector.errors(of: folder.path("nl.pdf")).isEmpty)
        let plain = try Tool.text("qpdf", ["--qdf", "--object-streams=disable", folder.path("nl.pdf"), "-"])
        #expect(plain.components(separatedBy: "/Lang (fr-BE)").count == 4)
    }
}
