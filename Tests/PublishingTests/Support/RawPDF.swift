@testable import Publishing

/// Writes a PDF as plainly as Cairo 1.16 does: numbered objects, a table of where they are, deflated contents.
///
/// Its one font is of type 3, drawn in the file itself: it is embedded and looks the same everywhere.
struct RawPDF {
    private var objects: [[UInt8]] = []

    /// - Parameters:
    ///   - resources: further entries of the pages' resources.
    ///   - others: further objects; the first is number 8.
    static func bytes(
        pages: [String], font: String = RawPDF.font, unicode: String = RawPDF.unicode, resources: String = "",
        others: [[UInt8]] = []
    ) throws -> [UInt8] {
        var file = RawPDF()
        let first = 8 + others.count
        let kids = pages.indices.map { "\(first + 2 * $0) 0 R" }.joined(separator: " ")
        file.add("<< /Type /Catalog /Pages 2 0 R >>")
        file.add("<< /Type /Pages /Kids [ \(kids) ] /Count \(pages.count) >>")
        file.add("<< /Producer (raw) >>")
        file.add("<< /Font << /f-0-0 5 0 R >> \(resources) >>")
        file.add(font)
        file.add(stream("", Array("600 0 0 0 500 700 d1 50 0 400 700 re f".utf8)))
        file.add(stream("", Array(unicode.utf8)))
        file.objects += others
        for (index, content) in pages.enumerated() {
            file.add(
                """
                << /Type /Page /Parent 2 0 R /MediaBox [ 0 0 400 300 ] /Contents \(first + 2 * index + 1) 0 R
                /Group << /Type /Group /S /Transparency /I true /CS /DeviceRGB >> /Resources 4 0 R
                /Tabs /R /StructParents 99 >>
                """)
            file.add(stream("/Filter /FlateDecode", try deflated(Array(content.utf8))))
        }
        return file.assembled
    }

    static func deflated(_ bytes: [UInt8]) throws -> [UInt8] {
        var deflater = try Deflater(level: 6)
        return try deflater.deflate(bytes)
    }

    static func stream(_ entries: String, _ data: [UInt8]) -> [UInt8] {
        Array("<< \(entries) /Length \(data.count) >>\nstream\n".utf8) + data + Array("\nendstream".utf8)
    }

    /// Codes 32 to 126, each a black bar.
    static let font = """
        << /Type /Font /Subtype /Type3 /FontBBox [ 0 0 500 700 ] /FontMatrix [ 0.001 0 0 0.001 0 0 ] /FirstChar 32
        /LastChar 126 /Widths [ \(repeatElement("600", count: 95).joined(separator: " ")) ] /ToUnicode 7 0 R
        /CharProcs << /bar 6 0 R >> /Resources << >> /Encoding << /Type /Encoding
        /Differences [ 32 \(repeatElement("/bar", count: 95).joined(separator: " ")) ] >> >>
        """

    static let unicode = """
        /CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /raw def /CMapType 2 def
        1 begincodespacerange <00> <ff> endcodespacerange
        1 beginbfrange <20> <7e> <0020> endbfrange
        endcmap end end
        """

    private mutating func add(_ object: String) { objects.append(Array(object.utf8)) }
    private mutating func add(_ object: [UInt8]) { objects.append(object) }

    private var assembled: [UInt8] {
        var bytes = Array("%PDF-1.5\n".utf8), offsets: [Int] = []
        for (index, object) in objects.enumerated() {
            offsets.append(bytes.count)
            bytes += Array("\(index + 1) 0 obj\n".utf8) + object + Array("\nendobj\n".utf8)
        }
        let table = bytes.count
        bytes += Array("xref\n0 \(objects.count + 1)\n0000000000 65535 f \n".utf8)
        for offset in offsets {
            let digits = String(offset)
            bytes += Array((String(repeating: "0", count: 10 - digits.count) + digits + " 00000 n \n").utf8)
        }
        bytes += Array("trailer\n<< /Size \(objects.count + 1) /Root 1 0 R /Info 3 0 R >>\n".utf8)
        return bytes + Array("startxref\n\(table)\n%%EOF\n".utf8)
    }
}
