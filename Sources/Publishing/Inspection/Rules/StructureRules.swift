/// The structure tree: its types, its nesting, and the words that elements need (ISO 14289-1, 7.1 to 7.9).
extension Inspection {
    mutating func checkStructure() {
        guard structure.isThere else { return report(.noStructure) }
        for fault in structure.faults { report(fault.rule, fault.detail, object: fault.object) }
        checkRoles()
        checkRoot()
        for index in structure.elements.indices {
            checkParent(index)
            checkNesting(index)
            checkWords(index)
        }
        checkHeadings()
        checkNotes()
        checkTables()
        checkTextLanguage()
        checkParentTree()
    }

    /// The page that an element's content is on, from 1.
    func page(of index: Int) -> Int? {
        let element = structure.elements[index]
        for case .content(let content) in element.kids {
            if let page = pageNumber(of: content) { return page }
        }
        return element.page.flatMap { pageNumbers[$0] }
    }

    private func pageNumber(of content: StructureReading.Content) -> Int? {
        self.content.contents[content] ?? pageNumbers[content.owner]
    }

    mutating func reportElement(_ rule: Rule, _ index: Int) { reportElement(rule, "", index) }

    mutating func reportElement(_ rule: Rule, _ detail: @autoclosure () -> String, _ index: Int) {
        let element = structure.elements[index]
        report(rule, detail(), object: element.object == 0 ? nil : element.object, page: page(of: index))
    }

    // MARK: Types

    private mutating func checkRoles() {
        var known: Set<RoleMap.Role> = []
        for index in structure.elements.indices {
            let element = structure.elements[index]
            let role = RoleMap.Role(name: element.type, namespace: element.namespace)
            if element.end != .unmapped, !known.insert(role).inserted { continue }
            switch element.end {
            case .standard: break
            case .unmapped: reportUnmapped(index)
            case .circular: reportElement(.roleCircular, "\(element.type)", index)
            }
        }
        guard let roles = structure.roles else { return }
        for name in roles.names.keys.sorted() {
            if StandardRoles.first.contains(name) { report(.roleRemapped, name) }
            if roles.isCircular(name) { report(.roleCircular, name) }
        }
    }

    /// Before PDF 2.0 there are no namespaces: a type is known by its name alone.
    private mutating func reportUnmapped(_ index: Int) {
        let element = structure.elements[index]
        let plain = RoleMap.Role(name: element.type, namespace: StandardRoles.namespace1)
        if structure.roles?.end(of: plain) == .unmapped { reportElement(.roleUnmapped, element.type, index) }
        reportElement(.roleUnmapped2, element.type, index)
    }

    private mutating func checkRoot() {
        let tops = structure.elements.indices.filter { structure.elements[$0].parent == nil }
        guard tops.count == 1, structure.elements[tops[0]].role == "Document" else {
            return report(.rootNotDocument, "\(tops.count) elements stand under the root")
        }
        if structure.elements[tops[0]].namespace != StandardRoles.namespace2 {
            report(.rootNamespace, object: structure.elements[tops[0]].object)
        }
    }

    private mutating func checkParent(_ index: Int) {
        let element = structure.elements[index]
        let stated = element.value.entries["P"]?.reference
        guard let stated else { return reportElement(.noParent, index) }
        let root = objects.catalog.entries["StructTreeRoot"]?.reference
        let actual = element.parent.map { structure.elements[$0].object } ?? root
        if let actual, actual != 0, stated != actual {
            reportElement(.otherParent, "it names \(stated), not \(actual)", index)
        }
    }

    // MARK: Words

    private mutating func checkWords(_ index: Int) {
        let element = structure.elements[index]
        if let language = objects.value(element.value, "Lang").text, !language.isEmpty,
            !LanguageTag.isValid(language)
        {
            reportElement(.languageTag, "“\(language)”", index)
        }
        let alternative = objects.value(element.value, "Alt").text
        let actual = objects.value(element.value, "ActualText").text
        let hasWords = alternative.map { !$0.isEmpty } ?? false || actual != nil
        if !hasWords, element.role == "Figure" { reportElement(.figureWithoutWords, index) }
        if !hasWords, element.role == "Formula" { reportElement(.formulaWithoutWords, index) }
        if element.role == "Figure", alternative == "" || actual == "" {
            reportElement(.figureWordsEmpty, index)
        }
        for (key, words) in [("Alt", alternative), ("ActualText", actual)] {
            guard let words, words.unicodeScalars.contains(where: PrivateUse.contains) else { continue }
            reportElement(.privateUse, key, index)
        }
        if hasLanguage(index) { return }
        for key in ["Alt", "ActualText", "E"] where objects.value(element.value, key).text != nil {
            reportElement(.wordsWithoutLanguage, key, index)
        }
    }

    private func hasLanguage(_ index: Int) -> Bool {
        documentLanguage != nil || structure.elements[index].language != nil
    }

    /// Text whose language nobody says.
    private mutating func checkTextLanguage() {
        guard documentLanguage == nil else { return }
        for (content, index) in structure.owners where !hasLanguage(index) {
            if !(self.content.texts[content] ?? "").isEmpty { reportElement(.textWithoutLanguage, index) }
        }
    }

    // MARK: Headings (ISO 14289-1, 7.4)

