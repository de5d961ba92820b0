/// Actions, wherever they hang, and the outline (ISO 19005-2, 6.5; ISO 32000-1, 12.3 and 12.6).
extension Inspection {
    mutating func checkActions() {
        if objects.catalog.entries["AA"] != nil { report(.furtherActions, "of the document") }
        for page in pages where page.value.entries["AA"] != nil {
            report(.furtherActions, "of a page", object: page.object, page: page.number)
        }
        if objects.value(objects.catalog, "Names").entries["JavaScript"] != nil { report(.script) }
        for (number, value) in objects.objects {
            checkActions(in: value, number)
        }
    }

    private mutating func checkActions(in value: PDFValue, _ number: Int) {
        let isWidget = objects.value(value, "Subtype").name == "Widget"
        if isWidget || value.entries["FT"] != nil, value.entries["AA"] != nil {
            report(.fieldAction, "AA", object: number)
        }
        if isWidget, value.entries["A"] != nil { report(.widgetAction, "A", object: number) }
        // Actions hang under A, OpenAction, AA and Next; objects of their own that look like one are taken for one.
        for (key, entry) in value.entries {
            switch key {
            case "A", "OpenAction", "Next":
                for action in objects.list(entry) { checkAction(objects.resolved(action), number) }
            case "AA":
                for (_, action) in objects.resolved(entry).entries {
                    checkAction(objects.resolved(action), number)
                }
            default: break
            }
        }
    }

    private mutating func checkAction(_ action: PDFValue, _ number: Int) {
        // A in a structure element holds attributes: these have an owner, and no S.
        guard action.entries["O"] == nil, let kind = objects.value(action, "S").name else { return }
        let allowed: Set<String> = ["GoTo", "GoToR", "GoToE", "Thread", "URI", "Named", "SubmitForm"]
        if !allowed.contains(kind) { report(.action, kind, object: number) }
        let name = objects.value(action, "N").name ?? ""
        if kind == "Named", !["NextPage", "PrevPage", "FirstPage", "LastPage"].contains(name) {
            report(.namedAction, name, object: number)
        }
        if kind == "Rendition" { checkClip(objects.value(action, "R", "C"), number) }
    }

    private mutating func checkClip(_ clip: PDFValue, _ number: Int) {
        guard objects.value(clip, "S").name == "MCD" else { return }
        if clip.entries["CT"] == nil { report(.clipWithoutType, object: number) }
        if clip.entries["Alt"] == nil { report(.clipWithoutWords, object: number) }
    }

    // MARK: The outline

    mutating func checkNavigation() {
        let outline = OutlineReading(self)
        for number in outline.loops { report(.outlineLoops, object: number) }
        if !outline.items.isEmpty, documentLanguage == nil { report(.outlineWithoutLanguage) }
        for (item, number) in zip(outline.items, outline.numbers) {
            if item.title.isEmpty { report(.outlineWithoutTitle, object: number) }
            let value = objects.objects[number] ?? .null
            if value.entries["Parent"] == nil { report(.outlineWithoutParent, object: number) }
            let hasTarget = value.entries["Dest"] != nil
            if hasTarget, item.page == nil { report(.leadsNowhere, item.title, object: number) }
        }
        for page in pages {
            for annotation in objects.list(page.value.entries["Annots"]) {
                let value = objects.resolved(annotation)
                if value.entries["Dest"] != nil, self.page(of: value) == nil {
                    report(.leadsNowhere, object: annotation.reference, page: page.number)
                }
            }
        }
    }
}

extension Rule {
    static let furtherActions = Rule(
        "The document or a page has actions of its own (AA).", a: "6.5.2", a4: "6.6.3")
    static let script = Rule("The file has scripts.", a: "6.5.1", a4: "6.6.1")
    static let fieldAction = Rule("A form field has further actions.", a: "6.4.1")
    static let widgetAction = Rule("A form field has an action.", a: "6.4.1", a4: "6.4.1")
    static let action = Rule("An action is of a kind that PDF/A forbids.", a: "6.5.1", a4: "6.6.1")
    static let namedAction = Rule(
        "A named action is none of the four that PDF/A allows.", a: "6.5.1", a4: "6.6.1")
    static let clipWithoutType = Rule("A media clip does not say its type (CT).", ua1: "28-014")
    static let clipWithoutWords = Rule("A media clip has no words (Alt).", ua1: "28-015")
    static let outlineLoops = Rule("The outline runs in a circle.", pdf: "12.3.3")
    static let outlineWithoutLanguage = Rule("The language of the outline is not said.", ua1: "11-003")
    static let outlineWithoutTitle = Rule("An item of the outline has no title.", pdf: "12.3.3")
    static let outlineWithoutParent = Rule("An item of the outline does not name its parent.", pdf: "12.3.3")
    static let leadsNowhere = Rule("A destination is none in this file.", pdf: "12.3.2")
}
