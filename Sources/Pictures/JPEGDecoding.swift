import CPango
import CRsvg

/// JPEG to a surface, by gdk-pixbuf (libjpeg reports errors by a long jump, which Swift must not see).
enum JPEGDecoding {
    static func surface(_ bytes: [UInt8], _ header: JPEGHeader) throws(PictureError.Reason) -> PictureSurface
    {
        guard let pixbuf = LoadedPixbuf.shared else { throw .withoutLibrary("gdk-pixbuf") }
        let pixels = try decode(bytes, pixbuf)
        defer { g_object_unref(UnsafeMutableRawPointer(pixels)) }
        guard pixbuf.width(pixels) == header.width, pixbuf.height(pixels) == header.height,
            pixbuf.channels(pixels) == 3, pixbuf.bitsPerSample(pixels) == 8
        else { throw .damaged("its pixels are not what its header says") }
        let raw = try checked(
            cairo_image_surface_create(CAIRO_FORMAT_RGB24, Int32(header.width), Int32(header.height)))
        copy(pixels, pixbuf, to: raw)
        return PictureSurface(
            raw, storedWidth: header.width, storedHeight: header.height, orientation: header.orientation)
    }

    /// gdk_pixbuf_loader_new_with_type, _write and _close; the caller releases the result.
    private static func decode(_ bytes: [UInt8], _ pixbuf: LoadedPixbuf) throws(PictureError.Reason)
        -> OpaquePointer
    {
        var failure: UnsafeMutablePointer<GError>?
        guard let loader = pixbuf.open("jpeg", &failure) else {
            throw .damaged(takeMessage(failure))
        }
        defer { g_object_unref(loader) }
        let isWritten = bytes.withUnsafeBufferPointer {
            pixbuf.write(loader, $0.baseAddress, gsize($0.count), &failure) != 0
        }
        guard isWritten else {
            _ = pixbuf.close(loader, nil)
            throw .damaged(takeMessage(failure))
        }
        guard pixbuf.close(loader, &failure) != 0,
            let pixels = pixbuf.pixels(loader)
        else {
            throw .damaged(takeMessage(failure))
        }
        g_object_ref(UnsafeMutableRawPointer(pixels))
        return pixels
    }

    /// From bytes R, G, B to Cairo's native-endian words 0x00RRGGBB.
    private static func copy(_ pixels: OpaquePointer, _ pixbuf: LoadedPixbuf, to surface: OpaquePointer) {
        let width = Int(cairo_image_surface_get_width(surface)),
            height = Int(cairo_image_surface_get_height(surface))
        let sourceStride = Int(pixbuf.rowStride(pixels)),
            stride = Int(cairo_image_surface_get_stride(surface))
        guard let source = pixbuf.bytes(pixels), let target = cairo_image_surface_get_data(surface)
        else { return }
        for y in 0..<height {
            let from = source + y * sourceStride
            let row = UnsafeMutableRawPointer(target + y * stride).assumingMemoryBound(to: UInt32.self)
            for x in 0..<width {
                row[x] = UInt32(from[3 * x]) << 16 | UInt32(from[3 * x + 1]) << 8 | UInt32(from[3 * x + 2])
            }
        }
        cairo_surface_mark_dirty(surface)
    }
}
