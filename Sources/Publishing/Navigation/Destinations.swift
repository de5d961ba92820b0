import Frames

/// The places that links and the outline lead to (ISO 32000-1, 12.3.2).
struct Destinations {
    let anchors: [String: PaintedDocument.Destination]
    let sheets: [PaintedDocument.Sheet]
    let pageNumbers: [Int]

    /// Writes an anchor's place: `[page /XYZ left top null]`, which keeps the reader's magnification.
    func write(_ anchor: String, to text: inout PDFText) throws(FinishingError) {
        guard let place = anchors[anchor] else { throw .unknownAnchor(anchor) }
        write(place, to: &text)
    }

    /// The name tree of all anchors, so that an address like `report.pdf#anchor` leads into the file.
    func writeNameTree(to text: inout PDFText) {
        text.raw("<</Names[")
        // In the order of their bytes, as a name tree has to be.
        for (anchor, place) in anchors.sorted(by: { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }) {
            text.string(anchor.utf8)
            write(place, to: &text)
        }
        text.raw("]>>")
    }

    private func write(_ place: PaintedDocument.Destination, to text: inout PDFText) {
        let space = PageSpace(sheets[place.page])
        text.raw("[")
        text.integer(pageNumbers[place.page])
        text.raw(" 0 R/XYZ ")
        text.points(space.x(place.point.x))
        text.raw(" ")
        text.points(space.y(place.point.y))
        text.raw(" null]")
    }
}
