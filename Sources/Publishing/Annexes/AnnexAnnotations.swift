/// What lies on a page of an annex beside its content.
struct AnnexPageParts {
    struct Annotation {
        /// Its object in the file.
        var number: Int
        /// What of it is taken along.
        var value: PDFSyntax
        /// The element that it belongs to.
        var owner: Int?
        /// Where a link leads.
        var place: AnnexDestinations.Place?
    }

    var annotations: [Annotation] = []
    var fields: [AnnexField] = []
    /// The pieces of content that draw the fields, of a page with structure.
    var fieldIdentifiers: [Int] = []
}

extension AnnexTransfer {
    private static let mostAnnotations = 100_000

    /// Sorts what lies on the pages, and gives every piece that will be read an element.
    mutating func notePages() throws(AnnexRefusal) {
        var nextIdentifiers = structure.nextIdentifiers(pageCount: taken.count)
        for (index, reference) in taken.enumerated() {
            let page = source.object(reference).value
            let annotations = source.resolved(page["/Annots"]).items
            guard annotations.count <= Self.mostAnnotations else {
                throw .hostile("a page has \(annotations.count) annotations")
            }
            var parts = AnnexPageParts()
            if !isTagged { addFigure(page, index) }
            for item in annotations {
                try note(item, on: index, &parts, nextIdentifier: &nextIdentifiers[index])
            }
            pageParts.append(parts)
        }
    }

    private mutating func note(
        _ item: PDFSyntax, on page: Int, _ parts: inout AnnexPageParts, nextIdentifier: inout Int
    ) throws(AnnexRefusal) {
        let value = source.resolved(item), reference = item.reference
        // One annotation lies on one page.
        if let reference, objects[reference] != nil { return }
        let owner = reference.flatMap { structure.owners[$0] }
        switch source.resolved(value["/Subtype"]).name ?? "" {
        case "/Widget":
            hasFields = true
            if let field = try AnnexField(value, source) {
                parts.fields.append(field)
                if isTagged {
                    parts.fieldIdentifiers.append(nextIdentifier)
                    addContent(nextIdentifier, on: page, of: owner)
                    nextIdentifier += 1
                }
            }
            reference.map { objects.leaveOut($0) }
        case "/Popup": reference.map { objects.leaveOut($0) }
        case "/Link": noteLink(value, reference, owner, on: page, &parts)
        case let kind where Self.drawn.contains(kind):
            if owner == nil { add(.annotation(String(kind.dropFirst()))) }
            var kept = value
            for key in Self.annotationKeysLeftOut { kept[key] = nil }
            if value["/AA"] != nil || value["/A"] != nil { add(.action("AA")) }
            parts.annotations.append(annotation(kept, reference, owner: owner))
        case let kind:
            add(.content(String(kind.dropFirst())))
            reference.map { objects.leaveOut($0) }
        }
    }

    /// Kinds that archives take (ISO 19005-2, 6.3.1).
    private static let drawn: Set = [
        "/Text", "/FreeText", "/Line", "/Square", "/Circle", "/Polygon", "/PolyLine", "/Highlight",
        "/Underline",
        "/Squiggly", "/StrikeOut", "/Stamp", "/Caret", "/Ink", "/Watermark", "/PrinterMark",
    ]
    private static let annotationKeysLeftOut = [
        "/A", "/AA", "/Popup", "/Parent", "/P", "/StructParent", "/AF", "/OC", "/IRT",
    ]

    // MARK: Links

    private mutating func noteLink(
        _ value: PDFSyntax, _ reference: PDFSyntax.Reference?, _ owner: Int?, on page: Int,
        _ parts: inout AnnexPageParts
    ) {
        let action = source.resolved(value["/A"])
        let kind = source.resolved(action["/S"]).name
        let place = destinations.target(of: value, source)
        var kept = PDFSyntax.dictionary(value.entries.filter { Self.linkKeys.contains($0.key) })
        switch kind {
        case "/URI": kept["/A"] = .dictionary(["/S": .name("/URI"), "/URI": source.resolved(action["/URI"])])
        case "/GoToR", "/Named":
            kept["/A"] = .dictionary(action.entries.filter { ["/S", "/F", "/D", "/N"].contains($0.key) })
        case nil, "/GoTo":
            // It leads to a page that is not taken.
            guard place != nil else {
                reference.map { objects.leaveOut($0) }
                return
            }
        case let other?: add(.action(String(other.dropFirst())))
        }
        if value["/AA"] != nil { add(.action("AA")) }
        if (source.resolved(kept["/Contents"]).string ?? []).isEmpty {
            kept["/Contents"] = .string(
                source.resolved(action["/URI"]).string ?? PDFText.textBytes(annex.title))
        }
        var annotation = annotation(kept, reference, owner: owner)
        annotation.place = kind == nil || kind == "/GoTo" ? place : nil
        if owner == nil { annotation.owner = addLink(annotation.number, on: page) }
        parts.annotations.append(annotation)
    }

