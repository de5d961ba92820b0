// The pages of an annex, their content, links and fields.

extension AnnexTransfer {
    mutating func writePages(
        pageTree: Int, to assembly: inout FileAssembly, _ pool: inout ObjectPool, level: Int
    ) throws(AnnexRefusal) {
        for (index, reference) in taken.enumerated() {
            var page = source.object(reference).value
            if page["/AA"] != nil { add(.action("AA")) }
            let parts = pageParts[index], owners = pageOwners[index] ?? []
            if !parts.fields.isEmpty { page = addForms(parts.fields, to: page) }
            let contents = try contents(of: page, parts, to: &assembly, level: level)
            for key in Self.leftOut { page[key] = nil }
            if AnnexColors.usesInks(page) { add(.inks) }
            for annotation in parts.annotations { write(annotation, on: index, to: &pool) }
            pool.add(pageNumbers[index]) { text in
                text.raw("<<")
                page.writeEntries(to: &text) { objects.number(of: $0, &numbers) }
                text.raw("/Parent")
                text.reference(pageTree)
                text.raw("/Contents[")
                for number in contents { text.reference(number) }
                text.raw("]/Tabs/S")
                if !owners.isEmpty {
                    text.raw("/StructParents")
                    text.spaced(keys.addContent(owners))
                }
                if !parts.annotations.isEmpty {
                    text.raw("/Annots[")
                    for annotation in parts.annotations { text.reference(annotation.number) }
                    text.raw("]")
                }
                text.raw(">>")
            }
        }
    }

    private mutating func write(
        _ annotation: AnnexPageParts.Annotation, on page: Int, to pool: inout ObjectPool
    ) {
        pool.add(annotation.number) { text in
            text.raw("<<")
            annotation.value.writeEntries(to: &text) { objects.number(of: $0, &numbers) }
            text.raw("/P")
            text.reference(pageNumbers[page])
            if let place = annotation.place { writeTarget(place, to: &text) }
            if let owner = annotation.owner {
                text.raw("/StructParent")
                text.spaced(keys.addObject(owner))
            }
            text.raw(">>")
        }
    }

    /// What is written anew, and what is of no use in another file.
    private static let leftOut = [
        "/Parent", "/Contents", "/StructParents", "/Tabs", "/Annots", "/AA", "/B", "/Thumb", "/PieceInfo",
        "/LastModified", "/AF", "/Metadata", "/Trans", "/Dur", "/PresSteps", "/TemplateInstantiated",
        "/SeparationInfo",
    ]

    // MARK: Content

    /// The objects of a page's content.
    private mutating func contents(
        of page: PDFSyntax, _ parts: AnnexPageParts, to assembly: inout FileAssembly, level: Int
    ) throws(AnnexRefusal) -> [Int] {
        let value = page["/Contents"] ?? .null
        let streams =
            (value.reference.map { source.object($0).isStream } ?? false
            ? [value] : source.resolved(value).items).compactMap(\.reference)
        if isTagged {
            for stream in streams { try noteInks(of: stream) }
            let own = streams.compactMap { objects.number(of: $0, &numbers) }
            return parts.fields.isEmpty ? own : drawn(parts, over: own, to: &assembly, level: level)
        }
        var content: [UInt8] = []
        for stream in streams {
            guard let data = source.data(of: stream, decoded: true) else {
                throw .damaged("the content of a page cannot be unpacked")
            }
            content += data + [0x0A]
            if content.count > ExpansionGuard.most { throw .hostile("a page has no end") }
        }
        if AnnexColors.usesInks(content) { add(.inks) }
        var drawing = PDFText()
        for (number, field) in parts.fields.enumerated() { field.draw(Self.fieldName(number), to: &drawing) }
        return [add(try FigureContent.marked(content, fields: drawing), to: &assembly, level: level)]
    }

    /// Looks at the colours of a stream of content.
    mutating func noteInks(of stream: PDFSyntax.Reference) throws(AnnexRefusal) {
        if faults.contains(.inks) { return }
        guard let content = source.data(of: stream, decoded: true) else {
            throw .damaged("the content of object \(stream.number) cannot be unpacked")
        }
        if AnnexColors.usesInks(content) { add(.inks) }
    }

    /// A tagged page's content, with its fields drawn over it: each belongs to the element of its field.
    private mutating func drawn(
        _ parts: AnnexPageParts, over contents: [Int], to assembly: inout FileAssembly, level: Int
    ) -> [Int] {
        var text = PDFText()
        text.raw("Q\n")
        for (number, field) in parts.fields.enumerated() {
            text.raw("/Span<</MCID")
            text.spaced(parts.fieldIdentifiers[number])
            text.raw(">>BDC\n")
            field.draw(Self.fieldName(number), to: &text)
            text.raw("EMC\n")
        }
        return [add(Array("q\n".utf8), to: &assembly, level: level)] + contents
            + [add(text.bytes, to: &assembly, level: level)]
    }

    private mutating func add(_ content: [UInt8], to assembly: inout FileAssembly, level: Int) -> Int {
        let number = numbers.take()
        var entries = PDFText()
        if var deflater = try? Deflater(level: level), let packed = try? deflater.deflate(content) {
            entries.raw("/Filter/FlateDecode")
            assembly.addStream(number, entries: entries, data: packed)
        } else {
            assembly.addStream(number, entries: entries, data: content)
        }
        return number
    }

    static func fieldName(_ number: Int) -> String { "RapportField\(number + 1)" }

    /// A page with the forms of its fields among its resources.
    private func addForms(_ fields: [AnnexField], to page: PDFSyntax) -> PDFSyntax {
        var resources = source.resolved(page["/Resources"])
        if resources.entries.isEmpty { resources = .dictionary([:]) }
        var forms = source.resolved(resources["/XObject"])
        if forms.entries.isEmpty { forms = .dictionary([:]) }
        for (number, field) in fields.enumerated() {
            forms["/" + Self.fieldName(number)] = .reference(field.appearance)
        }
        resources["/XObject"] = forms
        var page = page
        page["/Resources"] = resources
        return page
    }
}
