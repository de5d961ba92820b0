import Frames

/// The kids of each element of a structure tree, and which elements stay in the file.
///
/// Kids come as they were painted where an element has content of its own, and as they were created where it has only
/// elements: columns may be painted in any order, but are read as they were written.
struct KidTable {
    /// Content of an element's own, and its place in painting order: even for marks, odd for what stands between two.
    struct Placed {
        fileprivate var place: Int32
        /// -1 for an annotation.
        private var page: Int32
        private var number: Int32

        static let none = Placed(annotation: 0, at: 0)

        init(page: Int, identifier: Int, at place: Int) {
            (self.page, number, self.place) = (Int32(page), Int32(identifier), Int32(place))
        }
        init(annotation: Int, at place: Int) {
            (page, number, self.place) = (-1, Int32(annotation), Int32(place))
        }

        fileprivate var kid: StructurePlan.Kid {
            page < 0 ? .annotation(Int(number)) : .content(page: Int(page), identifier: Int(number))
        }
    }

    private let own: ListsByElement<Placed>
    private let children: ListsByElement<StructureID>
    private var isKept: [Bool]
    /// Of what each element shows; -1 where that is nothing.
    private var firstPlaces: [Int32]

    var count: Int { isKept.count }

    /// Of a tree whose elements show nothing.
    init(_ tree: StructureTree) {
        self.init(own: ListsByElement(count: tree.nodes.count, placeholder: .none) { _ in }, children: tree)
    }

    init(own: ListsByElement<Placed>, children tree: StructureTree) {
        self.own = own
        children = ListsByElement(count: tree.nodes.count, placeholder: tree.root) { add in
            for (index, node) in tree.nodes.enumerated() {
                if let parent = node.parent { add(parent.index, StructureID(index)) }
            }
        }
        isKept = .init(repeating: false, count: tree.nodes.count)
        firstPlaces = .init(repeating: -1, count: tree.nodes.count)
        // An element comes after its parent, so going backwards meets children first.
        for index in tree.nodes.indices.reversed() {
            var first = Int32.max, hasKids = false
            for placed in own[index] { first = min(first, placed.place) }
            for child in children[index] where isKept[child.index] {
                hasKids = true
                if firstPlaces[child.index] >= 0 { first = min(first, firstPlaces[child.index]) }
            }
            firstPlaces[index] = first == .max ? -1 : first
            isKept[index] = hasKids || !own[index].isEmpty || Self.mayBeEmpty(index, tree)
        }
    }

    private static func mayBeEmpty(_ index: Int, _ tree: StructureTree) -> Bool {
        switch tree.nodes[index].role {
        case .tableCell, .tableHeader: true
        default: index == tree.root.index
        }
    }

    /// A figure that would be left out.
    func emptyFigure(in tree: StructureTree) -> StructureID? {
        tree.nodes.indices.last { tree.nodes[$0].role == .figure && !isKept[$0] }.map(StructureID.init)
    }

    func keeps(_ index: Int) -> Bool { isKept[index] }

    /// In their order; nil for an element that is left out of the file.
    subscript(index: Int) -> [StructurePlan.Kid]? {
        guard isKept[index] else { return nil }
        let kept = children[index].filter { isKept[$0.index] }, own = own[index]
        if own.isEmpty { return kept.map(StructurePlan.Kid.element) }
        if kept.isEmpty, own.count == 1, let only = own.first { return [only.kid] }
        return inPaintingOrder(own, kept)
    }

    /// An element that shows nothing stands behind its elder sibling.
    private func inPaintingOrder(_ own: ArraySlice<Placed>, _ children: [StructureID]) -> [StructurePlan.Kid]
    {
        var kids = own.map { (kid: $0.kid, place: $0.place) }
        var place: Int32 = 0
        for child in children {
            if firstPlaces[child.index] >= 0 { place = firstPlaces[child.index] }
            kids.append((.element(child), place))
        }
        return kids.enumerated()
            .sorted { ($0.element.place, $0.offset) < ($1.element.place, $1.offset) }
            .map(\.element.kid)
    }
}
