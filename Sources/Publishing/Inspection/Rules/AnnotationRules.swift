/// Annotations and form fields (ISO 14289-1, 7.18; ISO 19005-2, 6.3 and 6.4).
extension Inspection {
    mutating func checkAnnotations() {
        let parents = NumberTree(
            objects.value(objects.catalog, "StructTreeRoot").entries["ParentTree"] ?? .null, objects)
        for page in pages {
            let annotations = objects.list(page.value.entries["Annots"])
            if !annotations.isEmpty { checkTabs(page) }
            for annotation in annotations.prefix(100_000) { checkAnnotation(annotation, page, parents) }
        }
        checkForms()
    }

    private mutating func checkTabs(_ page: PageReading) {
        let tabs = objects.value(page.value, "Tabs").name
        if tabs == nil { report(.noTabs, object: page.object, page: page.number) }
        if let tabs, tabs != "S" { report(.otherTabs, tabs, object: page.object, page: page.number) }
        if !["A", "W", "S"].contains(tabs) { report(.tabs2, object: page.object, page: page.number) }
    }

    private mutating func checkAnnotation(
        _ annotation: PDFValue, _ page: PageReading, _ parents: NumberTree
    ) {
        let value = objects.resolved(annotation), number = annotation.reference
        let kind = objects.value(value, "Subtype").name ?? ""
        let flags = objects.value(value, "F").integer
        func tell(_ rule: Rule, _ detail: String = "") {
            report(rule, detail.isEmpty ? kind : detail, object: number, page: page.number)
        }
        if !Self.kinds.contains(kind) { tell(.annotationKind) }
        let box = objects.numbers(value.entries["Rect"] ?? .null).flatMap(PDFBox.init)
        if kind != "Popup" {
            if let flags {
                if flags & 4 == 0 || flags & 0b1_0010_0011 != 0 {
                    tell(.annotationFlags, "\(kind): F \(flags)")
                }
            } else {
                tell(.annotationFlags, "\(kind) has no F")
            }
        }
        let appearance = objects.value(value, "AP")
        let isPoint = box.map { $0.width == 0 && $0.height == 0 } ?? false
        if appearance == .null {
            if !isPoint, !["Popup", "Link"].contains(kind) { tell(.noAppearance) }
        } else if Set(appearance.entries.keys) != ["N"] {
            tell(.appearances)
        }
        let isHidden = (flags ?? 0) & 2 != 0,
            crop = page.box("CropBox", objects) ?? page.box("MediaBox", objects)
        let isOutside = box.flatMap { box in
            crop.map {
                box.right < $0.left || box.left > $0.right || box.top < $0.bottom || box.bottom > $0.top
            }
        }
        if isHidden || isOutside == true { return }
        let owner = number.flatMap { structure.objectOwners[$0] }
        checkPlace(value, kind, number, page, owner, parents)
        let words = objects.value(value, "Contents").text ?? ""
        let alternative =
            owner.flatMap {
                objects.value(structure.elements[$0].value, "Alt").text
            } ?? ""
        if kind == "Link" {
            if words.isEmpty { tell(.linkWithoutWords) }
            if words.isEmpty, alternative.isEmpty { tell(.annotationWithoutWords) }
        } else if kind != "Widget", words.isEmpty, alternative.isEmpty, kind != "Popup" {
            tell(.annotationWithoutWords)
        }
        if kind == "Widget" {
            let label = fieldEntry("TU", value).text ?? ""
            if label.isEmpty, alternative.isEmpty { tell(.fieldWithoutWords) }
        }
        if !words.isEmpty, documentLanguage == nil, owner.flatMap({ structure.elements[$0].language }) == nil
        {
            tell(.annotationWithoutLanguage)
        }
    }

    /// Where an annotation stands in the structure.
    private mutating func checkPlace(
        _ value: PDFValue, _ kind: String, _ number: Int?, _ page: PageReading, _ owner: Int?,
        _ parents: NumberTree
    ) {
        let role = owner.map { structure.elements[$0].role }
        func tell(_ rule: Rule, _ detail: String = "") {
            report(rule, detail.isEmpty ? kind : detail, object: number, page: page.number)
        }
        switch kind {
        case "Link": if role != "Link" { tell(.linkElsewhere) }
        case "Widget": if role != "Form" { tell(.widgetElsewhere) }
        case "PrinterMark": if role != nil { tell(.printerMark) }
        case "TrapNet": tell(.trapNet)
        case "Popup": break
        default: if role != "Annot" { tell(.annotationElsewhere) }
        }
        guard let owner, structure.elements[owner].object != 0 else { return }
        let key = objects.value(value, "StructParent").integer
        let stated = key.flatMap { parents[$0]?.reference }
        if stated != structure.elements[owner].object { tell(.annotationParent) }
    }

