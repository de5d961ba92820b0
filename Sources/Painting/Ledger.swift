import Frames

/// What the finisher must know of painted pages: marks and what they cover, links, anchors.
struct Ledger {
    private(set) var marks: [PaintedDocument.Mark] = []
    /// What each mark covers that may lie in a figure; nobody asks for the others.
    private var areas: [(mark: Int, bounds: Bounds)] = []
    private var coversLast = false
    /// Which elements are a figure or lie in one; nil where that is not known yet.
    private let isInFigure: [Bool]?
    private(set) var links: [PaintedDocument.Link] = []
    private(set) var anchors: [String: PaintedDocument.Destination] = [:]
    /// From 0.
    private(set) var page = -1
    private var firstOfPage = 0

    /// - Parameter structure: the document's, where it is known before the pages are painted.
    init(_ structure: StructureTree? = nil) {
        isInFigure = structure.map { Ledger.figures(around: $0).map { $0 != nil } }
    }

    mutating func startPage() {
        page += 1
        firstOfPage = marks.count
    }

    /// Notes a new mark and gives its number on its page, from 1.
    mutating func open(_ tag: Tag) -> Int {
        marks.append(PaintedDocument.Mark(tag: tag, page: page))
        coversLast = mayLieInFigure(tag)
        if coversLast { areas.append((marks.count - 1, Bounds())) }
        return marks.count - firstOfPage
    }

    private func mayLieInFigure(_ tag: Tag) -> Bool {
        guard case .node(let node) = tag else { return false }
        guard let isInFigure, node.index < isInFigure.count else { return true }
        return isInFigure[node.index]
    }

    /// Adds to what the last mark covers.
    mutating func cover(_ bounds: Bounds) {
        if coversLast { areas[areas.count - 1].bounds.formUnion(bounds) }
    }

    mutating func link(_ target: LinkTarget, _ area: Rect, node: StructureID, contents: String) {
        links.append(
            PaintedDocument.Link(
                page: page, area: area, target: target, node: node, contents: contents, order: marks.count))
    }

    /// The first of anchors with one name counts.
    mutating func anchor(_ name: String, at point: Point) {
        if anchors[name] == nil {
            anchors[name] = PaintedDocument.Destination(page: page, point: point, order: marks.count)
        }
    }

    /// The rectangle around all that was painted under each Figure, on the first page that it stands on.
    func figures(in structure: StructureTree) -> [StructureID: (page: Int, area: Rect)] {
        let enclosing = Ledger.figures(around: structure)
        var bounds: [StructureID: (page: Int, bounds: Bounds)] = [:]
        for (index, area) in areas where !area.isEmpty {
            let mark = marks[index]
            guard case .node(let node) = mark.tag, node.index < enclosing.count else { continue }
            var next = enclosing[node.index]
            while let figure = next {
                var entry = bounds[figure] ?? (mark.page, Bounds())
                if entry.page == mark.page { entry.bounds.formUnion(area) }
                bounds[figure] = entry
                next = structure[figure].parent.flatMap { enclosing[$0.index] }
            }
        }
        return bounds.compactMapValues { entry in entry.bounds.rect.map { (entry.page, $0) } }
    }

    /// For each element the Figure that it is or lies in. Parents come before their children.
    private static func figures(around structure: StructureTree) -> [StructureID?] {
        var enclosing: [StructureID?] = []
        enclosing.reserveCapacity(structure.nodes.count)
        for (index, node) in structure.nodes.enumerated() {
            let inherited = node.parent.flatMap { $0.index < index ? enclosing[$0.index] : nil }
            enclosing.append(node.role == .figure ? StructureID(index) : inherited)
        }
        return enclosing
    }
}
