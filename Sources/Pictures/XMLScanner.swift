/// Steps through an XML document's markup without building anything: enough to judge an SVG before a library parses it.
///
/// It is stricter than it needs to be and checks less than a parser: what it lets pass and is not well formed, librsvg
/// refuses.
struct XMLScanner {
    struct Attribute {
        /// With its prefix.
        var name: ArraySlice<UInt8>
        /// As written, references not resolved.
        var value: ArraySlice<UInt8>
        /// The name after the prefix.
        var localName: ArraySlice<UInt8> { XMLScanner.localName(name) }
    }

    enum Event {
        case instruction(ArraySlice<UInt8>)
        case documentType(declares: Bool)
        case start(name: ArraySlice<UInt8>, [Attribute], isEmpty: Bool)
        case end(name: ArraySlice<UInt8>)
        case text(ArraySlice<UInt8>)
    }

    private let bytes: [UInt8]
    private var offset: Int

    init(_ bytes: [UInt8]) {
        self.bytes = bytes
        offset = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    }

    /// The next piece of the document; nil at its end. Comments are passed over.
    mutating func next() throws(PictureError.Reason) -> Event? {
        while offset < bytes.count {
            if bytes[offset] != UInt8(ascii: "<") {
                let text = take { $0 != UInt8(ascii: "<") }
                return .text(text)
            }
            if skip("<!--") {
                _ = try takeUntil("-->", of: "a comment")
            } else if skip("<![CDATA[") {
                return .text(try takeUntil("]]>", of: "a CDATA section"))
            } else if skip("<?") {
                return .instruction(try takeUntil("?>", of: "a processing instruction"))
            } else if skip("<!DOCTYPE") {
                return .documentType(declares: try takeDocumentType())
            } else if skip("</") {
                let tag = try takeUntil(">", of: "an end tag")
                return .end(name: Self.localName(tag.prefix { !$0.isXMLSpace }))
            } else {
                offset += 1
                return try startTag()
            }
        }
        return nil
    }

    private mutating func startTag() throws(PictureError.Reason) -> Event {
        let name = take(while: isNameByte)
        guard !name.isEmpty else { throw .damaged("a tag has no name") }
        var attributes: [Attribute] = []
        while true {
            _ = take { $0.isXMLSpace }
            if skip(">") { return .start(name: Self.localName(name), attributes, isEmpty: false) }
            if skip("/>") { return .start(name: Self.localName(name), attributes, isEmpty: true) }
            attributes.append(try attribute())
        }
    }

    private mutating func attribute() throws(PictureError.Reason) -> Attribute {
        let name = take(while: isNameByte)
        _ = take { $0.isXMLSpace }
        guard !name.isEmpty, skip("=") else { throw brokenOrTruncated("an attribute has no value") }
        _ = take { $0.isXMLSpace }
        let quote = bytes.byte(at: offset).map { UInt8($0) }
        guard let quote, quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") else {
            throw brokenOrTruncated("an attribute's value has no quotes")
        }
        offset += 1
        let value = take { $0 != quote }
        guard offset < bytes.count else { throw .truncated("inside an attribute") }
        offset += 1
        return Attribute(name: name, value: value)
    }

    /// Steps over a document type declaration; true if it has an internal subset, where entities are declared.
    private mutating func takeDocumentType() throws(PictureError.Reason) -> Bool {
        var quote: UInt8?
        while offset < bytes.count {
            let byte = bytes[offset]
            offset += 1
            if let open = quote {
                if byte == open { quote = nil }
            } else if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
                quote = byte
            } else if byte == UInt8(ascii: "[") {
                return true
            } else if byte == UInt8(ascii: ">") {
                return false
            }
        }
        throw .truncated("inside its document type")
    }

    private func isNameByte(_ byte: UInt8) -> Bool {
        !byte.isXMLSpace && byte != UInt8(ascii: "=") && byte != UInt8(ascii: ">")
            && byte != UInt8(ascii: "/")
            && byte != UInt8(ascii: "<")
    }

    private func brokenOrTruncated(_ what: String) -> PictureError.Reason {
        offset < bytes.count ? .damaged(what) : .truncated("inside a tag")
    }

    private mutating func take(while condition: (UInt8) -> Bool) -> ArraySlice<UInt8> {
        let start = offset
        while offset < bytes.count, condition(bytes[offset]) { offset += 1 }
        return bytes[start..<offset]
    }

    private mutating func skip(_ token: StaticString) -> Bool {
        let token = UnsafeBufferPointer(start: token.utf8Start, count: token.utf8CodeUnitCount)
        guard bytes[offset...].starts(with: token) else { return false }
        offset += token.count
        return true
    }

    private mutating func takeUntil(_ end: StaticString, of part: String) throws(PictureError.Reason)
        -> ArraySlice<UInt8>
    {
        let start = offset
        while offset < bytes.count {
            let stop = offset
            if skip(end) { return bytes[start..<stop] }
            offset += 1
        }
        throw .truncated("inside \(part)")
    }

    private static func localName(_ name: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
        name.lastIndex(of: UInt8(ascii: ":")).map { name[($0 + 1)...] } ?? name
    }
}
