import Frames
import Pictures

/// Pictures decoded for a document, each once, however often it is painted.
struct PictureShelf {
    private let use: PictureDecoder.Use
    private var surfaces: [String: PictureSurface] = [:]

    init(for use: PictureDecoder.Use) { self.use = use }

    mutating func surface(of picture: PictureSource) throws(PaintingError) -> PictureSurface {
        if let known = surfaces[picture.key] { return known }
        let surface: PictureSurface
        do {
            surface = try PictureDecoder.surface(of: picture, for: use)
        } catch {
            throw .picture(error)
        }
        surfaces[picture.key] = surface
        return surface
    }
}
