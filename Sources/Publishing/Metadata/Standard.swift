/// A standard that a finished file may claim.
public enum Standard: String, Hashable, Sendable, CaseIterable {
    /// ISO 14289-1: accessible to all, in PDF 1.7.
    case pdfUA1
    /// ISO 14289-2: accessible to all, in PDF 2.0.
    case pdfUA2
    /// ISO 19005-2, level A: archived with its structure and all that it needs.
    case pdfA2a
    /// ISO 19005-3, level A: the same, and files of any kind may be attached.
    case pdfA3a
    /// ISO 19005-4: archived, in PDF 2.0.
    case pdfA4
    /// ISO 19005-4, annex A: the same, with attached files of any kind.
    case pdfA4f

    /// Whether it is about archiving, not about accessibility.
    var concernsArchiving: Bool {
        switch self {
        case .pdfUA1, .pdfUA2: false
        case .pdfA2a, .pdfA3a, .pdfA4, .pdfA4f: true
        }
    }

    /// Whether it is a standard of PDF 2.0 (ISO 32000-2), which differs in how structure is written.
    var isOfPDF2: Bool {
        switch self {
        case .pdfUA2, .pdfA4, .pdfA4f: true
        case .pdfUA1, .pdfA2a, .pdfA3a: false
        }
    }
}

extension Set<Standard> {
    /// Whether the file is written in PDF 2.0.
    var areOfPDF2: Bool { contains(where: \.isOfPDF2) }
}
