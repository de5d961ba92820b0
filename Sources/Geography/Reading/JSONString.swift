/// The text of a JSON string whose escapes were checked before.
enum JSONString {
    static func text(of bytes: ArraySlice<UInt8>) -> String {
        guard bytes.contains(UInt8(ascii: "\\")) else { return String(decoding: bytes, as: UTF8.self) }
        var text: [UInt8] = []
        var index = bytes.startIndex
        while index < bytes.endIndex {
            guard bytes[index] == UInt8(ascii: "\\"), let (scalar, length) = escape(bytes[index...]) else {
                text.append(bytes[index])
                index += 1
                continue
            }
            text.append(contentsOf: String(scalar).utf8)
            index += length
        }
        return String(decoding: text, as: UTF8.self)
    }

    /// The scalar that an escape at the beginning stands for, and its bytes; nil where it is none.
    static func escape(_ bytes: ArraySlice<UInt8>) -> (scalar: Unicode.Scalar, length: Int)? {
        let start = bytes.startIndex
        guard bytes.count >= 2 else { return nil }
        if let simple = simple[bytes[start + 1]] { return (simple, 2) }
        guard let first = unit(bytes) else { return nil }
        if let scalar = Unicode.Scalar(first) { return (scalar, 6) }
        // Two halves of a UTF-16 pair.
        guard (0xD800..<0xDC00).contains(first), let second = unit(bytes.dropFirst(6)),
            (0xDC00..<0xE000).contains(second),
            let scalar = Unicode.Scalar(0x10000 + (first - 0xD800) << 10 + (second - 0xDC00))
        else { return nil }
        return (scalar, 12)
    }

    private static let simple: [UInt8: Unicode.Scalar] = [
        UInt8(ascii: "n"): "\n", UInt8(ascii: "t"): "\t", UInt8(ascii: "r"): "\r",
        UInt8(ascii: "b"): "\u{8}", UInt8(ascii: "f"): "\u{C}", UInt8(ascii: "\""): "\"",
        UInt8(ascii: "\\"): "\\", UInt8(ascii: "/"): "/",
    ]

    /// The four digits of `\uXXXX`.
    private static func unit(_ bytes: ArraySlice<UInt8>) -> UInt32? {
        let digits = bytes.prefix(6)
        guard digits.count == 6, digits.first == UInt8(ascii: "\\"),
            digits[digits.startIndex + 1] == UInt8(ascii: "u")
        else { return nil }
        var value: UInt32 = 0
        for byte in digits.dropFirst(2) {
            guard let digit = Character(Unicode.Scalar(byte)).hexDigitValue else { return nil }
            value = value << 4 + UInt32(digit)
        }
        return value
    }
}
