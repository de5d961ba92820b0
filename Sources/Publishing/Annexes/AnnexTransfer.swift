/// Takes the pages of an annex over into the file of a document, with all that belongs to them.
struct AnnexTransfer {
    let annex: AnnexDocument
    /// From 1.
    let number: Int
    let source: AnnexSource
    /// The pages that are taken.
    let taken: [PDFSyntax.Reference]
    /// Their objects in the file.
    let pageNumbers: [Int]
    /// What each of them is called.
    let labels: [String]
    let outline: [AnnexOutline.Entry]
    let destinations: AnnexDestinations
    let isOfPDF2: Bool
    /// The element that holds the annex.
    let part: Int
    /// Whether it brought its structure.
    let isTagged: Bool

    var structure: AnnexStructure
    var objects = AnnexNumbers()
    var numbers: ObjectNumbers
    /// In the parent tree, from the first that is free.
    var keys: ParentKeys
    var faults: [AnnexFault] = []
    var hasFields = false
    /// Of each page that is taken.
    var pageParts: [AnnexPageParts] = []
    /// The elements of the content of pages and of forms, by its identifiers.
    var pageOwners: [Int: [Int]] = [:]
    var streamOwners: [PDFSyntax.Reference: [Int]] = [:]
    /// Of each page, the object of the first element that shows something there.
    var firstElements: [Int: Int] = [:]

    /// Reads an annex and finds out what of it is taken.
    ///
    /// - Parameter bytes: of the annex; they have to stay where they are as long as this value lives.
    init(
        _ annex: AnnexDocument, _ bytes: UnsafeBufferPointer<UInt8>, number: Int, firstKey: Int,
        isOfPDF2: Bool,
        numbers: consuming ObjectNumbers
    ) throws(AnnexRefusal) {
        source = try AnnexSource(bytes)
        try Self.refuseForms(source)
        let all = source.pages, range = annex.pages ?? 1...all.count
        guard range.upperBound <= all.count else { throw .pagesOutside(count: all.count) }
        taken = Array(all[(range.lowerBound - 1)..<range.upperBound])
        var pages: [PDFSyntax.Reference: Int] = [:]
        for page in all { pages[page] = -1 }
        for (index, page) in taken.enumerated() { pages[page] = index }
        structure = try AnnexStructure(source, pages: pages)
        isTagged = !structure.isEmpty
        destinations = try AnnexDestinations(source, pages: pages, structure: structure)
        outline = try AnnexOutline.entries(source, destinations)
        labels = Array(
            try AnnexLabels.labels(source, count: all.count, number: number)[
                (range.lowerBound - 1)..<range.upperBound])
        (self.annex, self.number, self.isOfPDF2) = (annex, number, isOfPDF2)
        keys = ParentKeys(first: firstKey)
        part = numbers.take()
        var objects = AnnexNumbers()
        for page in all where pages[page] == -1 { objects.leaveOut(page) }
        pageNumbers = taken.map { objects.reserve($0, &numbers) }
        for (reference, index) in structure.byReference.sorted(by: { $0.value < $1.value }) {
            if structure.elements[index].isKept {
                structure.elements[index].number = objects.reserve(reference, &numbers)
            } else {
                objects.leaveOut(reference)
            }
        }
        for index in structure.elements.indices
        where structure.elements[index].number == 0 && structure.elements[index].isKept {
            structure.elements[index].number = numbers.take()
        }
        for key in ["/StructTreeRoot", "/Pages", "/Outlines", "/AcroForm"] {
            if let reference = source.catalog[key]?.reference { objects.leaveOut(reference) }
        }
        (self.objects, self.numbers) = (objects, numbers)
        noteDocumentActions()
        faults += structure.faults
    }

    private static func refuseForms(_ source: AnnexSource) throws(AnnexRefusal) {
        let form = source.value(source.catalog, "/AcroForm")
        if form["/XFA"] != nil { throw .form(xfa: true) }
        let needsAppearances = source.resolved(form["/NeedAppearances"]) == .atom(Array("true".utf8))
        if needsAppearances, !source.resolved(form["/Fields"]).items.isEmpty { throw .form(xfa: false) }
        let layers = source.value(source.catalog, "/OCProperties", "/D")
        let isHidden =
            !source.resolved(layers["/OFF"]).items.isEmpty
            || source.resolved(layers["/BaseState"]).name == "/OFF"
        if isHidden { throw .layers }
    }

