import CPango
import CRsvg

/// The functions of gdk-pixbuf that writing a JPEG takes.
struct PixbufWriter: Sendable {
    private typealias Failure = UnsafeMutablePointer<UnsafeMutablePointer<GError>?>
    private typealias Make =
        @convention(c) (
            UnsafePointer<UInt8>?, UInt32, gboolean, Int32, Int32, Int32, Int32, UnsafeRawPointer?,
            UnsafeRawPointer?
        ) -> OpaquePointer?
    private typealias Save =
        @convention(c) (
            OpaquePointer, UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>, UnsafeMutablePointer<gsize>,
            UnsafePointer<CChar>, UnsafePointer<UnsafePointer<CChar>?>?,
            UnsafePointer<UnsafePointer<CChar>?>?,
            Failure?
        ) -> gboolean

    private let make: Make
    private let save: Save

    /// nil where gdk-pixbuf is not installed.
    static let shared = PixbufWriter()

    private init?() {
        guard let library = DynamicLibrary("libgdk_pixbuf-2.0.so.0"),
            let make = library.function("gdk_pixbuf_new_from_data", as: Make.self),
            let save = library.function("gdk_pixbuf_save_to_bufferv", as: Save.self)
        else { return nil }
        (self.make, self.save) = (make, save)
    }

    /// gdk_pixbuf_new_from_data (RGB, 8 bits, no alpha) and gdk_pixbuf_save_to_bufferv.
    ///
    /// - Parameter colors: red, green and blue of each pixel, row by row.
    func jpeg(_ colors: [UInt8], width: Int, height: Int, quality: Int) throws(PictureError.Reason) -> [UInt8]
    {
        try colors.withUnsafeBufferPointer { colors throws(PictureError.Reason) in
            // GDK_COLORSPACE_RGB is 0. The pixels outlive the pixbuf: nothing is to be freed with it.
            guard
                let pixels = make(
                    colors.baseAddress, 0, 0, 8, Int32(width), Int32(height), Int32(width * 3), nil, nil)
            else { throw .damaged("no memory for it") }
            defer { g_object_unref(UnsafeMutableRawPointer(pixels)) }
            return try encoded(pixels, quality: String(quality))
        }
    }

    private func encoded(_ pixels: OpaquePointer, quality: String) throws(PictureError.Reason) -> [UInt8] {
        var buffer: UnsafeMutablePointer<CChar>?
        var count: gsize = 0
        var failure: UnsafeMutablePointer<GError>?
        let isSaved = "quality".withCString { key in
            quality.withCString { value in
                save(pixels, &buffer, &count, "jpeg", [key, nil], [value, nil], &failure) != 0
            }
        }
        guard isSaved, let buffer else { throw .damaged(takeMessage(failure)) }
        defer { g_free(buffer) }
        return buffer.withMemoryRebound(to: UInt8.self, capacity: Int(count)) {
            Array(UnsafeBufferPointer(start: $0, count: Int(count)))
        }
    }
}
