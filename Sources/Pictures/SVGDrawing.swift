import CPango
import CRsvg

/// An SVG parsed by librsvg, ready to be drawn at any size.
final class SVGDrawing {
    /// Of the view box, or of width and height where there is none, in the SVG's own units.
    let size: (width: Double, height: Double)
    private let handle: UnsafeMutablePointer<RsvgHandle>

    /// rsvg_handle_new_from_data: without a base address, so that nothing outside is ever looked for.
    init(_ bytes: [UInt8]) throws(PictureError.Reason) {
        var failure: UnsafeMutablePointer<GError>?
        let handle = bytes.withUnsafeBufferPointer {
            rsvg_handle_new_from_data($0.baseAddress, gsize($0.count), &failure)
        }
        guard let handle else { throw .damaged(takeMessage(failure)) }
        rsvg_handle_set_dpi(handle, 96)
        guard let size = Self.naturalSize(of: handle) else {
            g_object_unref(handle)
            throw .sizeless
        }
        self.handle = handle
        self.size = size
    }

    deinit { g_object_unref(handle) }

    /// Draws it into a rectangle of the given size at the context's origin.
    ///
    /// rsvg_handle_render_document. `context` is a `cairo_t`.
    func draw(on context: OpaquePointer, width: Double, height: Double) throws(PictureError.Reason) {
        var failure: UnsafeMutablePointer<GError>?
        var place = RsvgRectangle(x: 0, y: 0, width: size.width, height: size.height)
        cairo_save(context)
        defer { cairo_restore(context) }
        cairo_scale(context, width / size.width, height / size.height)
        if rsvg_handle_render_document(handle, context, &place, &failure) == 0 {
            throw .damaged(takeMessage(failure))
        }
    }

    private static func naturalSize(of handle: UnsafeMutablePointer<RsvgHandle>) -> (
        width: Double, height: Double
    )? {
        var hasWidth: gboolean = 0, hasHeight: gboolean = 0, hasBox: gboolean = 0
        var width = RsvgLength(), height = RsvgLength(), box = RsvgRectangle()
        rsvg_handle_get_intrinsic_dimensions(handle, &hasWidth, &width, &hasHeight, &height, &hasBox, &box)
        var size = (width: box.width, height: box.height)
        if hasBox == 0, rsvg_handle_get_intrinsic_size_in_pixels(handle, &size.width, &size.height) == 0 {
            return nil
        }
        let allowed = 1e-3...PictureLimits.units
        return allowed.contains(size.width) && allowed.contains(size.height) ? size : nil
    }
}

/// What GLib says went wrong; frees it.
func takeMessage(_ failure: UnsafeMutablePointer<GError>?) -> String {
    guard let failure else { return "no reason is known" }
    defer { g_error_free(failure) }
    return failure.pointee.message.map { String(cString: $0) } ?? "no reason is known"
}
