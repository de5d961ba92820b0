extension PDFConditions {
    private static let roles: Set<String> = [
        "Document", "Part", "Art", "Sect", "Div", "BlockQuote", "Caption", "TOC", "TOCI", "Index",
        "NonStruct", "Private",
        "P", "H", "H1", "H2", "H3", "H4", "H5", "H6", "L", "LI", "Lbl", "LBody", "Table", "TR", "TH", "TD",
        "THead",
        "TBody", "TFoot", "Span", "Quote", "Note", "Reference", "BibEntry", "Code", "Link", "Annot", "Figure",
        "Formula",
        "Form",
    ]

    /// The tree holds together.
    mutating func checkStructure() -> DumpStructure {
        let structure = DumpStructure(dump)
        for fault in structure.faults { require(false, "PDF 14.7", fault) }
        for element in structure.elements {
            require(Self.roles.contains(element.role), "UA 7.1", "\(element.role) is a standard type")
            let isEmpty = element.children.isEmpty && element.contents.isEmpty && element.annotations.isEmpty
            require(
                !isEmpty || ["TD", "TH"].contains(element.role), "UA 7.1",
                "\(element.role) \(element.number) has content")
        }
        require(structure.elements.first?.role == "Document", "UA 7.1", "the root element is a Document")
        return structure
    }

    /// Each MCID of each page belongs to one element, and the parent tree leads to it.
    mutating func checkParentTree(_ structure: DumpStructure, _ contents: [Int: Set<Int>]) {
        var owners: [DumpStructure.Content: Int] = [:]
        for element in structure.elements {
            for content in element.contents {
                require(owners[content] == nil, "PDF 14.7.4.4", "MCID \(content) belongs to one element")
                owners[content] = element.number
            }
        }
        let tree = parentTree
        for (index, page) in dump.pages.enumerated() {
            let identifiers = contents[page] ?? []
            let owned = Set(owners.keys.filter { $0.page == page }.map(\.identifier))
            require(identifiers == owned, "UA 7.1", "page \(index + 1): the structure tree holds each MCID")
            guard let key = dump.value(.reference(page), "StructParents").number else {
                require(false, "PDF 14.7.4.4", "page \(index + 1) has a key of the parent tree")
                continue
            }
            let row = dump.resolved(tree[Int(key)] ?? .null).items
            for identifier in identifiers {
                let owner = row.indices.contains(identifier) ? row[identifier].reference : nil
                let expected = owners[DumpStructure.Content(page: page, identifier: identifier)]
                require(
                    owner == expected, "PDF 14.7.4.4",
                    "page \(index + 1): MCID \(identifier) leads to its element")
            }
        }
    }

    /// The values of the parent tree by their keys.
    var parentTree: [Int: DumpValue] {
        var tree: [Int: DumpValue] = [:]
        func read(_ node: DumpValue) {
            let numbers = dump.value(node, "Nums").items
            for pair in stride(from: 0, to: numbers.count - 1, by: 2) {
                if let key = numbers[pair].number { tree[Int(key)] = numbers[pair + 1] }
            }
            for kid in dump.value(node, "Kids").items { read(kid) }
        }
        read(dump.value(dump.catalog, "StructTreeRoot", "ParentTree"))
        return tree
    }
}
