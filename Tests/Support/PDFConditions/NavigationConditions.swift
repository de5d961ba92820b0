extension PDFConditions {
    /// Annotations print, have words, and lie in the structure; pages say how their tabs run.
    mutating func checkAnnotations(_ structure: DumpStructure) {
        let tree = parentTree
        let owners = Dictionary(
            structure.elements.flatMap { element in element.annotations.map { ($0, element) } },
            uniquingKeysWith: { first, _ in first })
        for (index, page) in dump.pages.enumerated() {
            let annotations = dump.value(.reference(page), "Annots").items
            require(
                dump.value(.reference(page), "Tabs").name == "S", "UA 7.18.3",
                "page \(index + 1): tabs follow the structure")
            for annotation in annotations {
                let name = "annotation \(annotation.reference ?? 0)"
                let subtype = dump.value(annotation, "Subtype").name
                require(subtype == "Link", "A 6.3.1", "\(name) is a link")
                let flags = Int(dump.value(annotation, "F").number ?? 0)
                require(
                    flags & 4 != 0 && flags & 0b100011 == 0, "A 6.3.2", "\(name) prints and is not hidden")
                require(
                    !(dump.value(annotation, "Contents").text ?? "").isEmpty, "UA 7.18.5", "\(name) has words"
                )
                let owner = annotation.reference.flatMap { owners[$0] }
                require(owner?.role == "Link", "UA 7.18.5", "\(name) lies in a Link")
                let key = dump.value(annotation, "StructParent").number.map { Int($0) }
                let parent = key.flatMap { tree[$0]?.reference }
                require(parent != nil && parent == owner?.number, "UA 7.18.1", "\(name) leads to its element")
                checkAction(annotation, name)
            }
        }
    }

    private mutating func checkAction(_ owner: DumpValue, _ name: String) {
        require(dump.value(owner, "AA") == .null, "A 6.5.2", "\(name) has no further actions")
        let destination = dump.value(owner, "Dest")
        if destination != .null {
            return require(isDestination(destination), "PDF 12.3.2", "\(name) leads to a page")
        }
        let action = dump.value(owner, "A", "S").name
        require(["URI", "GoTo"].contains(action), "A 6.5.1", "\(name) has an action that is allowed")
    }

    private func isDestination(_ value: DumpValue) -> Bool {
        value.items.first?.reference.map(dump.pages.contains) == true
    }

    /// The outline and the names lead to pages; the outline's items know each other.
    mutating func checkNavigation() {
        let root = dump.catalog.entries["Outlines"] ?? .null
        if root != .null { checkOutline(root, depth: 0) }
        let names = dump.value(dump.catalog, "Names", "Dests", "Names").items
        let keys = stride(from: 0, to: names.count, by: 2).map { names[$0] }
        let texts = keys.compactMap { $0.text.map { Array($0.utf8) } }
        require(
            zip(texts, texts.dropFirst()).allSatisfy { $0.lexicographicallyPrecedes($1) }, "PDF 7.9.6",
            "names are in order")
        for place in stride(from: 1, to: names.count, by: 2) {
            require(isDestination(dump.resolved(names[place])), "PDF 12.3.2", "each name leads to a page")
        }
    }

    private mutating func checkOutline(_ parent: DumpValue, depth: Int) {
        var item = dump.resolved(parent).entries["First"] ?? .null
        var previous: DumpValue?, count = 0
        while item != .null, count < 100_000 {
            require(
                dump.resolved(item).entries["Parent"] == parent, "PDF 12.3.3",
                "an outline item knows its parent")
            require(
                dump.resolved(item).entries["Prev"] == previous, "PDF 12.3.3",
                "an outline item knows the one before")
            require(isDestination(dump.value(item, "Dest")), "PDF 12.3.3", "an outline item leads to a page")
            require(
                !(dump.value(item, "Title").text ?? "").isEmpty, "PDF 12.3.3", "an outline item has a title")
            if dump.resolved(item).entries["First"] != nil { checkOutline(item, depth: depth + 1) }
            (previous, count) = (item, count + 1)
            item = dump.resolved(item).entries["Next"] ?? .null
        }
        require(
            dump.resolved(parent).entries["Last"] == previous, "PDF 12.3.3", "an outline item knows its last")
        let stated = abs(Int(dump.value(parent, "Count").number ?? 0))
        require(stated >= count, "PDF 12.3.3", "an outline item counts what is in it")
    }
}
