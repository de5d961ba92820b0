public import CPango

/// A picture as Cairo can paint it: a surface in units of its own and the way to turn it upright. Owns the surface.
///
/// Not Sendable: a Cairo surface is used from one thread.
public final class PictureSurface {
    /// The `cairo_surface_t`.
    public let raw: OpaquePointer
    /// Of the upright picture, in the surface's units.
    public let width: Double
    public let height: Double
    /// From the stored picture to the upright one.
    public let upright: cairo_matrix_t

    /// Takes over the surface.
    init(_ raw: OpaquePointer, width: Double, height: Double, upright: cairo_matrix_t = .identity) {
        (self.raw, self.width, self.height, self.upright) = (raw, width, height, upright)
    }

    /// Takes over the surface of a picture that is stored as a camera was held.
    convenience init(_ raw: OpaquePointer, storedWidth: Int, storedHeight: Int, orientation: Orientation) {
        let w = Double(storedWidth), h = Double(storedHeight)
        self.init(
            raw, width: orientation.swapsSides ? h : w, height: orientation.swapsSides ? w : h,
            upright: orientation.matrix(width: w, height: h))
    }

    deinit { cairo_surface_destroy(raw) }
}

extension PictureSurface {
    /// A surface of the same size and CAIRO_MIME_TYPE_UNIQUE_ID without the content, whose pixels are never touched.
    ///
    /// A PDF that has stored a picture on a page before knows it again by no more than this: so the pixels can be let go.
    /// The surface itself for a drawing, which takes little.
    public func standIn() throws(PictureError.Reason) -> PictureSurface {
        var key: UnsafePointer<UInt8>?
        var count: UInt = 0
        cairo_surface_get_mime_data(raw, CAIRO_MIME_TYPE_UNIQUE_ID, &key, &count)
        guard cairo_surface_get_type(raw) == CAIRO_SURFACE_TYPE_IMAGE, let key else { return self }
        let empty = PictureSurface(
            try checked(
                cairo_image_surface_create(
                    cairo_image_surface_get_format(raw), cairo_image_surface_get_width(raw),
                    cairo_image_surface_get_height(raw))), width: width, height: height, upright: upright)
        try attach(
            Array(UnsafeBufferPointer(start: key, count: Int(count))), to: empty.raw,
            as: CAIRO_MIME_TYPE_UNIQUE_ID)
        return empty
    }
}

extension cairo_matrix_t {
    static var identity: cairo_matrix_t { cairo_matrix_t(xx: 1, yx: 0, xy: 0, yy: 1, x0: 0, y0: 0) }
}

extension Orientation {
    /// From a stored picture of this width and height to the picture as it is seen (Exif 2.3, 4.6.4, tag 0x0112).
    func matrix(width w: Double, height h: Double) -> cairo_matrix_t {
        switch self {
        case .upright: .identity
        case .mirrored: cairo_matrix_t(xx: -1, yx: 0, xy: 0, yy: 1, x0: w, y0: 0)
        case .upsideDown: cairo_matrix_t(xx: -1, yx: 0, xy: 0, yy: -1, x0: w, y0: h)
        case .flipped: cairo_matrix_t(xx: 1, yx: 0, xy: 0, yy: -1, x0: 0, y0: h)
        case .transposed: cairo_matrix_t(xx: 0, yx: 1, xy: 1, yy: 0, x0: 0, y0: 0)
        case .turnedRight: cairo_matrix_t(xx: 0, yx: 1, xy: -1, yy: 0, x0: h, y0: 0)
        case .transversed: cairo_matrix_t(xx: 0, yx: -1, xy: -1, yy: 0, x0: h, y0: w)
        case .turnedLeft: cairo_matrix_t(xx: 0, yx: -1, xy: 1, yy: 0, x0: 0, y0: w)
        }
    }
}
