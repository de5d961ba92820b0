// Pictures: JPEG, PNG, SVG: size and resolution early, pixels late.
public import Frames

/// Recognises, measures and checks pictures; decodes none.
///
/// A picture comes from a project folder that anyone may have made: everything a painter relies on later (format, size,
/// completeness, an SVG that reaches for nothing outside itself) is settled here, before a pixel is decoded.
public enum PictureReader {
    /// Reads a picture from a file.
    ///
    /// - Parameters:
    ///   - path: where the file is; that it lies inside the project is for the caller to know.
    ///   - name: how diagnostics and the log call it; the path itself where nil.
    public static func read(path: String, name: String? = nil) throws(PictureError) -> PictureSource {
        let bytes: [UInt8]
        do {
            bytes = try BoundedFile.read(path, limit: PictureLimits.bytes)
        } catch {
            throw PictureError(name: name ?? path, reason: error)
        }
        return try read(bytes: bytes, name: name ?? path)
    }

    /// Reads a picture from memory.
    public static func read(bytes: [UInt8], name: String) throws(PictureError) -> PictureSource {
        do {
            let (format, width, height) = try measure(bytes)
            return PictureSource(
                name: name, format: format, bytes: bytes, width: width, height: height,
                key: PictureDigest.key(of: bytes))
        } catch {
            throw PictureError(name: name, reason: error)
        }
    }

    /// Format and upright size, by the content alone: a file's extension proves nothing.
    private static func measure(
        _ bytes: [UInt8]
    ) throws(PictureError.Reason) -> (PictureSource.Format, width: Int, height: Int) {
        guard bytes.count <= PictureLimits.bytes else {
            throw .tooManyBytes(bytes.count, limit: PictureLimits.bytes)
        }
        switch try PictureKind(of: bytes) {
        case .jpeg:
            let size = try RasterSize(jpeg: bytes)
            return (.jpeg, size.width, size.height)
        case .png:
            let size = try RasterSize(png: bytes)
            return (.png, size.width, size.height)
        case .markup:
            try SVGRules.check(bytes)
            let size = try SVGDrawing(bytes).size
            return (.svg, max(1, Int(size.width.rounded())), max(1, Int(size.height.rounded())))
        }
    }
}
