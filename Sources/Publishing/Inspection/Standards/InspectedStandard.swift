/// A standard, with the level, that a file can be held to.
public enum InspectedStandard: String, CaseIterable, Hashable, Sendable, Codable {
    /// ISO 14289-1:2014, by the conditions of the Matterhorn Protocol 1.1 that a machine can tell.
    case pdfUA1 = "PDF/UA-1"
    /// ISO 14289-2:2024.
    case pdfUA2 = "PDF/UA-2"
    /// ISO 19005-2:2011.
    case pdfA2a = "PDF/A-2a"
    case pdfA2b = "PDF/A-2b"
    case pdfA2u = "PDF/A-2u"
    /// ISO 19005-3:2012.
    case pdfA3a = "PDF/A-3a"
    case pdfA3b = "PDF/A-3b"
    case pdfA3u = "PDF/A-3u"
    /// ISO 19005-4:2020.
    case pdfA4 = "PDF/A-4"
    case pdfA4f = "PDF/A-4f"

    /// The standard of that name, however its letters are written: `pdf/ua-1`, `PDF/A-2a`, `ua1`, `a2a`.
    public init?(named name: String) {
        func plain(_ text: String) -> String {
            let letters = text.lowercased().filter { $0.isLetter || $0.isNumber }
            return letters.hasPrefix("pdf") ? String(letters.dropFirst(3)) : letters
        }
        guard let match = Self.allCases.first(where: { plain($0.rawValue) == plain(name) }) else {
            return nil
        }
        self = match
    }

    /// The part of ISO 19005; nil for PDF/UA.
    var partOfPDFA: Int? {
        switch self {
        case .pdfUA1, .pdfUA2: nil
        case .pdfA2a, .pdfA2b, .pdfA2u: 2
        case .pdfA3a, .pdfA3b, .pdfA3u: 3
        case .pdfA4, .pdfA4f: 4
        }
    }

    /// What `pdfaid:conformance` says: `A`; empty for PDF/A-4 alone.
    var levelOfPDFA: String {
        switch self {
        case .pdfA2a, .pdfA3a: "A"
        case .pdfA2b, .pdfA3b: "B"
        case .pdfA2u, .pdfA3u: "U"
        case .pdfA4f: "F"
        case .pdfUA1, .pdfUA2, .pdfA4: ""
        }
    }

    /// The part of ISO 14289; nil for PDF/A.
    var partOfPDFUA: Int? {
        switch self {
        case .pdfUA1: 1
        case .pdfUA2: 2
        default: nil
        }
    }

    /// What names its rules: `UA1`, `PDF/A-2`.
    var prefix: String {
        switch self {
        case .pdfUA1: "UA1"
        case .pdfUA2: "UA2"
        default: "PDF/A-\(partOfPDFA ?? 0)"
        }
    }
}

extension InspectedStandard: Comparable {
    public static func < (a: InspectedStandard, b: InspectedStandard) -> Bool { order(a) < order(b) }

    private static func order(_ standard: InspectedStandard) -> Int { allCases.firstIndex(of: standard) ?? 0 }
}