    /// Programs of the whole document; they are never taken along.
    private mutating func noteDocumentActions() {
        let catalog = source.catalog
        if !source.value(catalog, "/Names", "/JavaScript").isNull { add(.action("JavaScript")) }
        if !source.value(catalog, "/AA").isNull { add(.action("AA")) }
        let action = source.value(catalog, "/OpenAction", "/S").name
        if let action, action != "/GoTo" { add(.action(String(action.dropFirst()))) }
    }

    mutating func add(_ fault: AnnexFault) {
        if !faults.contains(fault) { faults.append(fault) }
    }

    private func attachedFiles() throws(AnnexRefusal) -> Int {
        try source.treeEntries(source.value(source.catalog, "/Names")["/EmbeddedFiles"], "/Names").count / 2
    }

    /// Adds the annex's objects; returns what the file's trees gain. The numbers that are free behind are in `numbers`.
    ///
    /// - Parameters:
    ///   - parent: the element of the document.
    ///   - language: of the document.
    mutating func run(
        parent: Int, pageTree: Int, namespaces: [StructureNamespace: Int], document language: String,
        to assembly: inout FileAssembly, _ pool: inout ObjectPool, level: Int
    ) throws(AnnexRefusal) -> AnnexGraft {
        try notePages()
        noteOwners()
        try writePages(pageTree: pageTree, to: &assembly, &pool, level: level)
        writeElements(parent: parent, namespaces, document: language, to: &pool)
        try copyObjects(to: &assembly, &pool)
        try source.check()
        let outcome = AnnexOutcome(
            pages: taken.count, isTagged: isTagged, hasFields: hasFields,
            attachedFiles: try attachedFiles(), faults: faults)
        let graft = AnnexGraft(
            part: part, objects: part..<numbers.next, pageNumbers: pageNumbers, labels: labels,
            parents: keys.entries(structure),
            nextKey: keys.next, identifiers: identifiers, outline: outlineItems, outcome: outcome)
        return graft
    }

    private mutating func noteOwners() {
        (pageOwners, streamOwners) = structure.contentOwners
        for element in structure.elements where element.isKept {
            if let page = element.page, firstElements[page] == nil { firstElements[page] = element.number }
        }
    }
}

/// What an annex adds to the trees of the file that it goes to.
struct AnnexGraft {
    var part: Int
    /// All its objects, but for streams of them.
    var objects: Range<Int>
    var pageNumbers: [Int]
    var labels: [String]
    /// Of the parent tree.
    var parents: [(key: Int, value: PDFText)]
    var nextKey: Int
    /// Of the tree of identifiers.
    var identifiers: [(name: [UInt8], element: Int)]
    var outline: [OutlineItem]
    var outcome: AnnexOutcome
}

/// The keys of the parent tree that an annex takes, and what belongs to them (ISO 32000-1, 14.7.4.4).
struct ParentKeys {
    private(set) var next: Int
    /// The elements of a page's or a form's content, by its identifiers; -1 where there is none.
    private var contents: [(key: Int, owners: [Int])] = []
    private var objects: [(key: Int, owner: Int)] = []

    init(first: Int) { next = first }

    /// - Parameter owners: indices of elements.
    mutating func addContent(_ owners: [Int]) -> Int {
        defer { next += 1 }
        contents.append((next, owners))
        return next
    }

    mutating func addObject(_ owner: Int) -> Int {
        defer { next += 1 }
        objects.append((next, owner))
        return next
    }

    func entries(_ structure: AnnexStructure) -> [(key: Int, value: PDFText)] {
        let contents = contents.map { key, owners in
            var value = PDFText()
            value.raw("[")
            for owner in owners {
                if owner >= 0 {
                    value.reference(structure.elements[owner].number)
                } else {
                    value.raw(" null")
                }
            }
            value.raw("]")
            return (key: key, value: value)
        }
        let objects = objects.map { key, owner in
            var value = PDFText()
            value.reference(structure.elements[owner].number)
            return (key: key, value: value)
        }
        return (contents + objects).sorted { $0.key < $1.key }
    }
}
