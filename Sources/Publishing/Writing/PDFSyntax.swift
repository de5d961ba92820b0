/// An object of a PDF file taken apart, so that it can be changed and written elsewhere (ISO 32000-1, 7.3).
indirect enum PDFSyntax: Hashable, Sendable {
    /// A number, a keyword or a name, as it is written.
    case atom([UInt8])
    /// The bytes of a string.
    case string([UInt8])
    case reference(Reference)
    case array([PDFSyntax])
    case dictionary([String: PDFSyntax])

    struct Reference: Hashable, Sendable {
        var number: Int
        var generation: Int
    }

    static let null = PDFSyntax.atom(Array("null".utf8))
    /// - Parameter name: with its slash.
    static func name(_ name: String) -> PDFSyntax { .atom(Array(name.utf8)) }
    static func integer(_ value: Int) -> PDFSyntax { .atom(Array(String(value).utf8)) }

    // MARK: What it is

    /// Keys with their slash.
    var entries: [String: PDFSyntax] { if case .dictionary(let entries) = self { entries } else { [:] } }
    var items: [PDFSyntax] { if case .array(let items) = self { items } else { [] } }
    var reference: Reference? { if case .reference(let reference) = self { reference } else { nil } }
    var string: [UInt8]? { if case .string(let bytes) = self { bytes } else { nil } }
    var isNull: Bool { self == .null }

    /// With its slash; nil for what is no name.
    var name: String? {
        guard case .atom(let bytes) = self, bytes.first == UInt8(ascii: "/") else { return nil }
        return String(decoding: bytes, as: UTF8.self)
    }

    var number: Double? {
        guard case .atom(let bytes) = self else { return nil }
        return Double(String(decoding: bytes, as: UTF8.self))
    }

    var integer: Int? {
        guard case .atom(let bytes) = self else { return nil }
        return Int(String(decoding: bytes, as: UTF8.self))
    }

    subscript(_ key: String) -> PDFSyntax? {
        get { entries[key] }
        set {
            guard case .dictionary(var entries) = self else { return }
            entries[key] = newValue
            self = .dictionary(entries)
        }
    }

    // MARK: Writing

    /// Writes it, with each reference as `renumber` wants it: nil for what is not taken along. Keys come in the order of
    /// their letters, so that the same object is the same bytes.
    func write(to text: inout PDFText, _ renumber: (Reference) -> Int?) {
        switch self {
        case .atom(let bytes):
            if bytes.first != UInt8(ascii: "/") { text.raw(" ") }
            text.bytes += bytes
        case .string(let bytes): text.string(bytes)
        case .reference(let reference):
            if let number = renumber(reference) { text.reference(number) } else { text.raw(" null") }
        case .array(let items):
            text.raw("[")
            for item in items { item.write(to: &text, renumber) }
            text.raw("]")
        case .dictionary:
            text.raw("<<")
            writeEntries(to: &text, renumber)
            text.raw(">>")
        }
    }

    /// A dictionary's entries without its brackets.
    func writeEntries(to text: inout PDFText, _ renumber: (Reference) -> Int?) {
        for (key, value) in entries.sorted(by: { $0.key < $1.key }) where !value.isNull {
            text.bytes += Array(key.utf8)
            value.write(to: &text, renumber)
        }
    }
}

// MARK: Reading

extension PDFSyntax {
    /// Takes apart what qpdf wrote, which is well formed; nil for what is not.
    init?(_ text: PDFText) {
        var parser = Parser(bytes: text.bytes)
        guard let value = parser.value(depth: 0) else { return nil }
        self = value
    }

    private struct Parser {
        let bytes: [UInt8]
        var position = 0
        /// qpdf refuses deeper ones.
        static let deepest = 600

        mutating func value(depth: Int) -> PDFSyntax? {
            skipSpace()
            guard position < bytes.count, depth < Self.deepest else { return nil }
            switch bytes[position] {
            case UInt8(ascii: "["): return array(depth)
            case UInt8(ascii: "("): return .string(literal())
            case UInt8(ascii: "<"):
                let isDictionary = position + 1 < bytes.count && bytes[position + 1] == UInt8(ascii: "<")
                return isDictionary ? dictionary(depth) : .string(hexadecimal())
            default: return atomOrReference()
            }
        }

