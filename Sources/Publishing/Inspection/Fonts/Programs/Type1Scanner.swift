/// The words of a Type 1 program: enough of PostScript to find encodings and charstrings (Adobe Type 1 Font Format, 2 and 10).
struct Type1Scanner {
    enum Word: Equatable {
        /// `/A`
        case literal(String)
        case number(Double)
        /// Anything else: `dup`, `RD`, `[`.
        case command(String)
    }

    let bytes: [UInt8]
    private(set) var place: Int

    init(_ bytes: [UInt8], from place: Int = 0) { (self.bytes, self.place) = (bytes, place) }

    /// Nil at the end.
    mutating func next() -> Word? {
        skip()
        guard place < bytes.count else { return nil }
        let first = bytes[place]
        if first == UInt8(ascii: "(") {
            skipString()
            return .command("()")
        }
        if first != UInt8(ascii: "/"), Self.isDelimiter(first) {
            place += 1
            return .command(String(Unicode.Scalar(first)))
        }
        let start = first == UInt8(ascii: "/") ? place + 1 : place
        place = start
        while place < bytes.count, !Self.isDelimiter(bytes[place]), !SyntaxLexer.isSpace(bytes[place]) {
            place += 1
        }
        // No name is longer: what follows is no PostScript.
        let text = String(decoding: bytes[start..<min(place, start + 128)], as: UTF8.self)
        if first == UInt8(ascii: "/") { return .literal(text) }
        return Self.number(text).map { .number($0) } ?? .command(text)
    }

    /// `65`, `0.001`, `8#101`
    private static func number(_ text: String) -> Double? {
        guard let first = text.utf8.first, (43...57).contains(first) else { return nil }
        if let value = Double(text) { return value }
        let parts = text.split(separator: "#", maxSplits: 1)
        guard parts.count == 2, let radix = Int(parts[0]), (2...36).contains(radix) else { return nil }
        return Int(parts[1], radix: radix).map(Double.init)
    }

    /// So many bytes of data after the one space that follows a word; nil where they are not there.
    mutating func data(_ count: Int) -> Range<Int>? {
        guard count >= 0, place < bytes.count, count <= bytes.count - place - 1 else { return nil }
        let range = (place + 1)..<(place + 1 + count)
        place = range.upperBound
        return range
    }

    private mutating func skip() {
        while place < bytes.count {
            if bytes[place] == UInt8(ascii: "%") {
                while place < bytes.count, bytes[place] != 10, bytes[place] != 13 { place += 1 }
            } else if SyntaxLexer.isSpace(bytes[place]) {
                place += 1
            } else {
                return
            }
        }
    }

    private mutating func skipString() {
        var depth = 0
        while place < bytes.count {
            switch bytes[place] {
            case UInt8(ascii: "\\"): place += 1
            case UInt8(ascii: "("): depth += 1
            case UInt8(ascii: ")"): depth -= 1
            default: break
            }
            place += 1
            if depth == 0 { return }
        }
        place = bytes.count
    }

    private static func isDelimiter(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "("), UInt8(ascii: ")"), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "["),
            UInt8(ascii: "]"), UInt8(ascii: "{"), UInt8(ascii: "}"), UInt8(ascii: "/"), UInt8(ascii: "%"):
            true
        default: false
        }
    }
}
