import CPango
import Typography
import Frames

/// Owns a surface, the context that draws on it, and the bytes it writes.
struct Canvas: ~Copyable {
    /// `cairo_surface_t`.
    let surface: OpaquePointer
    /// `cairo_t`.
    let context: OpaquePointer
    private let sink: ByteSink

    private init(_ surface: OpaquePointer?, sink: ByteSink) throws(PaintingError) {
        guard let surface, let context = cairo_create(surface) else {
            throw .cairo("no memory", during: .start)
        }
        let status = cairo_status(context)
        guard status == CAIRO_STATUS_SUCCESS else {
            cairo_destroy(context)
            cairo_surface_destroy(surface)
            try check(status, .start)
            throw .cairo("no context", during: .start)
        }
        (self.surface, self.context, self.sink) = (surface, context, sink)
    }

    deinit {
        FreeTypeTurn.begin()
        defer { FreeTypeTurn.end() }
        cairo_destroy(context)
        cairo_surface_destroy(surface)
    }

    /// cairo_pdf_surface_create_for_stream; sizes of pages are set one by one.
    static func pdf() throws(PaintingError) -> Canvas {
        let sink = ByteSink()
        return try Canvas(cairo_pdf_surface_create_for_stream(ByteSink.write, sink.closure, 1, 1), sink: sink)
    }

    /// cairo_svg_surface_create_for_stream.
    static func svg(size: Size) throws(PaintingError) -> Canvas {
        let sink = ByteSink()
        return try Canvas(
            cairo_svg_surface_create_for_stream(
                ByteSink.write, sink.closure, size.width.points, size.height.points),
            sink: sink)
    }

    /// cairo_image_surface_create, transparent.
    static func pixels(width: Int, height: Int) throws(PaintingError) -> Canvas {
        try Canvas(
            cairo_image_surface_create(CAIRO_FORMAT_ARGB32, Int32(width), Int32(height)), sink: ByteSink())
    }

    /// Sets the size of the PDF page that is painted next.
    borrowing func startPDFPage(_ size: Size) {
        cairo_pdf_surface_set_size(surface, size.width.points, size.height.points)
    }

    /// Ends a page.
    borrowing func showPage() throws(PaintingError) {
        cairo_show_page(context)
        try check(cairo_status(context), .page)
        try check(cairo_surface_status(surface), .page)
    }

    /// Writes what is left of the file and gives all of it.
    consuming func finish() throws(PaintingError) -> [UInt8] {
        try check(cairo_status(context), .finish)
        cairo_surface_finish(surface)
        try check(cairo_surface_status(surface), .finish)
        return sink.takeBytes()
    }

    /// The pixels as a PNG file.
    consuming func png() throws(PaintingError) -> [UInt8] {
        try check(cairo_status(context), .finish)
        try check(cairo_surface_write_to_png_stream(surface, ByteSink.write, sink.closure), .finish)
        return sink.takeBytes()
    }
}
