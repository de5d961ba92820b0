import CPango
import Frames
import Pictures
import Testing

/// A PNG's pixels, to be looked at one by one.
final class Pixels {
    private let surface: PictureSurface
    let width: Int
    let height: Int

    init(_ png: [UInt8]) throws {
        let picture = try PictureReader.read(bytes: png, name: "painted.png")
        surface = try PictureDecoder.surface(of: picture, for: .pixels)
        (width, height) = (picture.width, picture.height)
    }

    subscript(x: Int, y: Int) -> Color? {
        guard let data = cairo_image_surface_get_data(surface.raw), x < width, y < height else { return nil }
        let pixel = data + y * Int(cairo_image_surface_get_stride(surface.raw)) + 4 * x
        return Color(red: pixel[2], green: pixel[1], blue: pixel[0])
    }

    /// Within what a JPEG's rounding does to a colour.
    func isNear(_ color: Color, _ x: Int, _ y: Int) -> Bool {
        guard let found = self[x, y] else { return false }
        return zip([found.red, found.green, found.blue], [color.red, color.green, color.blue])
            .allSatisfy { abs(Int($0) - Int($1)) < 50 }
    }
}
