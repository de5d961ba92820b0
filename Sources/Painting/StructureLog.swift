import Frames

/// The structure tree as an outline, one element a line, with what is said of it.
enum StructureLog {
    static func lines(_ structure: StructureTree) -> [String] {
        let children = structure.children
        var lines: [String] = []
        func write(_ id: StructureID, depth: Int) {
            lines.append(String(repeating: "  ", count: depth) + describe(structure[id], id))
            for child in children[id.index] { write(child, depth: depth + 1) }
        }
        write(structure.root, depth: 0)
        return lines
    }

    private static func describe(_ node: StructureNode, _ id: StructureID) -> String {
        let texts = [
            ("title", node.title), ("alt", node.alternative), ("actual", node.actualText),
            ("expansion", node.expansion),
            ("lang", node.language),
            ("summary", node.summary),
        ].compactMap { name, text in text.map { "\(name)=\(LogText.quoted($0))" } }
        let names = [("scope", node.scope?.rawValue), ("numbering", node.numbering?.rawValue)]
            .compactMap { name, value in value.map { "\(name)=\($0)" } }
        let spans = [("columns", node.columnSpan), ("rows", node.rowSpan)].filter { $0.1 != 1 }
            .map { "\($0)=\($1)" }
        return (["\(node.role.rawValue) \(id.index)"] + names + spans + texts).joined(separator: " ")
    }
}
