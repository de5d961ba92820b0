import Foundation
import Frames
import TestSupport
import Testing

@testable import Publishing

/// Content that is read and not seen.
struct HiddenContentTests {
    /// Pages with a table that is hidden; on the first nothing else stands, on the second a paragraph is shown after it.
    private static var document: TestDocument {
        var document = TestDocument()
        for label in ["1", "2"] {
            let table = document.structure.add(.table, in: document.structure.root) { $0.isHidden = true }
            let row = document.structure.add(.tableRow, in: table)
            let head = document.structure.add(.tableHeader, in: row) { $0.scope = .row }
            let cell = document.structure.add(.tableCell, in: row)
            let paragraph = document.structure.add(.paragraph, in: document.structure.root)
            document.page(label: label) { page in
                page.mark(head) { $0.text(.plain("Master"), y: 60) }
                page.mark(cell) { $0.text(.plain("onze"), .spanned("a-", as: "a\u{AD}"), y: 60) }
                if label == "2" { page.mark(paragraph) { $0.text(.plain("Shown"), y: 90) } }
            }
        }
        return document
    }

    @Test func itPaintsNothingAndIsReadInItsPlace() throws {
        let folder = try TemporaryFolder(), path = folder.file("hidden.pdf")
        try FileWriter.replace(path, with: try Self.document.finished())
        let dark = try (1...2).map { page in
            let name = folder.file("page\(page)")
            _ = try Tool.run(
                "pdftoppm",
                ["-r", "72", "-gray", "-singlefile", "-f", "\(page)", "-l", "\(page)", path, name])
            return try Data(contentsOf: URL(filePath: name + ".pgm")).suffix(400 * 300).count { $0 < 200 }
        }
        #expect(dark[0] == 0 && dark[1] > 20, "\(dark)")
        let words = try Tool.text("pdftotext", ["-raw", path, "-"])
        #expect(
            words.contains("Master onze") || words.contains("Master\nonze") || words.contains("Masteronze"))
        #expect(words.contains("Shown"))
        let elements = try PDFInspector.inspect(Array(Data(contentsOf: URL(filePath: path)))).facts.structure
        let cells = elements.filter { ["TH", "TD"].contains($0.type) }.map(\.text)
        #expect(cells.first == "Master" && cells.count == 4 && cells[1].hasPrefix("onze"), "\(cells)")
    }
}
