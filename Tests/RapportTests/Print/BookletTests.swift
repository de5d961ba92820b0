import Foundation
import PDFReading
import Publishing
import Rapport
import TestSupport
import Testing

/// The booklet: a second file with two pages on each side of a sheet.
struct BookletTests {
    /// Six pages that say their number, on 100 × 80 mm.
    private static let markdown =
        (1...6).map { "## Partie \($0)\n\nContenu\($0)." }.joined(separator: "\n\n---\n\n")

    private static func layout(_ print: String) -> String {
        """
        extends: plain
        page: { width: 100mm, height: 80mm, inner: 10mm, outer: 10mm, top: 12mm, bottom: 12mm }
        rules: { covers: false }
        print: { impose: booklet, bind: { multiple: 4, thickness: 0.2mm }, \(print) }
        """
    }

    @Test func pagesStandAsTheyAreFolded() throws {
        let project = try PrintProject(Self.markdown, layout: Self.layout("marks: [crop]"))
        let printed = try project.printed(), rendering = printed.rendering
        #expect(rendering.faults == [])
        #expect(rendering.files.map(\.name) == ["print.pdf", "print-booklet.pdf"])
        #expect(rendering.diagnostics.contains { $0.summary == "2 blank pages were added" })
        let check = try Tool.text("qpdf", ["--check", printed.path(1)])
        #expect(check.contains("No syntax or stream encoding errors"))
        let sides = try (1...4).map { side in
            try Tool.text("pdftotext", ["-f", "\(side)", "-l", "\(side)", "-layout", printed.path(1), "-"])
                .matches(of: /Contenu(\d)/).compactMap { Int($0.1) }
        }
        // Eight pages, of which the last two are blank.
        #expect(sides == [[1], [2], [6, 3], [4, 5]])
        let dump = try PDFDump(path: printed.path(1))
        let trim = dump.value(.reference(dump.pages[0]), "TrimBox").items.compactMap(\.number)
        #expect(abs(trim[2] - trim[0] - 200 * 72 / 25.4) < 0.02)
        #expect(abs(trim[3] - trim[1] - 80 * 72 / 25.4) < 0.02)
    }

    @Test func innerSheetsMoveTowardsTheFold() throws {
        let project = try PrintProject(Self.markdown, layout: Self.layout("marks: [crop]"))
        let bytes = try #require(project.render().files.last).bytes
        let path = project.path("booklet.pdf")
        try Data(bytes).write(to: URL(filePath: path))
        let dump = try PDFDump(path: path)
        let boxes = dump.pages.map { page in
            dump.value(.reference(page), "Resources", "XObject", "RPright", "BBox").items.compactMap(\.number)
        }
        // Bleed 3 mm; the second sheet is moved by the thickness of a leaf, and the fold cuts as much more of it.
        let bleed = 3 * 72 / 25.4, shift = 0.2 * 72 / 25.4
        #expect(abs(boxes[0][0] - bleed) < 0.01)
        #expect(abs(boxes[2][0] - bleed - shift) < 0.01)
    }

    @Test func arabicIsBoundOnTheRight() throws {
        let project = try PrintProject(
            Self.markdown.replacing("Partie", with: "جزء"), layout: Self.layout("marks: []"),
            language: "ar-BE-u-nu-latn")
        let rendering = project.render()
        #expect(rendering.files.count == 2, "\(rendering.faults)")
        let path = project.path("booklet.pdf")
        try Data(try #require(rendering.files.last).bytes).write(to: URL(filePath: path))
        let text = try Tool.text("pdftotext", ["-f", "3", "-l", "3", "-layout", path, "-"])
        #expect(text.matches(of: /Contenu(\d)/).compactMap { Int($0.1) } == [3, 6])
    }

    @Test func aBookletHasInksAlone() throws {
        let rendering = try PrintProject(Self.markdown, layout: Self.layout("")).render()
        let reading = try rendering.reading(1)
        #expect(reading.pages.count == 4)
        #expect(Set(reading.pages.flatMap { $0.operators.keys }) == ["DeviceCMYK", "Separation All"])
        #expect(reading.pages[2].texts.contains { $0.overprints && $0.paint.isBlackAlone })
    }
}
