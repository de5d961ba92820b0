/// Reads JSON (RFC 8259) into a flat list of its values.
///
/// Foundation's reader forgets the places of values, and a map's errors must be told at theirs.
struct JSONScanner {
    private let bytes: [UInt8]
    private let limits: GeoLimits
    private var index = 0
    private var values: [JSONDocument.Value] = []

    static func scan(_ bytes: [UInt8], _ limits: GeoLimits) throws(GeoFault) -> JSONDocument {
        guard bytes.count <= min(limits.bytes, Int(Int32.max)) else {
            throw GeoFault(.tooManyBytes(most: limits.bytes), at: 0..<0)
        }
        var scanner = JSONScanner(bytes: bytes, limits: limits)
        // UTF-8's byte order mark, which some programs write.
        if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { scanner.index = 3 }
        try scanner.value(depth: 0)
        scanner.skipSpace()
        guard scanner.index == bytes.count else { throw scanner.fault("nothing follows the outermost value") }
        return JSONDocument(bytes: bytes, values: scanner.values)
    }

    private init(bytes: [UInt8], limits: GeoLimits) { (self.bytes, self.limits) = (bytes, limits) }

    private mutating func value(depth: Int) throws(GeoFault) {
        skipSpace()
        guard let byte = current else { throw fault("a value is missing") }
        switch byte {
        case UInt8(ascii: "{"): try object(depth)
        case UInt8(ascii: "["): try list(depth)
        case UInt8(ascii: "\""): try string()
        case UInt8(ascii: "t"): try word("true", .yes)
        case UInt8(ascii: "f"): try word("false", .no)
        case UInt8(ascii: "n"): try word("null", .null)
        case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"): try number()
        default: throw fault("a value is a list, an object, a text, a number, true, false or null")
        }
    }

    private mutating func object(_ depth: Int) throws(GeoFault) {
        let place = try open(.object, depth)
        if !take("}") {
            repeat {
                skipSpace()
                guard current == UInt8(ascii: "\"") else {
                    throw fault("a name in double quotes stands before each value of an object")
                }
                try string()
                guard take(":") else { throw fault("a colon stands between a name and its value") }
                try value(depth: depth + 1)
            } while take(",")
            guard take("}") else { throw fault("an object ends with }") }
        }
        close(place)
    }

    private mutating func list(_ depth: Int) throws(GeoFault) {
        let place = try open(.list, depth)
        if !take("]") {
            repeat { try value(depth: depth + 1) } while take(",")
            guard take("]") else { throw fault("a list ends with ]") }
        }
        close(place)
    }

    private mutating func string() throws(GeoFault) {
        let start = index
        index += 1
        while let byte = current, byte != UInt8(ascii: "\"") {
            if byte < 0x20 {
                throw fault("a line end or control character in a text is written \\n, \\u…")
            } else if byte == UInt8(ascii: "\\") {
                guard let escape = JSONString.escape(bytes[index...].prefix(12)) else {
                    throw fault("after \\ stands one of \" \\ / b f n r t, or u and four hexadecimal digits")
                }
                index += escape.length
            } else {
                index += 1
            }
        }
        guard current != nil else {
            throw GeoFault(.syntax("a text is closed by a quote"), at: start..<start + 1)
        }
        index += 1
        guard String(validating: bytes[start..<index], as: UTF8.self) != nil else {
            throw GeoFault(.syntax("the file is written in UTF-8"), at: start..<index)
        }
        add(.string, start)
    }

    /// `-`? whole (`.` digits)? (`e` sign? digits)?; no zero before other digits.
    private mutating func number() throws(GeoFault) {
        let start = index
        if current == UInt8(ascii: "-") { index += 1 }
        let whole = digits()
        guard whole.count == 1 || (whole.count > 1 && bytes[whole.lowerBound] != UInt8(ascii: "0")) else {
            throw GeoFault(
                .syntax("a number has no needless zero, and a digit before its point"), at: start..<index)
        }
        if current == UInt8(ascii: ".") {
            index += 1
            guard !digits().isEmpty else { throw fault("a digit follows the point of a number") }
        }
        if current == UInt8(ascii: "e") || current == UInt8(ascii: "E") {
            index += 1
            if current == UInt8(ascii: "+") || current == UInt8(ascii: "-") { index += 1 }
            guard !digits().isEmpty else { throw fault("a digit follows the e of a number") }
        }
        add(.number, start)
    }

    private mutating func digits() -> Range<Int> {
        let start = index
        while let byte = current, (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) { index += 1 }
        return start..<index
    }

    private mutating func word(_ word: String, _ kind: JSONDocument.Kind) throws(GeoFault) {
        let start = index
        guard bytes[index...].starts(with: word.utf8) else {
            throw fault("a value is a list, an object, a text, a number, true, false or null")
        }
        index += word.utf8.count
        add(kind, start)
    }

    private mutating func open(_ kind: JSONDocument.Kind, _ depth: Int) throws(GeoFault) -> Int {
        guard depth < limits.depth else {
            throw GeoFault(.tooDeep(most: limits.depth), at: index..<index + 1)
        }
        values.append(.init(kind: kind, start: UInt32(index), end: 0, next: 0))
        index += 1
        return values.count - 1
    }

    private mutating func close(_ place: Int) {
        values[place].end = UInt32(index)
        values[place].next = Int32(values.count)
    }

    private mutating func add(_ kind: JSONDocument.Kind, _ start: Int) {
        values.append(
            .init(kind: kind, start: UInt32(start), end: UInt32(index), next: Int32(values.count + 1)))
    }

    private var current: UInt8? { index < bytes.count ? bytes[index] : nil }

    private mutating func skipSpace() {
        while index < bytes.count {
            switch bytes[index] {
            case 0x20, 0x09, 0x0A, 0x0D: index += 1
            default: return
            }
        }
    }

    private mutating func take(_ sign: Unicode.Scalar) -> Bool {
        skipSpace()
        guard current == UInt8(ascii: sign) else { return false }
        index += 1
        return true
    }

    private func fault(_ rule: String) -> GeoFault {
        GeoFault(.syntax(rule), at: min(index, bytes.count)..<min(index + 1, bytes.count))
    }
}
