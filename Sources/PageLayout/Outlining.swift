import Frames
import ReportModel
import Typography

/// A heading that was set: what the outline calls it, and where it leads.
struct OutlinedHeading {
    var title: [Inline]
    var anchor: String
}

extension Composition {
    /// Takes a heading into the outline.
    ///
    /// - Parameter title: what the outline calls it. Where that is not what the heading says (a story's, a figure's that the
    ///   contents name shortly), the element bears it as its title, so that both can be told to be one.
    func outline(_ node: StructureID, as title: [Inline], at anchor: String, prints text: [Inline]? = nil) {
        headings[node] = OutlinedHeading(title: title, anchor: anchor)
        if let text, outlined(text) != outlined(title) { structure[node].title = outlined(title) }
    }

    /// A title as the outline prints it, with the language's own spaces and apostrophes.
    private func outlined(_ title: [Inline]) -> String {
        LanguageRules.applied(to: plain(listed(title)), language: language)
    }

    /// Every heading of the structure, in reading order: what a reader goes from heading to heading by is what the outline
    /// shows.
    func outline() -> [OutlineEntry] {
        let nodes = structure.nodes
        let set = headings.filter { node, _ in
            node.index < nodes.count && !nodes[node.index].isWithdrawn
                && nodes[node.index].role.headingLevel != nil
        }
        let ordered = set.map { (path: structure.path(to: $0.key), node: $0.key, heading: $0.value) }
            .sorted { $0.path.lexicographicallyPrecedes($1.path) }
        return ordered.compactMap { _, node, heading in
            nodes[node.index].role.headingLevel.map {
                OutlineEntry(title: outlined(heading.title), anchor: heading.anchor, level: $0)
            }
        }
    }
}
