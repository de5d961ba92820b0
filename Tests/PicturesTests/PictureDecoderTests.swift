import CPango
import Frames
import Pictures
import Testing

@Suite struct PictureDecoderTests {
    /// Paints a picture as large as itself and gives the colour of the pixel at (x, y): R, G, B.
    private func color(_ surface: PictureSurface, scale: Double = 1, x: Int, y: Int) throws -> [Int] {
        let canvas = try #require(
            cairo_image_surface_create(
                CAIRO_FORMAT_RGB24, Int32(surface.width * scale), Int32(surface.height * scale)))
        defer { cairo_surface_destroy(canvas) }
        let context = try #require(cairo_create(canvas))
        var upright = surface.upright
        cairo_scale(context, scale, scale)
        cairo_transform(context, &upright)
        cairo_set_source_surface(context, surface.raw, 0, 0)
        cairo_paint(context)
        cairo_destroy(context)
        cairo_surface_flush(canvas)
        let data = try #require(cairo_image_surface_get_data(canvas))
        let pixel = data + y * Int(cairo_image_surface_get_stride(canvas)) + 4 * x
        return [Int(pixel[2]), Int(pixel[1]), Int(pixel[0])]
    }

    private func isRed(_ rgb: [Int]) -> Bool { rgb[0] > 200 && rgb[1] < 60 && rgb[2] < 60 }
    private func isBlue(_ rgb: [Int]) -> Bool { rgb[0] < 60 && rgb[1] < 60 && rgb[2] > 200 }

    @Test(arguments: [PictureSamples.jpeg, PictureSamples.png]) func decodesPixels(bytes: [UInt8]) throws {
        let surface = try PictureDecoder.surface(
            of: PictureReader.read(bytes: bytes, name: "p"), for: .pixels)
        #expect((surface.width, surface.height) == (16, 8))
        #expect(isRed(try color(surface, x: 3, y: 4)))
        #expect(isBlue(try color(surface, x: 12, y: 4)))
    }

    @Test func drawsSVG() throws {
        let surface = try PictureDecoder.surface(
            of: PictureReader.read(bytes: PictureSamples.svg, name: "p"), for: .document)
        #expect((surface.width, surface.height) == (2048, 1024))
        #expect(isRed(try color(surface, scale: 1.0 / 64, x: 3, y: 4)))
        #expect(isBlue(try color(surface, scale: 1.0 / 64, x: 20, y: 4)))
    }

    private enum Side: CaseIterable {
        case left, right, top, bottom
        var opposite: Side {
            switch self {
            case .left: .right
            case .right: .left
            case .top: .bottom
            case .bottom: .top
            }
        }
        /// A place in that half of a picture of 16 × 8 (or 8 × 16) pixels.
        var place: (x: Int, y: Int) {
            switch self {
            case .left: (3, 4)
            case .right: (12, 4)
            case .top: (4, 3)
            case .bottom: (4, 12)
            }
        }
    }

    /// Where the left half of the stored picture is seen, for the orientations from 1.
    private static let seen: [Side] = [.left, .right, .right, .left, .top, .top, .bottom, .bottom]

    @Test(arguments: 1...8) func turnsUpright(orientation: Int) throws {
        let picture = try PictureReader.read(
            bytes: PictureSamples.jpeg(orientation: UInt8(orientation)), name: "p")
        let surface = try PictureDecoder.surface(of: picture, for: .pixels)
        let red = Self.seen[orientation - 1], blue = red.opposite
        #expect((Int(surface.width), Int(surface.height)) == (picture.width, picture.height))
        #expect(isRed(try color(surface, x: red.place.x, y: red.place.y)))
        #expect(isBlue(try color(surface, x: blue.place.x, y: blue.place.y)))
    }

    @Test func keepsTheJPEGOfADocument() throws {
        let surface = try PictureDecoder.surface(
            of: PictureReader.read(bytes: PictureSamples.jpeg, name: "p"), for: .document)
        var data: UnsafePointer<UInt8>?
        var count: UInt = 0
        cairo_surface_get_mime_data(surface.raw, CAIRO_MIME_TYPE_JPEG, &data, &count)
        #expect(Array(UnsafeBufferPointer(start: data, count: Int(count))) == PictureSamples.jpeg)
    }

    @Test func reportsDamagedPixels() throws {
        var bytes = PictureSamples.png
        let pixels = try #require(bytes.firstRange(of: Array("IDAT".utf8)))
        for offset in 0..<8 { bytes[pixels.upperBound + offset] = 0xAA }
        let picture = try PictureReader.read(bytes: bytes, name: "pictures/p.png")
        let error = #expect(throws: PictureError.self) {
            try PictureDecoder.surface(of: picture, for: .pixels)
        }
        #expect(error?.name == "pictures/p.png")
    }
}
