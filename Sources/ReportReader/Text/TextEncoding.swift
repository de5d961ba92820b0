/// How the characters of a data file are bytes.
enum TextEncoding: String, Hashable, Sendable, CaseIterable {
    case utf8 = "utf-8"
    case utf16 = "utf-16"
    case windows1252 = "windows-1252"
}

/// Makes UTF-8 of a data file in the encoding that it has: declared, told by its mark, or found from its bytes.
///
/// Without a declaration a file that begins with a byte order mark is what that says; one with zeros in every other byte
/// is UTF-16; one that is UTF-8 is that; any other is Windows-1252, unless it has sequences of UTF-8 too.
enum TextDecoder {
    /// The bytes are not all of one encoding.
    struct Failure: Error {
        enum Reason: Hashable {
            case invalid(TextEncoding)
            /// Some bytes are UTF-8 for a letter beyond ASCII, others are not UTF-8 at all.
            case mixed(utf8At: Int)
        }
        var reason: Reason
        /// Of the first byte that does not fit.
        var offset: Int
    }

    /// - Returns: UTF-8, without a mark where it was made of something else; nil where the bytes are it already.
    static func utf8(_ bytes: [UInt8], as declared: TextEncoding?) throws(Failure) -> [UInt8]? {
        switch declared ?? (mark(of: bytes) ?? guess(bytes)) {
        case .utf8:
            guard let offset = invalidByte(in: bytes) else { return nil }
            throw Failure(reason: .invalid(.utf8), offset: offset)
        case .utf16: return try utf16(bytes)
        case .windows1252:
            if declared == nil { try refuseMixture(bytes) }
            return try windows1252(bytes)
        }
    }

    private static func mark(of bytes: [UInt8]) -> TextEncoding? {
        if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) { return .utf16 }
        return bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? .utf8 : nil
    }

    private static func guess(_ bytes: [UInt8]) -> TextEncoding {
        let (even, odd) = zeros(bytes)
        if max(even, odd) * 4 > min(bytes.count, 4096), min(even, odd) == 0 { return .utf16 }
        return invalidByte(in: bytes) == nil ? .utf8 : .windows1252
    }

    /// Zero bytes at even and at odd offsets of the file's beginning.
    private static func zeros(_ bytes: [UInt8]) -> (even: Int, odd: Int) {
        var counts = (even: 0, odd: 0)
        for (index, byte) in bytes.prefix(4096).enumerated() where byte == 0 {
            if index % 2 == 0 { counts.even += 1 } else { counts.odd += 1 }
        }
        return counts
    }

    private static func invalidByte(in bytes: [UInt8]) -> Int? {
        SourceFile.firstInvalidByte(in: bytes)
    }

    // MARK: UTF-16

    private static func utf16(_ bytes: [UInt8]) throws(Failure) -> [UInt8] {
        let isMarked = bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF])
        let isBigEndian = isMarked ? bytes[0] == 0xFE : zeros(bytes).even > zeros(bytes).odd
        var result: [UInt8] = []
        result.reserveCapacity(bytes.count)
        var index = isMarked ? 2 : 0
        func unit() -> UInt32? {
            guard index + 1 < bytes.count else { return nil }
            let (high, low) =
                isBigEndian ? (bytes[index], bytes[index + 1]) : (bytes[index + 1], bytes[index])
            index += 2
            return UInt32(high) << 8 | UInt32(low)
        }
        while index < bytes.count {
            let start = index
            guard var value = unit() else { throw Failure(reason: .invalid(.utf16), offset: start) }
            if (0xD800..<0xDC00).contains(value), let low = unit(), (0xDC00..<0xE000).contains(low) {
                value = 0x10000 + (value - 0xD800) << 10 + (low - 0xDC00)
            }
            guard let scalar = Unicode.Scalar(value) else {
                throw Failure(reason: .invalid(.utf16), offset: start)
            }
            result.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
        }
        return result
    }

    // MARK: Windows-1252

    /// Refuses a file that has letters in UTF-8 and bytes that are not.
    private static func refuseMixture(_ bytes: [UInt8]) throws(Failure) {
        var parser = Unicode.UTF8.ForwardParser(), iterator = bytes.makeIterator()
        var offset = 0, letter: Int?, invalid: Int?
        loop: while letter == nil || invalid == nil {
            switch parser.parseScalar(from: &iterator) {
            case .valid(let encoded):
                if encoded.count > 1, letter == nil { letter = offset }
                offset += encoded.count
            case .error(let length):
                if invalid == nil { invalid = offset }
                offset += length
            case .emptyInput: break loop
            }
        }
        if let letter, let invalid { throw Failure(reason: .mixed(utf8At: letter), offset: invalid) }
    }

    private static func windows1252(_ bytes: [UInt8]) throws(Failure) -> [UInt8] {
        var result: [UInt8] = []
        result.reserveCapacity(bytes.count + bytes.count / 8)
        for (offset, byte) in bytes.enumerated() {
            if byte < 0x80 {
                result.append(byte)
                continue
            }
            let value = byte < 0xA0 ? upperControls[Int(byte) - 0x80] : UInt32(byte)
            guard value != 0, let scalar = Unicode.Scalar(value) else {
                throw Failure(reason: .invalid(.windows1252), offset: offset)
            }
            result.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
        }
        return result
    }

    /// What Windows-1252 has at 80 to 9F, where ISO 8859-1 has control characters; 0 where it has nothing.
    private static let upperControls: [UInt32] = [
        0x20AC, 0, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0,
        0x017D, 0, 0, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A,
        0x0153, 0, 0x017E, 0x0178,
    ]
}
