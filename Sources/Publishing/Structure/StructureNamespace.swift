import Frames

/// The two vocabularies of structure types that PDF 2.0 knows (ISO 32000-2, 14.8.6). A file of PDF 1.7 names neither.
enum StructureNamespace: CaseIterable {
    case pdf2
    case pdf1

    var name: StaticString {
        switch self {
        case .pdf2: "http://iso.org/pdf2/ssn"
        case .pdf1: "http://iso.org/pdf/ssn"
        }
    }

    /// The type that stands for a role in PDF 2.0, and whose it is: what 2.0 dropped is still known as 1.7's, but for
    /// notes, which have a type of their own (14.8.4.7.3; ISO/TS 32005).
    ///
    /// - Parameter holdsCaption: whether a caption is among the element's kids. A Div counts for nothing in PDF 2.0, and its
    ///   caption would be one of the section around it: it is a section of its own (ISO 14289-2, 8.2.5.27).
    static func type(
        of role: StructureRole, holdsCaption: Bool
    ) -> (name: String, namespace: StructureNamespace) {
        switch role {
        case .division where holdsCaption: ("Sect", .pdf2)
        case .note: ("FENote", .pdf2)
        case .blockQuote, .quote, .code, .reference, .contents, .contentsItem: (role.rawValue, .pdf1)
        default: (role.rawValue, .pdf2)
        }
    }
}
