/// The file as bytes: header, end, and how streams stand in it (ISO 19005-2, 6.1).
extension Inspection {
    mutating func checkFile() {
        checkHeader()
        checkEnd()
        for words in objects.complaints { report(.damaged, words) }
        if objects.isRecovered { report(.recovered) }
        checkEncryption()
        let id = objects.value(objects.trailer, "ID").items.first.flatMap { objects.resolved($0).bytes } ?? []
        if id.isEmpty { report(.noIdentifier) }
        checkVersion()
        checkStreamPlaces()
        if objects.objects.count > PDFObjects.most { report(.tooManyObjects) }
        for (number, value) in objects.objects { checkLimits(value, number) }
    }

    private mutating func checkHeader() {
        let head = Array(objects.bytes.prefix(32))
        let pattern = Array("%PDF-".utf8)
        guard head.starts(with: pattern), head.count > 14 else {
            let places = objects.bytes.prefix(1024)
            if places.indices.contains(where: { places[$0...].starts(with: pattern) }) {
                report(.headerLate)
            } else {
                report(.noHeader)
            }
            return
        }
        let isFormed =
            (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(head[7]) && head[6] == UInt8(ascii: ".")
        if !isFormed || head[5] != UInt8(ascii: "1") || head[7] > UInt8(ascii: "7") { report(.headerNot1) }
        if !isFormed || head[5] != UInt8(ascii: "2") { report(.headerNot2) }
        let line = head.dropFirst(8).drop { $0 == 13 || $0 == 10 }
        let hasComment = line.first == UInt8(ascii: "%") && line.dropFirst().prefix(4).allSatisfy { $0 > 127 }
        if !hasComment || line.count < 5 { report(.noBinaryComment) }
    }

    private mutating func checkEnd() {
        let tail = Array(objects.bytes.suffix(1024)), end = Array("%%EOF".utf8)
        guard let start = tail.indices.last(where: { tail[$0...].starts(with: end) }) else {
            return report(.noEnd)
        }
        let rest = tail[(start + 5)...]
        let isLineEnd = rest.isEmpty || [[10], [13], [13, 10]].contains(Array(rest))
        if !isLineEnd { report(.somethingAfterEnd, "\(rest.count) bytes") }
    }

    private mutating func checkVersion() {
        let text = objects.value(objects.catalog, "Version").name
        if let text, !text.hasPrefix("2.") { report(.catalogVersion, text) }
        let version = objects.version
        if version != "2.0" { report(.notVersion2, version) }
    }

    private mutating func checkEncryption() {
        guard objects.trailer.entries["Encrypt"] != nil else { return }
        report(.encrypted)
        let permissions = objects.value(objects.trailer, "Encrypt", "P").number
        guard let permissions else { return report(.noPermissions) }
        let bits = UInt32(truncatingIfNeeded: Int(exactly: permissions) ?? 0)
        if bits & 512 == 0 { report(.accessForbidden) }
    }

    // MARK: Streams

    /// Follows the objects as they stand in the file, and each stream by its own length.
    private mutating func checkStreamPlaces() {
        // Ends of lines that stand before `endstream` count as its separator, not as data.
        let bytes = objects.bytes, places = StreamPlaces(bytes)
        for place in places.all {
            guard case .stream(let entries)? = objects.objects[place.object] else { continue }
            let length = objects.resolved(entries["Length"] ?? .null).integer ?? -1
            if !place.hasLineEnd { report(.streamLine, "after stream", object: place.object) }
            guard length >= 0, place.start <= bytes.count - length else {
                report(.streamLength, "Length is \(length)", object: place.object)
                continue
            }
            let tail = bytes[(place.start + length)..<min(place.start + length + 11, bytes.count)]
            let word = Array("endstream".utf8)
            let gap = tail.prefix { $0 == 13 || $0 == 10 }
            guard tail.dropFirst(gap.count).starts(with: word) else {
                report(.streamLength, "Length is \(length)", object: place.object)
                continue
            }
            if gap.isEmpty { report(.streamLine, "before endstream", object: place.object) }
        }
    }

    // MARK: Limits

    /// Implementation limits, filters and references out of the file.
    private mutating func checkLimits(_ value: PDFValue, _ number: Int) {
        if case .stream(let entries) = value { checkStream(entries, number) }
        var waiting = [value]
        while let value = waiting.popLast() {
            switch value {
            case .integer(let integer):
                if !(Int(Int32.min)...Int(Int32.max)).contains(integer) {
                    report(.hugeInteger, "\(integer)", object: number)
                }
            case .real(let real):
                if abs(real) > 3.403e38 || (real != 0 && abs(real) < 1.175e-38) {
                    report(.hugeReal, "\(real)", object: number)
                }
            case .string(let bytes):
                if bytes.count > 32_767 { report(.longString, "\(bytes.count) bytes", object: number) }
            case .name(let name): checkName(name, number)
            case .array(let items): waiting += items
            case .dictionary(let entries), .stream(let entries):
                for (key, value) in entries {
                    checkName(key, number)
                    waiting.append(value)
                }
            case .null, .boolean, .reference: break
            }
        }
    }

    private mutating func checkName(_ name: String, _ number: Int) {
        // Nearly all names are of a few letters, and a file has a million of them.
        if name.utf8.count <= 127, name.utf8.allSatisfy({ $0 < 128 }) { return }
        if name.utf8.count > 127 { report(.longName, "\(name.prefix(20))…", object: number) }
        if name.unicodeScalars.contains("\u{FFFD}") { report(.nameNotUTF8, object: number) }
    }

    private mutating func checkStream(_ entries: PDFEntries, _ number: Int) {
        for key in ["F", "FFilter", "FDecodeParms"] where entries[key] != nil {
            report(.externalStream, key, object: number)
        }
        for filter in objects.list(entries["Filter"]).compactMap({ objects.resolved($0).name })
        where !Self.filters.contains(filter) {
            report(.filter, filter, object: number)
        }
    }

    private static let filters: Set<String> = [
        "ASCIIHexDecode", "ASCII85Decode", "FlateDecode", "RunLengthDecode", "CCITTFaxDecode", "JBIG2Decode",
        "DCTDecode", "JPXDecode",
    ]
}

extension Rule {
    static let noHeader = Rule(
        "The file does not begin as a PDF file.", ua1: "6.1", a: "6.1.2", a4: "6.1.2", pdf: "7.5.2")
    static let headerLate = Rule(
        "The header does not stand at the beginning.", ua1: "6.1", a: "6.1.2", a4: "6.1.2", pdf: "7.5.2")
    static let headerNot1 = Rule("The header is none of PDF 1.0 to 1.7.", ua1: "6.1", a: "6.1.2")
    static let headerNot2 = Rule("The header is not that of PDF 2.", a4: "6.1.2")
    static let noBinaryComment = Rule(
        "No comment of four bytes over 127 follows the header.", a: "6.1.2", a4: "6.1.2")
    static let noEnd = Rule(
        "The file does not end with %%EOF: it may be cut short.", a: "6.1.3", a4: "6.1.3", pdf: "7.5.5")
    static let somethingAfterEnd = Rule("Something follows the end of the file.", a: "6.1.3", a4: "6.1.3")
    static let damaged = Rule(
        "The file's syntax is damaged.", ua1: "6.1", ua2: "6.1", a: "6.1.1", a4: "6.1.1", pdf: "7.5")
    static let recovered = Rule(
        "The table of objects is damaged: it was put together from what could be found.", ua1: "6.1",
        ua2: "6.1", a: "6.1.4", a4: "6.1.4", pdf: "7.5.4")
    static let noIdentifier = Rule("The trailer has no ID.", a: "6.1.3", a4: "6.1.3")
    static let notVersion2 = Rule("The file is not of PDF 2.0.", ua2: "6.1")
    static let catalogVersion = Rule("The catalog says another version than 2.x.", a4: "6.1.12")
    static let encrypted = Rule("The file is encrypted.", a: "6.1.3", a4: "6.1.3")
    static let noPermissions = Rule("The encryption does not say what is permitted.", ua1: "26-001")
    static let accessForbidden = Rule("Assistive technology may not read the text.", ua1: "26-002")
    static let streamLength = Rule(
        "A stream's Length is not the number of its bytes.", a: "6.1.7.1", a4: "6.1.6.1", pdf: "7.3.8.2")
    static let streamLine = Rule("stream or endstream does not stand on a line of its own.", a: "6.1.7.1")
    static let externalStream = Rule("A stream's data are in another file.", a: "6.1.7.1", a4: "6.1.6.1")
    static let filter = Rule("A stream has a filter that PDF/A forbids.", a: "6.1.7.2", a4: "6.1.6.2")
    static let hugeInteger = Rule("An integer has more than 32 bits.", a: "6.1.13")
    static let hugeReal = Rule("A real number is out of range.", a: "6.1.13")
    static let longString = Rule("A string has more than 32,767 bytes.", a: "6.1.13")
    static let longName = Rule("A name has more than 127 bytes.", a: "6.1.13")
    static let nameNotUTF8 = Rule(
        "A name is no UTF-8.", a: "6.1.8", a4: "6.1.7", severity: .warning)
    static let tooManyObjects = Rule("The file has more than 8,388,607 objects.", a: "6.1.13")
}
