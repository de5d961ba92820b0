/// Walks over a content stream one instruction at a time: operands, then an operator (ISO 32000-1, 7.8.2).
///
/// It looks at each byte once and copies nothing. Strings, names and dictionaries are skipped; operands are read from
/// the bytes only by whoever needs them.
struct ContentScanner {
    let bytes: UnsafeBufferPointer<UInt8>
    /// Where the instruction that `next` found starts: its first operand, or its operator.
    private(set) var start = 0
    /// Just behind its operator.
    private(set) var end = 0

    init(_ bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

    /// Goes to the next instruction and says what it does.
    mutating func next() -> Operation {
        var i = end
        skipSpace(&i)
        start = i
        while i < bytes.count {
            switch bytes[i] {
            case 0, 9, 10, 12, 13, 32: i += 1
            case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."),
                UInt8(ascii: "+"):
                skipRegular(&i)
            case UInt8(ascii: "("): skipString(&i)
            case UInt8(ascii: "<"): skipAngle(&i)
            case UInt8(ascii: "["), UInt8(ascii: "]"), UInt8(ascii: ">"), UInt8(ascii: "{"),
                UInt8(ascii: "}"),
                UInt8(ascii: ")"):
                i += 1
            case UInt8(ascii: "/"):
                i += 1
                skipRegular(&i)
            case UInt8(ascii: "%"): skipSpace(&i)
            default:
                if let operation = operation(&i) {
                    end = i
                    if case .inlineData = operation { skipInlineData() }
                    return operation
                }
            }
        }
        (start, end) = (bytes.count, bytes.count)
        return .end
    }

    /// The first operands of the instruction that `next` found, if they are `count` numbers (at most four).
    func numbers(_ count: Int) -> SIMD4<Double>? {
        var numbers = SIMD4<Double>.zero
        var i = start
        for index in 0..<count {
            guard let number = number(&i) else { return nil }
            numbers[index] = number
        }
        return numbers
    }

    /// The number at `i`, after white space; nil if something else stands there.
    private func number(_ i: inout Int) -> Double? {
        skipSpace(&i)
        guard i < bytes.count else { return nil }
        let isNegative = bytes[i] == UInt8(ascii: "-")
        if isNegative || bytes[i] == UInt8(ascii: "+") { i += 1 }
        let first = i
        var digits = 0.0, scale = 1.0, isFraction = false
        while i < bytes.count {
            switch bytes[i] {
            case UInt8(ascii: "0")...UInt8(ascii: "9"):
                digits = digits * 10 + Double(bytes[i] - UInt8(ascii: "0"))
                if isFraction { scale *= 10 }
            case UInt8(ascii: ".") where !isFraction: isFraction = true
            default: return i > first ? (isNegative ? -digits : digits) / scale : nil
            }
            i += 1
        }
        return nil
    }

    /// The operator at `i`; nil for the keywords that are operands: `true`, `false`, `null`.
    private func operation(_ i: inout Int) -> Operation? {
        var packed: UInt32 = 0
        let first = i
        repeat {
            packed = packed << 8 | UInt32(bytes[i])
            i += 1
        } while i < bytes.count && Self.isRegular(bytes[i])
        switch (i - first, packed) {
        case (4, 0x7472_7565), (4, 0x6E75_6C6C), (5, 0x616C_7365): return nil
        case (1...3, _): return Operation(packed: packed)
        default: return .other
        }
    }

    // MARK: Skipping

    private static func isRegular(_ byte: UInt8) -> Bool {
        switch byte {
        case 0, 9, 10, 12, 13, 32: false
        case UInt8(ascii: "("), UInt8(ascii: ")"), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "["),
            UInt8(ascii: "]"), UInt8(ascii: "{"), UInt8(ascii: "}"), UInt8(ascii: "/"), UInt8(ascii: "%"):
            false
        default: true
        }
    }

    private func skipRegular(_ i: inout Int) {
        while i < bytes.count && Self.isRegular(bytes[i]) { i += 1 }
    }

    /// White space and comments.
    private func skipSpace(_ i: inout Int) {
        while i < bytes.count {
            switch bytes[i] {
            case 0, 9, 10, 12, 13, 32: i += 1
            case UInt8(ascii: "%"): while i < bytes.count && bytes[i] != 10 && bytes[i] != 13 { i += 1 }
            default: return
            }
        }
    }

    /// `(…)`, with escapes and nested parentheses.
    private func skipString(_ i: inout Int) {
        var depth = 0
        while i < bytes.count {
            switch bytes[i] {
            case UInt8(ascii: "\\"): i += 1
            case UInt8(ascii: "("): depth += 1
            case UInt8(ascii: ")"): depth -= 1
            default: break
            }
            i += 1
            if depth == 0 { return }
        }
    }

    /// `<…>`, or the `<<` that opens a dictionary.
    private func skipAngle(_ i: inout Int) {
        i += 1
        if i < bytes.count && bytes[i] == UInt8(ascii: "<") {
            i += 1
            return
        }
        while i < bytes.count && bytes[i] != UInt8(ascii: ">") { i += 1 }
        i += 1
    }

    /// The data of an inline picture, to an `EI` between white space.
    private mutating func skipInlineData() {
        var i = end + 1
        while i + 2 < bytes.count {
            let stands =
                !Self.isRegular(bytes[i]) && bytes[i + 1] == UInt8(ascii: "E")
                && bytes[i + 2] == UInt8(ascii: "I")
                && (i + 3 == bytes.count || !Self.isRegular(bytes[i + 3]))
            if stands {
                end = i + 3
                return
            }
            i += 1
        }
        end = bytes.count
    }
}
