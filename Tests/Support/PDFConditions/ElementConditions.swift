extension PDFConditions {
    /// Elements have the words, attributes and kids that their types ask for.
    mutating func checkElements(_ structure: DumpStructure) {
        var level = 0
        let roles = Dictionary(
            structure.elements.map { ($0.number, $0.role) }, uniquingKeysWith: { first, _ in first })
        for element in structure.elements {
            let value = element.value, name = "\(element.role) \(element.number)"
            if let language = dump.value(value, "Lang").text {
                require(Self.isLanguage(language), "UA 7.2", "\(name): \(language) is a language tag")
            }
            if element.role.count == 2, element.role.hasPrefix("H"), let next = Int(element.role.dropFirst())
            {
                require(next <= level + 1, "UA 7.4.2", "\(name) does not skip a level after H\(level)")
                level = next
            }
            checkKids(element, element.children.compactMap { roles[$0] })
            switch element.role {
            case "Figure": checkFigure(value, name)
            case "TH":
                let scope = attribute("Scope", of: value).name
                require(["Row", "Column", "Both"].contains(scope), "UA 7.5", "\(name) has a scope")
            case "Link": require(!element.annotations.isEmpty, "UA 7.18.5", "\(name) holds its annotation")
            default: break
            }
        }
        checkNotes(structure)
    }

    private mutating func checkFigure(_ value: DumpValue, _ name: String) {
        let words = dump.value(value, "Alt").text ?? dump.value(value, "ActualText").text ?? ""
        require(!words.isEmpty, "UA 7.3", "\(name) has words for those who cannot see it")
        let box = attribute("BBox", of: value).items.compactMap(\.number)
        let isBox = box.count == 4 && box[0] < box[2] && box[1] < box[3]
        require(isBox, "PDF 14.8.5.4.3", "\(name) has a box")
    }

    /// An attribute of any owner.
    private func attribute(_ key: String, of value: DumpValue) -> DumpValue {
        let attributes = dump.value(value, "A")
        let owners = attributes.items.isEmpty ? [attributes] : attributes.items
        return owners.map { dump.value($0, key) }.first { $0 != .null } ?? .null
    }

    private static let kids: [String: Set<String>] = [
        "Table": ["TR", "THead", "TBody", "TFoot", "Caption"], "THead": ["TR"], "TBody": ["TR"],
        "TFoot": ["TR"],
        "TR": ["TH", "TD"], "L": ["LI", "L", "Caption"], "LI": ["Lbl", "LBody"],
        "TOC": ["TOCI", "TOC", "Caption"],
        "TOCI": ["Lbl", "Reference", "NonStruct", "P", "TOC"],
    ]

    private static let parents: [String: Set<String>] = [
        "TR": ["Table", "THead", "TBody", "TFoot"], "TH": ["TR"], "TD": ["TR"], "THead": ["Table"],
        "TBody": ["Table"],
        "LI": ["L"], "LBody": ["LI"], "TOCI": ["TOC"],
    ]

    private mutating func checkKids(_ element: DumpStructure.Element, _ roles: [String]) {
        let name = "\(element.role) \(element.number)"
        if let allowed = Self.kids[element.role] {
            for role in roles where !allowed.contains(role) {
                require(false, "UA 7.2", "\(name) may not hold \(role)")
            }
            require(element.contents.isEmpty, "UA 7.2", "\(name) has no content of its own")
        }
        if let allowed = Self.parents[element.role] {
            require(
                element.path.last.map(allowed.contains) == true, "UA 7.2",
                "\(name) lies in \(allowed.sorted())")
        }
        require(roles.filter { $0 == "THead" }.count <= 1, "UA 7.2", "\(name) has one THead at most")
    }

    /// Each Note has an identifier of its own, which leads to it.
    private mutating func checkNotes(_ structure: DumpStructure) {
        var tree: [String: Int] = [:]
        let names = dump.value(dump.catalog, "StructTreeRoot", "IDTree", "Names").items
        for pair in stride(from: 0, to: names.count - 1, by: 2) {
            if let name = names[pair].text { tree[name] = names[pair + 1].reference }
        }
        require(names.count == tree.count * 2, "UA 7.9", "identifiers are unique")
        for note in structure.elements where note.role == "Note" {
            let identifier = dump.value(note.value, "ID").text ?? ""
            require(
                tree[identifier] == note.number, "UA 7.9", "Note \(note.number) is found by its identifier")
        }
    }
}
