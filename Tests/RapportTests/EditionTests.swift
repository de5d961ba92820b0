import Foundation
import PDFReading
import Publishing
import Rapport
import TestSupport
import Testing

/// Every edition that ships, as its readers and their tools get it.
@Suite struct EditionTests {
    @Test(arguments: Samples.editions) func rendersWithoutAFault(edition: Samples.Edition) throws {
        let rendering = Renderer().render(edition.project, edition: edition.id, draft: edition.draft)
        // What was chosen to fit a page count is told, and no fault.
        let faults = rendering.diagnostics.filter {
            $0.code != "copyfitted" && ($0.severity > .warning || !edition.draft)
        }
        #expect(faults.map { "\($0.code): \($0.summary)" } == [])
        #expect(rendering.files.map(\.name) == ["\(edition.id).pdf"])
        let folder = try TestFolder()
        try folder.write(rendering.files)
        _ = try Tool.run("qpdf", ["--check", folder.path(edition.id + ".pdf")])
        #expect(try PDFInspector.errors(of: folder.path(edition.id + ".pdf")) == [])
    }

    /// The ones that differ from those above in their country alone.
    @Test(arguments: ["fr-FR", "nl-NL"]) func everyEditionOfTheMatrixConforms(id: String)
        throws
    {
        let rendering = Renderer().render(Samples.annual, edition: id)
        #expect(rendering.diagnostics.map(\.summary) == [])
        let folder = try TestFolder()
        try folder.write(rendering.files)
        #expect(try PDFInspector.errors(of: folder.path(id + ".pdf")) == [])
        let text = String(
            decoding: try Tool.run("pdftotext", [folder.path(id + ".pdf"), "-"]), as: UTF8.self)
        let words = ["fr-FR": "France", "nl-NL": "Nederland"]
        #expect(text.contains(words[id] ?? ""))
    }

    @Test func theSameInputGivesTheSameBytesOnAnyNumberOfThreads() async {
        let files = await withTaskGroup(of: [UInt8].self) { group in
            for _ in 0..<4 {
                group.addTask { Renderer().render(Samples.annual, edition: "nl-BE").files.first?.bytes ?? [] }
            }
            return await group.reduce(into: Set<[UInt8]>()) { $0.insert($1) }
        }
        #expect(files.count == 1)
        #expect(files.first?.isEmpty == false)
    }

    @Test(.enabled(if: Samples.source != nil, "the source text lies in ../shared"))
    func theFrenchEditionHasEveryWordOfItsSource() throws {
        let source = try #require(Samples.source)
        let printed = WordsOf.text(try text(of: "fr-BE"))
        #expect(WordsOf.missing(WordsOf.text(source), in: printed) == [])
    }

    @Test(.enabled(if: Samples.source != nil, "the source text lies in ../shared"))
    func proseComesBackInOrder() throws {
        let source = try #require(Samples.source)
        let printed = WordsOf.text(try text(of: "fr-BE")).joined(separator: " ")
        for paragraph in source.split(separator: "\n")
        where paragraph.count > 240 && !paragraph.contains("4034") {
            let words = WordsOf.text(String(paragraph))
            let found = stride(from: 0, to: words.count - 8, by: 4).filter {
                printed.contains(words[$0..<$0 + 8].joined(separator: " "))
            }
            #expect(Double(found.count) >= Double((words.count - 8) / 4) * 0.9, "\(paragraph.prefix(60))")
        }
    }

    @Test func aGapIsMarkedInADraftAndLeavesItsNoteInAFinal() throws {
        #expect(try text(of: "fr-BE", draft: true).contains("Série manquante"))
        #expect(try !text(of: "fr-BE").contains("Série manquante"))
        #expect(try text(of: "fr-BE").contains("Solutions emploi depuis 2013"))
    }

    @Test func parallelEditionsHaveTheSamePages() throws {
        let counts = ["fr-BE", "nl-BE", "en"].map { id in
            Renderer().render(Samples.annual, edition: id, as: .svg).files.count
        }
        #expect(Set(counts).count == 1)
    }

    private func text(of edition: String, draft: Bool = false) throws -> String {
        let folder = try TestFolder()
        try folder.write(Renderer().render(Samples.annual, edition: edition, draft: draft).files)
        return try Tool.text("pdftotext", ["-raw", folder.path(edition + ".pdf"), "-"])
    }
}
