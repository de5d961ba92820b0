import Frames

/// The elements that refer to others, as PDF 2.0 wants it told (`Ref`: ISO 32000-2, 14.7.2).
struct ElementReferences {
    private(set) var byElement: [StructureID: [StructureID]] = [:]

    init(_ plan: StructurePlan, _ links: [PaintedDocument.Link], _ anchors: AnchorElements) {
        for (index, link) in links.enumerated() {
            guard case .anchor(let name) = link.target, let target = anchors[name] else { continue }
            let owner = plan.linkOwners[index]
            if plan.tree[target].role == .note {
                add(target, to: owner)
                add(owner, to: target)
            } else if let entry = Self.contentsEntry(around: owner, in: plan.tree) {
                add(target, to: entry)
            }
        }
    }

    /// A call of a note or an entry that is broken over lines has a link on each.
    private mutating func add(_ target: StructureID, to element: StructureID) {
        if byElement[element, default: []].contains(target) { return }
        byElement[element, default: []].append(target)
    }

    /// An entry of the contents tells what it leads to (ISO 14289-2, 8.2.5.8); a note and its call tell each other
    /// (8.2.5.14).
    private static func contentsEntry(around element: StructureID, in tree: StructureTree) -> StructureID? {
        var ancestor = tree[element].parent
        while let current = ancestor {
            if tree[current].role == .contentsItem { return current }
            ancestor = tree[current].parent
        }
        return nil
    }
}
