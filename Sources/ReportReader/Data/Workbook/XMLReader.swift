/// Reads the XML of a part piece by piece, in as little memory as its longest tag or text takes.
///
/// What spreadsheets write and no more: UTF-8, no document type, so no entities but the five that XML has. Names are
/// compared without their prefixes. Depth and the length of a piece are bounded.
struct XMLReader {
    enum Event: Equatable {
        /// A local name. An empty element has both.
        case start(String)
        case end(String)
        /// Characters, references resolved.
        case text(String)
    }

    static let deepest = 64
    /// Bytes of one tag or one text: a cell holds 32,767 characters.
    static let longest = 1 << 20

    private let part: ZipPart
    private var bytes: [UInt8] = []
    private var index = 0
    private var isDone = false
    private var open: [String] = []
    /// Whether the tag that was read last is an empty element, whose end is still to be told.
    private var isEmptyElement = false
    private var hasRoot = false
    private var line = 1
    /// Where the attributes of the last start tag stand.
    private var attributes = 0..<0

    init(_ part: ZipPart) throws(WorkbookFault) {
        self.part = part
        _ = try fill()
        if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { index = 3 }
        if bytes.starts(with: [0xFE, 0xFF]) || bytes.starts(with: [0xFF, 0xFE]) {
            throw fault("it is not UTF-8")
        }
    }

    var depth: Int { open.count }

    /// The next piece; nil at the end. Comments and instructions are passed over.
    mutating func next() throws(WorkbookFault) -> Event? {
        if isEmptyElement {
            isEmptyElement = false
            return .end(open.removeLast())
        }
        while true {
            drop()
            guard try has(1) else {
                guard open.isEmpty, hasRoot else { throw fault("it ends too early") }
                return nil
            }
            guard bytes[index] == UInt8(ascii: "<") else {
                let end = try find(UInt8(ascii: "<"), orEnd: true)
                let text = try string(index..<end)
                index = end
                if !open.isEmpty { return .text(try resolved(text)) }
                guard text.allSatisfy(\.isWhitespace) else {
                    throw fault("text stands outside of its elements")
                }
                continue
            }
            if let event = try markup() { return event }
        }
    }

    private mutating func markup() throws(WorkbookFault) -> Event? {
        guard try has(2) else { throw fault("a tag is not closed") }
        switch bytes[index + 1] {
        case UInt8(ascii: "!"): return try declaration()
        case UInt8(ascii: "?"):
            let start = index + 2
            index = try find("?>")
            try checkDeclaration(start..<index)
            return nil
        case UInt8(ascii: "/"):
            index += 2
            let end = try find(UInt8(ascii: ">"))
            let name = Self.localName(bytes[index..<end].prefix { !Self.isSpace($0) })
            index = end + 1
            guard let last = open.popLast(), last == name else {
                throw fault("“\(name)” ends and was not begun")
            }
            return .end(name)
        default:
            index += 1
            return try startTag()
        }
    }

    /// A comment, or characters without references; a document type is refused.
    private mutating func declaration() throws(WorkbookFault) -> Event? {
        if try skip("<!--") {
            index = try find("-->")
            return nil
        }
        guard try skip("<![CDATA[") else { throw .documentType(part: part.name) }
        let start = index, end = try find("]]>")
        guard !open.isEmpty else { throw fault("text stands outside of its elements") }
        index = end
        return .text(try string(start..<(end - 3)))
    }

    private mutating func startTag() throws(WorkbookFault) -> Event {
        let end = try tagEnd()
        let isEmpty = end > index && bytes[end - 1] == UInt8(ascii: "/")
        let tag = index..<(isEmpty ? end - 1 : end)
        let name = bytes[tag].prefix { !Self.isSpace($0) }
        guard !name.isEmpty else { throw fault("a tag has no name") }
        guard open.count < Self.deepest else { throw fault("elements are \(Self.deepest) deep at most") }
        guard !open.isEmpty || !hasRoot else { throw fault("it has two roots") }
        hasRoot = true
        let local = Self.localName(name)
        open.append(local)
        attributes = name.endIndex..<tag.upperBound
        index = end + 1
        isEmptyElement = isEmpty
        return .start(local)
    }

