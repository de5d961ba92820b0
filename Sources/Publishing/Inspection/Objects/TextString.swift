/// The text strings of PDF (ISO 32000-2, 7.9.2.2 and annex D.2).
enum TextString {
    static func decoded(_ bytes: [UInt8]) -> String {
        if bytes.starts(with: [0xFE, 0xFF]) { return utf16(bytes.dropFirst(2), isBigEndian: true) }
        if bytes.starts(with: [0xFF, 0xFE]) { return utf16(bytes.dropFirst(2), isBigEndian: false) }
        if bytes.starts(with: [0xEF, 0xBB, 0xBF]) {
            return String(decoding: bytes.dropFirst(3), as: UTF8.self)
        }
        var text = ""
        for byte in bytes { text.unicodeScalars.append(documentEncoding(byte)) }
        return text
    }

    static func utf16(_ bytes: ArraySlice<UInt8>, isBigEndian: Bool = true) -> String {
        let units = stride(from: bytes.startIndex, to: bytes.endIndex - 1, by: 2).map { index in
            let (first, second) = (UInt16(bytes[index]), UInt16(bytes[index + 1]))
            return isBigEndian ? first << 8 | second : second << 8 | first
        }
        return String(decoding: units, as: UTF16.self)
    }

    private static func documentEncoding(_ byte: UInt8) -> Unicode.Scalar {
        switch byte {
        case 0x18...0x1F: accents[Int(byte) - 0x18]
        case 0x80...0xA0: marks[Int(byte) - 0x80]
        default: Unicode.Scalar(byte)
        }
    }

    private static let accents: [Unicode.Scalar] = Array("˘ˇˆ˙˝˛˚˜".unicodeScalars)
    private static let marks: [Unicode.Scalar] = Array(
        "•†‡…—–ƒ⁄‹›−‰„“”‘’‚™ﬁﬂŁŒŠŸŽıłœšž\u{FFFD}€".unicodeScalars)
}
