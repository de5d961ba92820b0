/// Pictures, forms, profiles and groups, wherever they are used (ISO 19005-2, 6.2).
extension Inspection {
    mutating func checkResources() {
        for (number, value) in objects.objects {
            if case .stream(let entries) = value {
                switch objects.value(value, "Subtype").name {
                case "Image": checkPicture(entries, number)
                case "Form": checkForm(entries, number)
                case "PS": report(.postScript, object: number)
                default: break
                }
            }
        }
        for (space, page) in content.colorSpaces { checkColorSpace(space, page, 0) }
        checkBlendingSpaces()
    }

    private mutating func checkPicture(_ entries: PDFEntries, _ number: Int) {
        let page = content.pictures[number]?.page
        if entries["Alternates"] != nil { report(.alternates, object: number, page: page) }
        if entries["OPI"] != nil { report(.openPrepress, object: number, page: page) }
        if objects.resolved(entries["Interpolate"] ?? .null).boolean == true {
            report(.interpolate, object: number, page: page)
        }
        if let intent = objects.resolved(entries["Intent"] ?? .null).name,
            !ContentReader.intents.contains(intent)
        {
            report(.renderingIntent, intent, object: number, page: page)
        }
        let isMask = objects.resolved(entries["ImageMask"] ?? .null).boolean == true
        if let bits = objects.resolved(entries["BitsPerComponent"] ?? .null).integer {
            let allowed = isMask ? [1] : [1, 2, 4, 8, 16]
            if !allowed.contains(bits) { report(.bitDepth, "\(bits)", object: number, page: page) }
        }
    }

    private mutating func checkForm(_ entries: PDFEntries, _ number: Int) {
        if entries["OPI"] != nil { report(.openPrepress, object: number) }
        if entries["PS"] != nil || objects.resolved(entries["Subtype2"] ?? .null).name == "PS" {
            report(.formPostScript, object: number)
        }
        if entries["Ref"] != nil { report(.referenceForm, object: number) }
    }

    private mutating func checkColorSpace(_ value: PDFValue, _ page: Int, _ depth: Int) {
        let items = objects.resolved(value).items
        guard depth < 8, items.count > 1, let family = objects.resolved(items[0]).name else { return }
        switch family {
        case "ICCBased":
            guard let number = items[1].reference else { return }
            guard let header = objects.data(of: number).flatMap({ ICCHeader($0.bytes) }), header.isSigned
            else { return report(.inputProfile, "it is no ICC profile", object: number, page: page) }
            let isAllowed =
                ["prtr", "mntr", "scnr", "spac"].contains(header.kind)
                && ["RGB ", "CMYK", "GRAY", "Lab "].contains(header.space) && header.version < 5
            if !isAllowed {
                report(
                    .inputProfile, "\(header.kind) \(header.space) \(header.version)", object: number,
                    page: page)
            }
            checkComponents(number, header)
        case "DeviceN":
            if objects.resolved(items[1]).items.count > 32 {
                report(.tooManyColorants, object: value.reference, page: page)
            }
            if items.count > 2 { checkColorSpace(items[2], page, depth + 1) }
        case "Separation": if items.count > 2 { checkColorSpace(items[2], page, depth + 1) }
        case "Indexed", "Pattern": checkColorSpace(items[1], page, depth + 1)
        default: break
        }
    }

    /// Without an output intent, a page with transparency says what it is blended in (ISO 19005-2, 6.2.10).
    private mutating func checkBlendingSpaces() {
        guard OutputColors(objects, []).ofDocument == nil else { return }
        for page in pages where content.transparentPages.contains(page.number) {
            if objects.value(page.value, "Group", "CS") == .null {
                report(.noBlendingSpace, object: page.object, page: page.number)
            }
        }
    }
}

extension Rule {
    static let alternates = Rule("A picture has alternates.", a: "6.2.8", a4: "6.2.7.1")
    static let openPrepress = Rule(
        "A picture or form stands in for another file (OPI).", a: "6.2.8", a4: "6.2.7.1")
    static let bitDepth = Rule(
        "A picture's bits per component are none that PDF has.", a: "6.2.8", a4: "6.2.7.1")
    static let postScript = Rule("The file has a PostScript XObject.", a: "6.2.9", a4: "6.2.8")
    static let formPostScript = Rule("A form has PostScript.", a: "6.2.9")
    static let referenceForm = Rule(
        "A form refers to another file's page.", ua1: "30-001", a: "6.2.9", a4: "6.2.8.2")
    static let inputProfile = Rule(
        "A colour space's profile is not one that PDF/A allows.", a: "6.2.4.2", a4: "6.2.4.2")
    static let tooManyColorants = Rule("A DeviceN space has more than 32 colorants.", a: "6.1.13")
    static let noBlendingSpace = Rule(
        "A page is transparent, and nothing says in which colours it is blended.", a: "6.2.10", a4: "6.2.9")
}
