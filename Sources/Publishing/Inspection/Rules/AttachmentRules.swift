/// Embedded files and optional content (ISO 14289-1, 7.10 and 7.11; ISO 19005-2 and 3, 6.8 and 6.9).
extension Inspection {
    /// The objects that name embedded files.
    var fileSpecifications: [Int] {
        objects.objects.filter { $0.value.isDictionary && objects.value($0.value, "EF").isDictionary }
            .map(\.number)
    }

    mutating func checkAttachments() {
        let specifications = fileSpecifications
        for number in specifications {
            let value = objects.resolved(.reference(number))
            let isNamed = ["F", "UF"].allSatisfy { !(objects.value(value, $0).text ?? "").isEmpty }
            if !isNamed { report(.fileWithoutName, object: number) }
            if value.entries["AFRelationship"] == nil { report(.fileWithoutRelationship, object: number) }
            let inner = objects.value(value, "EF")
            guard let stream = (inner.entries["UF"] ?? inner.entries["F"])?.reference else { continue }
            checkEmbedded(stream, number)
        }
        if specifications.isEmpty { report(.noFiles) }
    }

    private mutating func checkEmbedded(_ stream: Int, _ number: Int) {
        let parts = Set(judgement.standards.compactMap(\.partOfPDFA))
        let type = objects.value(.reference(stream), "Subtype").name ?? ""
        let isMedia = type.split(separator: "/", omittingEmptySubsequences: false).count == 2
        if !isMedia {
            if parts.contains(3) { report(.fileWithoutType3, object: stream) }
            report(.fileWithoutType, object: stream)
        }
        // Only files of PDF/A may lie in a file of PDF/A-2: here it is enough to see that it is no PDF.
        if parts.contains(2), !(objects.data(of: stream)?.bytes.starts(with: Array("%PDF-".utf8)) ?? false) {
            let name = objects.value(.reference(number), "F").text ?? ""
            report(.fileForbidden, name, object: number)
        }
        if parts.contains(3), objects.value(.reference(stream), "Params", "ModDate") == .null {
            report(.fileWithoutDate, object: stream)
        }
    }

    // MARK: Optional content

    mutating func checkOptionalContent() {
        let root = objects.value(objects.catalog, "OCProperties")
        guard root.isDictionary else { return }
        let groups = Set(objects.list(root.entries["OCGs"]).compactMap(\.reference))
        var names: Set<String> = []
        let others = objects.list(root.entries["Configs"])
        for (index, item) in ([root.entries["D"] ?? .null] + others).prefix(1000).enumerated() {
            let configuration = objects.resolved(item)
            guard configuration.isDictionary else { continue }
            let name = objects.value(configuration, "Name").text ?? ""
            if name.isEmpty {
                report(index == 0 ? .layersUnnamed : .furtherLayersUnnamed, object: item.reference)
            } else if !names.insert(name).inserted {
                report(.layersNamedTwice, name, object: item.reference)
            }
            if configuration.entries["AS"] != nil { report(.layersAutomatic, object: item.reference) }
            if configuration.entries["Order"] != nil { checkOrder(configuration, groups) }
        }
    }

    private mutating func checkOrder(_ configuration: PDFValue, _ groups: Set<Int>) {
        var found: Set<Int> = [], waiting = [configuration.entries["Order"] ?? .null], steps = 0
        while let item = waiting.popLast(), steps < 1_000_000 {
            steps += 1
            if let number = item.reference, !found.insert(number).inserted { continue }
            waiting += objects.resolved(item).items
        }
        let missing = groups.subtracting(found)
        if !missing.isEmpty { report(.layersNotInOrder, object: missing.min()) }
    }
}

extension Rule {
    static let fileWithoutName = Rule(
        "An embedded file has no name (F and UF).", ua1: "21-001", a: "6.8", a4: "6.9")
    static let fileWithoutRelationship = Rule(
        "An embedded file does not say how it belongs (AFRelationship).", a4: "6.9")
    static let fileWithoutType = Rule("An embedded file does not say its media type.", a4: "6.9")
    static let fileWithoutType3 = Rule("An embedded file does not say its media type.", a: "6.8")
    static let fileWithoutDate = Rule(
        "An embedded file does not say when it was changed.", a: "6.8", severity: .warning)
    static let fileForbidden = Rule("An embedded file is no file of PDF/A.", a: "6.8")
    static let noFiles = Rule("The file has no embedded files.", a4: "6.9", severity: .note)
    static let layersUnnamed = Rule(
        "Optional content has no name (D).", ua1: "20-002", ua2: "8.7", a: "6.9", a4: "6.10")
    static let furtherLayersUnnamed = Rule(
        "Optional content has no name (Configs).", ua1: "20-001", ua2: "8.7", a: "6.9", a4: "6.10")
    static let layersNamedTwice = Rule(
        "Two configurations of optional content have one name.", a: "6.9", a4: "6.10")
    static let layersAutomatic = Rule(
        "Optional content switches itself (AS).", ua1: "20-003", ua2: "8.7", a: "6.9")
    static let layersNotInOrder = Rule("Optional content is not in Order.", a: "6.9", a4: "6.10")
}
