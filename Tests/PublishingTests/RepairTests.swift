import Foundation
import Frames
import PDFReading
import Testing

@testable import Publishing

/// What the finisher mends in Cairo's fonts and pictures, and what it refuses.
struct RepairTests {
    @Test(arguments: [
        ("2 beginbfchar <01> <0041> <02> <00660069> endbfchar", ["A", "fi"]),
        ("1 beginbfrange <0001> <0003> <0041> endbfrange", ["A"]),
        (
            "1 beginbfrange <01><02>[<0041><D83DDE42>] endbfrange 1 beginbfchar <05> <0042> endbfchar",
            ["A", "🙂", "B"]
        ),
        ("1 begincodespacerange <00> <ff> endcodespacerange", []),
    ])
    func unicodeMaps(map: String, targets: [String]) {
        #expect(UnicodeMap(Array(map.utf8)).targets == targets)
    }

    /// Of the targets alone: `<2010>` may be a code too.
    @Test func hyphensAreTheOnesThatAreSearchedFor() throws {
        let map = "2 beginbfchar\n<2010> <0041>\n<02> <2010>\n<03> <00662010>\nendbfchar"
        let mended = try #require(HyphenMap.mended(Array(map.utf8)))
        #expect(UnicodeMap(mended).targets == ["A", "-", "f\u{2010}"])
        #expect(String(decoding: mended, as: UTF8.self).contains("<2010> <0041>"))
        #expect(HyphenMap.mended(Array("1 beginbfchar\n<01> <0041>\nendbfchar".utf8)) == nil)
    }

    private func finished(
        font: String = RawPDF.font, unicode: String = RawPDF.unicode, resources: String = "",
        others: [[UInt8]] = []
    ) throws -> [UInt8] {
        var document = TestDocument()
        let paragraph = document.structure.add(.paragraph, in: document.structure.root)
        document.page { $0.mark(paragraph) { $0.text(.plain("a")) } }
        let bytes = try RawPDF.bytes(
            pages: document.scripts.map(\.finished), font: font, unicode: unicode, resources: resources,
            others: others)
        return try Finisher.finish(try document.painted(bytes))
    }

    @Test(arguments: ["0000", "FEFF", "FFFE", "E001", "DBFFDFFD"])
    func glyphsHaveToBeReadable(code: String) {
        let map = "1 beginbfchar <20> <\(code)> endbfchar"
        let units = [code.prefix(4), code.dropFirst(4)].compactMap { UInt16($0, radix: 16) }
        let scalar = String(decoding: units, as: UTF16.self).unicodeScalars.first
        #expect(throws: FinishingError.font("?", .unreadable(scalar ?? "x"))) { try finished(unicode: map) }
    }

    @Test func fontsHaveToBeReadable() {
        let font = RawPDF.font.replacing("/ToUnicode 7 0 R", with: "/BaseFont /Bar")
        #expect(throws: FinishingError.font("/Bar", .withoutUnicode)) { try finished(font: font) }
    }

    @Test func fontsHaveToBeEmbedded() {
        let font = """
            << /Type /Font /Subtype /TrueType /BaseFont /Bar /ToUnicode 7 0 R /FontDescriptor
            << /Type /FontDescriptor /FontName /Bar >> >>
            """
        let separate = font.replacing("<< /Type /FontDescriptor /FontName /Bar >>", with: "8 0 R")
        let descriptor = Array("<< /Type /FontDescriptor /FontName /Bar >>".utf8)
        #expect(throws: FinishingError.font("/Bar", .notEmbedded)) {
            try finished(font: separate, others: [descriptor])
        }
    }

    @Test func truetypeFontsGetTheirMap() throws {
        let font = "<< /Type /Font /Subtype /CIDFontType2 /BaseFont /Bar >>"
        let bytes = try finished(resources: "/Other 8 0 R", others: [Array(font.utf8)])
        let dump = try dump(bytes)
        let repaired = dump.objects.values.first { dump.value($0.value, "Subtype").name == "CIDFontType2" }
        #expect(repaired?.value.entries["CIDToGIDMap"] == .name("Identity"))
    }

    @Test func picturesAreNotSmoothed() throws {
        let picture = RawPDF.stream(
            "/Type /XObject /Subtype /Image /Width 1 /Height 1 /BitsPerComponent 8 /ColorSpace /DeviceGray /Interpolate true",
            [9])
        let dump = try dump(try finished(resources: "/XObject << /x 8 0 R >>", others: [picture]))
        let repaired = dump.objects.values.first { dump.value($0.value, "Subtype").name == "Image" }
        #expect(repaired?.value.entries["Interpolate"] == .boolean(false))
        #expect(repaired?.data == [9])
    }

    enum Pixels: CaseIterable {
        case colorPhoto, greyPhoto, drawing

        func value(_ x: Int, _ y: Int, _ channel: Int) -> UInt8 {
            switch self {
            case .colorPhoto: UInt8(truncatingIfNeeded: 3 * x + 2 * y + 40 * channel + x * y / 16)
            case .greyPhoto: UInt8(truncatingIfNeeded: x + 5 * y)
            case .drawing: x < 20 ? 0 : 255
            }
        }
    }

    @Test(arguments: Pixels.allCases)
    func photosArePackedAndDrawingsLeft(kind: Pixels) throws {
        let colors = kind == .greyPhoto ? 1 : 3
        let (width, height) = (40, 30)
        let pixels = (0..<height).flatMap { y in
            (0..<width).flatMap { x in (0..<colors).map { kind.value(x, y, $0) } }
        }
        let space = colors == 3 ? "/DeviceRGB" : "/DeviceGray"
        let picture = RawPDF.stream(
            """
            /Type /XObject /Subtype /Image /Width \(width) /Height \(height) /BitsPerComponent 8 /ColorSpace \(space)
            /Filter /FlateDecode
            """, try RawPDF.deflated(pixels))
        let dump = try dump(try finished(resources: "/XObject << /x 8 0 R >>", others: [picture]))
        let packed = try #require(dump.objects[8])
        #expect(packed.data == pixels)
        #expect((packed.value.entries["DecodeParms"] != nil) == (kind != .drawing))
    }

    @Test func formsMayNotHoldMarkers() {
        let form = RawPDF.stream(
            "/Type /XObject /Subtype /Form /BBox [ 0 0 9 9 ]",
            Array("0.996078 0.113725 0.498039 rg 1 0 0.25 0.75 re f".utf8))
        #expect(throws: FinishingError.markerInForm) {
            try finished(resources: "/XObject << /x 8 0 R >>", others: [form])
        }
    }

    private func dump(_ bytes: [UInt8]) throws -> PDFDump {
        let folder = try TemporaryFolder()
        try FileWriter.replace(folder.file("a.pdf"), with: bytes)
        return try PDFDump(path: folder.file("a.pdf"))
    }
}