    private static let linkKeys: Set = [
        "/Type", "/Subtype", "/Rect", "/Contents", "/Border", "/BS", "/C", "/H", "/QuadPoints", "/NM",
        "/Lang",
    ]

    /// It prints, and is seen (ISO 19005-2, 6.3.2).
    private mutating func annotation(
        _ value: PDFSyntax, _ reference: PDFSyntax.Reference?, owner: Int?
    ) -> AnnexPageParts.Annotation {
        var value = value
        let flags = source.resolved(value["/F"]).integer ?? 0
        value["/F"] = .integer(flags & ~0b100011 | 0b100)
        let number = reference.map { objects.reserve($0, &numbers) } ?? numbers.take()
        return AnnexPageParts.Annotation(number: number, value: value, owner: owner)
    }

    // MARK: Elements that are added

    /// A page without structure is a figure (ISO 14289-1, 7.1, 7.3).
    private mutating func addFigure(_ page: PDFSyntax, _ index: Int) {
        let first = annex.pages?.lowerBound ?? 1
        let words = annex.pageWords.replacing("{page}", with: String(first + index))
        let box = source.resolved(page["/CropBox"] ?? page["/MediaBox"]).items.map { source.resolved($0) }
        let layout = PDFSyntax.dictionary([
            "/O": .name("/Layout"), "/Placement": .name("/Block"), "/BBox": .array(box),
        ])
        structure.elements.append(
            AnnexStructure.Element(
                entries: ["/Alt": .string(PDFText.textBytes(words)), "/A": layout], type: .standard("Figure"),
                kids: [.content(page: index, identifier: 0)], isShown: true, number: numbers.take()))
    }

    private mutating func addLink(_ annotation: Int, on page: Int) -> Int {
        structure.elements.append(
            AnnexStructure.Element(
                entries: [:], type: .standard("Link"), kids: [.annotation(annotation, page: page)],
                isShown: true,
                number: numbers.take()))
        return structure.elements.count - 1
    }

    /// A field's drawing is read where its field was, or else at the end.
    private mutating func addContent(_ identifier: Int, on page: Int, of owner: Int?) {
        let kid = AnnexStructure.Kid.content(page: page, identifier: identifier)
        guard let owner, structure.elements[owner].number > 0 else {
            structure.elements.append(
                AnnexStructure.Element(
                    entries: [:], type: .standard("P"), kids: [kid], isShown: true, number: numbers.take()))
            return
        }
        if structure.elements[owner].type.name == "Form" {
            structure.elements[owner].type = .standard("Span")
        }
        structure.elements[owner].kids.append(kid)
    }
}

extension AnnexStructure {
    /// Of each page, the first identifier of content that is free.
    func nextIdentifiers(pageCount: Int) -> [Int] {
        var next = [Int](repeating: 0, count: pageCount)
        for element in elements {
            for case .content(let page, let identifier) in element.kids {
                next[page] = max(next[page], identifier + 1)
            }
        }
        return next
    }

    /// The elements that each page's and each form's content belongs to, by its identifiers; -1 where there is none.
    var contentOwners: (pages: [Int: [Int]], streams: [PDFSyntax.Reference: [Int]]) {
        var pages: [Int: [Int]] = [:], streams: [PDFSyntax.Reference: [Int]] = [:]
        func set(_ owners: inout [Int], _ identifier: Int, _ owner: Int) {
            while owners.count <= identifier { owners.append(-1) }
            owners[identifier] = owner
        }
        for (index, element) in elements.enumerated() where element.isKept {
            for kid in element.kids {
                switch kid {
                case .content(let page, let identifier):
                    set(&pages[page, default: []], identifier, index)
                case .streamContent(_, let stream, let identifier):
                    set(&streams[stream, default: []], identifier, index)
                case .element, .object, .annotation: break
                }
            }
        }
        return (pages, streams)
    }
}
