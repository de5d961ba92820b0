import CPango

/// PNG to a surface, by Cairo's own reader (libpng).
enum PNGDecoding {
    /// cairo_image_surface_create_from_png_stream.
    static func surface(_ bytes: [UInt8]) throws(PictureError.Reason) -> PictureSurface {
        let raw = bytes.withUnsafeBufferPointer { buffer in
            var rest = buffer
            // `rest` lives on the stack until the call returns, and libpng reads only during the call.
            return withUnsafeMutablePointer(to: &rest) {
                cairo_image_surface_create_from_png_stream(read, $0)
            }
        }
        let surface = try checked(raw)
        return PictureSurface(
            surface, width: Double(cairo_image_surface_get_width(surface)),
            height: Double(cairo_image_surface_get_height(surface)))
    }

    /// Gives Cairo the next `count` bytes; `closure` is the rest of the file.
    private static let read: cairo_read_func_t = { closure, data, count in
        guard let rest = closure?.assumingMemoryBound(to: UnsafeBufferPointer<UInt8>.self), let data,
            Int(count) <= rest.pointee.count, let base = rest.pointee.baseAddress
        else { return CAIRO_STATUS_READ_ERROR }
        data.update(from: base, count: Int(count))
        rest.pointee = UnsafeBufferPointer(rebasing: rest.pointee[Int(count)...])
        return CAIRO_STATUS_SUCCESS
    }
}
