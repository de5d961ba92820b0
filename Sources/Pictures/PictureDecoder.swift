import CPango
public import Frames

/// Turns checked pictures into surfaces that Cairo paints.
public enum PictureDecoder {
    /// What the surface is painted on.
    public enum Use: Sendable {
        /// A PDF or an SVG, which keep a JPEG as it is: its pixels are not decoded.
        case document
        /// A picture of pixels.
        case pixels
    }

    /// Decodes a picture.
    ///
    /// Equal pictures get surfaces with the same CAIRO_MIME_TYPE_UNIQUE_ID, so that a document stores them once.
    public static func surface(of picture: PictureSource, for use: Use) throws(PictureError) -> PictureSurface
    {
        do {
            let surface =
                switch picture.format {
                case .jpeg: try jpeg(picture.bytes, for: use)
                case .png: try PNGDecoding.surface(picture.bytes)
                case .svg: try recording(of: picture.bytes)
                }
            try attach(Array(picture.key.utf8), to: surface.raw, as: CAIRO_MIME_TYPE_UNIQUE_ID)
            return surface
        } catch {
            throw PictureError(name: picture.name, reason: error)
        }
    }

    private static func jpeg(_ bytes: [UInt8], for use: Use) throws(PictureError.Reason) -> PictureSurface {
        let header = try JPEGHeader(bytes)
        guard use == .document, !header.hasPadding else { return try JPEGDecoding.surface(bytes, header) }
        return try hollow(bytes, header)
    }

    /// A surface whose pixels are never touched (the system gives their memory only when it is used): Cairo writes the
    /// attached JPEG in their place.
    private static func hollow(_ bytes: [UInt8], _ header: JPEGHeader) throws(PictureError.Reason)
        -> PictureSurface
    {
        let raw = try checked(
            cairo_image_surface_create(CAIRO_FORMAT_RGB24, Int32(header.width), Int32(header.height)))
        let surface = PictureSurface(
            raw, storedWidth: header.width, storedHeight: header.height, orientation: header.orientation)
        try attach(bytes, to: raw, as: CAIRO_MIME_TYPE_JPEG)
        return surface
    }

    /// An SVG's drawing operations, at a size where Cairo's 1/256 units are fine enough for any view box.
    private static func recording(of bytes: [UInt8]) throws(PictureError.Reason) -> PictureSurface {
        let drawing = try SVGDrawing(bytes)
        let scale = 2048 / max(drawing.size.width, drawing.size.height)
        let width = drawing.size.width * scale, height = drawing.size.height * scale
        var extents = cairo_rectangle_t(x: 0, y: 0, width: width, height: height)
        let surface = PictureSurface(
            try checked(cairo_recording_surface_create(CAIRO_CONTENT_COLOR_ALPHA, &extents)), width: width,
            height: height)
        let context = cairo_create(surface.raw)
        defer { cairo_destroy(context) }
        guard let context, cairo_status(context) == CAIRO_STATUS_SUCCESS else {
            throw .damaged("no memory for it")
        }
        try drawing.draw(on: context, width: width, height: height)
        return surface
    }
}

/// The surface, or the reason why there is none. The one funnel of Cairo's status in this room.
func checked(_ surface: OpaquePointer?) throws(PictureError.Reason) -> OpaquePointer {
    guard let surface else { throw .damaged("no surface for it") }
    let status = cairo_surface_status(surface)
    guard status == CAIRO_STATUS_SUCCESS else {
        cairo_surface_destroy(surface)
        throw .damaged(String(cString: cairo_status_to_string(status)))
    }
    return surface
}

/// Hands Cairo a copy of some bytes, which Cairo frees with the surface (cairo_surface_set_mime_data).
///
/// A surface without them would be painted black, so a failure is an error.
func attach(_ bytes: [UInt8], to surface: OpaquePointer, as type: String) throws(PictureError.Reason) {
    guard let copy = malloc(max(bytes.count, 1)) else { throw .damaged("no memory for it") }
    bytes.withUnsafeBytes {
        if let base = $0.baseAddress { copy.copyMemory(from: base, byteCount: $0.count) }
    }
    let status = cairo_surface_set_mime_data(
        surface, type, copy.assumingMemoryBound(to: UInt8.self), UInt(bytes.count), { free($0) }, copy)
    guard status == CAIRO_STATUS_SUCCESS else {
        free(copy)
        throw .damaged(String(cString: cairo_status_to_string(status)))
    }
}
