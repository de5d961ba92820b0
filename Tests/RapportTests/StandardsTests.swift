import Foundation
import Publishing
import Rapport
import TestSupport
import Testing

/// Every edition that ships, final and draft, with its receipts, as veraPDF judges it.
@Suite struct StandardsTests {
    @Test func everyEditionIsWhatItSaysItIs() throws {
        let folder = try TestFolder()
        var paths: [String] = []
        for (number, edition) in Self.editions.enumerated() {
            let rendering = Renderer().render(edition.project, edition: edition.id, draft: edition.draft)
            for file in rendering.files where file.name.hasSuffix(".pdf") {
                let name = "\(number)-\(edition.draft ? "draft-" : "")\(file.name)"
                try folder.write([RenderedFile(name: name, bytes: file.bytes)])
                paths.append(folder.path(name))
                let findings = try PDFInspector.inspect(file.bytes).findings
                #expect(findings.map { "\(name): \($0.rules) \($0.summary)" } == [])
            }
        }
        // Extracts come with a receipt each.
        #expect(paths.count >= Self.editions.count + 2)
        let verdicts = try VeraPDF.verdicts(paths.map { ($0, [.ua1, .a2a]) })
        #expect(verdicts.filter { !$0.passes }.map(\.description) == [])
    }

    private static let editions: [Samples.Edition] =
        // A print edition is PDF/X, which is another standard.
        Samples.annual.editions().ids.filter { Samples.annual.edition($0)?.layout != "print" }
        .map { Samples.Edition(project: Samples.annual, id: $0) }
        + Samples.editions.filter { $0.draft || $0.project.folder != Samples.annual.folder }

    /// Every edition of the sample, made by the newer standards, and with its data by the older ones.
    @Test(arguments: [
        ("standard: PDF/UA-2", [VeraPDF.Flavour.ua2, .a4f]), ("attach: [charts, figures]", [.ua1, .a3a]),
    ]) func everyEditionCanBeMadeByOtherStandards(says: String, flavours: [VeraPDF.Flavour]) throws {
        let folder = try TestFolder(), project = folder.path("project")
        try FileManager.default.copyItem(atPath: Samples.annual.folder, toPath: project)
        let manifest = project + "/report.yaml"
        try String(contentsOfFile: manifest, encoding: .utf8)
            .replacing(
                "    exclude: [language=fr and",
                with:
                    "    override: [{ if: \"country in (BE, FR, NL)\", \(says) }]\n    exclude: [language=fr and"
            )
            .replacing(/\n  (en|ar): {/) { "\n  \($0.1): { \(says)," }
            .write(toFile: manifest, atomically: true, encoding: .utf8)
        var paths: [String] = []
        for id in ["fr-BE", "nl-NL", "en", "ar"] {
            for draft in [false, true] {
                let made = Renderer().render(ReportProject(folder: project), edition: id, draft: draft)
                #expect(!made.diagnostics.hasErrors)
                for file in made.files {
                    paths.append(folder.path("\(draft)-\(file.name)"))
                    try folder.write([RenderedFile(name: "\(draft)-\(file.name)", bytes: file.bytes)])
                }
            }
        }
        #expect(paths.count == 8)
        let verdicts = try VeraPDF.verdicts(paths.map { ($0, flavours) })
        #expect(verdicts.filter { !$0.passes }.map(\.description) == [])
    }

    /// The judge is awake: one digit of what a file claims is changed.
    @Test func aFileThatIsNotIsRefused() throws {
        let folder = try TestFolder(), path = folder.path("fr.pdf")
        var bytes = try #require(Renderer().render(Samples.small, edition: "fr").files.first).bytes
        let part = Array("<pdfuaid:part>".utf8)
        let start = try #require(bytes.firstRange(of: part)).upperBound
        bytes[start] = UInt8(ascii: "7")
        try folder.write([RenderedFile(name: "fr.pdf", bytes: bytes)])
        #expect(try VeraPDF.broken(path, .ua1).map { $0.prefix(2) } == ["5-"])
        #expect(try VeraPDF.broken(path, .a2a) == [])
    }
}