        private mutating func array(_ depth: Int) -> PDFSyntax? {
            position += 1
            var items: [PDFSyntax] = []
            while true {
                skipSpace()
                guard position < bytes.count else { return nil }
                if bytes[position] == UInt8(ascii: "]") {
                    position += 1
                    return .array(items)
                }
                guard let item = value(depth: depth + 1) else { return nil }
                items.append(item)
            }
        }

        private mutating func dictionary(_ depth: Int) -> PDFSyntax? {
            position += 2
            var entries: [String: PDFSyntax] = [:]
            while true {
                skipSpace()
                guard position + 1 < bytes.count else { return nil }
                if bytes[position] == UInt8(ascii: ">") {
                    position += 2
                    return .dictionary(entries)
                }
                guard bytes[position] == UInt8(ascii: "/") else { return nil }
                let key = String(decoding: token(), as: UTF8.self)
                guard let value = value(depth: depth + 1) else { return nil }
                entries[key] = value
            }
        }

        /// `12`, or `12 0 R`.
        private mutating func atomOrReference() -> PDFSyntax? {
            let first = token()
            if first.isEmpty { return nil }
            let saved = position
            if let number = Self.integer(first) {
                skipSpace()
                if let generation = Self.integer(token()) {
                    skipSpace()
                    if token() == [UInt8(ascii: "R")] {
                        return .reference(Reference(number: number, generation: generation))
                    }
                }
            }
            position = saved
            return .atom(first)
        }

        private static func integer(_ token: [UInt8]) -> Int? {
            guard !token.isEmpty, token.allSatisfy({ (0x30...0x39).contains($0) }) else { return nil }
            return Int(String(decoding: token, as: UTF8.self))
        }

        /// A run of regular characters, with the slash before it.
        private mutating func token() -> [UInt8] {
            let start = position
            if position < bytes.count, bytes[position] == UInt8(ascii: "/") { position += 1 }
            while position < bytes.count, Self.isRegular(bytes[position]) { position += 1 }
            return Array(bytes[start..<position])
        }

        private static func isRegular(_ byte: UInt8) -> Bool {
            byte > 0x20 && !"()<>[]{}/%".utf8.contains(byte)
        }

        private mutating func skipSpace() {
            while position < bytes.count, bytes[position] <= 0x20 { position += 1 }
        }

        private mutating func literal() -> [UInt8] {
            position += 1
            var result: [UInt8] = [], depth = 1
            while position < bytes.count {
                let byte = bytes[position]
                position += 1
                switch byte {
                case UInt8(ascii: "\\"): escape(to: &result)
                case UInt8(ascii: "("):
                    depth += 1
                    result.append(byte)
                case UInt8(ascii: ")"):
                    depth -= 1
                    if depth == 0 { return result }
                    result.append(byte)
                default: result.append(byte)
                }
            }
            return result
        }

        private mutating func escape(to result: inout [UInt8]) {
            guard position < bytes.count else { return }
            let byte = bytes[position]
            position += 1
            switch byte {
            case UInt8(ascii: "n"): result.append(0x0A)
            case UInt8(ascii: "r"): result.append(0x0D)
            case UInt8(ascii: "t"): result.append(0x09)
            case UInt8(ascii: "b"): result.append(0x08)
            case UInt8(ascii: "f"): result.append(0x0C)
            case 0x30...0x37:
                var value = Int(byte - 0x30)
                for _ in 0..<2 where position < bytes.count && (0x30...0x37).contains(bytes[position]) {
                    value = value * 8 + Int(bytes[position] - 0x30)
                    position += 1
                }
                result.append(UInt8(truncatingIfNeeded: value))
            case 0x0A, 0x0D: break
            default: result.append(byte)
            }
        }

        private mutating func hexadecimal() -> [UInt8] {
            position += 1
            var digits: [UInt8] = []
            while position < bytes.count, bytes[position] != UInt8(ascii: ">") {
                if let value = Character(Unicode.Scalar(bytes[position])).hexDigitValue {
                    digits.append(UInt8(value))
                }
                position += 1
            }
            position += 1
            if digits.count % 2 == 1 { digits.append(0) }
            return stride(from: 0, to: digits.count, by: 2).map { digits[$0] << 4 | digits[$0 + 1] }
        }
    }
}
