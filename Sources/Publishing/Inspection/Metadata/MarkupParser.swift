/// Reads a small XML document (XML 1.0 and its namespaces) into elements: enough for XMP, and safe for anything.
///
/// No document types, so no entities but the five of XML itself: nothing can grow or reach out.
struct MarkupParser {
    enum Fault: Error, Hashable {
        case malformed(String)
    }

    private static let deepest = 64
    private let bytes: [UInt8]
    private var position = 0
    private var open: [MarkupElement] = []
    /// Prefixes in force, innermost last.
    private var scopes: [[String: String]] = [["xml": "http://www.w3.org/XML/1998/namespace"]]
    private var root: MarkupElement?

    /// The document element.
    static func parse(_ bytes: [UInt8]) throws(Fault) -> MarkupElement {
        var parser = MarkupParser(bytes: bytes)
        return try parser.document()
    }

    private init(bytes: [UInt8]) {
        self.bytes = bytes
        if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { position = 3 }
    }

    private mutating func document() throws(Fault) -> MarkupElement {
        while position < bytes.count {
            if bytes[position] != UInt8(ascii: "<") {
                try characters()
            } else if sees("<!--") {
                try skip(past: "-->")
            } else if sees("<![CDATA[") {
                try section()
            } else if sees("<?") {
                try skip(past: "?>")
            } else if sees("<!") {
                throw .malformed("a document type")
            } else if sees("</") {
                try end()
            } else {
                try start()
            }
        }
        guard open.isEmpty else { throw .malformed("an element is not closed") }
        guard let root else { throw .malformed("there is no element") }
        return root
    }

    // MARK: Pieces

    private func sees(_ text: StaticString) -> Bool {
        guard position + text.utf8CodeUnitCount <= bytes.count else { return false }
        return text.withUTF8Buffer { wanted in
            wanted.indices.allSatisfy { bytes[position + $0] == wanted[$0] }
        }
    }

    private mutating func skip(past text: StaticString) throws(Fault) {
        while position < bytes.count {
            if sees(text) {
                position += text.utf8CodeUnitCount
                return
            }
            position += 1
        }
        throw .malformed("something is not closed")
    }

    private mutating func section() throws(Fault) {
        position += 9
        let first = position
        try skip(past: "]]>")
        add(String(decoding: bytes[first..<(position - 3)], as: UTF8.self))
    }

    private mutating func characters() throws(Fault) {
        let first = position
        while position < bytes.count, bytes[position] != UInt8(ascii: "<") { position += 1 }
        let text = try unescaped(bytes[first..<position])
        if open.isEmpty {
            guard text.allSatisfy({ $0.isWhitespace || $0 == "\0" || $0 == "\u{FEFF}" }) else {
                throw .malformed("text outside the document element")
            }
        } else {
            add(text)
        }
    }

    private mutating func add(_ text: String) {
        guard !open.isEmpty else { return }
        open[open.count - 1].text += text
    }

    private func unescaped(_ piece: ArraySlice<UInt8>) throws(Fault) -> String {
        guard let text = String(validating: piece, as: UTF8.self) else { throw .malformed("no UTF-8") }
        guard text.contains("&") else { return text }
        var result = "", rest = text[...]
        while let mark = rest.firstIndex(of: "&") {
            result += rest[..<mark]
            guard let close = rest[mark...].firstIndex(of: ";"),
                let scalar = Self.entity(rest[rest.index(after: mark)..<close])
            else { throw .malformed("an entity that is not known") }
            result.unicodeScalars.append(scalar)
            rest = rest[rest.index(after: close)...]
        }
        return result + rest
    }

    private static func entity(_ name: Substring) -> Unicode.Scalar? {
        switch name {
        case "amp": "&"
        case "lt": "<"
        case "gt": ">"
        case "quot": "\""
        case "apos": "'"
        default:
            if name.hasPrefix("#x") {
                UInt32(name.dropFirst(2), radix: 16).flatMap(Unicode.Scalar.init)
            } else if name.hasPrefix("#") {
                UInt32(name.dropFirst()).flatMap(Unicode.Scalar.init)
            } else {
                nil
            }
        }
    }

