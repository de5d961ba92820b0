/// Where the links and the outline of an annex lead: pages of its own, by their place or by a name.
struct AnnexDestinations {
    /// A page that is taken, by its index, and how it is shown: `/XYZ 0 800 null`.
    struct Place: Hashable {
        var page: Int
        var view: [PDFSyntax]
    }

    private let pages: [PDFSyntax.Reference: Int]
    private let elementPages: [PDFSyntax.Reference: Int]
    private let names: [[UInt8]: PDFSyntax]

    /// - Parameters:
    ///   - pages: the index of each page that is taken, -1 of the others.
    ///   - structure: whose elements may be led to (ISO 32000-2, 12.3.2.3).
    init(
        _ source: AnnexSource, pages: [PDFSyntax.Reference: Int], structure: AnnexStructure
    ) throws(AnnexRefusal) {
        self.pages = pages
        elementPages = structure.byReference.compactMapValues { structure.firstPage(of: $0) }
        var names: [[UInt8]: PDFSyntax] = [:]
        for (name, place) in source.value(source.catalog, "/Dests").entries {
            names[Array(name.utf8.dropFirst())] = source.resolved(place)
        }
        let entries = try source.treeEntries(source.value(source.catalog, "/Names")["/Dests"], "/Names")
        for index in stride(from: 0, to: entries.count - 1, by: 2) {
            guard let name = source.resolved(entries[index]).string else { continue }
            names[name] = source.resolved(entries[index + 1])
        }
        self.names = names
    }

    /// nil for what leads nowhere among the pages that are taken.
    func place(_ value: PDFSyntax?, _ source: AnnexSource) -> Place? {
        var value = source.resolved(value)
        if let name = value.string ?? value.name.map({ Array($0.utf8.dropFirst()) }) {
            value = names[name] ?? .null
        }
        if case .dictionary = value { value = source.resolved(value["/D"]) }
        guard let target = value.items.first?.reference,
            let page = pages[target] ?? elementPages[target], page >= 0
        else { return nil }
        // Numbers, names and null; what else might stand there shows nothing.
        let view = value.items.dropFirst().map { source.resolved($0) }.map { item -> PDFSyntax in
            if case .atom = item { item } else { .null }
        }
        return Place(page: page, view: view.isEmpty ? Self.top : Array(view))
    }

    /// Where a link or an entry of the outline leads: its `Dest`, or its action if that goes to a place.
    func target(of dictionary: PDFSyntax, _ source: AnnexSource) -> Place? {
        if dictionary["/Dest"] != nil { return place(dictionary["/Dest"], source) }
        let action = source.resolved(dictionary["/A"])
        return source.resolved(action["/S"]).name == "/GoTo"
            ? place(action["/D"], source) ?? place(action["/SD"], source) : nil
    }

    /// As a page is first shown.
    static let top: [PDFSyntax] = [.name("/XYZ"), .null, .null, .null]
}

extension AnnexStructure {
    /// The page of the first thing that an element shows.
    func firstPage(of index: Int) -> Int? {
        var pending = [index], steps = 0
        while let next = pending.popLast(), steps < 10_000 {
            steps += 1
            if let page = elements[next].page { return page }
            for kid in elements[next].kids.reversed() {
                if case .element(let index) = kid, index >= 0 { pending.append(index) }
            }
        }
        return nil
    }
}
