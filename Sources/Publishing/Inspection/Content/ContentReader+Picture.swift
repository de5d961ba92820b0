extension ContentReader {
    /// A picture is painted: its colours, and the size that it takes.
    mutating func note(picture number: Int, _ object: PDFValue, _ place: Place, _ state: GraphicsState) {
        let sides = state.matrix.sides
        if facts.pictures[number] == nil {
            facts.pictures[number] = ContentFacts.Picture(
                page: place.page, width: sides.width, height: sides.height)
        }
        if object.entries["SMask"] != nil { facts.transparentPages.insert(place.page) }
        use(pictureColors(object.entries, place, state), false, state, place)
        if let space = object.entries["ColorSpace"] { note(colorSpace: space, page: place.page) }
    }

    private func pictureColors(_ entries: PDFEntries, _ place: Place, _ state: GraphicsState)
        -> ColorUse
    {
        let isMask = (entries["ImageMask"] ?? entries["IM"])?.boolean ?? false
        guard !isMask, let space = entries["ColorSpace"] ?? entries["CS"] else {
            return isMask ? state.fill : .independent
        }
        return ColorReading(objects: objects, resources: place.resources).use(of: space)
    }

    mutating func checkInlinePicture(_ entries: PDFEntries, _ place: Place, _ state: GraphicsState) {
        use(pictureColors(entries, place, state), false, state, place)
        if (entries["Interpolate"] ?? entries["I"])?.boolean == true {
            report(.interpolate, "an inline picture", object: place.owner, page: place.page)
        }
        if let intent = entries["Intent"]?.name { checkIntent(intent, place.owner, place.page) }
        let filters = objects.list(entries["Filter"] ?? entries["F"]).compactMap(\.name)
        for filter in filters where ["LZWDecode", "LZW", "Crypt"].contains(filter) {
            report(.inlineFilter, filter, object: place.owner, page: place.page)
        }
    }
}

extension Rule {
    static let interpolate = Rule("A picture is to be interpolated.", a: "6.2.8", a4: "6.2.7.1")
    static let inlineFilter = Rule(
        "An inline picture has a filter that PDF/A forbids.", a: "6.1.10", a4: "6.1.9")
}
