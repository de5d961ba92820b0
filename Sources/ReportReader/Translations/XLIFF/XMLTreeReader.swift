/// Reads an XML text, UTF-8, into elements. What can grow or reach out is refused: document types and their entities; depth
/// and number of elements are bounded.
///
/// Foundation's reader tells lines only, and is a library that every start of the program would pay for.
struct XMLTreeReader {
    struct Failure: Error {
        var problem: String
        var offset: Int
    }

    static let deepest = 40
    static let mostElements = 500_000

    private let bytes: [UInt8]
    private var index: Int
    private var elements = 0

    static func read(_ file: SourceFile) throws(Failure) -> XMLElement {
        var reader = XMLTreeReader(bytes: file.bytes, index: file.lineStarts[0])
        return try reader.document()
    }

    private init(bytes: [UInt8], index: Int) { (self.bytes, self.index) = (bytes, index) }

    private mutating func document() throws(Failure) -> XMLElement {
        try skipMisc()
        guard peek("<") else { throw failure("an XML text begins with an element") }
        let root = try element(depth: 0, namespaces: [:])
        try skipMisc()
        guard index == bytes.count else { throw failure("nothing follows the root element") }
        return root
    }

    // MARK: Elements

    private mutating func element(depth: Int, namespaces: [String: String]) throws(Failure) -> XMLElement {
        let start = index
        elements += 1
        guard depth < Self.deepest else {
            throw failure("elements stand in each other \(Self.deepest) deep at most")
        }
        guard elements <= Self.mostElements else {
            throw failure("there are more than \(Self.mostElements) elements")
        }
        index += 1
        let name = try self.name()
        var attributes: [String: String] = [:]
        while true {
            skipSpace()
            if take("/>") {
                return make(name, attributes, [], start..<index, namespaces)
            }
            if take(">") { break }
            let place = index, key = try self.name()
            skipSpace()
            guard take("=") else { throw failure("an attribute has a value") }
            skipSpace()
            guard attributes.updateValue(try value(), forKey: key) == nil else {
                throw Failure(problem: "“\(key)” stands twice in one element", offset: place)
            }
        }
        let tag = start..<index, inner = Self.declared(attributes, namespaces)
        let children = try content(of: name, depth: depth, namespaces: inner)
        return make(name, attributes, children, tag, namespaces)
    }

    private func make(
        _ name: String, _ attributes: [String: String], _ children: [XMLElement.Node], _ range: Range<Int>,
        _ namespaces: [String: String]
    ) -> XMLElement {
        let known = Self.declared(attributes, namespaces)
        let parts = name.split(separator: ":", maxSplits: 1).map(String.init)
        let prefix = parts.count == 2 ? parts[0] : ""
        return XMLElement(
            name: parts.last ?? name, namespace: known[prefix] ?? "", attributes: attributes,
            children: children,
            range: range)
    }

    private static func declared(_ attributes: [String: String], _ outer: [String: String]) -> [String:
        String]
    {
        var namespaces = outer
        for (key, value) in attributes {
            if key == "xmlns" { namespaces[""] = value }
            if key.hasPrefix("xmlns:") { namespaces[String(key.dropFirst(6))] = value }
        }
        return namespaces
    }

    /// What stands between an element's tags; its end tag is read too.
    private mutating func content(
        of name: String, depth: Int, namespaces: [String: String]
    ) throws(Failure) -> [XMLElement.Node] {
        var nodes: [XMLElement.Node] = [], text: [UInt8] = []
        func flush() {
            if !text.isEmpty { nodes.append(.text(String(decoding: text, as: UTF8.self))) }
            text = []
        }
        while index < bytes.count {
            guard bytes[index] == UInt8(ascii: "<") || bytes[index] == UInt8(ascii: "&") else {
                text.append(bytes[index])
                index += 1
                continue
            }
            if peek("<!--") {
                try skip(to: "-->", "a comment is closed")
            } else if take("<![CDATA[") {
                let start = index
                try skip(to: "]]>", "a CDATA section is closed")
                text += bytes[start..<(index - 3)]
            } else if peek("<?") {
                try skip(to: "?>", "a processing instruction is closed")
            } else if take("</") {
                let place = index
                guard try self.name() == name else {
                    throw Failure(problem: "</\(name)> closes this element", offset: place)
                }
                skipSpace()
                guard take(">") else { throw failure("a tag ends with >") }
                flush()
                return nodes
            } else if peek("<!") {
                throw failure("document types and entities of one's own are refused")
            } else if peek("<") {
                flush()
                nodes.append(.element(try element(depth: depth + 1, namespaces: namespaces)))
            } else {
                text += try reference()
            }
        }
        throw failure("</\(name)> is missing: the file is cut off")
    }

