// The structure of an annex as it is written.

extension AnnexTransfer {
    /// Writes the element that holds the annex, and those of the annex.
    func writeElements(
        parent: Int, _ namespaces: [StructureNamespace: Int], document language: String,
        to pool: inout ObjectPool
    ) {
        let roots = structure.elements.filter { $0.parent == nil && $0.isKept }
        pool.add(part) { text in
            text.raw("<<")
            writeType(.standard("Part"), namespaces, to: &text)
            text.raw("/P")
            text.reference(parent)
            text.raw("/T")
            text.text(annex.title)
            if let own = source.resolved(source.catalog["/Lang"]).string, !own.isEmpty {
                text.raw("/Lang")
                text.string(own)
            } else if let own = annex.language, own != language {
                text.raw("/Lang")
                text.string(own.utf8)
            }
            text.raw("/K[")
            for element in roots { text.reference(element.number) }
            text.raw("]>>")
        }
        for (index, element) in structure.elements.enumerated() where element.isKept {
            pool.add(element.number) { write(element, index, namespaces, to: &$0) }
        }
    }

    private func write(
        _ element: AnnexStructure.Element, _ index: Int, _ namespaces: [StructureNamespace: Int],
        to text: inout PDFText
    ) {
        text.raw("<<")
        writeType(type(of: element), namespaces, to: &text)
        text.raw("/P")
        text.reference(element.parent.map { structure.elements[$0].number } ?? part)
        if let identifier = identifier(of: element, index) {
            text.raw("/ID")
            text.string(identifier)
        }
        var entries = element.entries
        entries["/ID"] = nil
        entries["/A"] = entries["/A"].map(withOwnHeaders)
        PDFSyntax.dictionary(entries).writeEntries(to: &text) { objects[$0] }
        let page = element.page
        if let page {
            text.raw("/Pg")
            text.reference(pageNumbers[page])
        }
        text.raw("/K[")
        for kid in element.kids { write(kid, on: page, to: &text) }
        text.raw("]>>")
    }

    /// A link without an annotation is none.
    private func type(of element: AnnexStructure.Element) -> StructureType {
        guard element.type.name == "Link" else { return element.type }
        let leads = element.kids.contains { kid in
            switch kid {
            case .object(let reference, _): objects[reference] != nil
            case .annotation: true
            // It may be further down.
            case .element: true
            case .content, .streamContent: false
            }
        }
        return leads ? element.type : .standard("Span")
    }

    private func writeType(
        _ type: StructureType, _ namespaces: [StructureNamespace: Int], to text: inout PDFText
    ) {
        let named = type.named(isOfPDF2: isOfPDF2)
        text.raw("/S")
        text.name(named.name)
        if isOfPDF2, let namespace = namespaces[named.namespace] {
            text.raw("/NS")
            text.reference(namespace)
        }
    }

    private func write(_ kid: AnnexStructure.Kid, on page: Int?, to text: inout PDFText) {
        switch kid {
        case .element(let index):
            // An element that could not be read has no index.
            if index >= 0, structure.elements[index].isKept {
                text.reference(structure.elements[index].number)
            }
        case .content(let own, let identifier) where own == page: text.spaced(identifier)
        case .content(let own, let identifier):
            text.raw("<</Type/MCR/Pg")
            text.reference(pageNumbers[own])
            text.raw("/MCID")
            text.spaced(identifier)
            text.raw(">>")
        case .streamContent(let own, let stream, let identifier):
            guard let number = objects[stream] else { return }
            text.raw("<</Type/MCR/Pg")
            text.reference(pageNumbers[own])
            text.raw("/Stm")
            text.reference(number)
            text.raw("/MCID")
            text.spaced(identifier)
            text.raw(">>")
        case .object(let reference, let own):
            if let number = objects[reference] { writeObject(number, on: own, to: &text) }
        case .annotation(let number, let own): writeObject(number, on: own, to: &text)
        }
    }

    private func writeObject(_ number: Int, on page: Int, to text: inout PDFText) {
        text.raw("<</Type/OBJR/Obj")
        text.reference(number)
        text.raw("/Pg")
        text.reference(pageNumbers[page])
        text.raw(">>")
    }

    // MARK: Identifiers

    private var prefix: [UInt8] { Array("annex\(number)-".utf8) }

    /// Its own, behind the annex's; a note has one in any case (ISO 14289-1, 7.9).
    private func identifier(of element: AnnexStructure.Element, _ index: Int) -> [UInt8]? {
        if let own = element.entries["/ID"]?.string { return prefix + own }
        return ["Note", "FENote"].contains(element.type.name) ? prefix + Array("note\(index)".utf8) : nil
    }

    /// Identifiers of all elements, and their objects.
    var identifiers: [(name: [UInt8], element: Int)] {
        structure.elements.enumerated().filter(\.element.isKept).compactMap { index, element in
            identifier(of: element, index).map { ($0, element.number) }
        }
    }

    /// Attributes of a table's cell that name its heads, by the heads' new identifiers.
    private func withOwnHeaders(_ attributes: PDFSyntax) -> PDFSyntax {
        if case .array(let items) = attributes { return .array(items.map(withOwnHeaders)) }
        guard let heads = attributes["/Headers"] else { return attributes }
        var changed = attributes
        changed["/Headers"] = .array(
            source.resolved(heads).items.compactMap { head in
                source.resolved(head).string.map { .string(prefix + $0) }
            })
        return changed
    }
}
