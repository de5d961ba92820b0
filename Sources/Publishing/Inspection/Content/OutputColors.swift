/// The colours that a file's output intent gives a meaning to (ISO 19005-2, 6.2.3 and 6.2.4.3).
struct OutputColors {
    /// The profile's colour space of the document: `RGB `, `CMYK`, `GRAY`; nil without a PDF/A output intent.
    var ofDocument: String?
    /// Of pages that have one of their own, by the page's object (ISO 19005-4).
    var ofPages: [Int: String] = [:]

    init(_ objects: PDFObjects, _ pages: [PageReading]) {
        ofDocument = Self.space(objects, objects.catalog)
        for page in pages where page.value.entries["OutputIntents"] != nil {
            ofPages[page.object] = Self.space(objects, page.value)
        }
    }

    private static func space(_ objects: PDFObjects, _ owner: PDFValue) -> String? {
        for intent in objects.list(owner.entries["OutputIntents"]) {
            guard objects.value(intent, "S").name == "GTS_PDFA1",
                let number = objects.resolved(intent).entries["DestOutputProfile"]?.reference,
                let profile = objects.data(of: number)?.bytes
            else { continue }
            return ICCHeader(profile)?.space
        }
        return nil
    }

    /// The colours of devices that the document's intent stands for.
    var allowed: ColorUse.Devices {
        switch ofDocument {
        case nil: []
        case "RGB ": [.gray, .rgb]
        case "CMYK": [.gray, .cmyk]
        default: .gray
        }
    }
}

/// The header of an ICC profile (ICC.1, 7.2).
struct ICCHeader: Equatable {
    /// `mntr`, `prtr`, `scnr`, `spac`.
    var kind: String
    /// `RGB `, `CMYK`, `GRAY`, `Lab `.
    var space: String
    var version: Int
    /// Whether it says `acsp` where every profile does.
    var isSigned: Bool

    /// nil where it is too short.
    init?(_ bytes: [UInt8]) {
        guard bytes.count >= 128 else { return nil }
        func text(_ start: Int) -> String {
            String(decoding: bytes[start..<(start + 4)], as: UTF8.self)
        }
        (kind, space, version) = (text(12), text(16), Int(bytes[8]))
        isSigned = text(36) == "acsp"
    }

    var components: Int {
        switch space {
        case "GRAY": 1
        case "CMYK": 4
        default: 3
        }
    }
}
