// Painting: pages become PDF, PNG, SVG and the readable log.
public import Frames
import Pictures
public import Typography

/// Paints pages to a PDF, one after the other as they come, for the finisher to complete.
///
/// Used on one thread, the one of its fonts.
public struct PDFPainter: ~Copyable {
    private let canvas: Canvas
    private var painter: FramePainter
    private var sheets: [PaintedDocument.Sheet] = []
    private let information: DocumentInformation

    /// - Parameters:
    ///   - fonts: the renderer's fonts, which made the faces of all text to come.
    ///   - structure: where it is known by now, less has to be noted of each mark.
    public init(
        _ information: DocumentInformation, fonts: FontBook, structure: StructureTree? = nil
    ) throws(PaintingError) {
        canvas = try Canvas.pdf()
        painter = FramePainter(
            on: canvas.context, fonts: fonts, for: .document, marks: true, structure: structure)
        self.information = information
        PDFMetadata.set(information, on: canvas.surface)
    }

    /// Paints the next page of the file. It may be let go afterwards.
    public mutating func paint(_ page: Page) throws(PaintingError) {
        FreeTypeTurn.begin()
        defer { FreeTypeTurn.end() }
        let size = page.frame.size
        let sheet = PaintedDocument.Sheet(
            size: size, label: page.label, bleed: page.bleed, slug: page.slug)
        let margin = sheet.margin
        let surfaceSize = Size(size.width + margin * 2, size.height + margin * 2)
        sheets.append(sheet)
        canvas.startPDFPage(surfaceSize)
        try painter.paintPage(page.onMedium, trim: Point(margin, margin), surfaceSize: surfaceSize)
        try canvas.showPage()
        try painter.endPage()
    }

    /// Ends the file. The structure must have the elements that the pages' tags name.
    public consuming func finish(
        structure: StructureTree, outline: [OutlineEntry]
    ) throws(PaintingError) -> PaintedDocument {
        FreeTypeTurn.begin()
        defer { FreeTypeTurn.end() }
        let ledger = painter.ledger ?? Ledger()
        let sheets = self.sheets, information = self.information
        let bytes = try canvas.finish()
        return PaintedDocument(
            bytes: bytes, sheets: sheets, marks: ledger.marks, links: ledger.links, anchors: ledger.anchors,
            figures: ledger.figures(in: structure), structure: structure, outline: outline,
            information: information)
    }

    /// Paints a whole document.
    public static func paint(
        _ document: PagedDocument, fonts: FontBook
    ) throws(PaintingError) -> PaintedDocument {
        var painter = try PDFPainter(document.information, fonts: fonts, structure: document.structure)
        for page in document.pages { try painter.paint(page) }
        return try painter.finish(structure: document.structure, outline: document.outline)
    }
}
