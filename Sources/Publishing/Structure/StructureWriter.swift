import Frames

/// Writes the structure tree: its elements, and the trees that lead from pages and identifiers to them
/// (ISO 32000-1, 14.7).
struct StructureWriter {
    private let plan: StructurePlan
    private let figures: [StructureID: (page: Int, area: Rect)]
    private let sheets: [PaintedDocument.Sheet]
    private let linkPages: [Int]
    private let pageNumbers: [Int]
    private let annotationNumbers: Range<Int>

    // The numbers of the objects: the root, the trees, and each element that is kept.
    private let root: Int
    private let parentTree: Int
    private let idTree: Int
    private let parentArrays: Range<Int>
    /// 0 for those that are left out.
    private let elementNumbers: [Int32]
    private let notes: [StructureID]
    /// In PDF 2.0, the namespaces' objects, and the elements that refer to one another: calls and their notes.
    let namespaces: [StructureNamespace: Int]
    private let references: [StructureID: [StructureID]]
    /// What each anchor leads to.
    private let anchors: AnchorElements
    /// The specifications of the files that elements with a source are associated with.
    private let files: [String: [Int]]

    /// - Parameters:
    ///   - files: the specifications of the attached files of a source.
    ///   - isOfPDF2: whether elements are named as PDF 2.0 names them.
    init(
        _ plan: StructurePlan, painted: borrowing PaintedDocument, pageNumbers: [Int],
        annotationNumbers: Range<Int>, files: [String: [Int]] = [:], isOfPDF2: Bool = false,
        numbers: inout ObjectNumbers
    ) {
        self.files = files
        (self.plan, self.pageNumbers, self.annotationNumbers) = (plan, pageNumbers, annotationNumbers)
        (figures, sheets, linkPages) = (painted.figures, painted.sheets, painted.links.map(\.page))
        root = numbers.take()
        parentTree = numbers.take()
        idTree = numbers.take()
        parentArrays = numbers.take(pageNumbers.count)
        let elements = 0..<plan.kids.count
        elementNumbers = elements.map { plan.kids.keeps($0) ? Int32(numbers.take()) : 0 }
        notes = elements.lazy.filter { plan.kids.keeps($0) && plan.tree.nodes[$0].role == .note }
            .map(StructureID.init)
        anchors = AnchorElements(painted.anchors, marks: painted.marks, plan: plan)
        guard isOfPDF2 else {
            (namespaces, references) = ([:], [:])
            return
        }
        namespaces = Dictionary(
            uniqueKeysWithValues: StructureNamespace.allCases.map { ($0, numbers.take()) })
        references = ElementReferences(plan, painted.links, anchors).byElement
    }

    /// The object of the element that an anchor leads to.
    func elementNumber(of anchor: String) -> Int? {
        anchors[anchor].map { Int(elementNumbers[$0.index]) }.flatMap { $0 > 0 ? $0 : nil }
    }

    /// Adds all objects of the tree to a pool; returns the number of its root.
    ///
    /// - Parameters:
    ///   - grafts: what annexes add, in order.
    ///   - drain: called now and then, so that a pool need not hold a million objects.
    func write(
        to pool: inout ObjectPool, grafts: [AnnexGraft],
        drain: (inout ObjectPool) throws(FinishingError) -> Void
    ) throws(FinishingError) -> Int {
        let identifiers = identifiers(with: grafts)
        writeRoot(to: &pool, nextKey: grafts.last?.nextKey ?? nextKey, hasIdentifiers: !identifiers.isEmpty)
        writeParentTree(to: &pool, grafts)
        if !identifiers.isEmpty { pool.add(idTree, NameTree(identifiers).write) }
        for namespace in StructureNamespace.allCases {
            guard let number = namespaces[namespace] else { continue }
            pool.add(number) { text in
                text.raw("<</Type/Namespace/NS(")
                text.raw(namespace.name)
                text.raw(")>>")
            }
        }
        for index in 0..<plan.kids.count {
            guard let kids = plan.kids[index] else { continue }
            try checkFigure(StructureID(index))
            let parts = index == plan.tree.root.index ? grafts.map(\.part) : []
            pool.add(Int(elementNumbers[index])) { writeElement(StructureID(index), kids, parts, to: &$0) }
            if pool.isFull { try drain(&pool) }
        }
        return root
    }

    /// The element that holds the document.
    var documentNumber: Int { Int(elementNumbers[plan.tree.root.index]) }

    /// The first key of the parent tree that is free.
    var nextKey: Int { pageNumbers.count + plan.linkOwners.count }

    private func writeRoot(to pool: inout ObjectPool, nextKey: Int, hasIdentifiers: Bool) {
        pool.add(root) { text in
            text.raw("<</Type/StructTreeRoot/K")
            reference(plan.tree.root, in: &text)
            text.raw("/ParentTree")
            text.reference(parentTree)
            text.raw("/ParentTreeNextKey")
            text.spaced(nextKey)
            if hasIdentifiers {
                text.raw("/IDTree")
                text.reference(idTree)
            }
            if !namespaces.isEmpty {
                text.raw("/Namespaces[")
                for namespace in StructureNamespace.allCases {
                    namespaces[namespace].map { text.reference($0) }
                }
                text.raw("]")
            }
            text.raw(">>")
        }
    }