    // MARK: Signs

    private mutating func name() throws(Failure) -> String {
        let start = index
        while index < bytes.count,
            bytes[index] >= 0x80 || bytes[index].isLetterOrDigit || "-._:".utf8.contains(bytes[index])
        {
            index += 1
        }
        guard index > start else { throw failure("a name belongs here") }
        return String(decoding: bytes[start..<index], as: UTF8.self)
    }

    private mutating func value() throws(Failure) -> String {
        guard index < bytes.count, "\"'".utf8.contains(bytes[index]) else {
            throw failure("an attribute's value stands in quotes")
        }
        let quote = bytes[index]
        var text: [UInt8] = []
        index += 1
        while index < bytes.count, bytes[index] != quote {
            if peek("<") { throw failure("< is &lt; in an attribute") }
            if peek("&") {
                text += try reference()
            } else {
                text.append(bytes[index])
                index += 1
            }
        }
        guard index < bytes.count else { throw failure("a quote is closed") }
        index += 1
        return String(decoding: text, as: UTF8.self)
    }

    private static let entities = ["&amp;": "&", "&lt;": "<", "&gt;": ">", "&quot;": "\"", "&apos;": "'"]

    /// `&amp;`, `&#233;`, `&#xE9;`.
    private mutating func reference() throws(Failure) -> [UInt8] {
        let window = bytes[index..<min(bytes.count, index + 12)]
        guard let end = window.firstIndex(of: UInt8(ascii: ";")) else { throw failure("& is written &amp;") }
        let text = String(decoding: bytes[index...end], as: UTF8.self)
        guard let sign = Self.entities[text] ?? Self.character(text.dropFirst().dropLast()) else {
            throw failure("“\(text)” is no sign of XML itself: entities of one's own are refused")
        }
        index = end + 1
        return Array(sign.utf8)
    }

    private static func character(_ text: Substring) -> String? {
        guard text.first == "#" else { return nil }
        let digits = text.dropFirst()
        let number = digits.first == "x" ? UInt32(digits.dropFirst(), radix: 16) : UInt32(digits)
        guard let number, let scalar = Unicode.Scalar(number), number >= 0x20 || [9, 10, 13].contains(number)
        else { return nil }
        return String(Character(scalar))
    }

    /// Before and behind the root: the declaration, comments, spaces.
    private mutating func skipMisc() throws(Failure) {
        while true {
            skipSpace()
            if peek("<?") {
                try skip(to: "?>", "a processing instruction is closed")
            } else if peek("<!--") {
                try skip(to: "-->", "a comment is closed")
            } else if peek("<!") {
                throw failure("document types and entities of one's own are refused")
            } else {
                return
            }
        }
    }

    private mutating func skipSpace() {
        while index < bytes.count, " \t\r\n".utf8.contains(bytes[index]) { index += 1 }
    }

    private mutating func skip(to end: String, _ rule: String) throws(Failure) {
        let start = index
        while index < bytes.count {
            if take(end) { return }
            index += 1
        }
        throw Failure(problem: rule, offset: start)
    }

    private func peek(_ sign: StaticString) -> Bool { peek(sign.description) }
    private func peek(_ sign: String) -> Bool {
        let wanted = sign.utf8
        return index + wanted.count <= bytes.count
            && bytes[index..<(index + wanted.count)].elementsEqual(wanted)
    }

    private mutating func take(_ sign: String) -> Bool {
        guard peek(sign) else { return false }
        index += sign.utf8.count
        return true
    }

    private func failure(_ problem: String) -> Failure {
        Failure(problem: problem, offset: min(index, bytes.count))
    }
}
