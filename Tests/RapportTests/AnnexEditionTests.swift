import Foundation
import PDFReading
import Publishing
import TestSupport
import Testing

@testable import Rapport

/// Editions with annexes: what report.yaml says of them, and the file that comes of it.
@Suite struct AnnexEditionTests {
    private let folder: TestFolder

    init() throws { folder = try TestFolder() }

    /// A project whose edition `fr` says so much, with a PDF of our own as `a.pdf`.
    private func render(_ edition: String, profiles: String = "") throws -> Rendering {
        try folder.writeManifest(

            """
            \(profiles)
            editions: { fr: { \(edition) } }
            """)
        try folder.write(
            "# Un {#un}\n\nUne phrase à nous.\n\n## Deux {#deux}\n\nUne autre.\n", to: "content/fr/01.md")
        if !FileManager.default.fileExists(atPath: folder.path("a.pdf")) {
            let annex = try SmallProject(
                "# Budget\n\nLe budget[^1], [plus bas](#fin).\n\n## Fin {#fin}\n\nLa fin.\n\n[^1]: Une note.\n"
            )
            try Data(try #require(annex.render().files.first).bytes).write(
                to: URL(fileURLWithPath: folder.path("a.pdf")))
        }
        let rendering = Renderer().render(ReportProject(folder: folder.path("")), edition: "fr")
        try folder.write(rendering.files)
        return rendering
    }

    @Test func theWholeConforms() throws {
        let rendering = try render(
            "annexes: [{ file: a.pdf, title: { fr: Budget prévu, nl: Begroting } }, a.pdf]")
        #expect(rendering.diagnostics.map(\.summary) == [])
        #expect(rendering.files.map(\.name) == ["fr.pdf"])
        let path = folder.path("fr.pdf")
        #expect(try VeraPDF.broken(path, .ua1, .a2a) == [])
        let text = try Tool.text("pdftotext", ["-raw", path, "-"])
        let own = try #require(text.range(of: "Une phrase à nous"))
        #expect(text.range(of: "Le budget", range: own.upperBound..<text.endIndex) != nil)
        let dump = try PDFDump(path: path)
        let last = dump.value(dump.catalog, "Outlines", "Last")
        #expect(dump.value(last, "Title").text == "Annexe 2")
        #expect(dump.value(last, "Prev", "Title").text == "Budget prévu")
        #expect(dump.value(last, "First", "Title").text == "Essai")
        #expect(try PDFInspector.errors(of: path) == [])
    }

    @Test func theWholeConformsToTheNewerStandard() throws {
        _ = try render("standard: PDF/UA-2, annexes: [{ file: a.pdf, claim: drop }]")
        #expect(try VeraPDF.broken(folder.path("fr.pdf"), .a4f) == [])
    }

    @Test func theSameEveryTime() throws {
        let first = try render("annexes: [a.pdf], attach: [figures]").files
        #expect(try render("annexes: [a.pdf], attach: [figures]").files == first)
        #expect(try VeraPDF.broken(folder.path("fr.pdf"), .ua1, .a3a) == [])
    }

    @Test func onePageOfIt() throws {
        let all = try PDFDump(
            path: {
                _ = try render("annexes: [a.pdf]"); return folder.path("fr.pdf")
            }())
        let rendering = try render("annexes: [{ file: a.pdf, pages: 1 }]")
        #expect(rendering.diagnostics.isEmpty)
        #expect(try PDFDump(path: folder.path("fr.pdf")).pages.count < all.pages.count)
        #expect(try VeraPDF.broken(folder.path("fr.pdf"), .ua1, .a2a) == [])
    }

    @Test(arguments: [
        ("annexes: [{ title: x }]", "missing-key", "annex needs “file”"),
        ("annexes: [{ file: a.pdf, page: 2 }]", "unknown-key", "pages"),
        ("annexes: [{ file: a.pdf, claim: kepp }]", "unknown-value", "keep"),
        ("annexes: [{ file: a.pdf, pages: 5-2 }]", "bad-page-range", "2-5"),
        ("annexes: [{ file: a.pdf, pages: 0 }]", "bad-page-range", "2-5"),
        ("annexes: [{ file: a.pdf, pages: 1-90 }]", "bad-annex", "pages: 1-"),
        ("annexes: [b.pdf]", "missing-file", "a.pdf"), ("annexes: [../a.pdf]", "path-outside", nil),
        ("annexes: [a.pdf], annexes-as: file", "unknown-value", "files"),
    ]) func whatIsWrongIsTold(edition: String, code: String, hint: String?) throws {
        let rendering = try render(edition)
        let fault = try #require(
            rendering.diagnostics.first { $0.code == code }, "\(rendering.diagnostics.map(\.code))")
        #expect(fault.origin.start?.hasPrefix("report.yaml:") == true)
        #expect(rendering.files.isEmpty)
        if let hint { #expect("\(fault.hint ?? "") \(fault.summary)".contains(hint), "\(fault)") }
    }