    /// Keys 0… are pages, with an array of elements by MCID; the links' annotations follow.
    private func writeParentTree(to pool: inout ObjectPool, _ grafts: [AnnexGraft]) {
        for (page, owners) in plan.contentOwners.enumerated() {
            pool.add(parentArrays.lowerBound + page) { text in
                text.raw("[")
                for owner in owners { reference(owner, in: &text) }
                text.raw("]")
            }
        }
        pool.add(parentTree) { text in
            text.raw("<</Nums[")
            for (page, array) in parentArrays.enumerated() {
                text.spaced(page)
                text.reference(array)
            }
            for (index, owner) in plan.linkOwners.enumerated() {
                text.spaced(parentKey(ofLink: index))
                reference(owner, in: &text)
            }
            for (key, value) in grafts.flatMap(\.parents) {
                text.spaced(key)
                text.append(value)
            }
            text.raw("]>>")
        }
    }

    /// Of the notes, and of the elements of annexes.
    private func identifiers(with grafts: [AnnexGraft]) -> [(name: [UInt8], value: PDFText)] {
        let own = notes.map { note in
            var value = PDFText()
            reference(note, in: &value)
            return (name: Array(identifier(of: note)), value: value)
        }
        return own
            + grafts.flatMap(\.identifiers).map { name, element in
                var value = PDFText()
                value.reference(element)
                return (name: name, value: value)
            }
    }

    /// The key of a link's annotation in the parent tree.
    func parentKey(ofLink index: Int) -> Int { pageNumbers.count + index }

    /// Unique, and in the order of the elements, as a name tree has to be: digits make them equally long.
    private func identifier(of note: StructureID) -> String.UTF8View {
        let digits = String(note.index)
        return ("note" + String(repeating: "0", count: max(0, 9 - digits.count)) + digits).utf8
    }

    private func reference(_ id: StructureID, in text: inout PDFText) {
        // Whatever has content or kids is kept, so nothing that is referred to lacks a number.
        let number = Int(elementNumbers[id.index])
        if number > 0 { text.reference(number) }
    }

    /// A figure needs words, and its rectangle (ISO 14289-1, 7.3; ISO 32000-1, 14.8.5.4.3).
    private func checkFigure(_ id: StructureID) throws(FinishingError) {
        let node = plan.tree[id]
        guard node.role == .figure else { return }
        let hasWords = !(node.alternative ?? node.actualText ?? "").isEmpty
        guard hasWords, figures[id] != nil else { throw .incompleteFigure(alternative: node.alternative) }
    }
}

// MARK: Elements

extension StructureWriter {
    /// - Parameter parts: the elements of annexes, behind its own kids.
    private func writeElement(
        _ id: StructureID, _ kids: [StructurePlan.Kid], _ parts: [Int], to text: inout PDFText
    ) {
        let node = plan.tree[id]
        text.raw("<</S")
        writeType(of: node.role, kids, to: &text)
        text.raw("/P")
        if let parent = node.parent { reference(parent, in: &text) } else { text.reference(root) }
        if node.role == .note {
            text.raw("/ID")
            text.string(identifier(of: id))
        }
        writeReferences(of: id, to: &text)
        let box = figures[id].map { (space: PageSpace(sheets[$0.page]), area: $0.area) }
        ElementEntries(node: node, box: box, isOfPDF2: !namespaces.isEmpty).write(to: &text)
        let page = kids.lazy.compactMap { if case .content(let page, _) = $0 { page } else { nil } }.first
        if let page {
            text.raw("/Pg")
            text.reference(pageNumbers[page])
        }
        let count = kids.count + parts.count
        if count > 0 {
            text.raw(count == 1 ? "/K" : "/K[")
            for kid in kids { writeKid(kid, onPage: page, to: &text) }
            for part in parts { text.reference(part) }
            if count > 1 { text.raw("]") }
        }
        text.raw(">>")
    }

    private func writeType(
        of role: StructureRole, _ kids: [StructurePlan.Kid], to text: inout PDFText
    ) {
        guard !namespaces.isEmpty else { return text.name(role.rawValue) }
        let holdsCaption = kids.contains { kid in
            if case .element(let id) = kid { plan.tree[id].role == .caption } else { false }
        }
        let type = StructureNamespace.type(of: role, holdsCaption: holdsCaption)
        text.name(type.name)
        if let namespace = namespaces[type.namespace] {
            text.raw("/NS")
            text.reference(namespace)
        }
    }

    private func writeReferences(of id: StructureID, to text: inout PDFText) {
        if let others = references[id] {
            text.raw("/Ref[")
            for other in others { reference(other, in: &text) }
            text.raw("]")
        }
        if let source = plan.tree[id].source, let files = files[source] {
            text.raw("/AF[")
            for file in files { text.reference(file) }
            text.raw("]")
        }
    }

    private func writeKid(_ kid: StructurePlan.Kid, onPage page: Int?, to text: inout PDFText) {
        switch kid {
        case .element(let id): reference(id, in: &text)
        case .content(page, let identifier): text.spaced(identifier)
        case .content(let other, let identifier):
            text.raw("<</Type/MCR/Pg")
            text.reference(pageNumbers[other])
            text.raw("/MCID")
            text.spaced(identifier)
            text.raw(">>")
        case .annotation(let index):
            text.raw("<</Type/OBJR/Obj")
            text.reference(annotationNumbers.lowerBound + index)
            if linkPages[index] != page {
                text.raw("/Pg")
                text.reference(pageNumbers[linkPages[index]])
            }
            text.raw(">>")
        }
    }
}
