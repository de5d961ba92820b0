import CPango
import CRsvg

/// An SVG parsed by librsvg, ready to be drawn at any size.
final class SVGDrawing {
    /// Of the view box, or of width and height where there is none, in the SVG's own units.
    let size: (width: Double, height: Double)
    private let handle: UnsafeMutablePointer<RsvgHandle>
    private let rsvg: LoadedRsvg

    /// rsvg_handle_new_from_data: without a base address, so that nothing outside is ever looked for.
    init(_ bytes: [UInt8]) throws(PictureError.Reason) {
        guard let rsvg = LoadedRsvg.shared else { throw .withoutLibrary("librsvg") }
        var failure: UnsafeMutablePointer<GError>?
        let handle = bytes.withUnsafeBufferPointer {
            rsvg.read($0.baseAddress, gsize($0.count), &failure)
        }
        guard let handle else { throw .damaged(takeMessage(failure)) }
        rsvg.setResolution(handle, 96)
        guard let size = Self.naturalSize(of: handle, rsvg) else {
            g_object_unref(handle)
            throw .sizeless
        }
        self.handle = handle
        self.rsvg = rsvg
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
        if rsvg.draw(handle, context, &place, &failure) == 0 {
            throw .damaged(takeMessage(failure))
        }
    }

    /// rsvg_handle_get_intrinsic_dimensions, and _size_in_pixels where there is no view box.
    private static func naturalSize(
        of handle: UnsafeMutablePointer<RsvgHandle>, _ rsvg: LoadedRsvg
    ) -> (width: Double, height: Double)? {
        var hasWidth: gboolean = 0, hasHeight: gboolean = 0, hasBox: gboolean = 0
        var width = RsvgLength(), height = RsvgLength(), box = RsvgRectangle()
        rsvg.dimensions(handle, &hasWidth, &width, &hasHeight, &height, &hasBox, &box)
        var size = (width: box.width, height: box.height)
        if hasBox == 0, rsvg.pixelSize(handle, &size.width, &size.height) == 0 {
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
