/// Cuts PDF syntax into tokens: objects, content streams, CMaps (ISO 32000-1, 7.2).
///
/// It takes any bytes: what is wrong becomes a keyword or is skipped, and it always comes to the end.
struct SyntaxLexer {
    enum Token: Equatable {
        case integer(Int)
        case real(Double)
        case name(String)
        case string([UInt8])
        case arrayOpen, arrayClose, dictionaryOpen, dictionaryClose
        /// A word of at most three bytes, as all operators of content are.
        case `operator`(Operator)
        case keyword(String)
        case end
    }

    let bytes: [UInt8]
    /// Just behind the last token.
    var position = 0

    init(_ bytes: [UInt8]) { self.bytes = bytes }

    mutating func next() -> Token {
        var string: [UInt8] = []
        let token = next(&string)
        if case .string = token { return .string(string) }
        return token
    }

    /// The next token. The bytes of a string are put behind those that are there, and its token has none: so a stream's
    /// many short strings cost no memory of their own.
    mutating func next(_ strings: inout [UInt8]) -> Token {
        skipSpace()
        guard position < bytes.count else { return .end }
        switch bytes[position] {
        case UInt8(ascii: "("):
            readLiteral(into: &strings)
            return .string([])
        case UInt8(ascii: "<"):
            if follows(UInt8(ascii: "<")) { return take(2, .dictionaryOpen) }
            readHexadecimal(into: &strings)
            return .string([])
        case UInt8(ascii: ">"): return take(follows(UInt8(ascii: ">")) ? 2 : 1, .dictionaryClose)
        case UInt8(ascii: "["): return take(1, .arrayOpen)
        case UInt8(ascii: "]"): return take(1, .arrayClose)
        case UInt8(ascii: "/"):
            position += 1
            return .name(name())
        case UInt8(ascii: ")"), UInt8(ascii: "{"), UInt8(ascii: "}"):
            return take(1, .operator(Operator(bytes[position...position])))
        default: return word()
        }
    }

    // MARK: Bytes

    static func isSpace(_ byte: UInt8) -> Bool {
        switch byte {
        case 0, 9, 10, 12, 13, 32: true
        default: false
        }
    }

    private static func isRegular(_ byte: UInt8) -> Bool {
        switch byte {
        case 0, 9, 10, 12, 13, 32, UInt8(ascii: "("), UInt8(ascii: ")"), UInt8(ascii: "<"), UInt8(ascii: ">"),
            UInt8(ascii: "["), UInt8(ascii: "]"), UInt8(ascii: "{"), UInt8(ascii: "}"), UInt8(ascii: "/"),
            UInt8(ascii: "%"):
            false
        default: true
        }
    }

    private func follows(_ byte: UInt8) -> Bool {
        position + 1 < bytes.count && bytes[position + 1] == byte
    }

    private mutating func take(_ count: Int, _ token: Token) -> Token {
        position += count
        return token
    }

    /// White space and comments.
    private mutating func skipSpace() {
        while position < bytes.count {
            if Self.isSpace(bytes[position]) {
                position += 1
            } else if bytes[position] == UInt8(ascii: "%") {
                while position < bytes.count, bytes[position] != 10, bytes[position] != 13 { position += 1 }
            } else {
                return
            }
        }
    }

    // MARK: Words

    private mutating func regular() -> Range<Int> {
        let first = position
        while position < bytes.count, Self.isRegular(bytes[position]) { position += 1 }
        return first..<position
    }

    private mutating func word() -> Token {
        let range = regular()
        if let number = Self.number(bytes[range]) { return number }
        if range.count <= 3 { return .operator(Operator(bytes[range])) }
        return .keyword(String(decoding: bytes[range], as: UTF8.self))
    }

