import Foundation
import Frames
import PDFReading
import TestSupport
import Testing

@testable import Publishing

/// The finished sample, seen by qpdf and poppler.
struct FinisherTests {
    private let folder: TemporaryFolder
    private let path: String

    init() throws {
        folder = try TemporaryFolder()
        path = folder.file("sample.pdf")
        try FileWriter.replace(path, with: try SampleDocument.document.finished())
    }

    @Test func meetsTheConditionsOfBothStandards() throws {
        #expect(try PDFInspector.errors(of: path) == [])
    }

    @Test func qpdfFindsNothingToSay() throws {
        let words = try Tool.text("qpdf", ["--check", path])
        #expect(words.contains("No syntax or stream encoding errors found"))
        #expect(!words.contains("WARNING"))
    }

    @Test func popplerReadsTheStructure() throws {
        let words = try Tool.text("pdfinfo", ["-struct-text", path])
        #expect(words.replacing(/Object \d+ 0/, with: "Object") == Self.outline)
    }

    @Test func popplerReadsTheText() throws {
        let words = try Tool.text("pdftotext", ["-raw", "-enc", "UTF-8", path, "-"])
        #expect(words.contains("communica\u{AD}\n"))
        #expect(words.contains("Note text"))
    }

    @Test func saysWhatItIs() throws {
        let words = try Tool.text("pdfinfo", ["-box", path])
        for line in [
            "Title:           Rapport annuel <2021> & « suite »", "Author:          Éditions A",
            "Keywords:        un, deux", "Tagged:          yes", "Metadata Stream: yes",
            "PDF version:     1.7",
        ] {
            #expect(words.contains(line))
        }
        let metadata = try Tool.text("pdfinfo", ["-meta", path])
        #expect(
            metadata.contains(
                "<dc:title><rdf:Alt><rdf:li xml:lang=\"x-default\">Rapport annuel &lt;2021&gt; &amp; « suite »"
            ))
    }

    @Test func bleedIsOutsideTheTrim() throws {
        let dump = try PDFDump(path: path)
        let page = DumpValue.reference(dump.pages[2])
        #expect(dump.value(page, "TrimBox").items.compactMap(\.number) == [9, 9, 391, 291])
        #expect(dump.value(page, "BleedBox").items.compactMap(\.number) == [0, 0, 400, 300])
        #expect(dump.value(.reference(dump.pages[0]), "TrimBox") == .null)
    }

    @Test func figuresHaveTheirBoxOnTheMedium() throws {
        let dump = try PDFDump(path: path)
        let figure = try #require(DumpStructure(dump).elements.first { $0.role == "Figure" })
        #expect(dump.value(figure.value, "A", "BBox").items.compactMap(\.number) == [29, 151, 89, 191])
    }

    @Test func linksAreWrittenForURIsAndAnchors() throws {
        let dump = try PDFDump(path: path)
        let link = dump.value(.reference(dump.pages[0]), "Annots").items[0]
        #expect(dump.value(link, "A", "URI").text == "https://example.org/%C3%A9?a=(b)")
        #expect(dump.value(link, "Rect").items.compactMap(\.number) == [20, 246, 120, 260])
        let inner = dump.value(.reference(dump.pages[1]), "Annots").items[0]
        #expect(dump.value(inner, "Dest").items.first == .reference(dump.pages[1]))
        #expect(dump.value(dump.catalog, "Names", "Dests", "Names").items.count == 4)
    }

    @Test func sameInputGivesSameBytes() throws {
        let again = try SampleDocument.document.finished()
        #expect(try Data(contentsOf: URL(fileURLWithPath: path)) == Data(again))
    }

    @Test func otherInputGivesAnotherIdentifier() throws {
        var other = SampleDocument.document
        other.information.title += "."
        let otherPath = folder.file("other.pdf")
        try FileWriter.replace(otherPath, with: try other.finished())
        let identifiers = try [path, otherPath].map { path in
            let dump = try PDFDump(path: path)
            return dump.value(dump.trailer, "ID").items
        }
        #expect(identifiers[0] != identifiers[1])
    }

    @Test(arguments: [("fr-BE", DumpValue.null), ("ar", .name("R2L")), ("he-IL", .name("R2L"))])
    func spreadsFollowTheLanguage(language: String, direction: DumpValue) throws {
        var document = SampleDocument.document
        document.information.language = language
        try FileWriter.replace(path, with: try document.finished())
        let dump = try PDFDump(path: path)
        #expect(dump.value(dump.catalog, "ViewerPreferences", "Direction") == direction)
        #expect(dump.value(dump.catalog, "Lang").text == language)
    }

    @Test func claimsOnlyWhatIsAskedFor() throws {
        let options = Finisher.Options(claims: [.pdfA2a], producer: "A & B")
        try FileWriter.replace(path, with: try SampleDocument.document.finished(options))
        let inspected = try PDFInspector.inspect(Array(Data(contentsOf: URL(filePath: path))))
        #expect(inspected.facts.claims == ["PDF/A-2a"] && inspected.errors == [])
    }

    private static let outline = """
        Document
          Sect
            H1 "Chapitre 1" (block)
              "Heading"
            P (block)
              "Before "
              Link (inline)
                "linkedtext"
                Object
                Object
              "communic"
              "a-"
              "tion."
            P (block)
              "English"
            Note <note000000006> (inline)
              "Note text"
              Lbl (block)
                "1"
          TOC
            TOCI
              Reference (inline)
                Link (inline)
                  "Results 2"
                  Object
          Figure:
             /Placement /Block
             /BBox [29 151 89 191]
            "53"
          L (block):
             /ListNumbering /Disc
            LI (block)
              Lbl (block)
                "-"
              LBody (block)
                "Body"
          Table (block):
             /Summary (Chiffres)
            THead
              TR
                TH:
                   /Scope /Column
                  "First"
                TH:
                   /Scope /Column
                  "Second"
            TBody
              TR
                TH:
                   /Scope /Row
                   /RowSpan 2
                  "Row"
                TD
              TR
                TD

        """
}
