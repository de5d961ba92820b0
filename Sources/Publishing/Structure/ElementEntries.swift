import Frames

/// What an element says about itself: its words, its language, and the standard attributes of its type
/// (ISO 32000-1, 14.7.2, 14.8.5).
struct ElementEntries {
    let node: StructureNode
    /// The rectangle around a figure, on its page.
    let box: (space: PageSpace, area: Rect)?
    let isOfPDF2: Bool

    func write(to text: inout PDFText) {
        writeWords(to: &text)
        switch node.role {
        case .list: writeListAttributes(to: &text)
        case .figure: writeFigureAttributes(to: &text)
        case .table, .tableCell, .tableHeader: writeTableAttributes(to: &text)
        default: break
        }
    }

    private func writeWords(to text: inout PDFText) {
        if let title = node.title {
            text.raw("/T")
            text.text(title)
        }
        if let language = node.language {
            text.raw("/Lang")
            text.string(language.utf8)
        }
        if let alternative = node.alternative {
            text.raw("/Alt")
            text.text(alternative)
        }
        if let actualText = node.actualText {
            text.raw("/ActualText")
            text.text(actualText)
        }
        if let expansion = node.expansion {
            text.raw("/E")
            text.text(expansion)
        }
    }

    private func writeListAttributes(to text: inout PDFText) {
        guard let numbering = node.numbering, numbering != .description || isOfPDF2 else { return }
        text.raw("/A<</O/List/ListNumbering")
        text.name(numbering.rawValue)
        text.raw(">>")
    }

    private func writeFigureAttributes(to text: inout PDFText) {
        guard let box else { return }
        text.raw("/A<</O/Layout/Placement/Block/BBox")
        box.space.write(box.area, to: &text)
        text.raw(">>")
    }

    private func writeTableAttributes(to text: inout PDFText) {
        guard node.summary != nil || node.scope != nil || node.columnSpan > 1 || node.rowSpan > 1 else {
            return
        }
        text.raw("/A<</O/Table")
        if let summary = node.summary {
            text.raw("/Summary")
            text.text(summary)
        }
        if let scope = node.scope {
            text.raw("/Scope")
            text.name(scope.rawValue)
        }
        if node.columnSpan > 1 {
            text.raw("/ColSpan")
            text.spaced(node.columnSpan)
        }
        if node.rowSpan > 1 {
            text.raw("/RowSpan")
            text.spaced(node.rowSpan)
        }
        text.raw(">>")
    }
}
