import Foundation
import PDFReading
import Publishing
import TestSupport
import Testing

@testable import Rapport

/// The shipped extracts, and receipts that tell the truth about them.
@Suite struct ReceiptTests {
    private func record(_ rendering: Rendering) throws -> [String: Any] {
        let file = try #require(rendering.files.first { $0.name.hasSuffix("-receipt.json") })
        return try #require(try JSONSerialization.jsonObject(with: Data(file.bytes)) as? [String: Any])
    }

    @Test(arguments: ["dossier-fr", "dossier-en"]) func theReceiptsNumbersAreThoseOfTheFile(edition: String)
        throws
    {
        let rendering = Renderer().render(Samples.annual, edition: edition)
        #expect(rendering.diagnostics.map(\.summary) == [])
        let folder = try TestFolder()
        try folder.write(rendering.files)
        let record = try record(rendering), file = try #require(record["file"] as? [String: Any])
        let path = folder.path("\(edition).pdf")
        #expect(file["name"] as? String == "\(edition).pdf")
        #expect(file["bytes"] as? Int == (try Data(contentsOf: URL(fileURLWithPath: path))).count)
        #expect(file["sha256"] as? String == (try Tool.text("sha256sum", [path])).prefix(64).description)
        let pages = try Tool.text("qpdf", ["--show-npages", path]).trimmingCharacters(
            in: .whitespacesAndNewlines)
        #expect(file["pages"] as? Int == Int(pages))
        let fonts = try Tool.text("pdffonts", [path])
        for family in try #require(record["fonts"] as? [String]) {
            #expect(fonts.contains(family.replacing(" ", with: "")), "\(family)")
        }
        let words = try Tool.text("pdftotext", [path, "-"])
        for section in try #require(record["sections"] as? [[String: Any]]) {
            let title = try #require(section["title"] as? String)
            #expect(words.contains(title.prefix(8)), "\(title)")
        }
    }

    @Test(arguments: ["dossier-fr", "dossier-en"]) func extractAndReceiptConform(edition: String) throws {
        let rendering = Renderer().render(Samples.annual, edition: edition)
        let folder = try TestFolder()
        try folder.write(rendering.files)
        for name in ["\(edition).pdf", "\(edition)-receipt.pdf"] {
            _ = try Tool.run("qpdf", ["--check", folder.path(name)])
            #expect(try PDFInspector.errors(of: folder.path(name)) == [], "\(name)")
        }
        let pages = try Tool.text("qpdf", ["--show-npages", folder.path("\(edition)-receipt.pdf")])
        #expect(pages.trimmingCharacters(in: .whitespacesAndNewlines) == "1")
    }

    @Test func theReceiptPrintsTheHashInTheEditionsLanguage() throws {
        let rendering = Renderer().render(Samples.annual, edition: "dossier-fr")
        let folder = try TestFolder()
        try folder.write(rendering.files)
        let hash = FileHashReading.digits(
            try Tool.text("pdftotext", ["-raw", folder.path("dossier-fr-receipt.pdf"), "-"]))
        let file = try #require(try record(rendering)["file"] as? [String: Any])
        #expect(hash.contains(try #require(file["sha256"] as? String)))
        let words = try Tool.text("pdftotext", [folder.path("dossier-fr-receipt.pdf"), "-"])
        #expect(words.contains("Règles du bailleur") && words.contains("31 décembre 2021"))
    }

    @Test func sameInputSameBytes() {
        let first = Renderer().render(Samples.annual, edition: "dossier-fr").files
        #expect(first == Renderer().render(Samples.annual, edition: "dossier-fr").files)
        #expect(first.count == 3)
    }

    @Test func anEditionWithoutAProfileHasNoReceipt() throws {
        let rendering = try ExtractProject(edition: "sections: [qui]").render()
        #expect(rendering.files.map(\.name) == ["dossier.pdf"])
    }

    @Test func manyAnnexesStayOnOneReceipt() throws {
        let pdf = try #require(try ExtractProject(edition: "sections: [qui]").render().files.first?.bytes)
        let project = try ExtractProject(
            edition: "profile: azv, sections: [qui], annexes: [a.pdf, b.pdf, c.pdf, d.pdf]")
        for name in ["a", "b", "c", "d"] { try project.write(pdf, to: name + ".pdf") }
        let rendering = project.render()
        #expect(rendering.diagnostics.map(\.summary) == [])
        try project.folder.write(rendering.files)
        let pages = try Tool.text("qpdf", ["--show-npages", project.folder.path("dossier-receipt.pdf")])
        #expect(pages.trimmingCharacters(in: .whitespacesAndNewlines) == "1")
    }
}

/// A hash as it is printed: in groups.
enum FileHashReading {
    static func digits(_ text: String) -> String { text.filter { !$0.isWhitespace } }
}
