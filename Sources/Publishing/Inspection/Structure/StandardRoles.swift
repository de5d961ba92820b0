/// The standard structure types (ISO 32000-1, 14.8.4; ISO 32000-2, 14.8.4 and annex M).
enum StandardRoles {
    static let namespace1 = "http://iso.org/pdf/ssn"
    static let namespace2 = "http://iso.org/pdf2/ssn"
    static let mathML = "http://www.w3.org/1998/Math/MathML"

    /// Of PDF 1.7.
    static let first: Set<String> = [
        "Document", "Part", "Art", "Sect", "Div", "BlockQuote", "Caption", "TOC", "TOCI", "Index",
        "NonStruct", "Private", "P", "H", "H1", "H2", "H3", "H4", "H5", "H6", "L", "LI", "Lbl", "LBody",
        "Table", "TR", "TH", "TD", "THead", "TBody", "TFoot", "Span", "Quote", "Note", "Reference",
        "BibEntry", "Code", "Link", "Annot", "Ruby", "RB", "RT", "RP", "Warichu", "WT", "WP", "Figure",
        "Formula", "Form",
    ]

    /// Of PDF 2.0, beside headings of any level.
    private static let second: Set<String> = [
        "Document", "DocumentFragment", "Part", "Sect", "Div", "Aside", "NonStruct", "P", "H", "Title",
        "FENote", "Sub", "Lbl", "Span", "Em", "Strong", "Link", "Annot", "Form", "Ruby", "RB", "RT", "RP",
        "Warichu", "WT", "WP", "L", "LI", "LBody", "Table", "TR", "TH", "TD", "THead", "TBody", "TFoot",
        "Caption", "Figure", "Formula", "Artifact",
    ]

    static func contains(_ role: String, in namespace: String) -> Bool {
        switch namespace {
        case namespace2: second.contains(role) || level(of: role) != nil
        case namespace1: first.contains(role)
        case mathML: true
        default: false
        }
    }

    /// The level of a numbered heading: 2 for `H2`; nil for every other type.
    static func level(of role: String) -> Int? {
        guard role.first == "H", role.count > 1, role.count < 6, let level = Int(role.dropFirst()),
            level > 0, !role.dropFirst().hasPrefix("0"), !role.dropFirst().hasPrefix("+")
        else { return nil }
        return level
    }
}
