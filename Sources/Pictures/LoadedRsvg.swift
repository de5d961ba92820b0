import CPango
import CRsvg

/// The functions of librsvg that drawing an SVG takes.
struct LoadedRsvg: Sendable {
    typealias Handle = UnsafeMutablePointer<RsvgHandle>
    typealias Failure = UnsafeMutablePointer<UnsafeMutablePointer<GError>?>
    typealias Flag = UnsafeMutablePointer<gboolean>
    typealias Side = UnsafeMutablePointer<RsvgLength>
    typealias Read = @convention(c) (UnsafePointer<UInt8>?, gsize, Failure?) -> Handle?
    typealias SetResolution = @convention(c) (Handle, Double) -> Void
    typealias Dimensions =
        @convention(c) (Handle, Flag, Side, Flag, Side, Flag, UnsafeMutablePointer<RsvgRectangle>) -> Void
    typealias PixelSize =
        @convention(c) (Handle, UnsafeMutablePointer<Double>, UnsafeMutablePointer<Double>) -> gboolean
    typealias Draw =
        @convention(c) (Handle, OpaquePointer, UnsafePointer<RsvgRectangle>, Failure?) -> gboolean

    let read: Read
    let setResolution: SetResolution
    let dimensions: Dimensions
    let pixelSize: PixelSize
    let draw: Draw

    /// nil where librsvg is not installed.
    static let shared = LoadedRsvg()

    private init?() {
        guard let library = DynamicLibrary("librsvg-2.so.2"),
            let read = library.function("rsvg_handle_new_from_data", as: Read.self),
            let setResolution = library.function("rsvg_handle_set_dpi", as: SetResolution.self),
            let dimensions = library.function("rsvg_handle_get_intrinsic_dimensions", as: Dimensions.self),
            let size = library.function("rsvg_handle_get_intrinsic_size_in_pixels", as: PixelSize.self),
            let draw = library.function("rsvg_handle_render_document", as: Draw.self)
        else { return nil }
        self.read = read
        self.setResolution = setResolution
        self.dimensions = dimensions
        pixelSize = size
        self.draw = draw
    }
}
