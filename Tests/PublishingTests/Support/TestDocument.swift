import Frames
@testable import Publishing

/// A painted document, made up by a test.
struct TestDocument {
    var structure = StructureTree()
    var links: [PaintedDocument.Link] = []
    var anchors: [String: PaintedDocument.Destination] = [:]
    var figures: [StructureID: (page: Int, area: Rect)] = [:]
    var outline: [OutlineEntry] = []
    var information = DocumentInformation(
        title: "Rapport annuel <2021> & « suite »", author: "Éditions A", subject: "Les mentees",
        keywords: ["un", "deux"],
        language: "fr-BE", date: 1_767_323_045)
    private(set) var sheets: [PaintedDocument.Sheet] = []
    private(set) var scripts: [PageScript] = []

    /// Adds a page; within, `mark` works as the painter would.
    mutating func page(label: String? = nil, bleed: Length = .zero, _ draw: (inout PageScript) -> Void) {
        var script = PageScript()
        draw(&script)
        scripts.append(script)
        let trim = Size(PageScript.size.width - bleed * 2, PageScript.size.height - bleed * 2)
        sheets.append(.init(size: trim, label: label ?? String(scripts.count), bleed: bleed))
    }

    /// Links a place on a page, after so many marks of the document.
    mutating func link(_ node: StructureID, to target: LinkTarget, page: Int, order: Int) {
        let area = Rect(x: .pt(20), y: .pt(40), width: .pt(100), height: .pt(14))
        links.append(
            .init(page: page, area: area, target: target, node: node, contents: "Où cela mène", order: order))
    }

    func painted(_ bytes: [UInt8]? = nil) throws -> PaintedDocument {
        PaintedDocument(
            bytes: try bytes ?? RawPDF.bytes(pages: scripts.map(\.finished)), sheets: sheets,
            marks: scripts.enumerated().flatMap { page, script in
                script.marks.map { .init(tag: $0, page: page) }
            },
            links: links, anchors: anchors, figures: figures, structure: structure, outline: outline,
            information: information)
    }

    func finished(_ options: Finisher.Options = .init()) throws -> [UInt8] {
        try Finisher.finish(try painted(), options)
    }
}
