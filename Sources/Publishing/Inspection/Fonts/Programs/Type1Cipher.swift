/// The cipher of Type 1 programs, which hides nothing today (Adobe Type 1 Font Format, 7).
enum Type1Cipher {
    /// The key of the private part.
    static let eexec: UInt16 = 55_665
    /// The key of charstrings.
    static let charstring: UInt16 = 4330

    /// - Parameter lead: bytes at the beginning that mean nothing.
    static func plain(_ bytes: some Sequence<UInt8>, key: UInt16, lead: Int) -> [UInt8] {
        var state = key, plain: [UInt8] = []
        plain.reserveCapacity(bytes.underestimatedCount)
        for byte in bytes {
            plain.append(byte ^ UInt8(truncatingIfNeeded: state >> 8))
            state = (UInt16(byte) &+ state) &* 52_845 &+ 22_719
        }
        return Array(plain.dropFirst(max(lead, 0)))
    }

    /// The private part as bytes: it may stand in hexadecimal digits.
    static func bytes(_ part: ArraySlice<UInt8>) -> [UInt8] {
        guard part.prefix(4).allSatisfy({ digit($0) != nil }) else { return Array(part) }
        var bytes: [UInt8] = [], high: UInt8?
        for byte in part {
            guard let digit = digit(byte) else {
                if SyntaxLexer.isSpace(byte) { continue }
                break
            }
            if let first = high {
                bytes.append(first << 4 | digit)
                high = nil
            } else {
                high = digit
            }
        }
        return bytes
    }

    private static func digit(_ byte: UInt8) -> UInt8? {
        switch byte {
        case 48...57: byte - 48
        case 65...70: byte - 55
        case 97...102: byte - 87
        default: nil
        }
    }
}
