/// What an XLIFF file brings: translated texts by file and unit.
struct XLIFFDocument {
    struct Unit {
        var file: String
        var key: String
        var source: [InlinePiece]
        /// nil where it is not translated, or not wholly.
        var target: [InlinePiece]?
        /// Of its start tag.
        var range: Range<Int>
    }

    var source: String
    var target: String
    var units: [Unit]

    struct Failure: Error {
        var problem: String
        var offset: Int
    }

    static func read(_ file: SourceFile) throws(Failure) -> XLIFFDocument {
        let root: XMLElement
        do { root = try XMLTreeReader.read(file) } catch {
            throw Failure(problem: error.problem, offset: error.offset)
        }
        guard root.name == "xliff", root.namespace == XLIFFWriter.namespace else {
            throw Failure(problem: "the root element is no xliff of version 2", offset: root.range.lowerBound)
        }
        guard let source = root.attributes["srcLang"], let target = root.attributes["trgLang"] else {
            throw Failure(
                problem: "the root element has no srcLang and trgLang", offset: root.range.lowerBound)
        }
        var units: [Unit] = []
        for element in root.elements("file") {
            guard let id = element.attributes["id"] else {
                throw Failure(problem: "a file has an id", offset: element.range.lowerBound)
            }
            try read(element, of: id, into: &units)
        }
        return XLIFFDocument(source: source, target: target, units: units)
    }

    /// Units, those in groups too.
    private static func read(_ element: XMLElement, of file: String, into units: inout [Unit]) throws(Failure)
    {
        for case .element(let child) in element.children {
            if child.name == "group" { try read(child, of: file, into: &units) }
            guard child.name == "unit" else { continue }
            guard let key = child.attributes["id"] else {
                throw Failure(problem: "a unit has an id", offset: child.range.lowerBound)
            }
            units.append(try unit(child, key: key, of: file))
        }
    }

    private static func unit(_ element: XMLElement, key: String, of file: String) throws(Failure) -> Unit {
        var data: [String: String] = [:]
        for item in element.first("originalData")?.elements("data") ?? [] {
            if let id = item.attributes["id"] { data[id] = XLIFFContent.text(of: item) }
        }
        var source: [InlinePiece] = [], target: [InlinePiece]? = []
        for case .element(let segment) in element.children
        where ["segment", "ignorable"].contains(segment.name) {
            let own =
                try segment.first("source").map { element throws(Failure) in
                    try XLIFFContent.pieces(of: element, data)
                } ?? []
            let other = try segment.first("target").map { element throws(Failure) in
                try XLIFFContent.pieces(of: element, data)
            }
            source += own
            let isEmpty = other?.isEmpty ?? true
            if segment.name == "segment", isEmpty, !own.isEmpty {
                target = nil
            } else {
                target? += isEmpty ? own : other ?? []
            }
        }
        return Unit(
            file: file, key: key, source: InlinePiece.normalised(source),
            target: target.map(InlinePiece.normalised), range: element.range)
    }
}

/// What stands in a source or a target.
enum XLIFFContent {
    static func pieces(
        of element: XMLElement, _ data: [String: String]
    ) throws(XLIFFDocument.Failure) -> [InlinePiece] {
        var pieces: [InlinePiece] = [], open: [String: Int] = [:]
        try read(element, data, &open, &pieces)
        return pieces
    }

    private static func read(
        _ element: XMLElement, _ data: [String: String], _ open: inout [String: Int],
        _ pieces: inout [InlinePiece]
    ) throws(XLIFFDocument.Failure) {
        for node in element.children {
            switch node {
            case .text(let text): pieces.append(.text(text))
            case .element(let child):
                let attributes = child.attributes
                func code(_ start: String, _ end: String? = nil) throws(XLIFFDocument.Failure) -> InlineCode {
                    guard let text = attributes[start].flatMap({ data[$0] }) else {
                        throw XLIFFDocument.Failure(
                            problem: "<\(child.name)> refers to no originalData of its unit",
                            offset: child.range.lowerBound)
                    }
                    return InlineCode.written(text, end.flatMap { attributes[$0] }.flatMap { data[$0] } ?? "")
                }
                switch child.name {
                case "ph": pieces.append(.single(try code("dataRef")))
                case "pc":
                    let around = try code("dataRefStart", "dataRefEnd")
                    pieces.append(.open(around))
                    try read(child, data, &open, &pieces)
                    pieces.append(.close(around))
                case "sc":
                    // Its end tells the rest: it follows in the same unit.
                    if let id = attributes["id"] { open[id] = pieces.count }
                    pieces.append(.open(try code("dataRef")))
                case "ec":
                    let end = try code("dataRef").start
                    guard let index = attributes["startRef"].flatMap({ open[$0] }),
                        case .open(let start) = pieces[index]
                    else {
                        throw XLIFFDocument.Failure(
                            problem: "<ec> ends no <sc> of its text", offset: child.range.lowerBound)
                    }
                    let around = InlineCode.written(start.start, end)
                    pieces[index] = .open(around)
                    pieces.append(.close(around))
                case "cp":
                    pieces.append(.text(character(child)))
                default:
                    // Annotations (mrk) are about the text, and no part of it.
                    try read(child, data, &open, &pieces)
                }
            }
        }
    }

    /// The characters of original data.
    static func text(of element: XMLElement) -> String {
        element.children.map { node in
            switch node {
            case .text(let text): text
            case .element(let child): child.name == "cp" ? character(child) : ""
            }
        }.joined()
    }

    private static func character(_ element: XMLElement) -> String {
        let number = element.attributes["hex"].flatMap { UInt32($0, radix: 16) }
        return number.flatMap(Unicode.Scalar.init).map { String(Character($0)) } ?? ""
    }
}
