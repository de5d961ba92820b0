import Frames

/// The element that each anchor leads to: what is shown next after it (ISO 14289-2, 8.8, wants destinations that name an
/// element).
struct AnchorElements {
    private let byAnchor: [String: StructureID]

    init(_ anchors: [String: PaintedDocument.Destination], marks: [PaintedDocument.Mark], plan: StructurePlan)
    {
        /// Of each mark, the element of the first mark from there on that shows something.
        var next = [StructureID?](repeating: nil, count: marks.count + 1)
        for index in marks.indices.reversed() {
            next[index] = next[index + 1]
            guard case .node(let node) = marks[index].tag, plan.kids.keeps(node.index) else { continue }
            next[index] = node
        }
        let tree = plan.tree
        byAnchor = anchors.mapValues { place in
            next[min(max(place.order, 0), marks.count)].map { Self.whole($0, in: tree) } ?? tree.root
        }
    }

    subscript(anchor: String) -> StructureID? { byAnchor[anchor] }

    /// A note or a figure rather than the first thing in it.
    private static func whole(_ element: StructureID, in tree: StructureTree) -> StructureID {
        var ancestor: StructureID? = element
        while let current = ancestor {
            if [.note, .figure].contains(tree[current].role) { return current }
            ancestor = tree[current].parent
        }
        return element
    }
}
