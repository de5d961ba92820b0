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

    init(
        _ plan: StructurePlan, painted: borrowing PaintedDocument, pageNumbers: [Int],
        annotationNumbers: Range<Int>,
        numbers: inout ObjectNumbers
    ) {
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
    }

    /// Adds all objects of the tree to a pool; returns the number of its root.
    ///
    /// - Parameter drain: called now and then, so that a pool need not hold a million objects.
    func write(
        to pool: inout ObjectPool, drain: (inout ObjectPool) throws(FinishingError) -> Void
    ) throws(FinishingError) -> Int {
        writeRoot(to: &pool)
        writeParentTree(to: &pool)
        writeIDTree(to: &pool)
        for index in 0..<plan.kids.count {
            guard let kids = plan.kids[index] else { continue }
            try checkFigure(StructureID(index))
            pool.add(Int(elementNumbers[index])) { writeElement(StructureID(index), kids, to: &$0) }
            if pool.isFull { try drain(&pool) }
        }
        return root
    }

    private func writeRoot(to pool: inout ObjectPool) {
        pool.add(root) { text in
            text.raw("<</Type/StructTreeRoot/K")
            reference(plan.tree.root, in: &text)
            text.raw("/ParentTree")
            text.reference(parentTree)
            text.raw("/ParentTreeNextKey")
            text.spaced(pageNumbers.count + plan.linkOwners.count)
            if !notes.isEmpty {
                text.raw("/IDTree")
                text.reference(idTree)
            }
            text.raw(">>")
        }
    }

    /// Keys 0… are pages, with an array of elements by MCID; the links' annotations follow.
    private func writeParentTree(to pool: inout ObjectPool) {
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
            text.raw("]>>")
        }
    }

    private func writeIDTree(to pool: inout ObjectPool) {
        guard !notes.isEmpty else { return }
        pool.add(idTree) { text in
            text.raw("<</Names[")
            for note in notes {
                text.string(identifier(of: note))
                reference(note, in: &text)
            }
            text.raw("]>>")
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
    private func writeElement(_ id: StructureID, _ kids: [StructurePlan.Kid], to text: inout PDFText) {
        let node = plan.tree[id]
        text.raw("<</S")
        text.name(node.role.rawValue)
        text.raw("/P")
        if let parent = node.parent { reference(parent, in: &text) } else { text.reference(root) }
        if node.role == .note {
            text.raw("/ID")
            text.string(identifier(of: id))
        }
        let box = figures[id].map { (space: PageSpace(sheets[$0.page]), area: $0.area) }
        ElementEntries(node: node, box: box).write(to: &text)
        let page = kids.lazy.compactMap { if case .content(let page, _) = $0 { page } else { nil } }.first
        if let page {
            text.raw("/Pg")
            text.reference(pageNumbers[page])
        }
        if !kids.isEmpty {
            text.raw(kids.count == 1 ? "/K" : "/K[")
            for kid in kids { writeKid(kid, onPage: page, to: &text) }
            if kids.count > 1 { text.raw("]") }
        }
        text.raw(">>")
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
