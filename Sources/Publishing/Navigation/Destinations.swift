import Frames

/// The places that links and the outline lead to (ISO 32000-1, 12.3.2).
struct Destinations {
    let anchors: [String: PaintedDocument.Destination]
    let sheets: [PaintedDocument.Sheet]
    let pageNumbers: [Int]
    /// The object of the element that an anchor leads to; nil in PDF 1.7, which knows places on pages alone.
    let element: ((String) -> Int?)?

    /// Writes how a link or an entry of the outline gets to an anchor: by its place, or, in PDF 2.0, by an action with the
    /// place, for older viewers, and with the element (ISO 32000-2, 12.6.4.2; ISO 14289-2, 8.8).
    func writeTarget(_ anchor: String, to text: inout PDFText) throws(FinishingError) {
        guard let place = anchors[anchor] else { throw .unknownAnchor(anchor) }
        guard let element = element?(anchor) else {
            text.raw("/Dest")
            return write(place, to: &text)
        }
        text.raw("/A<</S/GoTo/D")
        write(place, to: &text)
        text.raw("/SD")
        write(place, element: element, to: &text)
        text.raw(">>")
    }

    /// The names of all anchors with their places, so that an address like `report.pdf#anchor` leads into the file.
    var names: [(name: [UInt8], value: PDFText)] {
        anchors.map { anchor, place in
            var value = PDFText()
            if let element = element?(anchor) {
                value.raw("<</D")
                write(place, to: &value)
                value.raw("/SD")
                write(place, element: element, to: &value)
                value.raw(">>")
            } else {
                write(place, to: &value)
            }
            return (Array(anchor.utf8), value)
        }
    }

    /// `[page /XYZ left top null]`, which keeps the reader's magnification.
    private func write(_ place: PaintedDocument.Destination, element: Int? = nil, to text: inout PDFText) {
        let space = PageSpace(sheets[place.page])
        text.raw("[")
        text.integer(element ?? pageNumbers[place.page])
        text.raw(" 0 R/XYZ ")
        text.points(space.x(place.point.x))
        text.raw(" ")
        text.points(space.y(place.point.y))
        text.raw(" null]")
    }
}
