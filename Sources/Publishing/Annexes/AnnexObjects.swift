// Everything that the pages of an annex refer to: fonts, pictures, forms.

extension AnnexTransfer {
    mutating func copyObjects(to assembly: inout FileAssembly, _ pool: inout ObjectPool) throws(AnnexRefusal)
    {
        while let reference = objects.next() {
            guard objects.count < AnnexSource.mostObjects else { throw .hostile("it has no end") }
            guard let number = objects[reference] else { continue }
            let (value, isStream) = source.object(reference)
            if isStream {
                try copyStream(value, reference, number, to: &assembly)
            } else {
                var value = value
                clean(&value)
                pool.add(number) { text in
                    value.write(to: &text) { objects.number(of: $0, &numbers) }
                }
            }
        }
    }

    private mutating func copyStream(
        _ dictionary: PDFSyntax, _ reference: PDFSyntax.Reference, _ number: Int,
        to assembly: inout FileAssembly
    ) throws(AnnexRefusal) {
        if dictionary["/F"] != nil { throw .hostile("a stream lies in another file") }
        guard let data = source.data(of: reference) else { throw .damaged("a stream cannot be read") }
        let isDeflated = source.resolved(dictionary["/Filter"]).name == "/FlateDecode"
        if isDeflated, let inflater = try? Inflater(), !inflater.isWhole(data) {
            throw .damaged("the stream of object \(reference.number) cannot be unpacked")
        }
        var dictionary = dictionary
        let isContent =
            source.resolved(dictionary["/Subtype"]).name == "/Form" || dictionary["/PatternType"] != nil
        if isContent { try noteInks(of: reference) }
        clean(&dictionary)
        checkFilters(dictionary)
        dictionary["/Length"] = nil
        if let owners = streamOwners[reference] {
            dictionary["/StructParents"] = .integer(keys.addContent(owners))
        }
        var entries = PDFText()
        dictionary.writeEntries(to: &entries) { objects.number(of: $0, &numbers) }
        assembly.addStream(number, entries: entries, data: data)
    }

    private mutating func checkFilters(_ dictionary: PDFSyntax) {
        let filter = source.resolved(dictionary["/Filter"])
        for name in ([filter] + filter.items).compactMap({ source.resolved($0).name })
        where ["/LZWDecode", "/LZW", "/Crypt"].contains(name) {
            add(.filter(String(name.dropFirst())))
        }
    }

    /// Leaves out of a dictionary what archives forbid or what means nothing in another file, and notes what is wrong.
    private mutating func clean(_ value: inout PDFSyntax) {
        guard case .dictionary = value else { return }
        let type = source.resolved(value["/Type"]).name, subtype = source.resolved(value["/Subtype"]).name
        switch type {
        // What a page leads to behind our back: the annex's own trees.
        case "/Pages", "/Page", "/Catalog", "/StructTreeRoot", "/StructElem": return value = .null
        case "/FontDescriptor": checkDescriptor(value)
        case "/Font": checkFont(value, subtype)
        default: break
        }
        if source.resolved(value["/S"]).name == "/JavaScript" || value["/JS"] != nil {
            add(.action("JavaScript"))
            return value = .null
        }
        if AnnexColors.usesInks(value) { add(.inks) }
        if subtype == "/PS" { add(.content("PS")) }
        for key in ["/OPI", "/Alternates", "/AA", "/TR"] where value[key] != nil {
            if key != "/TR" || subtype == nil { add(.content(String(key.dropFirst()))) }
            value[key] = nil
        }
        // PDF/A leaves the smoothing of pictures to the viewer (ISO 19005-2, 6.2.8).
        if value["/Interpolate"] != nil { value["/Interpolate"] = .atom(Array("false".utf8)) }
        for key in ["/StructParent", "/StructParents", "/PieceInfo", "/LastModified", "/AF", "/Metadata"] {
            value[key] = nil
        }
    }

    private mutating func checkDescriptor(_ descriptor: PDFSyntax) {
        let isEmbedded = ["/FontFile", "/FontFile2", "/FontFile3"].contains { descriptor[$0] != nil }
        if !isEmbedded { addFont(descriptor["/FontName"]) }
    }

    private mutating func checkFont(_ font: PDFSyntax, _ subtype: String?) {
        let hasDescriptor = font["/FontDescriptor"] != nil || ["/Type0", "/Type3"].contains(subtype)
        if !hasDescriptor { addFont(font["/BaseFont"]) }
    }

    private mutating func addFont(_ name: PDFSyntax?) {
        add(.fontNotEmbedded(String((source.resolved(name).name ?? "/?").dropFirst())))
    }
}
