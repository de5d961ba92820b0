import Frames

/// Takes points of a trimmed page, y downwards from its top left corner, to the file's own, y upwards from the bottom
/// left corner of the medium, which is larger by bleed and slug on each side.
struct PageSpace {
    private let sheet: PaintedDocument.Sheet

    init(_ sheet: PaintedDocument.Sheet) { self.sheet = sheet }

    func x(_ length: Length) -> Length { length + sheet.margin }
    func y(_ length: Length) -> Length { sheet.size.height + sheet.margin - length }

    /// A rectangle as PDF writes it: `[left bottom right top]`.
    func write(_ rect: Rect, to text: inout PDFText) {
        text.raw("[")
        text.points(x(rect.minX))
        text.raw(" ")
        text.points(y(rect.maxY))
        text.raw(" ")
        text.points(x(rect.maxX))
        text.raw(" ")
        text.points(y(rect.minY))
        text.raw("]")
    }
}