    /// A number, without exponents: PDF has none.
    private static func number(_ word: ArraySlice<UInt8>) -> Token? {
        var digits = 0.0, scale = 1.0, whole = 0, hasDigits = false, isFraction = false, isLong = false
        var isNegative = false
        for (index, byte) in word.enumerated() {
            switch byte {
            case UInt8(ascii: "0")...UInt8(ascii: "9"):
                hasDigits = true
                digits = digits * 10 + Double(byte - 48)
                if isFraction { scale *= 10 }
                let (next, isOver) = whole.multipliedReportingOverflow(by: 10)
                let (sum, isOverAgain) = next.addingReportingOverflow(Int(byte - 48))
                isLong = isLong || isOver || isOverAgain
                whole = isLong ? 0 : sum
            case UInt8(ascii: "."):
                if isFraction { return nil }
                isFraction = true
            case UInt8(ascii: "-"), UInt8(ascii: "+"):
                if index > 0 { return nil }
                isNegative = byte == UInt8(ascii: "-")
            default: return nil
            }
        }
        guard hasDigits else { return nil }
        if !isFraction, !isLong { return .integer(isNegative ? -whole : whole) }
        let value = digits / scale
        return .real(value.isFinite ? (isNegative ? -value : value) : 0)
    }

    private mutating func name() -> String {
        let range = regular()
        guard bytes[range].contains(UInt8(ascii: "#")) else {
            return String(decoding: bytes[range], as: UTF8.self)
        }
        var decoded: [UInt8] = [], index = range.lowerBound
        while index < range.upperBound {
            if bytes[index] == UInt8(ascii: "#"), index + 2 < range.upperBound,
                let high = Self.digit(bytes[index + 1]), let low = Self.digit(bytes[index + 2])
            {
                decoded.append(high << 4 | low)
                index += 3
            } else {
                decoded.append(bytes[index])
                index += 1
            }
        }
        return String(decoding: decoded, as: UTF8.self)
    }

    // MARK: Strings

    private static func digit(_ byte: UInt8) -> UInt8? {
        switch byte {
        case UInt8(ascii: "0")...UInt8(ascii: "9"): byte - 48
        case UInt8(ascii: "A")...UInt8(ascii: "F"): byte - 55
        case UInt8(ascii: "a")...UInt8(ascii: "f"): byte - 87
        default: nil
        }
    }

    private mutating func readHexadecimal(into string: inout [UInt8]) {
        position += 1
        var high: UInt8?
        while position < bytes.count, bytes[position] != UInt8(ascii: ">") {
            if let digit = Self.digit(bytes[position]) {
                if let first = high {
                    string.append(first << 4 | digit)
                    high = nil
                } else {
                    high = digit
                }
            }
            position += 1
        }
        position = min(position + 1, bytes.count)
        if let high { string.append(high << 4) }
    }

    private mutating func readLiteral(into string: inout [UInt8]) {
        position += 1
        var depth = 1
        while position < bytes.count {
            let byte = bytes[position]
            position += 1
            switch byte {
            case UInt8(ascii: "("): depth += 1
            case UInt8(ascii: ")"):
                depth -= 1
                if depth == 0 { return }
            case UInt8(ascii: "\\"):
                escape(into: &string)
                continue
            default: break
            }
            string.append(byte)
        }
    }

    private mutating func escape(into string: inout [UInt8]) {
        guard position < bytes.count else { return }
        let byte = bytes[position]
        position += 1
        switch byte {
        case UInt8(ascii: "0")...UInt8(ascii: "7"):
            var value = Int(byte - 48), count = 1
            while count < 3, position < bytes.count, (48...55).contains(bytes[position]) {
                value = value * 8 + Int(bytes[position] - 48)
                position += 1
                count += 1
            }
            string.append(UInt8(truncatingIfNeeded: value))
        case UInt8(ascii: "n"): string.append(10)
        case UInt8(ascii: "r"): string.append(13)
        case UInt8(ascii: "t"): string.append(9)
        case UInt8(ascii: "b"): string.append(8)
        case UInt8(ascii: "f"): string.append(12)
        case 10: break
        case 13: if position < bytes.count, bytes[position] == 10 { position += 1 }
        default: string.append(byte)
        }
    }
}
