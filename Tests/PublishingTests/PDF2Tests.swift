import Foundation
import Frames
import PDFReading
import TestSupport
import Testing

@testable import Publishing

/// The finished sample in PDF 2.0, with files attached: PDF/UA-2 and PDF/A-4f.
struct PDF2Tests {
    private let folder: TemporaryFolder
    private let path: String
    private let dump: PDFDump

    private static let data = Attachment(
        name: "âge.csv", mediaType: "text/csv", description: "Données", relationship: .data,
        source: "age", bytes: Array("a,b\r\n1,2\r\n".utf8))
    private static let list = Attachment(
        name: "all.csv", mediaType: "text/csv", description: "All", relationship: .supplement, bytes: [])

    private static var document: TestDocument {
        var document = SampleDocument.document
        if let figure = document.structure.nodes.firstIndex(where: { $0.role == .figure }) {
            document.structure[StructureID(figure)].source = "age"
        }
        // The note is called from the paragraph that begins the first page.
        document.anchors["note-1"] = .init(page: 1, point: Point(.pt(20), .pt(70)), order: 8)
        if let link = document.structure.nodes.firstIndex(where: { $0.role == .link }) {
            document.link(StructureID(link), to: .anchor("note-1"), page: 0, order: 4)
        }
        return document
    }

    private static func finished() throws -> [UInt8] {
        try Finisher.finish(
            try document.painted(), attachments: [data, list], .init(claims: [.pdfUA2, .pdfA4f]))
    }

    init() throws {
        folder = try TemporaryFolder()
        path = folder.file("sample.pdf")
        try FileWriter.replace(path, with: try Self.finished())
        dump = try PDFDump(path: path)
    }

    @Test func saysThatItIsPDF2AndHasMetadataAlone() throws {
        #expect(dump.bytes.starts(with: Array("%PDF-2.0\n".utf8)))
        #expect(dump.value(dump.trailer, "Info") == .null)
        let metadata = try Tool.text("pdfinfo", ["-meta", path])
        #expect(metadata.contains("<pdfuaid:part>2</pdfuaid:part><pdfuaid:rev>2024</pdfuaid:rev>"))
        #expect(metadata.contains("<pdfaid:part>4</pdfaid:part><pdfaid:rev>2020</pdfaid:rev>"))
        #expect(metadata.contains("<pdfaid:conformance>F</pdfaid:conformance>"))
        #expect(!metadata.contains("pdfaExtension"))
    }

    @Test func everyElementIsInANamespace() {
        let names = dump.objects.values.compactMap { object -> String? in
            guard let type = dump.value(object.value, "S").name, object.value.entries["P"] != nil else {
                return nil
            }
            let namespace = dump.value(object.value, "NS", "NS").text ?? "none"
            return "\(type) \(namespace.replacing("http://iso.org/", with: ""))"
        }
        #expect(names.contains("Document pdf2/ssn"))
        #expect(names.contains("FENote pdf2/ssn"))
        #expect(names.contains("TOCI pdf/ssn"))
        #expect(!names.contains { $0.hasPrefix("Note ") || $0.hasSuffix("none") })
        #expect(dump.value(dump.catalog, "StructTreeRoot", "Namespaces").items.count == 2)
    }

    @Test func linksAndOutlineLeadToElements() throws {
        let inner = dump.value(.reference(dump.pages[1]), "Annots").items[0]
        #expect(dump.value(inner, "Dest") == .null)
        #expect(dump.value(inner, "A", "D").items.first == .reference(dump.pages[1]))
        let element = try #require(dump.value(inner, "A", "SD").items.first)
        #expect(dump.value(element, "S").name != nil)
        #expect(dump.value(dump.catalog, "Outlines", "First", "A", "SD").items.count == 5)
    }

    @Test func aNoteAndItsCallTellEachOther() throws {
        let note = try #require(dump.objects.first { dump.value($0.value.value, "S").name == "FENote" })
        let call = try #require(dump.value(note.value.value, "Ref").items.first)
        #expect(dump.value(call, "S").name == "Link")
        #expect(dump.value(call, "Ref").items == [.reference(note.key)])
    }

    @Test func filesAreAttachedAndBelongToTheirFigures() throws {
        #expect(dump.value(dump.catalog, "AF").items.count == 2)
        let figure = try #require(DumpStructure(dump).elements.first { $0.role == "Figure" })
        let file = try #require(dump.value(figure.value, "AF").items.first)
        #expect(dump.value(file, "UF").text == "âge.csv")
        #expect(dump.value(file, "Desc").text == "Données")
        #expect(dump.value(file, "AFRelationship").name == "Data")
        let stream = dump.value(file, "EF", "F")
        #expect(dump.value(stream, "Subtype").name == "text/csv")
        #expect(dump.value(stream, "Params", "Size").number == 10)
        #expect(dump.value(stream, "Params", "ModDate").text == "D:20260102030405Z")
        let listed = try Tool.text("pdfdetach", ["-list", path])
        #expect(listed.contains("all.csv") && listed.contains("âge.csv"))
        let saved = folder.file("out.csv")
        _ = try Tool.run("pdfdetach", ["-save", "2", "-o", saved, path])
        #expect(try Data(contentsOf: URL(fileURLWithPath: saved)) == Data(Self.data.bytes))
    }

    @Test func qpdfFindsNothingToSay() throws {
        #expect(try !Tool.text("qpdf", ["--check", path]).contains("WARNING"))
    }

    @Test func sameInputGivesSameBytes() throws { #expect(try Self.finished() == dump.bytes) }

    @Test func twoFilesOfOneNameAreADefect() throws {
        let painted = try Self.document.painted()
        #expect(throws: FinishingError.self) {
            try Finisher.finish(painted, attachments: [Self.data, Self.data])
        }
    }

    /// RFC 1321, A.5.
    @Test(arguments: [
        ("", "d41d8cd98f00b204e9800998ecf8427e"), ("abc", "900150983cd24fb0d6963f7d28e17f72"),
    ]) func checksumsAreMD5(text: String, sum: String) {
        let digits = FileHash.md5(Array(text.utf8)).map { byte in
            String(repeating: "0", count: byte < 16 ? 1 : 0) + String(byte, radix: 16)
        }
        #expect(digits.joined() == sum)
    }
}
