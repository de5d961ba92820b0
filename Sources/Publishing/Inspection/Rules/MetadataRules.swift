/// What the file says about itself, and which standards it claims (ISO 19005-2, 6.6; ISO 14289-1, 5).
extension Inspection {
    mutating func checkMetadata() {
        guard metadata.isThere else { return report(.noMetadata) }
        if let fault = metadata.fault { return report(.metadataUnreadable, fault, object: packetObject) }
        for word in ["bytes=", "encoding="] where metadata.header.contains(word) {
            report(.packetHeader, word, object: packetObject)
        }
        checkUAIdentification()
        checkArchivalIdentification()
        checkTitle()
        checkInformation()
        checkSchemas()
    }

    private var packetObject: Int? { objects.catalog.entries["Metadata"]?.reference }

    private mutating func checkTitle() {
        let title = metadata[XMPReading.Namespace.dc, "title"] ?? ""
        if title.isEmpty { report(.noTitle, object: packetObject) }
    }

    private mutating func checkUAIdentification() {
        typealias Name = XMPReading.Namespace
        guard let part = metadata.property(Name.pdfuaid, "part") else {
            return report(.noUAIdentifier, object: packetObject)
        }
        if part.values.first != "1" { report(.uaPart1, part.values.first ?? "", object: packetObject) }
        if part.values.first != "2" { report(.uaPart2, part.values.first ?? "", object: packetObject) }
        if part.prefix != "pdfuaid" { report(.uaPrefix, part.prefix, object: packetObject) }
        if metadata[Name.pdfuaid, "rev"] != "2024" { report(.uaRevision, object: packetObject) }
    }

    private mutating func checkArchivalIdentification() {
        typealias Name = XMPReading.Namespace
        guard let standard = judgement.standards.first(where: { $0.partOfPDFA != nil }) else { return }
        guard let part = metadata.property(Name.pdfaid, "part") else {
            return report(.noArchivalIdentifier, object: packetObject)
        }
        if part.values.first != standard.partOfPDFA.map({ String($0) }) {
            report(.archivalPart, part.values.first ?? "", object: packetObject)
        }
        let level = metadata[Name.pdfaid, "conformance"] ?? ""
        if !isLevel(level, enoughFor: standard) {
            report(.archivalLevel, level.isEmpty ? "none" : level, object: packetObject)
        }
        if part.prefix != "pdfaid" { report(.archivalPrefix, part.prefix, object: packetObject) }
        if metadata[Name.pdfaid, "rev"] != "2020" { report(.archivalRevision, object: packetObject) }
    }

    /// A file that claims more claims this too.
    private func isLevel(_ level: String, enoughFor standard: InspectedStandard) -> Bool {
        switch standard.levelOfPDFA {
        case "B": ["A", "B", "U"].contains(level)
        case "U": ["A", "U"].contains(level)
        case let wanted: level == wanted
        }
    }

    // MARK: The information dictionary

    /// Where both say something, they say the same (ISO 19005-2, 6.6.3).
    private mutating func checkInformation() {
        let information = objects.value(objects.trailer, "Info")
        checkInformation4(information)
        typealias Name = XMPReading.Namespace
        let pairs = [
            ("Title", Name.dc, "title"), ("Author", Name.dc, "creator"), ("Subject", Name.dc, "description"),
            ("Keywords", Name.pdf, "Keywords"), ("Producer", Name.pdf, "Producer"),
            ("Creator", Name.xmp, "CreatorTool"),
        ]
        for (key, namespace, local) in pairs {
            guard let text = objects.value(information, key).text, !text.isEmpty else { continue }
            let values = metadata.values(namespace, local)
            if values.joined(separator: ", ") != text, values.first != text || values.count > 1 {
                report(.informationDiffers, "\(key): “\(text)” and “\(values.joined(separator: ", "))”")
            }
        }
        for (key, local) in [("CreationDate", "CreateDate"), ("ModDate", "ModifyDate")] {
            guard let text = objects.value(information, key).text else { continue }
            let other = metadata[Name.xmp, local] ?? ""
            if !DateText.agree(text, other) {
                report(.informationDiffers, "\(key): “\(text)” and “\(other)”")
            }
        }
    }

    private mutating func checkInformation4(_ information: PDFValue) {
        guard objects.trailer.entries["Info"] != nil else { return }
        if objects.catalog.entries["PieceInfo"] == nil { return report(.informationThere) }
        if Set(information.entries.keys) != ["ModDate"] { report(.informationMore) }
    }

    // MARK: Extension schemas (6.6.2.3)

    private mutating func checkSchemas() {
        let described = Dictionary(
            metadata.schemas.map { ($0.namespace, $0.properties) }, uniquingKeysWith: { $0.union($1) })
        for property in metadata.properties {
            let name = property.name
            if XMPSchemas.knows(name) { continue }
            if described[name.namespace]?.contains(name.local) != true {
                report(.propertyUnknown, "\(property.prefix):\(name.local)", object: packetObject)
            }
        }
        for fault in metadata.schemas.flatMap(\.faults) {
            report(.schemaIncomplete, fault, object: packetObject)
        }
    }
}

