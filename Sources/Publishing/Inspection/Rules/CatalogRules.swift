/// The file as a whole: what its catalog says (ISO 32000-1, 7.7.2).
extension Inspection {
    mutating func checkCatalog() {
        let catalog = objects.catalog
        if pages.isEmpty { report(.noPages) }
        if objects.value(catalog, "MarkInfo", "Marked") != .boolean(true) { report(.notMarked) }
        if objects.value(catalog, "MarkInfo", "Suspects") == .boolean(true) { report(.suspects) }
        checkTitleBar(catalog)
        checkLanguage(catalog)
        if catalog.entries["Requirements"] != nil { report(.requirements) }
        if objects.value(catalog, "NeedsRendering") == .boolean(true) { report(.needsRendering) }
        let names = objects.value(catalog, "Names")
        if names.entries["AlternatePresentations"] != nil { report(.presentations) }
        for page in pages where page.value.entries["PresSteps"] != nil {
            report(.presentationSteps, object: page.object, page: page.number)
        }
        checkPermissions(catalog)
        checkOutputIntents()
        for page in pages { checkBoxes(of: page) }
    }

    private mutating func checkTitleBar(_ catalog: PDFValue) {
        switch objects.value(catalog, "ViewerPreferences", "DisplayDocTitle") {
        case .boolean(true): break
        case .null: report(.noDisplayTitle)
        default: report(.displayTitleOff)
        }
    }

    private mutating func checkLanguage(_ catalog: PDFValue) {
        guard let language = objects.value(catalog, "Lang").text, !language.isEmpty else {
            return report(.noLanguage)
        }
        if !LanguageTag.isValid(language) { report(.languageTag, "“\(language)” of the document") }
    }

    private mutating func checkPermissions(_ catalog: PDFValue) {
        let others = objects.value(catalog, "Perms").entries.keys.filter { !["UR3", "DocMDP"].contains($0) }
        if !others.isEmpty { report(.permissions, others.sorted().joined(separator: ", ")) }
    }

    // MARK: Output intents (ISO 19005-2, 6.2.3)

    private mutating func checkOutputIntents() {
        var profiles: Set<Int> = [], archival = 0
        for intent in objects.list(objects.catalog.entries["OutputIntents"]) {
            let value = objects.resolved(intent)
            let kind = objects.value(value, "S").name
            if kind == "GTS_PDFA1" { archival += 1 }
            let isOtherFile = value.entries["DestOutputProfileRef"] != nil
            if isOtherFile { report(kind == "GTS_PDFX" ? .profileElsewhereX : .profileElsewhere) }
            if let number = value.entries["DestOutputProfile"]?.reference {
                profiles.insert(number)
                checkOutputProfile(number)
            }
        }
        if profiles.count > 1 { report(.profilesDiffer) }
        if archival > 1 { report(.intentTwice) }
    }

    private mutating func checkOutputProfile(_ number: Int) {
        guard let data = objects.data(of: number)?.bytes, let header = ICCHeader(data) else {
            return report(.outputProfile, "it is no ICC profile", object: number)
        }
        if !["prtr", "mntr"].contains(header.kind) {
            report(.outputProfile, "its class is “\(header.kind)”", object: number)
        }
        if !["RGB ", "CMYK", "GRAY"].contains(header.space) {
            report(.outputProfile, "its colour space is “\(header.space)”", object: number)
        }
        if header.version >= 5 || !header.isSigned {
            report(.outputProfile, "its version is \(header.version)", object: number)
        }
        checkComponents(number, header)
    }

    mutating func checkComponents(_ number: Int, _ header: ICCHeader) {
        let stated = objects.value(.reference(number), "N").integer
        if stated != header.components {
            report(
                .profileComponents,
                "N is \(stated.map { String($0) } ?? "missing"), not \(header.components)",
                object: number)
        }
    }

    // MARK: Boxes (6.1.13)

    private mutating func checkBoxes(of page: PageReading) {
        if page.box("MediaBox", objects) == nil {
            report(.noMediaBox, object: page.object, page: page.number)
        }
        for key in ["MediaBox", "CropBox", "BleedBox", "TrimBox", "ArtBox"] {
            guard let box = page.box(key, objects) else { continue }
            for side in [box.width, box.height] where !(3...14_400).contains(side) {
                report(.boxSize, "\(key): \(side) units", object: page.object, page: page.number)
            }
        }
    }
}

extension Rule {
    static let noPages = Rule("The file has no pages.", pdf: "7.7.3")
    static let notMarked = Rule(
        "The file does not say that it is tagged.", ua1: "6.2", ua2: "6.2", a: "6.7.2.2", level: .accessible)
    static let suspects = Rule("The tags are said to be suspect.", ua1: "01-007")
    static let noDisplayTitle = Rule(
        "Viewers are not told to show the title.", ua1: "07-001", ua2: "8.11.2")
    static let displayTitleOff = Rule(
        "Viewers are told to show the file's name, not its title.", ua1: "07-002", ua2: "8.11.2")
    static let noLanguage = Rule("The document has no language.", ua1: "11-006", ua2: "8.4.4")
    static let requirements = Rule("The file has requirements of viewers.", a: "6.11", a4: "6.12")
    static let needsRendering = Rule("The pages are to be made by the viewer.", a: "6.4.2", a4: "6.4.2")
    static let presentations = Rule("The file has alternate presentations.", a: "6.10", a4: "6.11")
    static let presentationSteps = Rule("A page has presentation steps.", a: "6.10", a4: "6.11")
    static let permissions = Rule("The file has permissions of an unknown kind.", a: "6.1.12", a4: "6.1.11")
    static let profileElsewhereX = Rule(
        "An output intent's profile is in another file.", a: "6.2.3", a4: "6.2.3")
    static let profileElsewhere = Rule("An output intent's profile is in another file.", a4: "6.2.3")
    static let profilesDiffer = Rule("Output intents have different profiles.", a: "6.2.3", a4: "6.2.3")
    static let intentTwice = Rule("There are two output intents for PDF/A.", a4: "6.2.3")
    static let outputProfile = Rule(
        "An output intent's profile is not one of an RGB, CMYK or grey device.", a: "6.2.3", a4: "6.2.3")
    static let profileComponents = Rule(
        "A profile's N is not its number of components.", a: "6.2.4.2", a4: "6.2.4.2", pdf: "8.6.5.5")
    static let noMediaBox = Rule("A page has no MediaBox.", pdf: "7.7.3.3")
    static let boxSize = Rule("A page's box is shorter than 3 units or longer than 14,400.", a: "6.1.13")
}
