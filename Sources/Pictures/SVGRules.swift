/// What an SVG may contain: drawing, and nothing that reaches outside the file, runs, or grows when it is read.
///
/// librsvg on its own loads nothing from elsewhere when it is given no base address, and runs no script. The rules stand
/// before it all the same: they say what is wrong instead of leaving a hole in the picture, and they bound what librsvg would
/// decode.
struct SVGRules {
    /// Throws for the first thing that is not allowed.
    static func check(_ bytes: [UInt8]) throws(PictureError.Reason) {
        guard bytes.count <= PictureLimits.markupBytes else {
            throw .tooManyBytes(bytes.count, limit: PictureLimits.markupBytes)
        }
        var rules = SVGRules(), scanner = XMLScanner(bytes)
        while let event = try scanner.next() { try rules.judge(event) }
        guard rules.hasRoot else { throw .unknownFormat("text without a picture") }
        guard rules.open.isEmpty else { throw .truncated("an element is not closed") }
    }

    private var open: [ArraySlice<UInt8>] = []
    private var hasRoot = false
    /// Of the pictures embedded so far.
    private var pixels = 0

    private mutating func judge(_ event: XMLScanner.Event) throws(PictureError.Reason) {
        switch event {
        case .instruction(let instruction): try judge(instruction: instruction)
        case .documentType(let declares):
            if declares { throw .forbidden(.entity, "<!DOCTYPE … [ … ]>") }
        case .start(let name, let attributes, let isEmpty):
            try judge(element: name)
            for attribute in attributes { try judge(attribute) }
            if !isEmpty { open.append(name) }
            if open.count > PictureLimits.depth { throw .forbidden(.nesting, "<\(Self.string(name))>") }
        case .end:
            if open.popLast() == nil { throw .damaged("an end tag has no start") }
        case .text(let text):
            if let last = open.last, last.elementsEqual("style".utf8) { try judge(style: text) }
        }
    }

    private func judge(instruction: ArraySlice<UInt8>) throws(PictureError.Reason) {
        let text = Self.string(instruction)
        if text.hasPrefix("xml-stylesheet") { throw .forbidden(.stylesheet, "<?xml-stylesheet?>") }
        guard text.hasPrefix("xml "), let range = text.firstRange(of: "encoding") else { return }
        let value = text[range.upperBound...].drop { "= \t\r\n\"'".contains($0) }.prefix {
            !"\"' ".contains($0)
        }
        guard ["utf-8", "utf8", "us-ascii", "ascii"].contains(value.lowercased()) else {
            throw .forbidden(.encoding, "encoding=\"\(value)\"")
        }
    }

    private mutating func judge(element name: ArraySlice<UInt8>) throws(PictureError.Reason) {
        if !hasRoot {
            guard name.elementsEqual("svg".utf8) else { throw .unknownFormat("XML, but not SVG") }
            hasRoot = true
        }
        if name.elementsEqual("script".utf8) { throw .forbidden(.script, "<script>") }
    }

    private mutating func judge(_ attribute: XMLScanner.Attribute) throws(PictureError.Reason) {
        let name = attribute.localName
        if name.elementsEqual("href".utf8) {
            try judge(reference: Self.trimmed(attribute.value))
        } else if name.count > 2, name.starts(with: "on".utf8) {
            throw .forbidden(.script, "\(Self.string(name))=…")
        } else {
            try judge(style: attribute.value)
        }
    }

    /// A reference is a part of this file, or a picture written out in it.
    private mutating func judge(reference: ArraySlice<UInt8>) throws(PictureError.Reason) {
        if reference.isEmpty || reference.first == UInt8(ascii: "#") { return }
        guard reference.prefix(5).elementsEqual("data:".utf8) else {
            throw .forbidden(.reference, Self.excerpt(reference))
        }
        guard let raster = EmbeddedRaster(dataAddress: reference) else {
            throw .forbidden(.embedding, Self.excerpt(reference))
        }
        pixels += try raster.pixels
        guard pixels <= PictureLimits.pixels else { throw .forbidden(.embedding, "\(pixels) pixels in all") }
    }

    /// In CSS, `url()` may name parts of this file alone, and nothing is imported.
    private func judge(style: ArraySlice<UInt8>) throws(PictureError.Reason) {
        if CSSReferences.imports(style) { throw .forbidden(.stylesheet, "@import") }
        for address in CSSReferences.addresses(style) where address.first != UInt8(ascii: "#") {
            throw .forbidden(.reference, "url(\(Self.excerpt(address)))")
        }
    }

    private static func trimmed(_ value: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
        let start = value.drop { $0.isXMLSpace }
        return start.prefix(
            (start.lastIndex { !$0.isXMLSpace } ?? start.startIndex - 1) + 1 - start.startIndex)
    }
    private static func string(_ slice: ArraySlice<UInt8>) -> String {
        String(decoding: slice, as: UTF8.self)
    }
    private static func excerpt(_ slice: ArraySlice<UInt8>) -> String {
        slice.count > 60 ? string(slice.prefix(60)) + "…" : string(slice)
    }
}