/// The schemas whose properties need no description (ISO 19005-2, 6.6.2.3.1; XMP Specification 2005).
enum XMPSchemas {
    static func knows(_ name: XMPReading.Name) -> Bool {
        if name.namespace == XMPReading.Namespace.pdfaid {
            return ["part", "amd", "corr", "conformance"].contains(name.local)
        }
        return known.contains(name.namespace)
    }

    private static let known: Set<String> = [
        XMPReading.Namespace.dc, XMPReading.Namespace.xmp, XMPReading.Namespace.pdf,
        "http://ns.adobe.com/xap/1.0/rights/", "http://ns.adobe.com/xap/1.0/mm/",
        "http://ns.adobe.com/xap/1.0/bj/", "http://ns.adobe.com/xap/1.0/t/pg/",
        "http://ns.adobe.com/xmp/1.0/DynamicMedia/", "http://ns.adobe.com/photoshop/1.0/",
        "http://ns.adobe.com/camera-raw-settings/1.0/", "http://ns.adobe.com/tiff/1.0/",
        "http://ns.adobe.com/exif/1.0/", "http://ns.adobe.com/exif/1.0/aux/",
    ]
}

/// Dates of the information dictionary and of XMP, compared (ISO 32000-1, 7.9.4; ISO 8601).
enum DateText {
    static func agree(_ information: String, _ packet: String) -> Bool {
        let text = information.hasPrefix("D:") ? String(information.dropFirst(2)) : information
        let digits = text.prefix { $0.isNumber }
        let halves = packet.split(separator: "T", maxSplits: 1)
        guard let day = halves.first, information.hasPrefix("D:") else { return false }
        let time = halves.count > 1 ? halves[1] : ""
        let clock = time.prefix { !"Z+-".contains($0) }
        let seconds = clock.prefix { $0 != "." }
        return moment(digits) == moment(day.filter(\.isNumber) + seconds.filter(\.isNumber))
            && offset(text.dropFirst(digits.count)) == offset(time.dropFirst(clock.count))
    }

    /// Fourteen digits; what is not said is the first there is.
    private static func moment(_ digits: some StringProtocol) -> String {
        String(digits.prefix(14)) + "00000101000000".dropFirst(min(digits.count, 14))
    }

    /// Minutes from Greenwich.
    private static func offset(_ zone: Substring) -> Int {
        let digits = zone.filter(\.isNumber)
        let minutes = (Int(digits.prefix(2)) ?? 0) * 60 + (Int(digits.dropFirst(2).prefix(2)) ?? 0)
        return zone.hasPrefix("-") ? -minutes : minutes
    }
}

extension Rule {
    static let noMetadata = Rule(
        "The catalog has no XMP metadata.", ua1: "06-001", ua2: "8.11.1", a: "6.6.2.1", a4: "6.7.2.1")
    static let metadataUnreadable = Rule(
        "The XMP metadata cannot be read.", ua1: "06-001", ua2: "8.11.1", a: "6.6.2.1", a4: "6.7.2.1")
    static let packetHeader = Rule(
        "The XMP packet has an attribute that was withdrawn.", a: "6.6.2.1", a4: "6.7.2.1")
    static let noTitle = Rule("The metadata have no title (dc:title).", ua1: "06-003", ua2: "8.11.1")
    static let noUAIdentifier = Rule("The metadata do not claim PDF/UA.", ua1: "06-002", ua2: "5")
    static let uaPart1 = Rule("The metadata claim another part of PDF/UA than 1.", ua1: "5")
    static let uaPart2 = Rule("The metadata claim another part of PDF/UA than 2.", ua2: "5")
    static let uaPrefix = Rule("The claim of PDF/UA has another prefix than pdfuaid.", ua1: "5", ua2: "5")
    static let uaRevision = Rule("The claim of PDF/UA-2 does not say rev 2024.", ua2: "5")
    static let noArchivalIdentifier = Rule("The metadata do not claim PDF/A.", a: "6.6.4", a4: "6.7.3")
    static let archivalPart = Rule("The metadata claim another part of PDF/A.", a: "6.6.4", a4: "6.7.3")
    static let archivalLevel = Rule("The metadata claim another level of PDF/A.", a: "6.6.4", a4: "6.7.3")
    static let archivalPrefix = Rule(
        "The claim of PDF/A has another prefix than pdfaid.", a: "6.6.4", a4: "6.7.3")
    static let archivalRevision = Rule("The claim of PDF/A-4 does not say rev 2020.", a4: "6.7.3")
    static let informationDiffers = Rule(
        "The information dictionary and the metadata do not agree.", a: "6.6.3")
    static let informationThere = Rule("The file has an information dictionary.", a4: "6.1.3")
    static let informationMore = Rule("The information dictionary says more than ModDate.", a4: "6.1.3")
    static let propertyUnknown = Rule(
        "A property of the metadata is described by no schema.", a: "6.6.2.3.1")
    static let schemaIncomplete = Rule("The description of a schema is incomplete.", a: "6.6.2.3.3")
}
