import Frames

/// What each element of the structure tree holds, in reading order, before any of it is written.
struct StructurePlan {
    enum Kid: Hashable {
        /// A marked-content sequence: its page from 0, and its MCID.
        case content(page: Int, identifier: Int)
        /// A link's annotation, by its index.
        case annotation(Int)
        case element(StructureID)
    }

    /// The tree, with the elements that had to be added.
    private(set) var tree: StructureTree
    /// The element that each link's annotation belongs to.
    private(set) var linkOwners: [StructureID] = []
    /// The element that each page's marked content belongs to, by MCID.
    private(set) var contentOwners: [[StructureID]] = []
    /// The kids of each element; nil for one that is left out of the file.
    private(set) var kids: [[Kid]?] = []

    /// - Parameter contents: each page's marked content.
    init(
        _ tree: StructureTree, contents: [[MarkedContent]], links: [PaintedDocument.Link], marks: MarksByPage
    ) throws(FinishingError) {
        self.tree = tree
        let added = try addLinkElements(links)
        var own = [[Placed]](repeating: [], count: self.tree.nodes.count)
        for (page, contents) in contents.enumerated() {
            let before = marks.count(before: page)
            contentOwners.append(contents.map { added[$0.node] ?? $0.node })
            for (identifier, content) in contents.enumerated() {
                own[contentOwners[page][identifier].index].append(
                    Placed(.content(page: page, identifier: identifier), at: 2 * (before + content.mark)))
            }
        }
        for (index, link) in links.enumerated() {
            own[linkOwners[index].index].append(
                Placed(.annotation(index), at: 2 * link.order + 1))
        }
        try order(own)
    }

    /// A kid and its place in painting order: even for marks, odd for what stands between two.
    private struct Placed {
        var kid: Kid
        var place: Int
        init(_ kid: Kid, at place: Int) { (self.kid, self.place) = (kid, place) }
    }

    /// A link's annotation has to lie in a Link (ISO 14289-1, 7.18.5): a Reference with links gets one that takes over its
    /// content. Returns the added Link of each such Reference.
    private mutating func addLinkElements(
        _ links: [PaintedDocument.Link]
    ) throws(FinishingError) -> [StructureID: StructureID] {
        var added: [StructureID: StructureID] = [:]
        for link in links {
            switch tree[link.node].role {
            case .link: linkOwners.append(link.node)
            case .reference:
                let owner = added[link.node] ?? tree.add(.link, in: link.node)
                added[link.node] = owner
                linkOwners.append(owner)
            case let role: throw .linkOutsideLink(link.node, role)
            }
        }
        return added
    }

    /// Decides which elements stay, and the order of their kids.
    ///
    /// Kids come as they were painted where an element has content of its own, and as they were created where it has only
    /// elements: columns may be painted in any order, but are read as they were written.
    private mutating func order(_ own: [[Placed]]) throws(FinishingError) {
        let children = tree.children
        kids = [[Kid]?](repeating: nil, count: tree.nodes.count)
        var firstPlaces = [Int?](repeating: nil, count: tree.nodes.count)
        // An element comes after its parent, so going backwards meets children first.
        for index in tree.nodes.indices.reversed() {
            let kept = children[index].filter { kids[$0.index] != nil }
            let places = own[index].map(\.place) + kept.compactMap { firstPlaces[$0.index] }
            firstPlaces[index] = places.min()
            if !own[index].isEmpty {
                kids[index] = Self.inPaintingOrder(own[index], kept, firstPlaces)
            } else if !kept.isEmpty || mayBeEmpty(index) {
                kids[index] = kept.map(Kid.element)
            } else if tree.nodes[index].role == .figure {
                throw .emptyFigure(alternative: tree.nodes[index].alternative)
            }
        }
    }

    private func mayBeEmpty(_ index: Int) -> Bool {
        switch tree.nodes[index].role {
        case .tableCell, .tableHeader: true
        default: index == tree.root.index
        }
    }

    /// An element that shows nothing stands behind its elder sibling.
    private static func inPaintingOrder(_ own: [Placed], _ children: [StructureID], _ firstPlaces: [Int?])
        -> [Kid]
    {
        var kids = own
        var place = 0
        for child in children {
            place = firstPlaces[child.index] ?? place
            kids.append(Placed(.element(child), at: place))
        }
        return kids.enumerated()
            .sorted { ($0.element.place, $0.offset) < ($1.element.place, $1.offset) }
            .map(\.element.kid)
    }
}
