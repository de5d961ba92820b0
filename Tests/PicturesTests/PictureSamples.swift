import Foundation
import TestSupport

/// Pictures made for the tests, 16 × 8 pixels: the left half red, the right half blue.
enum PictureSamples {
    static let jpeg = SamplePictures.jpeg
    static let png = SamplePictures.png

    static let svg = Array(
        """
        <?xml version="1.0" encoding="UTF-8"?>
        <!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd">
        <!-- red and blue -->
        <svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" viewBox="0 0 16 8">
          <defs><rect id="half" width="8" height="8"/><linearGradient id="g"><stop offset="0"/></linearGradient></defs>
          <style>#a { fill: url("#g") } .b { fill: #00f }</style>
          <use xlink:href="#half" fill="red"/><use href="#half" x="8" class="b"/>
        </svg>
        """.utf8)

    static func jpeg(orientation: UInt8) -> [UInt8] { SamplePictures.jpeg(orientation: orientation) }

    /// The JPEG with the bytes of its frame header (precision, height, width, channels) replaced.
    static func jpeg(
        marker: UInt8 = 0xC0, depth: UInt8 = 8, width: Int = 16, height: Int = 8, channels: UInt8 = 3
    )
        -> [UInt8]
    {
        var bytes = jpeg
        let frame = bytes.indices.first { bytes[$0] == 0xFF && bytes[$0 + 1] == 0xC0 } ?? 0
        bytes[frame + 1] = marker
        bytes.replaceSubrange(
            (frame + 4)..<(frame + 10),
            with: [
                depth, UInt8(height >> 8), UInt8(height & 255), UInt8(width >> 8), UInt8(width & 255),
                channels,
            ])
        return bytes
    }

    /// The PNG's header with another size.
    static func png(width: UInt32, height: UInt32) -> [UInt8] {
        var bytes = png
        let size = [width, height].flatMap { side in
            stride(from: 24, through: 0, by: -8).map { UInt8(side >> $0 & 255) }
        }
        bytes.replaceSubrange(16..<24, with: size)
        return bytes
    }

    static func bytes(_ base64: String) -> [UInt8] {
        [UInt8](Data(base64Encoded: base64, options: .ignoreUnknownCharacters) ?? Data())
    }
}
