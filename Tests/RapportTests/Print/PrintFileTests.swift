import Foundation
import PDFReading
import Publishing
import Rapport
import ReportModel
import TestSupport
import Testing

/// What a file for a print shop says of itself, and what it must not have.
struct PrintFileTests {
    private static let markdown = """
        # Titre

        Texte avec un [lien](https://example.org/).
        """

    @Test func pdfX4() throws {
        let printed = try PrintProject(Self.markdown, layout: PrintProject.plain()).printed()
        #expect(printed.rendering.faults == [])
        let dump = try PDFDump(path: printed.path()), catalog = dump.catalog
        let intent = try #require(dump.value(catalog, "OutputIntents").items.first)
        #expect(dump.value(intent, "S") == .name("GTS_PDFX"))
        #expect(dump.value(intent, "OutputConditionIdentifier").text == "FOGRA39")
        #expect(dump.value(intent, "RegistryName").text == "http://www.color.org")
        let words = try Tool.text("pdfinfo", ["-box", printed.path()])
        #expect(words.contains("PDF version:     1.6"))
        let metadata = try Tool.text("pdfinfo", ["-meta", printed.path()])
        #expect(metadata.contains("<pdfxid:GTS_PDFXVersion>PDF/X-4</pdfxid:GTS_PDFXVersion>"))
        #expect(metadata.contains("<pdf:Trapped>False</pdf:Trapped>"))
        #expect(metadata.contains("<xmpMM:DocumentID>uuid:") && metadata.contains("<xmpMM:InstanceID>uuid:"))
        #expect(!metadata.contains("<pdfaid:part>") && !metadata.contains("<pdfuaid:part>"))
        for page in dump.pages {
            #expect(dump.value(.reference(page), "Annots") == .null)
            #expect(dump.value(.reference(page), "Group", "CS") == .name("DeviceCMYK"))
        }
        #expect(
            try Tool.text("qpdf", ["--check", printed.path()]).contains("No syntax or stream encoding errors")
        )
    }

    @Test func boxesLieInEachOther() throws {
        let printed = try PrintProject(layout: PrintProject.plain("bleed: 5mm")).printed()
        let dump = try PDFDump(path: printed.path())
        let page = DumpValue.reference(dump.pages[0])
        func box(_ key: String) -> [Double] { dump.value(page, key).items.compactMap(\.number) }
        let media = box("MediaBox"), bleed = box("BleedBox"), trim = box("TrimBox")
        func millimetres(_ points: Double) -> Double { (points * 25.4 / 72 * 100).rounded() / 100 }
        #expect(millimetres(trim[2] - trim[0]) == 210 && millimetres(trim[3] - trim[1]) == 297)
        #expect(millimetres(bleed[2] - bleed[0]) == 220 && millimetres(bleed[3] - bleed[1]) == 307)
        #expect(millimetres(media[2] - media[0]) == 240 && millimetres(media[3] - media[1]) == 327)
        #expect(abs(trim[0] - bleed[0] - 5 * 72 / 25.4) < 0.01 && abs(bleed[0] - 10 * 72 / 25.4) < 0.01)
    }

    @Test func pdfX1a() throws {
        let project = try PrintProject(
            Self.markdown, layout: PrintProject.plain("standard: PDF/X-1a, resolution: 36"))
        let printed = try project.printed(), rendering = printed.rendering
        #expect(rendering.faults == [])
        let words = try Tool.text("pdfinfo", ["-custom", printed.path()])
        #expect(words.contains("PDF/X-1a:2003"))
        #expect(try Tool.text("pdfinfo", [printed.path()]).contains("PDF version:     1.4"))
        let bytes = try #require(rendering.files.first).bytes
        let text = String(decoding: bytes, as: Unicode.ASCII.self)
        #expect(!text.contains("/ObjStm") && !text.contains("/XRef") && !text.contains("/Transparency"))
        #expect(!text.contains("/DeviceRGB") && text.contains("/Trapped/False"))
        let reading = try rendering.reading()
        #expect(reading.pages.allSatisfy { !$0.isTransparent })
        let spaces = Set(reading.pages.flatMap { $0.operators.keys })
        #expect(spaces == ["DeviceCMYK", "Separation All"])
        #expect(
            try Tool.text("qpdf", ["--check", printed.path()]).contains("No syntax or stream encoding errors")
        )
        #expect(try Tool.text("pdftotext", [printed.path(), "-"]).contains("Texte avec un lien"))
    }

    /// What lies inside the trim is the same with and without marks around it.
    @Test func marksLieOutsideTheTrim() throws {
        let marked = try PrintProject(Self.markdown, layout: PrintProject.plain()).printed()
        let bare = try PrintProject(Self.markdown, layout: PrintProject.plain("marks: []")).printed()
        // 13 mm of bleed and slug, 3 mm of bleed alone.
        let trimmed = try Raster(marked.path(), page: 1, inset: 13)
        #expect(trimmed.difference(from: try Raster(bare.path(), page: 1, inset: 3), tolerance: 8) < 0.002)
        let whole = try Raster(marked.path(), page: 1, inset: 0)
        #expect(whole.share { $0 != 255 } > trimmed.share { $0 != 255 } + 0.002)
        // Nothing stands between the trim and the marks.
        let bleed = try Raster(marked.path(), page: 1, inset: 11)
        let inBleed = bleed.count { $0 != 255 } - trimmed.count { $0 != 255 }
        #expect(inBleed == 0)
    }

    @Test func theSameBytesEveryTime() throws {
        let project = try PrintProject(Self.markdown, layout: PrintProject.plain("impose: booklet"))
        let first = project.render(), second = project.render()
        #expect(first.files.count == 2 && first.files == second.files)
        // Two files of one report are two documents.
        let ids = try first.files.map { file in
            try #require(
                String(decoding: file.bytes, as: UTF8.self).firstMatch(
                    of: /<xmpMM:DocumentID>([^<]*)</)?.1)
        }
        #expect(Set(ids).count == 2)
    }
}
