import Foundation

/// Writes a package whose parts are stored as they are (APPNOTE.TXT of the ZIP format), for workbooks that no spreadsheet
/// would write.
enum ZipWriter {
    static func package(_ parts: [(name: String, text: String)]) -> Data {
        var package = Data(), directory = Data()
        for (name, text) in parts {
            let bytes = Data(text.utf8), start = package.count
            var header = Data()
            for value in [20, 0, 0, 0, 0x21] as [UInt16] { header.append(little: value) }
            for value in [checksum(bytes), UInt32(bytes.count), UInt32(bytes.count)] {
                header.append(little: value)
            }
            for value in [UInt16(name.utf8.count), 0] { header.append(little: value) }
            package += Data([0x50, 0x4B, 3, 4]) + header + Data(name.utf8) + bytes
            directory += Data([0x50, 0x4B, 1, 2, 20, 0]) + header
            for value in [0, 0, 0] as [UInt16] { directory.append(little: value) }
            for value in [0, UInt32(start)] { directory.append(little: value) }
            directory += Data(name.utf8)
        }
        var end = Data([0x50, 0x4B, 5, 6, 0, 0, 0, 0])
        for value in [UInt16(parts.count), UInt16(parts.count)] { end.append(little: value) }
        for value in [UInt32(directory.count), UInt32(package.count)] { end.append(little: value) }
        return package + directory + end + Data([0, 0])
    }

    /// CRC-32 (ISO 3309).
    private static func checksum(_ bytes: Data) -> UInt32 {
        var sum = ~UInt32(0)
        for byte in bytes {
            sum ^= UInt32(byte)
            for _ in 0..<8 { sum = sum & 1 == 1 ? (sum >> 1) ^ 0xEDB8_8320 : sum >> 1 }
        }
        return ~sum
    }

    private static let relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"

    /// A workbook of one sheet, « S ».
    ///
    /// - Parameters:
    ///   - rows: what stands in `sheetData`; `after`: what follows it.
    ///   - strings: what stands in `sst`; `formats`: codes, by the number of their style, the first of which is 1.
    static func workbook(
        _ rows: String, after: String = "", strings: String = "", formats: [String] = [],
        properties: String = "",
        before: String = ""
    ) -> Data {
        let kinds = [
            "worksheet": "worksheets/s.xml", "styles": "styles.xml", "sharedStrings": "/xl/strings.xml",
        ]
        let related = kinds.sorted { $0.key < $1.key }.map { kind, target in
            "<Relationship Id=\"\(kind)\" Type=\"\(relations)\(kind)\" Target=\"\(target)\"/>"
        }.joined()
        let codes = formats.enumerated().map { index, code in
            "<numFmt numFmtId=\"\(200 + index)\" formatCode=\"\(code)\"/>"
        }.joined()
        let styles = (0..<formats.count).map { "<xf numFmtId=\"\(200 + $0)\"/>" }.joined()
        return package([
            (
                "_rels/.rels",
                "<Relationships><Relationship Id=\"r\" Type=\"\(relations)officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>"
            ), ("xl/_rels/workbook.xml.rels", "<Relationships>\(related)</Relationships>"),
            (
                "xl/workbook.xml",
                "<workbook xmlns:r=\"x\"><workbookPr \(properties)/><sheets><sheet name=\"S\" sheetId=\"1\" r:id=\"worksheet\"/></sheets></workbook>"
            ),
            (
                "xl/styles.xml",
                "<styleSheet><numFmts>\(codes)</numFmts><cellStyleXfs><xf numFmtId=\"14\"/></cellStyleXfs><cellXfs><xf numFmtId=\"0\"/>\(styles)</cellXfs></styleSheet>"
            ), ("xl/strings.xml", "<sst>\(strings)</sst>"),
            (
                "xl/worksheets/s.xml",
                "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\(before)<worksheet><sheetData>\(rows)</sheetData>\(after)</worksheet>"
            ),
        ])
    }

    static func openDocument(_ rows: String) -> Data {
        package([
            (
                "content.xml",
                "<office:document-content><office:body><office:spreadsheet><table:table table:name=\"S\">\(rows)</table:table></office:spreadsheet></office:body></office:document-content>"
            )
        ])
    }
}

extension Data {
    fileprivate mutating func append(little value: some FixedWidthInteger) {
        Swift.withUnsafeBytes(of: value.littleEndian) { append(contentsOf: $0) }
    }
}
