/// The structure tree as a list that a person can read: each element with its level and its first words.
struct StructureOutline {
    private static let kept = 80
    private(set) var elements: [FileFacts.Element] = []

    init(_ inspection: Inspection) {
        let structure = inspection.structure, objects = inspection.objects
        var levels: [Int] = []
        for index in structure.elements.indices {
            let element = structure.elements[index]
            let level = element.parent.map { levels[$0] + 1 } ?? 0
            levels.append(level)
            func text(_ key: String) -> String {
                String((objects.value(element.value, key).text ?? "").prefix(500))
            }
            elements.append(
                FileFacts.Element(
                    type: element.type, role: element.role == element.type ? nil : element.role, level: level,
                    title: text("T"), alternative: text("Alt"), text: words(of: element, inspection),
                    language: text("Lang"), page: inspection.page(of: index), object: element.object))
        }
    }

    /// Of the content directly in it.
    private func words(of element: StructureReading.Element, _ inspection: Inspection) -> String {
        var text = ""
        for case .content(let content) in element.kids {
            text += inspection.content.texts[content] ?? ""
            if text.count > Self.kept { break }
        }
        let words = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        return words.count > Self.kept ? words.prefix(Self.kept) + "…" : words
    }
}
