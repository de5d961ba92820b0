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
    /// The kids of each element.
    private(set) var kids: KidTable

    /// - Parameter contents: each page's marked content.
    init(
        _ tree: StructureTree, contents: [[MarkedContent]], links: [PaintedDocument.Link], marks: MarksByPage
    ) throws(FinishingError) {
        self.tree = tree
        kids = KidTable(tree)
        let added = try addLinkElements(links)
        contentOwners = contents.map { page in page.map { added[$0.node] ?? $0.node } }
        let owners = contentOwners, linkOwners = linkOwners
        kids = KidTable(
            own: ListsByElement(count: self.tree.nodes.count, placeholder: KidTable.Placed.none) { add in
                for (page, contents) in contents.enumerated() {
                    let before = marks.count(before: page)
                    for (identifier, content) in contents.enumerated() {
                        add(
                            owners[page][identifier].index,
                            KidTable.Placed(
                                page: page, identifier: identifier, at: 2 * (before + content.mark)))
                    }
                }
                for (index, link) in links.enumerated() {
                    add(linkOwners[index].index, KidTable.Placed(annotation: index, at: 2 * link.order + 1))
                }
            }, children: self.tree)
        if let figure = kids.emptyFigure(in: self.tree) {
            throw .emptyFigure(alternative: self.tree[figure].alternative)
        }
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
}