    private static let plain = """
        %PDF-1.4
        1 0 obj
        << /Type /Catalog /Pages 2 0 R /OpenAction << /S /JavaScript /JS (x) >> >>
        endobj
        2 0 obj
        << /Type /Pages /Kids [ 3 0 R ] /Count 1 >>
        endobj
        3 0 obj
        << /Type /Page /Parent 2 0 R /MediaBox [ 0 0 99 99 ] /Resources << >> >>
        endobj
        xref
        0 4
        0000000000 65535 f\u{20}
        0000000009 00000 n\u{20}
        0000000099 00000 n\u{20}
        0000000158 00000 n\u{20}
        trailer
        << /Size 4 /Root 1 0 R >>
        startxref
        246
        %%EOF

        """

    /// An annex that breaks the claim, with qpdf's offsets mended.
    private func writeScripted(_ source: String = plain) throws {
        try folder.write(source, to: "raw.pdf")
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        process.arguments = ["qpdf", "--warning-exit-0", folder.path("raw.pdf"), folder.path("js.pdf")]
        process.standardError = FileHandle.nullDevice
        try process.run()
        process.waitUntilExit()
    }

    @Test func anAnnexThatBreaksTheClaimIsRefused() throws {
        try writeScripted()
        let rendering = try render("annexes: [js.pdf]")
        let fault = try #require(rendering.diagnostics.first)
        #expect(fault.code == "annex-breaks-claim" && fault.severity == .error)
        #expect(fault.summary.contains("JavaScript") && fault.origin.start?.hasPrefix("report.yaml:") == true)
        #expect(rendering.files.isEmpty)
    }

    @Test func whatTheInspectorFindsInItIsToldWithItsRuleAndPage() throws {
        try writeScripted(
            Self.plain.replacing(" /OpenAction << /S /JavaScript /JS (x) >>", with: "")
                .replacing("[ 0 0 99 99 ]", with: "[ 0 0 2 2 ]"))
        let rendering = try render("annexes: [js.pdf]")
        let fault = try #require(rendering.diagnostics.first)
        #expect(fault.code == "annex-breaks-claim" && rendering.files.isEmpty)
        #expect(fault.summary.contains("PDF/A-2 6.1.13, its page 1"), "\(fault.summary)")
    }

    @Test func orTheClaimIsDroppedAndTold() throws {
        try writeScripted()
        let rendering = try render("annexes: [{ file: js.pdf, claim: drop, description: Le plan }]")
        #expect(rendering.diagnostics.map(\.code) == ["claim-dropped", "annex-untagged"])
        #expect(rendering.diagnostics[0].summary.contains("PDF/A-2a and PDF/UA-1"))
        let metadata = try Tool.text("pdfinfo", ["-meta", folder.path("fr.pdf")])
        #expect(!metadata.contains("<pdfaid:part") && !metadata.contains("<pdfuaid:part"))
        let structure = try PDFDump(path: folder.path("fr.pdf"))
        let words = structure.objects.values.compactMap { structure.value($0.value, "Alt").text }
        #expect(words == ["Le plan, page 1"])
    }

    // MARK: Extracts

    private static let profile = "profiles: { own: { pages: 9, annexes: { pages: 3 } } }"

    @Test func annexesOfAnExtractLieBesideIt() throws {
        let rendering = try render("profile: own, sections: [un], annexes: [a.pdf]", profiles: Self.profile)
        #expect(rendering.diagnostics.map(\.summary) == [])
        #expect(rendering.files.map(\.name).contains("fr-annex-1-a.pdf"))
    }

    @Test func orFollowItsPagesAndAreCounted() throws {
        let rendering = try render(
            "profile: own, sections: [un], annexes: [a.pdf], annexes-as: pages", profiles: Self.profile)
        #expect(rendering.diagnostics.map(\.summary) == [])
        #expect(rendering.files.map(\.name) == ["fr.pdf", "fr-receipt.json", "fr-receipt.pdf"])
        let receipt = String(decoding: rendering.files[1].bytes, as: UTF8.self)
        let pages = try PDFDump(path: folder.path("fr.pdf")).pages.count
        #expect(receipt.contains("\"pages\" : \(pages),"))
        #expect(receipt.contains("\"path\" : \"a.pdf\""))
        #expect(try VeraPDF.broken(folder.path("fr.pdf"), .ua1, .a2a) == [])
    }

    @Test func pagesOfAnnexesCountAgainstTheFundersLimit() throws {
        let rendering = try render(
            "profile: own, sections: [un], annexes: [a.pdf, a.pdf], annexes-as: pages",
            profiles: "profiles: { own: { pages: 2 } }")
        #expect(
            rendering.diagnostics.contains { $0.code == "extract-too-long" },
            "\(rendering.diagnostics.map(\.code))")
        #expect(rendering.files.isEmpty)
    }
}
