/// Puts together what a file is, from what an inspection has read of it.
struct FactsReader {
    /// Entries of a list that are kept.
    static let kept = 5000
    private let inspection: Inspection
    private let objects: PDFObjects
    private(set) var facts = FileFacts()

    init(_ inspection: Inspection) {
        self.inspection = inspection
        objects = inspection.objects
        let catalog = objects.catalog
        facts.version = objects.version
        facts.pageCount = inspection.pages.count
        facts.isEncrypted = objects.isEncrypted
        facts.isTagged = inspection.structure.isThere
        facts.language = objects.value(catalog, "Lang").text ?? ""
        readInformation()
        readIntents(catalog)
        readPages(catalog)
        readFonts()
        readPictures()
        readEmbeddedFiles()
        readAnnotations()
        facts.outline = keep(OutlineReading(inspection).items, "outline")
        facts.structure = keep(StructureOutline(inspection).elements, "structure")
    }

    private mutating func keep<Item>(_ items: [Item], _ name: String) -> [Item] {
        if items.count > Self.kept { facts.leftOut[name] = items.count - Self.kept }
        return Array(items.prefix(Self.kept))
    }

    private mutating func readInformation() {
        for (key, value) in objects.value(objects.trailer, "Info").entries {
            let value = objects.resolved(value)
            if let text = value.text ?? value.name { facts.information[key] = String(text.prefix(1000)) }
        }
        facts.title =
            inspection.metadata[XMPReading.Namespace.dc, "title"] ?? facts.information["Title"] ?? ""
    }

    private mutating func readIntents(_ catalog: PDFValue) {
        let intents = objects.list(catalog.entries["OutputIntents"]).map { intent in
            let value = objects.resolved(intent)
            let profile = value.entries["DestOutputProfile"]?.reference.flatMap {
                objects.data(of: $0)?.bytes
            }
            return FileFacts.OutputIntent(
                kind: objects.value(value, "S").name ?? "",
                identifier: objects.value(value, "OutputConditionIdentifier").text
                    ?? objects.value(value, "Info").text ?? "",
                colorSpace: profile.flatMap(ICCHeader.init).map { String($0.space.prefix { $0 != " " }) })
        }
        facts.outputIntents = keep(intents, "outputIntents")
    }

    // MARK: Pages

    private mutating func readPages(_ catalog: PDFValue) {
        var places: [FileFacts.PageGroup: Int] = [:], groups: [FileFacts.PageGroup] = []
        for page in inspection.pages {
            let rotation = objects.resolved(page.inherited["Rotate"] ?? .null).integer ?? 0
            let key = FileFacts.PageGroup(
                media: page.box("MediaBox", objects), crop: page.box("CropBox", objects),
                bleed: page.box("BleedBox", objects), trim: page.box("TrimBox", objects), rotation: rotation,
                pages: [])
            if let place = places[key] {
                groups[place].pages.append(page.number)
            } else {
                places[key] = groups.count
                var group = key
                group.pages = [page.number]
                groups.append(group)
            }
        }
        facts.pageGroups = keep(groups, "pageGroups")
        if catalog.entries["PageLabels"] != nil {
            facts.pageLabels = keep(
                PageLabelReading(catalog.entries["PageLabels"] ?? .null, objects).labels(
                    inspection.pages.count), "pageLabels")
        }
    }

    private mutating func readAnnotations() {
        for page in inspection.pages {
            for annotation in objects.list(page.value.entries["Annots"]) {
                let kind = objects.value(annotation, "Subtype").name ?? "unknown"
                if facts.annotations.count < 100 || facts.annotations[kind] != nil {
                    facts.annotations[kind, default: 0] += 1
                }
            }
        }
    }

    // MARK: Resources

    private mutating func readFonts() {
        let fonts = inspection.fonts.values.map { font in
            let inner = font.subtype == "Type0" ? objects.value(font.descendant, "Subtype").name : nil
            return FileFacts.Font(
                name: font.name, type: inner.map { "Type0 (\($0))" } ?? font.subtype,
                isEmbedded: font.program != nil || font.subtype == "Type3", isSubset: font.isSubset,
                hasToUnicode: font.toUnicode != nil, codes: font.uses.count, pages: font.pages.count,
                object: font.object)
        }
        facts.fonts = keep(fonts.sorted { ($0.name, $0.object) < ($1.name, $1.object) }, "fonts")
    }

    private mutating func readPictures() {
        var pictures: [FileFacts.Picture] = []
        for (number, value) in objects.objects where value.isStream {
            guard objects.value(value, "Subtype").name == "Image" else { continue }
            let width = objects.value(value, "Width").integer ?? 0
            let height = objects.value(value, "Height").integer ?? 0
            let painted = inspection.content.pictures[number]
            let filters = objects.list(value.entries["Filter"]).compactMap { objects.resolved($0).name }
            pictures.append(
                FileFacts.Picture(
                    width: width, height: height,
                    pixelsPerInch: painted.flatMap { $0.density(width, height) },
                    colorSpace: space(value), filter: filters.last ?? "", page: painted?.page, object: number)
            )
        }
        facts.pictures = keep(
            pictures.sorted { ($0.page ?? .max, $0.object) < ($1.page ?? .max, $1.object) }, "pictures")
    }

    private func space(_ picture: PDFValue) -> String {
        if objects.value(picture, "ImageMask").boolean == true { return "mask" }
        let space = objects.value(picture, "ColorSpace")
        guard let family = space.name ?? space.items.first.flatMap({ objects.resolved($0).name }) else {
            return ""
        }
        guard family == "ICCBased", space.items.count > 1,
            let count = objects.value(space.items[1], "N").integer
        else { return family }
        return "ICCBased (\(count))"
    }

    private mutating func readEmbeddedFiles() {
        let files = inspection.fileSpecifications.map { specification in
            let value = objects.resolved(.reference(specification))
            let inner = objects.value(value, "EF")
            let stream = objects.resolved(inner.entries["UF"] ?? inner.entries["F"] ?? .null)
            return FileFacts.EmbeddedFile(
                name: objects.value(value, "UF").text ?? objects.value(value, "F").text ?? "",
                description: objects.value(value, "Desc").text ?? "",
                type: objects.value(stream, "Subtype").name ?? "",
                relationship: objects.value(value, "AFRelationship").name ?? "",
                size: objects.value(stream, "Params", "Size").integer, object: specification)
        }
        facts.embeddedFiles = keep(files, "embeddedFiles")
    }
}

extension ContentFacts.Picture {
    /// Pixels an inch, the lesser of both directions.
    func density(_ pixelsAcross: Int, _ pixelsDown: Int) -> Double? {
        guard width > 0, height > 0 else { return nil }
        return min(Double(pixelsAcross) / width, Double(pixelsDown) / height) * 72
    }
}
