import CPango
public import Frames

/// Makes pictures of pixels smaller, for files that must not exceed a size.
public enum PictureReducer {
    /// A part of a PNG's bytes that a JPEG of the same pixels must stay below to be taken instead: photographs do, drawings
    /// with flat colours do not.
    private static let photograph = 0.6

    /// The picture with so many pixels, or itself where that would not make it smaller: a drawing, a picture that has no
    /// more pixels than these, or one whose bytes do not become fewer.
    ///
    /// Pixels are averaged by Cairo's best filter (separable convolution), upright, as JPEG; what is transparent or has few
    /// colours stays PNG.
    ///
    /// - Parameter quality: of a JPEG, from 1 to 100.
    public static func reduced(
        _ picture: PictureSource, width: Int, height: Int, quality: Int = 85
    ) throws(PictureError) -> PictureSource {
        guard picture.format != .svg, width > 0, height > 0, width < picture.width || height < picture.height
        else { return picture }
        let surface = try PictureDecoder.surface(of: picture, for: .pixels), bytes: [UInt8]
        do {
            let pixels = try PixelSurface(surface, width: width, height: height)
            bytes = try encoded(pixels, as: picture.format, quality: quality)
        } catch {
            throw PictureError(name: picture.name, reason: error)
        }
        guard bytes.count < picture.bytes.count else { return picture }
        return try PictureReader.read(bytes: bytes, name: picture.name)
    }

    private static func encoded(
        _ pixels: PixelSurface, as format: PictureSource.Format, quality: Int
    ) throws(PictureError.Reason) -> [UInt8] {
        if format == .jpeg { return try pixels.jpeg(quality: quality) }
        let png = try pixels.png()
        guard pixels.isOpaque else { return png }
        let jpeg = try pixels.jpeg(quality: quality)
        return Double(jpeg.count) < Double(png.count) * photograph ? jpeg : png
    }
}

/// Pixels in memory, upright. Owns its surface.
private final class PixelSurface {
    private let raw: OpaquePointer
    private let width: Int
    private let height: Int

    init(_ picture: PictureSurface, width: Int, height: Int) throws(PictureError.Reason) {
        (self.width, self.height) = (width, height)
        raw = try checked(cairo_image_surface_create(CAIRO_FORMAT_ARGB32, Int32(width), Int32(height)))
        let context = cairo_create(raw)
        defer { cairo_destroy(context) }
        guard let context, cairo_status(context) == CAIRO_STATUS_SUCCESS else {
            throw .damaged("no memory for it")
        }
        cairo_scale(context, Double(width) / picture.width, Double(height) / picture.height)
        var upright = picture.upright
        cairo_transform(context, &upright)
        cairo_set_source_surface(context, picture.raw, 0, 0)
        guard let pattern = cairo_get_source(context) else { throw .damaged("no memory for it") }
        cairo_pattern_set_filter(pattern, CAIRO_FILTER_BEST)
        // Without the padding, pixels at the edge would mix with the transparency around.
        cairo_pattern_set_extend(pattern, CAIRO_EXTEND_PAD)
        cairo_paint(context)
        cairo_surface_flush(raw)
        guard cairo_status(context) == CAIRO_STATUS_SUCCESS else {
            throw .damaged("it cannot be made smaller")
        }
    }

    deinit { cairo_surface_destroy(raw) }

    var isOpaque: Bool { rows { row in row.allSatisfy { $0 >> 24 == 255 } }.allSatisfy(\.self) }

    /// Each row as Cairo's native-endian words 0xAARRGGBB. The surface outlives the call.
    private func rows<Result>(_ read: (UnsafeBufferPointer<UInt32>) -> Result) -> [Result] {
        guard let data = cairo_image_surface_get_data(raw) else { return [] }
        let stride = Int(cairo_image_surface_get_stride(raw))
        return (0..<height).map { y in
            (data + y * stride).withMemoryRebound(to: UInt32.self, capacity: width) {
                read(UnsafeBufferPointer(start: $0, count: width))
            }
        }
    }

    func jpeg(quality: Int) throws(PictureError.Reason) -> [UInt8] {
        guard let pixbuf = PixbufWriter.shared else { throw .withoutLibrary("gdk-pixbuf") }
        let colors = rows { row in
            row.flatMap { [UInt8($0 >> 16 & 255), UInt8($0 >> 8 & 255), UInt8($0 & 255)] }
        }.flatMap(\.self)
        return try pixbuf.jpeg(colors, width: width, height: height, quality: quality)
    }

    /// cairo_surface_write_to_png_stream.
    func png() throws(PictureError.Reason) -> [UInt8] {
        var bytes: [UInt8] = []
        // `bytes` lives on the stack until the call returns, and libpng writes only during the call.
        let status = withUnsafeMutablePointer(to: &bytes) {
            cairo_surface_write_to_png_stream(
                raw,
                { closure, data, count in
                    guard let bytes = closure?.assumingMemoryBound(to: [UInt8].self), let data else {
                        return CAIRO_STATUS_WRITE_ERROR
                    }
                    bytes.pointee += UnsafeBufferPointer(start: data, count: Int(count))
                    return CAIRO_STATUS_SUCCESS
                }, $0)
        }
        guard status == CAIRO_STATUS_SUCCESS else {
            throw .damaged(String(cString: cairo_status_to_string(status)))
        }
        return bytes
    }
}
