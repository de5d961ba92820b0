/// What an element of an annex is, in terms of the standard types.
struct StructureType: Hashable {
    /// A standard type: `P`, `FENote`.
    var name: String
    /// Whether nothing says what standard type it stands for.
    var isUnknown = false

    static func standard(_ name: String) -> StructureType { StructureType(name: name) }

    /// Its name in a file of PDF 1.7, or in one of PDF 2.0 with the namespace that has it.
    func named(isOfPDF2: Bool) -> (name: String, namespace: StructureNamespace) {
        if isOfPDF2 {
            if name == "Note" { return ("FENote", .pdf2) }
            return (name, Self.ofPDF1Alone.contains(name) ? .pdf1 : .pdf2)
        }
        return (Self.older[name] ?? olderHeading ?? name, .pdf1)
    }

    /// PDF 1.7 has six levels of headings.
    private var olderHeading: String? {
        guard name.hasPrefix("H"), let level = Int(name.dropFirst()), level > 6 else { return nil }
        return "H6"
    }

    /// What PDF 1.7 has in place of the types that are new in 2.0.
    private static let older = [
        "FENote": "Note", "Title": "P", "Em": "Span", "Strong": "Span", "Sub": "Span", "Aside": "Div",
        "DocumentFragment": "Sect", "Artifact": "NonStruct",
    ]

    private static let ofPDF1Alone: Set<String> = [
        "Art", "BlockQuote", "TOC", "TOCI", "Index", "Private", "Quote", "Note", "Reference", "BibEntry",
        "Code",
    ]

    private static let others: Set<String> = [
        "Document", "Part", "Sect", "Div", "Caption", "NonStruct", "P", "H", "L", "LI", "Lbl", "LBody",
        "Table",
        "TR", "TH", "TD", "THead", "TBody", "TFoot", "Span", "Link", "Annot", "Ruby", "RB", "RT", "RP",
        "Warichu",
        "WT", "WP", "Figure", "Formula", "Form",
    ]

    static func isStandard(_ name: String) -> Bool {
        if others.contains(name) || ofPDF1Alone.contains(name) || older[name] != nil { return true }
        guard name.hasPrefix("H"), let level = Int(name.dropFirst()) else { return false }
        return (1...99).contains(level)
    }
}

/// Finds the standard types that an annex's own ones stand for (ISO 32000-1, 14.7.3; ISO 32000-2, 14.8.6.2).
struct StructureTypes {
    private let roles: [String: PDFSyntax]

    init(_ source: AnnexSource, _ root: PDFSyntax) {
        roles = source.resolved(root["/RoleMap"]).entries
    }

    func type(of element: PDFSyntax, _ source: AnnexSource) -> StructureType {
        var name = String((source.resolved(element["/S"]).name ?? "/").dropFirst())
        var map = roles
        let namespace = source.resolved(element["/NS"])
        if let own = source.resolved(namespace["/NS"]).string,
            !["http://iso.org/pdf2/ssn", "http://iso.org/pdf/ssn"].contains(
                String(decoding: own, as: UTF8.self))
        {
            map = source.resolved(namespace["/RoleMapNS"]).entries
        }
        // A map that leads in circles leads nowhere.
        for _ in 0..<32 {
            let mapped = source.resolved(map["/" + name])
            guard let target = mapped.name ?? source.resolved(mapped.items.first).name else { break }
            name = String(target.dropFirst())
            if StructureType.isStandard(name) { break }
        }
        return StructureType.isStandard(name) ? .standard(name) : StructureType(name: "Span", isUnknown: true)
    }
}