    /// The `>` that ends a start tag: one inside a quoted value does not.
    private mutating func tagEnd() throws(WorkbookFault) -> Int {
        var place = index, quote: UInt8 = 0
        while true {
            while place >= bytes.count {
                guard bytes.count - index < Self.longest, try fill() else {
                    throw fault("a tag is not closed")
                }
            }
            let byte = bytes[place]
            if quote != 0 {
                if byte == quote { quote = 0 }
            } else if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
                quote = byte
            } else if byte == UInt8(ascii: ">") {
                return place
            } else if byte == UInt8(ascii: "<") {
                throw fault("a tag is not closed")
            }
            place += 1
        }
    }

    /// The value of an attribute of the start tag that was read last. A name without a prefix stands for any prefix.
    func attribute(_ name: StaticString) throws(WorkbookFault) -> String? {
        let wanted = Array("\(name)".utf8), isPrefixed = wanted.contains(UInt8(ascii: ":"))
        var place = attributes.lowerBound
        let end = attributes.upperBound
        while true {
            while place < end, Self.isSpace(bytes[place]) { place += 1 }
            guard place < end else { return nil }
            let start = place
            while place < end, bytes[place] != UInt8(ascii: "="), !Self.isSpace(bytes[place]) { place += 1 }
            let key = bytes[start..<place]
            while place < end, Self.isSpace(bytes[place]) { place += 1 }
            guard place < end, bytes[place] == UInt8(ascii: "=") else {
                throw fault("an attribute has no value")
            }
            place += 1
            while place < end, Self.isSpace(bytes[place]) { place += 1 }
            guard place < end, [UInt8(ascii: "\""), UInt8(ascii: "'")].contains(bytes[place]) else {
                throw fault("an attribute's value has no quotes")
            }
            let quote = bytes[place], value = place + 1
            place = value
            while place < end, bytes[place] != quote { place += 1 }
            guard place < end else { throw fault("an attribute's value is not closed") }
            let local =
                isPrefixed
                ? key : key[(key.lastIndex(of: UInt8(ascii: ":")).map { $0 + 1 } ?? key.startIndex)...]
            if local.elementsEqual(wanted) { return try resolved(try string(value..<place)) }
            place += 1
        }
    }

    // MARK: Characters

    private func string(_ range: Range<Int>) throws(WorkbookFault) -> String {
        guard let text = String(validating: bytes[range], as: UTF8.self) else {
            throw fault("it is not UTF-8")
        }
        return text
    }

    private static func localName(_ name: ArraySlice<UInt8>) -> String {
        let start = name.lastIndex(of: UInt8(ascii: ":")).map { $0 + 1 } ?? name.startIndex
        return String(decoding: name[start...], as: UTF8.self)
    }

    private static func isSpace(_ byte: UInt8) -> Bool {
        byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D
    }

    /// `&amp;`, `&#233;` and the like (XML 1.0, 4.1 and 4.6).
    private func resolved(_ text: String) throws(WorkbookFault) -> String {
        guard text.utf8.contains(UInt8(ascii: "&")) else { return text }
        var result = "", rest = text[...]
        while let start = rest.firstIndex(of: "&") {
            result += rest[..<start]
            guard let end = rest[start...].firstIndex(of: ";") else {
                throw fault("a reference is not closed")
            }
            let name = rest[rest.index(after: start)..<end]
            guard let scalar = Self.scalar(name) else {
                throw fault("“&\(name.prefix(20));” is no reference")
            }
            result.unicodeScalars.append(scalar)
            rest = rest[rest.index(after: end)...]
        }
        return result + rest
    }

    private static func scalar(_ name: Substring) -> Unicode.Scalar? {
        switch name {
        case "amp": return "&"
        case "lt": return "<"
        case "gt": return ">"
        case "quot": return "\""
        case "apos": return "'"
        default:
            guard name.hasPrefix("#") else { return nil }
            let isHexadecimal = name.hasPrefix("#x")
            let value = UInt32(name.dropFirst(isHexadecimal ? 2 : 1), radix: isHexadecimal ? 16 : 10)
            return value.flatMap { $0 == 0 ? nil : Unicode.Scalar($0) }
        }
    }

    private func checkDeclaration(_ range: Range<Int>) throws(WorkbookFault) {
        let text = try string(range).lowercased()
        guard text.hasPrefix("xml"), let start = text.firstRange(of: "encoding=")?.upperBound else { return }
        let name = text[start...].dropFirst().prefix { $0 != "\"" && $0 != "'" }
        if name != "utf-8", name != "us-ascii" {
            throw fault("it is in \(name.prefix(20)), and not in UTF-8")
        }
    }

    // MARK: Bytes

    private mutating func fill() throws(WorkbookFault) -> Bool {
        if isDone { return false }
        isDone = !(try part.read(into: &bytes))
        return !isDone
    }

    /// Forgets what was read.
    private mutating func drop() {
        guard index > 1 << 17 else { return }
        line += bytes[..<index].count { $0 == UInt8(ascii: "\n") }
        bytes.removeFirst(index)
        index = 0
    }

    private mutating func has(_ count: Int) throws(WorkbookFault) -> Bool {
        while bytes.count - index < count { guard try fill() else { return false } }
        return true
    }

    private mutating func skip(_ text: StaticString) throws(WorkbookFault) -> Bool {
        let wanted = "\(text)".utf8
        guard try has(wanted.count), bytes[index..<index + wanted.count].elementsEqual(wanted) else {
            return false
        }
        index += wanted.count
        return true
    }

    private mutating func find(_ byte: UInt8, orEnd: Bool = false) throws(WorkbookFault) -> Int {
        var place = index
        while true {
            if let found = bytes[place...].firstIndex(of: byte) { return found }
            place = bytes.count
            guard place - index < Self.longest else { throw fault("a piece of it is longer than a megabyte") }
            if try !fill() {
                if orEnd { return bytes.count }
                throw fault("a tag is not closed")
            }
        }
    }

    /// The place just after a text.
    private mutating func find(_ text: StaticString) throws(WorkbookFault) -> Int {
        let wanted = Array("\(text)".utf8)
        var place = index
        while true {
            while bytes.count - place < wanted.count {
                guard bytes.count - index < Self.longest, try fill() else {
                    throw fault("a piece is not closed")
                }
            }
            if bytes[place] == wanted[0], bytes[place..<place + wanted.count].elementsEqual(wanted) {
                return place + wanted.count
            }
            place += 1
        }
    }

    /// A fault of the part, at the line that was reached.
    func fault(_ problem: String) -> WorkbookFault {
        let reached = line + bytes[..<min(index, bytes.count)].count { $0 == UInt8(ascii: "\n") }
        return .xml(part: part.name, line: reached, problem: problem)
    }

    /// Passes over the rest of the element that was begun last.
    mutating func skipElement() throws(WorkbookFault) {
        let level = open.count
        while open.count >= level { guard try next() != nil else { return } }
    }

    /// The characters of the element that was begun last, those of the elements in it with them.
    mutating func content() throws(WorkbookFault) -> String {
        let level = open.count
        var text = ""
        while open.count >= level {
            guard let event = try next() else { break }
            if case .text(let more) = event { text += more }
        }
        return text
    }
}
