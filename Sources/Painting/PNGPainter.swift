import CPango
public import Frames
import Pictures
public import Typography

/// Paints a page, a chart or any frame to a picture of pixels.
public enum PNGPainter {
    /// A page on white paper, without its bleed.
    ///
    /// - Parameter dpi: pixels per inch, 96 for a screen.
    public static func paint(_ page: Page, fonts: FontBook, dpi: Double = 96) throws(PaintingError) -> [UInt8]
    {
        try paint(page.frame, fonts: fonts, dpi: dpi, background: .white)
    }

    /// A frame, in whole pixels; transparent where nothing is painted if it has no background.
    ///
    /// - Throws: `PaintingError.resolution` beyond 32,767 pixels on a side or 200 million in all.
    public static func paint(
        _ frame: Frame, fonts: FontBook, dpi: Double = 96, background: Color? = nil
    ) throws(PaintingError) -> [UInt8] {
        FreeTypeTurn.begin()
        defer { FreeTypeTurn.end() }
        return try withPixels(of: frame, fonts: fonts, dpi: dpi, background: background) {
            canvas throws(PaintingError) in try canvas.png()
        }
    }

    /// Paints a frame and gives the canvas to somebody who wants its pixels.
    static func withPixels<Result>(
        of frame: Frame, fonts: FontBook, dpi: Double, background: Color?,
        _ use: (consuming Canvas) throws(PaintingError) -> Result
    ) throws(PaintingError) -> Result {
        let scale = dpi / 72
        let width = (frame.size.width.points * scale).rounded()
        let height = (frame.size.height.points * scale).rounded()
        guard width >= 1, height >= 1, max(width, height) <= 32_767, width * height <= 200_000_000 else {
            throw .resolution(dpi)
        }
        FreeTypeTurn.begin()
        defer { FreeTypeTurn.end() }
        let canvas = try Canvas.pixels(width: Int(width), height: Int(height))
        if let background {
            PathPainting.setColor(background, on: canvas.context)
            cairo_paint(canvas.context)
        }
        cairo_scale(canvas.context, scale, scale)
        var painter = FramePainter(on: canvas.context, fonts: fonts, for: .pixels, marks: false)
        try painter.paintPage(frame, trim: .zero, surfaceSize: frame.size)
        return try use(canvas)
    }
}
