/// A name tree of one node (ISO 32000-1, 7.9.6).
struct NameTree {
    private let entries: [(name: [UInt8], value: PDFText)]

    /// - Parameter entries: names with the syntax of their values, in any order; no name twice.
    init(_ entries: [(name: [UInt8], value: PDFText)]) {
        // In the order of their bytes, as it has to be.
        self.entries = entries.sorted { $0.name.lexicographicallyPrecedes($1.name) }
    }

    var isEmpty: Bool { entries.isEmpty }

    func write(to text: inout PDFText) {
        text.raw("<</Names[")
        for (name, value) in entries {
            text.string(name)
            text.append(value)
        }
        text.raw("]>>")
    }
}
