import CPango
import CRsvg

/// The functions of gdk-pixbuf that decoding a JPEG takes.
struct LoadedPixbuf: Sendable {
    typealias Loader = UnsafeMutablePointer<GdkPixbufLoader>
    typealias Failure = UnsafeMutablePointer<UnsafeMutablePointer<GError>?>
    typealias Open = @convention(c) (UnsafePointer<CChar>, Failure?) -> Loader?
    typealias Write = @convention(c) (Loader, UnsafePointer<UInt8>?, gsize, Failure?) -> gboolean
    typealias Close = @convention(c) (Loader, Failure?) -> gboolean
    typealias Pixels = @convention(c) (Loader) -> OpaquePointer?
    typealias Measure = @convention(c) (OpaquePointer) -> Int32
    typealias Bytes = @convention(c) (OpaquePointer) -> UnsafePointer<UInt8>?

    let open: Open
    let write: Write
    let close: Close
    let pixels: Pixels
    let width: Measure
    let height: Measure
    let channels: Measure
    let bitsPerSample: Measure
    let rowStride: Measure
    let bytes: Bytes

    /// nil where gdk-pixbuf is not installed.
    static let shared = LoadedPixbuf()

    private init?() {
        guard let library = DynamicLibrary("libgdk_pixbuf-2.0.so.0"),
            let open = library.function("gdk_pixbuf_loader_new_with_type", as: Open.self),
            let write = library.function("gdk_pixbuf_loader_write", as: Write.self),
            let close = library.function("gdk_pixbuf_loader_close", as: Close.self),
            let pixels = library.function("gdk_pixbuf_loader_get_pixbuf", as: Pixels.self),
            let width = library.function("gdk_pixbuf_get_width", as: Measure.self),
            let height = library.function("gdk_pixbuf_get_height", as: Measure.self),
            let channels = library.function("gdk_pixbuf_get_n_channels", as: Measure.self),
            let bits = library.function("gdk_pixbuf_get_bits_per_sample", as: Measure.self),
            let stride = library.function("gdk_pixbuf_get_rowstride", as: Measure.self),
            let bytes = library.function("gdk_pixbuf_read_pixels", as: Bytes.self)
        else { return nil }
        (self.open, self.write, self.close, self.pixels) = (open, write, close, pixels)
        (self.width, self.height, self.channels) = (width, height, channels)
        (bitsPerSample, rowStride, self.bytes) = (bits, stride, bytes)
    }
}