    // MARK: Tags

    private mutating func start() throws(Fault) {
        guard open.count < Self.deepest else { throw .malformed("elements nest too deep") }
        guard root == nil || !open.isEmpty else { throw .malformed("two document elements") }
        position += 1
        let qualified = name()
        guard !qualified.isEmpty else { throw .malformed("a tag without a name") }
        var pairs: [(String, String)] = []
        while true {
            skipSpace()
            guard position < bytes.count else { throw .malformed("a tag is not closed") }
            if sees("/>") || sees(">") { break }
            pairs.append(try attribute())
        }
        let isEmpty = sees("/>")
        position += isEmpty ? 2 : 1
        open.append(try element(qualified, pairs))
        if isEmpty { close() }
    }

    private mutating func attribute() throws(Fault) -> (String, String) {
        let key = name()
        skipSpace()
        guard !key.isEmpty, sees("=") else { throw .malformed("an attribute without a value") }
        position += 1
        skipSpace()
        guard sees("\"") || sees("'") else { throw .malformed("an attribute without quotes") }
        let quote = bytes[position]
        position += 1
        let first = position
        while position < bytes.count, bytes[position] != quote { position += 1 }
        guard position < bytes.count else { throw .malformed("an attribute is not closed") }
        position += 1
        return (key, try unescaped(bytes[first..<(position - 1)]))
    }

    private mutating func element(_ qualified: String, _ pairs: [(String, String)]) throws(Fault)
        -> MarkupElement
    {
        var scope = scopes[scopes.count - 1]
        for (key, value) in pairs {
            if key == "xmlns" { scope[""] = value }
            if key.hasPrefix("xmlns:") { scope[String(key.dropFirst(6))] = value }
        }
        scopes.append(scope)
        let (prefix, name) = try resolved(qualified, scope, isAttribute: false)
        var element = MarkupElement(name: name, prefix: prefix)
        for (key, value) in pairs where key != "xmlns" && !key.hasPrefix("xmlns:") {
            let (prefix, name) = try resolved(key, scope, isAttribute: true)
            element.attributes.append((name, prefix, value))
        }
        return element
    }

    private func resolved(_ qualified: String, _ scope: [String: String], isAttribute: Bool) throws(Fault)
        -> (prefix: String, name: MarkupElement.Name)
    {
        let parts = qualified.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
        guard parts.count == 2 else {
            return ("", MarkupElement.Name(namespace: isAttribute ? "" : scope[""] ?? "", local: qualified))
        }
        let prefix = String(parts[0])
        guard let namespace = scope[prefix] else { throw .malformed("the prefix \(prefix) is not declared") }
        return (prefix, MarkupElement.Name(namespace: namespace, local: String(parts[1])))
    }

    private mutating func end() throws(Fault) {
        position += 2
        let qualified = name()
        skipSpace()
        guard sees(">"), let last = open.last else { throw .malformed("an end without a start") }
        position += 1
        let expected = last.prefix.isEmpty ? last.name.local : last.prefix + ":" + last.name.local
        guard qualified == expected else { throw .malformed("\(qualified) ends \(expected)") }
        close()
    }

    private mutating func close() {
        guard let element = open.popLast() else { return }
        scopes.removeLast()
        if open.isEmpty { root = element } else { open[open.count - 1].children.append(element) }
    }

    private mutating func skipSpace() {
        while position < bytes.count, [9, 10, 13, 32].contains(bytes[position]) { position += 1 }
    }

    private mutating func name() -> String {
        let first = position
        while position < bytes.count, bytes[position] > 32,
            !"<>/=\"'&?".utf8.contains(bytes[position])
        {
            position += 1
        }
        return String(decoding: bytes[first..<position], as: UTF8.self)
    }
}
