import Frames

extension PaintedDocument {
    /// Makes sure that no mark, link or place leads out of the document, so that nothing has to be looked up in vain.
    func checkConsistency() throws(FinishingError) {
        let elements = structure.nodes.indices, pages = sheets.indices
        let areElements = marks.allSatisfy {
            if case .node(let id) = $0.tag { elements ~= id.index } else { true }
        }
        guard areElements else { throw .inconsistent("marks belong to elements") }
        guard links.allSatisfy({ elements ~= $0.node.index }) else {
            throw .inconsistent("links belong to elements")
        }
        guard links.allSatisfy({ pages ~= $0.page }) else { throw .inconsistent("links are on pages") }
        guard anchors.values.allSatisfy({ pages ~= $0.page }) else {
            throw .inconsistent("anchors are on pages")
        }
        guard figures.values.allSatisfy({ pages ~= $0.page }) else {
            throw .inconsistent("figures are on pages")
        }
        let parents = structure.nodes.enumerated().dropFirst()
        guard parents.allSatisfy({ index, node in node.parent.map { 0..<index ~= $0.index } ?? false }) else {
            throw .inconsistent("elements come after their parents")
        }
    }
}
