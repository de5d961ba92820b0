/// The structure of an annex, as far as it belongs to the pages that are taken (ISO 32000-1, 14.7).
struct AnnexStructure {
    enum Kid {
        case element(Int)
        /// On a page that is taken, by its index.
        case content(page: Int, identifier: Int)
        /// In a form that a page shows.
        case streamContent(page: Int, stream: PDFSyntax.Reference, identifier: Int)
        case object(PDFSyntax.Reference, page: Int)
        /// An annotation that is written anew, by its number.
        case annotation(Int, page: Int)
    }

    struct Element {
        /// What it says of itself, but for its place in the tree.
        var entries: [String: PDFSyntax]
        var type: StructureType
        var parent: Int? = nil
        var kids: [Kid] = []
        /// Whether it shows anything on pages that are taken, and on those that are not.
        var isShown = false
        var isShownElsewhere = false
        /// In the file that it goes to.
        var number = 0

        /// An element that shows nothing anywhere, an empty cell, is kept.
        var isKept: Bool { isShown || !isShownElsewhere }
        /// Of its first content of its own.
        var page: Int? {
            for kid in kids {
                switch kid {
                case .content(let page, _), .streamContent(let page, _, _), .object(_, let page),
                    .annotation(_, let page):
                    return page
                case .element: continue
                }
            }
            return nil
        }
    }

    /// Parents before their kids.
    var elements: [Element] = []
    private(set) var byReference: [PDFSyntax.Reference: Int] = [:]
    /// The elements that objects belong to: annotations.
    private(set) var owners: [PDFSyntax.Reference: Int] = [:]
    private(set) var faults: [AnnexFault] = []

    var isEmpty: Bool { elements.isEmpty }

    /// More than a book of ten thousand pages has.
    private static let mostElements = 2_000_000
    /// Pieces of content of one page; one of small cells has thousands.
    private static let mostIdentifiers = 200_000

    /// - Parameter pages: of the whole annex: the index of each that is taken, -1 of the others.
    init(_ source: AnnexSource, pages: [PDFSyntax.Reference: Int]) throws(AnnexRefusal) {
        let root = source.value(source.catalog, "/StructTreeRoot")
        let types = StructureTypes(source, root), classes = source.resolved(root["/ClassMap"])
        /// Elements that are still to be read, each with the kid of its parent that it is.
        var pending: [(value: PDFSyntax, parent: Int?, place: Int)] = [], next = 0
        for kid in Self.list(source, root["/K"]) { pending.append((kid, nil, 0)) }
        while next < pending.count {
            let (value, parent, place) = pending[next]
            next += 1
            guard next <= Self.mostElements else { throw .hostile("its structure has no end") }
            let dictionary = source.resolved(value), index = elements.count
            if let reference = value.reference, byReference.updateValue(index, forKey: reference) != nil {
                throw .hostile("its structure leads in circles")
            }
            var element = Element(
                entries: Self.entries(source, dictionary, classes), type: types.type(of: dictionary, source),
                parent: parent)
            if element.type.isUnknown {
                faults.append(.structureType(source.resolved(dictionary["/S"]).name ?? "?"))
            }
            if parent == nil, element.type.name == "Document" { element.type = .standard("Sect") }
            try readKids(source, of: dictionary, index, pages, &element, &pending)
            elements.append(element)
            if let parent { elements[parent].kids[place] = .element(index) }
        }
        settle()
    }

    /// The items of what may be one or a list of them.
    private static func list(_ source: AnnexSource, _ value: PDFSyntax?) -> [PDFSyntax] {
        guard let value else { return [] }
        let resolved = source.resolved(value)
        if case .array(let items) = resolved { return items }
        return resolved.isNull ? [] : [value]
    }

    private mutating func readKids(
        _ source: AnnexSource, of dictionary: PDFSyntax, _ index: Int,
        _ pages: [PDFSyntax.Reference: Int], _ element: inout Element,
        _ pending: inout [(value: PDFSyntax, parent: Int?, place: Int)]
    ) throws(AnnexRefusal) {
        for kid in Self.list(source, dictionary["/K"]) {
            let value = source.resolved(kid)
            let identifier = value.integer ?? source.resolved(value["/MCID"]).integer
            let type = source.resolved(value["/Type"]).name
            if identifier == nil, type != "/OBJR" {
                guard value["/S"] != nil else { continue }
                // Its own index is known when it is read.
                pending.append((kid, index, element.kids.count))
                element.kids.append(.element(-1))
                continue
            }
            guard let page = (value["/Pg"] ?? dictionary["/Pg"])?.reference.flatMap({ pages[$0] }) else {
                continue
            }
            guard page >= 0 else {
                element.isShownElsewhere = true
                continue
            }
            if let identifier {
                guard 0..<Self.mostIdentifiers ~= identifier else {
                    throw .hostile("a page counts \(identifier) pieces of content")
                }
                element.kids.append(
                    (value["/Stm"]?.reference).map {
                        .streamContent(page: page, stream: $0, identifier: identifier)
                    } ?? .content(page: page, identifier: identifier))
            } else if let object = value["/Obj"]?.reference, owners[object] == nil {
                owners[object] = index
                element.kids.append(.object(object, page: page))
            }
            element.isShown = true
        }
    }

    /// What an element says, with the attributes of its classes, which are not taken along.
    private static func entries(
        _ source: AnnexSource, _ dictionary: PDFSyntax, _ classes: PDFSyntax
    ) -> [String: PDFSyntax] {
        var entries = dictionary.entries.filter { Self.ownKeys.contains($0.key) }
        let named = list(source, dictionary["/C"]).compactMap { source.resolved($0).name }
        let attributes = list(source, dictionary["/A"]) + named.flatMap { list(source, classes[$0]) }
        // Revision numbers stand between them.
        let dictionaries = attributes.map { source.resolved($0) }.filter { !$0.entries.isEmpty }
        entries["/A"] =
            dictionaries.isEmpty ? nil : dictionaries.count == 1 ? dictionaries[0] : .array(dictionaries)
        return entries
    }

    private static let ownKeys: Set = [
        "/T", "/Lang", "/Alt", "/E", "/ActualText", "/ID", "/Ref", "/Phoneme", "/PhoneticAlphabet",
    ]

    /// Finds out what is shown, from kids to parents, and what words are missing.
    private mutating func settle() {
        for index in elements.indices.reversed() {
            let element = elements[index]
            if let parent = element.parent {
                elements[parent].isShown = elements[parent].isShown || element.isShown
                elements[parent].isShownElsewhere =
                    elements[parent].isShownElsewhere || element.isShownElsewhere
            }
            let hasWords = ["/Alt", "/ActualText"].contains { !(element.entries[$0]?.string ?? []).isEmpty }
            if element.type.name == "Figure", element.isShown, !hasWords {
                faults.append(.figureWithoutWords)
            }
        }
        // What is empty goes with what it is in.
        for index in elements.indices {
            guard let parent = elements[index].parent, !elements[parent].isKept else { continue }
            (elements[index].isShown, elements[index].isShownElsewhere) = (false, true)
        }
    }
}
