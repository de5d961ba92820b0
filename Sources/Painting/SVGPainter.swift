import CPango
public import Frames
import Pictures
public import Typography

/// Paints a page, a chart or any frame to an SVG. Text is drawn as outlines, so that it looks the same everywhere.
public enum SVGPainter {
    /// A page on white paper, without its bleed.
    public static func paint(_ page: Page, fonts: FontBook) throws(PaintingError) -> [UInt8] {
        try paint(page.frame, fonts: fonts, background: .white)
    }

    /// A frame; transparent where nothing is painted if it has no background.
    public static func paint(
        _ frame: Frame, fonts: FontBook, background: Color? = nil
    ) throws(PaintingError) -> [UInt8] {
        FreeTypeTurn.begin()
        defer { FreeTypeTurn.end() }
        let canvas = try Canvas.svg(size: frame.size)
        if let background {
            PathPainting.setColor(background, on: canvas.context)
            cairo_paint(canvas.context)
        }
        var painter = FramePainter(on: canvas.context, fonts: fonts, for: .document, marks: false)
        try painter.paintPage(frame, trim: .zero, surfaceSize: frame.size)
        return SVGNames.renumbered(try canvas.finish())
    }
}