    private mutating func checkHeadings() {
        var last = 0, numbered: Int?, plain: Int?
        for index in structure.elements.indices {
            let role = structure.elements[index].role
            if role == "H" { plain = plain ?? index }
            let heads = structure.children(of: index).filter { structure.elements[$0].role == "H" }
            if heads.count > 1 { reportElement(.headingTwice, index) }
            guard let level = StandardRoles.level(of: role) else { continue }
            numbered = numbered ?? index
            if last == 0, level != 1 {
                reportElement(.firstHeading, role, index)
            } else if level > last + 1 {
                reportElement(.headingSkips, "\(role) after H\(last)", index)
            }
            last = level
        }
        if let plain, numbered != nil { reportElement(.headingsMixed, plain) }
        if let plain { reportElement(.headingH, plain) }
    }

    // MARK: Notes (7.9)

    private mutating func checkNotes() {
        var identifiers: [[UInt8]: Int] = [:]
        for index in structure.elements.indices where structure.elements[index].role == "Note" {
            reportElement(.noteForbidden, index)
            let identifier = objects.value(structure.elements[index].value, "ID").bytes ?? []
            if identifier.isEmpty {
                reportElement(.noteWithoutIdentifier, index)
            } else if identifiers.updateValue(index, forKey: identifier) != nil {
                reportElement(.noteIdentifierTwice, TextString.decoded(identifier), index)
            }
        }
    }

    // MARK: The parent tree (ISO 32000-1, 14.7.4.4)

    private mutating func checkParentTree() {
        let root = objects.value(objects.catalog, "StructTreeRoot")
        let tree = NumberTree(root.entries["ParentTree"] ?? .null, objects)
        var rows: [Int: [PDFValue]] = [:]
        for (content, index) in structure.owners {
            let element = structure.elements[index]
            guard element.object != 0, let owner = objects.objects[content.owner] else { continue }
            guard let key = objects.value(owner, "StructParents").integer else {
                reportElement(.noParentKey, "object \(content.owner)", index)
                continue
            }
            if rows[key] == nil { rows[key] = tree[key].map { objects.resolved($0).items } ?? [] }
            let row = rows[key] ?? []
            let stated = row.indices.contains(content.identifier) ? row[content.identifier].reference : nil
            if stated != element.object {
                reportElement(.parentTreeElsewhere, "MCID \(content.identifier)", index)
            }
        }
    }
}

extension Rule {
    static let noStructure = Rule(
        "The file has no structure tree: it is not tagged.", ua1: "7.1", ua2: "8.2.1", a: "6.7.3.3",
        level: .accessible)
    static let roleUnmapped = Rule(
        "A structure type is neither standard nor mapped to one that is.", ua1: "02-001",
        a: "6.7.3.4", level: .accessible)
    static let roleUnmapped2 = Rule(
        "A structure type is neither of a standard namespace nor mapped to one.", ua2: "8.2.4")
    static let roleCircular = Rule(
        "Structure types are mapped in a circle.", ua1: "02-003", ua2: "8.2.4", a: "6.7.3.4",
        level: .accessible)
    static let roleRemapped = Rule(
        "A standard structure type is mapped to another.", ua1: "02-004", a: "6.7.3.4", level: .accessible)
    static let rootNotDocument = Rule(
        "The structure tree does not hold one Document with all the rest in it.", ua2: "8.2.5.2")
    static let rootNamespace = Rule("The Document is not of the namespace of PDF 2.0.", ua2: "8.2.5.2")
    static let noParent = Rule("A structure element does not name its parent.", ua1: "7.1", ua2: "8.2.1")
    static let otherParent = Rule("A structure element names another parent.", pdf: "14.7.2")
    static let figureWithoutWords = Rule(
        "A figure has no words for those who cannot see it (Alt or ActualText).", ua1: "13-004",
        ua2: "8.2.5.28.2")
    static let figureWordsEmpty = Rule("A figure's words are empty.", ua1: "13-004")
    static let formulaWithoutWords = Rule("A formula has no words (Alt or ActualText).", ua1: "17-002")
    static let wordsWithoutLanguage = Rule("The language of words that stand in is not said.", ua1: "11-002")
    static let textWithoutLanguage = Rule("The language of text is not said.", ua1: "11-001")
    static let headingTwice = Rule("An element has more than one H.", ua1: "14-006")
    static let firstHeading = Rule("The first heading is not H1.", ua1: "14-002")
    static let headingSkips = Rule("A heading skips a level.", ua1: "14-003")
    static let headingsMixed = Rule("The file has both H and numbered headings.", ua1: "14-007")
    static let headingH = Rule("The file has an H.", ua2: "8.2.5.12")
    static let noteForbidden = Rule("The file has a Note: PDF/UA-2 wants FENote.", ua2: "8.2.5.14")
    static let noteWithoutIdentifier = Rule("A note has no ID.", ua1: "19-003")
    static let noteIdentifierTwice = Rule("Two notes have the same ID.", ua1: "19-004")
    static let noParentKey = Rule(
        "What holds marked content has no StructParents.", ua1: "7.1", pdf: "14.7.4.4")
    static let parentTreeElsewhere = Rule(
        "The parent tree does not lead from marked content to its element.", ua1: "7.1", pdf: "14.7.4.4")
}
