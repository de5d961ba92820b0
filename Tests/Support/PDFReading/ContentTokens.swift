/// A content stream or a CMap cut into tokens, plainly and slowly: not with the scanner that is under test.
public struct ContentTokens: Sequence, IteratorProtocol {
    public enum Token: Equatable {
        case number(Double)
        case name(String)
        case string([UInt8])
        case arrayStart, arrayEnd, dictionaryStart, dictionaryEnd
        case word(String)
    }

    private var rest: ArraySlice<UInt8>

    public init(_ bytes: [UInt8]) { rest = bytes[...] }

    public mutating func next() -> Token? {
        while let byte = rest.first {
            switch Character(Unicode.Scalar(byte)) {
            case "\0", "\t", "\n", "\u{C}", "\r", " ": rest.removeFirst()
            case "%": rest = rest.drop { $0 != 10 && $0 != 13 }
            case "(": return literal()
            case "<":
                return rest.dropFirst().first == UInt8(ascii: "<") ? take(2, .dictionaryStart) : hexadecimal()
            case ">": return take(rest.dropFirst().first == UInt8(ascii: ">") ? 2 : 1, .dictionaryEnd)
            case "[": return take(1, .arrayStart)
            case "]": return take(1, .arrayEnd)
            case "/":
                rest.removeFirst()
                return .name(word())
            case "{", "}", ")": return take(1, .word(String(Unicode.Scalar(byte))))
            default:
                let word = word()
                return Double(word).map(Token.number) ?? .word(word)
            }
        }
        return nil
    }

    private mutating func take(_ count: Int, _ token: Token) -> Token {
        rest = rest.dropFirst(count)
        return token
    }

    private mutating func word() -> String {
        let word = rest.prefix { $0 > 32 && !"()<>[]{}/%".utf8.contains($0) }
        rest = rest.dropFirst(word.count)
        return String(decoding: word, as: UTF8.self)
    }

    private mutating func hexadecimal() -> Token {
        let digits = rest.dropFirst().prefix { $0 != UInt8(ascii: ">") }
        rest = rest.dropFirst(digits.count + 2)
        let values = digits.compactMap { Character(Unicode.Scalar($0)).hexDigitValue }
        return .string(
            stride(from: 0, to: values.count, by: 2).map {
                UInt8(values[$0] << 4 | ($0 + 1 < values.count ? values[$0 + 1] : 0))
            })
    }

    private mutating func literal() -> Token {
        var bytes: [UInt8] = [], depth = 0
        while let byte = rest.popFirst() {
            switch Character(Unicode.Scalar(byte)) {
            case "(":
                depth += 1
                if depth == 1 { continue }
            case ")":
                depth -= 1
                if depth == 0 { return .string(bytes) }
            case "\\":
                escape(into: &bytes)
                continue
            default: break
            }
            bytes.append(byte)
        }
        return .string(bytes)
    }

    private mutating func escape(into bytes: inout [UInt8]) {
        let octal = rest.prefix(3).prefix { (UInt8(ascii: "0")...UInt8(ascii: "7")).contains($0) }
        if !octal.isEmpty {
            bytes.append(octal.reduce(0) { $0 &* 8 &+ ($1 - UInt8(ascii: "0")) })
            rest = rest.dropFirst(octal.count)
        } else if let byte = rest.popFirst(), byte != 10 {
            let controls: [UInt8: UInt8] = [0x6E: 10, 0x72: 13, 0x74: 9, 0x62: 8, 0x66: 12]
            bytes.append(controls[byte] ?? byte)
        }
    }
}
