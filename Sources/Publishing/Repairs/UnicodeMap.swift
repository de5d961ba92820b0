/// The characters that a font's ToUnicode map gives its glyphs (ISO 32000-1, 9.10.3).
struct UnicodeMap {
    /// What each glyph, or the first of a range of glyphs, stands for.
    private(set) var targets: [String] = []

    /// The strings that make an entry: `<code> <text>`, or `<code> <code> <text>` in ranges. 0 outside of both.
    private var entryLength = 0
    /// Strings of the current entry met so far.
    private var position = 0
    private var inArray = false

    /// - Parameter map: the CMap's PostScript.
    init(_ map: [UInt8]) {
        var rest = map[...]
        while let byte = rest.first {
            switch byte {
            case UInt8(ascii: "<"):
                let digits = rest.dropFirst().prefix { $0 != UInt8(ascii: ">") && $0 != UInt8(ascii: "<") }
                take(digits)
                rest = rest.dropFirst(digits.count + 2)
            case UInt8(ascii: "["), UInt8(ascii: "]"):
                inArray = byte == UInt8(ascii: "[")
                if !inArray { position = 0 }
                rest.removeFirst()
            case UInt8(ascii: "a")...UInt8(ascii: "z"):
                let word = rest.prefix { $0 >= UInt8(ascii: "a") && $0 <= UInt8(ascii: "z") }
                begin(String(decoding: word, as: UTF8.self))
                rest = rest.dropFirst(word.count)
            default: rest.removeFirst()
            }
        }
    }

    /// The first character that stands for nothing: U+0000, U+FEFF, U+FFFE (ISO 19005-2, 6.2.11.7.2), or one of the private
    /// use areas, whose meaning nobody else knows. Nil if all can be read.
    var firstUnreadable: Unicode.Scalar? {
        targets.lazy.flatMap(\.unicodeScalars).first { scalar in
            switch scalar.value {
            case 0, 0xFEFF, 0xFFFE, 0xE000...0xF8FF, 0xF0000...0x10FFFF: true
            default: false
            }
        }
    }

    private mutating func begin(_ word: String) {
        switch word {
        case "beginbfchar": (entryLength, position) = (2, 0)
        case "beginbfrange": (entryLength, position) = (3, 0)
        case "endbfchar", "endbfrange": entryLength = 0
        default: break
        }
    }

    private mutating func take(_ digits: ArraySlice<UInt8>) {
        guard entryLength > 0 else { return }
        position += 1
        if inArray || position == entryLength { targets.append(Self.text(digits)) }
        if !inArray && position == entryLength { position = 0 }
    }

    /// UTF-16 in hexadecimal digits.
    private static func text(_ digits: ArraySlice<UInt8>) -> String {
        let values = digits.compactMap { Character(Unicode.Scalar($0)).hexDigitValue }
        let units = stride(from: 0, to: values.count, by: 4).map { start in
            values[start..<min(start + 4, values.count)].reduce(UInt16(0)) { $0 << 4 | UInt16($1) }
        }
        return String(decoding: units, as: UTF16.self)
    }
}