    /// An entry of a field, its own or inherited.
    private func fieldEntry(_ key: String, _ field: PDFValue) -> PDFValue {
        var field = field
        for _ in 0..<32 {
            let found = objects.value(field, key)
            if found != .null { return found }
            field = objects.value(field, "Parent")
        }
        return .null
    }

    private mutating func checkForms() {
        let form = objects.value(objects.catalog, "AcroForm")
        if form.entries["XFA"] != nil {
            report(.dynamicForm)
            let parts = objects.list(form.entries["XFA"]).compactMap(\.reference)
            let isRequired = parts.contains { number in
                let text = String(decoding: objects.data(of: number)?.bytes ?? [], as: UTF8.self)
                return text.contains("<dynamicRender>required")
            }
            if isRequired { report(.dynamicRender) }
        }
        if objects.value(form, "NeedAppearances").boolean == true { report(.needsAppearances) }
    }

    private static let kinds: Set<String> = [
        "Text", "Link", "FreeText", "Line", "Square", "Circle", "Polygon", "PolyLine", "Highlight",
        "Underline", "Squiggly", "StrikeOut", "Stamp", "Caret", "Ink", "Popup", "FileAttachment", "Widget",
        "PrinterMark", "TrapNet", "Watermark", "Redact", "Projection",
    ]
}

extension Rule {
    static let noTabs = Rule("A page with annotations does not say how tabs run.", ua1: "28-008")
    static let otherTabs = Rule(
        "On a page with annotations, tabs do not follow the structure.", ua1: "28-009")
    static let tabs2 = Rule("A page with annotations does not say how tabs run.", ua2: "8.9.3.3")
    static let annotationKind = Rule(
        "An annotation is of a kind that PDF/A forbids.", ua1: "28-006", a: "6.3.1", a4: "6.3.1")
    static let annotationFlags = Rule(
        "An annotation is not printed, or is hidden.", a: "6.3.2", a4: "6.3.2")
    static let noAppearance = Rule("An annotation has no appearance.", a: "6.3.3", a4: "6.3.3")
    static let appearances = Rule("An annotation has another appearance than N.", a: "6.3.3", a4: "6.3.3")
    static let linkElsewhere = Rule("A link does not lie in a Link element.", ua1: "28-011", ua2: "8.2.5.20")
    static let linkWithoutWords = Rule("A link has no words for where it leads (Contents).", ua1: "28-012")
    static let widgetElsewhere = Rule(
        "A form field does not lie in a Form element.", ua1: "28-010", ua2: "8.10.1")
    static let printerMark = Rule("A printer's mark lies in the structure.", ua1: "28-017", ua2: "8.9.2.4.14")
    static let trapNet = Rule("The file has a TrapNet annotation.", ua1: "28-007", ua2: "8.9.2.4.15")
    static let annotationElsewhere = Rule(
        "An annotation does not lie in an Annot element.", ua1: "28-002", ua2: "8.9.2.3")
    static let annotationParent = Rule(
        "An annotation does not lead back to its element.", ua1: "7.18.1", pdf: "14.7.4.4")
    static let annotationWithoutWords = Rule("An annotation has no words.", ua1: "28-004")
    static let annotationWithoutLanguage = Rule(
        "The language of an annotation's words is not said.", ua1: "11-004")
    static let fieldWithoutWords = Rule("A form field has no words (TU).", ua1: "28-005")
    static let dynamicForm = Rule("The file has an XFA form.", ua2: "8.10.1", a: "6.4.2", a4: "6.4.2")
    static let dynamicRender = Rule("The file has a form that is made by the viewer.", ua1: "25-001")
    static let needsAppearances = Rule(
        "The appearances of fields are left to the viewer.", a: "6.4.1", a4: "6.4.1")
}
