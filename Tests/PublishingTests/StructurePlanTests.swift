import Frames
import Testing

@testable import Publishing

/// The order of kids, and which elements stay.
struct StructurePlanTests {
    private func plan(
        _ tree: StructureTree, pages: [[StructureID]], links: [PaintedDocument.Link] = []
    ) throws -> StructurePlan {
        let marks = pages.enumerated().flatMap { page, nodes in
            nodes.map { PaintedDocument.Mark(tag: .node($0), page: page) }
        }
        let contents = pages.map { nodes in nodes.enumerated().map { MarkedContent(node: $1, mark: $0 + 1) } }
        return try StructurePlan(
            tree, contents: contents, links: links, marks: try MarksByPage(marks, pageCount: pages.count))
    }

    private func link(_ node: StructureID, page: Int = 0, order: Int) -> PaintedDocument.Link {
        .init(
            page: page, area: Rect(.zero, .zero), target: .uri("https://example.org"), node: node,
            contents: "x",
            order: order)
    }

    @Test func elementsKeepTheOrderTheyWereCreatedIn() throws {
        var tree = StructureTree()
        let first = tree.add(.paragraph, in: tree.root), second = tree.add(.paragraph, in: tree.root)
        let kids = try plan(tree, pages: [[second, first]]).kids
        #expect(kids[0] == [.element(first), .element(second)])
    }

    @Test func mixedContentIsInPaintingOrder() throws {
        var tree = StructureTree()
        let paragraph = tree.add(.paragraph, in: tree.root)
        let late = tree.add(.span, in: paragraph), early = tree.add(.span, in: paragraph)
        let kids = try plan(tree, pages: [[early, paragraph], [paragraph, late, paragraph]]).kids
        #expect(
            kids[paragraph.index] == [
                .element(early), .content(page: 0, identifier: 1), .content(page: 1, identifier: 0),
                .element(late),
                .content(page: 1, identifier: 2),
            ])
    }

    @Test func annotationsStandWhereTheyWerePainted() throws {
        var tree = StructureTree()
        let link = tree.add(.link, in: tree.root)
        let plan = try plan(
            tree, pages: [[link], [link, link]],
            links: [self.link(link, order: 1), self.link(link, page: 1, order: 2)])
        #expect(
            plan.kids[link.index] == [
                .content(page: 0, identifier: 0), .annotation(0), .content(page: 1, identifier: 0),
                .annotation(1),
                .content(page: 1, identifier: 1),
            ])
    }

    @Test func aReferenceWithALinkGetsALink() throws {
        var tree = StructureTree()
        let reference = tree.add(.reference, in: tree.root)
        let plan = try plan(tree, pages: [[reference]], links: [link(reference, order: 1)])
        let added = StructureID(2)
        #expect(plan.tree[added].role == .link)
        #expect(plan.kids[reference.index] == [.element(added)])
        #expect(plan.kids[added.index] == [.content(page: 0, identifier: 0), .annotation(0)])
        #expect(plan.contentOwners == [[added]])
    }

    @Test func emptyElementsAreLeftOutButCells() throws {
        var tree = StructureTree()
        let section = tree.add(.section, in: tree.root)
        let paragraph = tree.add(.paragraph, in: section)
        let row = tree.add(.tableRow, in: tree.root)
        let cell = tree.add(.tableCell, in: row)
        let kids = try plan(tree, pages: [[]]).kids
        #expect(kids[section.index] == nil)
        #expect(kids[paragraph.index] == nil)
        #expect(kids[row.index] == [.element(cell)])
        #expect(kids[cell.index] == [])
        #expect(kids[0] == [.element(row)])
    }

    @Test func aFigureHasToBePainted() {
        var tree = StructureTree()
        tree.add(.figure, in: tree.root) { $0.alternative = "Barres" }
        let empty = tree
        #expect(throws: FinishingError.emptyFigure(alternative: "Barres")) { try plan(empty, pages: [[]]) }
    }

    @Test func aLinkBelongsToALink() {
        var tree = StructureTree()
        let paragraph = tree.add(.paragraph, in: tree.root)
        let linked = tree
        #expect(throws: FinishingError.linkOutsideLink(paragraph, .paragraph)) {
            try plan(linked, pages: [[paragraph]], links: [link(paragraph, order: 1)])
        }
    }

    @Test func marksAreListedPageByPage() {
        let tag = Frames.Tag.node(StructureID(0))
        #expect(throws: FinishingError.self) {
            try MarksByPage([.init(tag: tag, page: 1), .init(tag: tag, page: 0)], pageCount: 2)
        }
        #expect(throws: FinishingError.self) { try MarksByPage([.init(tag: tag, page: 2)], pageCount: 2) }
    }
}
