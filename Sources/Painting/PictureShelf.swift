import Frames
import Pictures

/// Pictures decoded for a document, each once, however often it is painted.
struct PictureShelf {
    private let use: PictureDecoder.Use
    private var surfaces: [String: PictureSurface] = [:]
    /// Keys of those decoded for the page that is being painted.
    private var fresh: [String] = []

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
        fresh.append(picture.key)
        return surface
    }

    /// Lets go of the pixels that the file now has: a report's pictures decoded are larger than all the rest of it.
    mutating func endPage() throws(PaintingError) {
        for key in fresh {
            do {
                surfaces[key] = try surfaces[key]?.standIn()
            } catch {
                throw .picture(PictureError(name: key, reason: error))
            }
        }
        fresh = []
    }
}
