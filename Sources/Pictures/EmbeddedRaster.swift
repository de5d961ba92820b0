import Foundation

/// A PNG or JPEG written out in a `data:` address (RFC 2397).
struct EmbeddedRaster {
    private let bytes: [UInt8]

    /// Nil for anything but `data:image/png;base64,…` and `data:image/jpeg;base64,…`.
    init?(dataAddress: ArraySlice<UInt8>) {
        let start = dataAddress.prefix(40)
        guard let comma = start.firstIndex(of: UInt8(ascii: ",")) else { return nil }
        let type = String(decoding: start[..<comma], as: UTF8.self).lowercased()
        guard ["image/png", "image/jpeg", "image/jpg"].contains(where: { type == "data:\($0);base64" }) else {
            return nil
        }
        let digits = Self.withoutReferences(dataAddress[(comma + 1)...])
        guard let data = Data(base64Encoded: Data(digits), options: .ignoreUnknownCharacters) else {
            return nil
        }
        bytes = [UInt8](data)
    }

    /// How many pixels it has, measured as a picture of its own would be.
    var pixels: Int {
        get throws(PictureError.Reason) {
            let size: RasterSize
            switch try PictureKind(of: bytes) {
            case .png: size = try RasterSize(png: bytes)
            case .jpeg: size = try RasterSize(jpeg: bytes)
            case .markup: throw .forbidden(.embedding, "an SVG in an SVG")
            }
            return size.width * size.height
        }
    }

    /// Drawing programs write line ends inside the address as `&#10;`.
    private static func withoutReferences(_ digits: ArraySlice<UInt8>) -> [UInt8] {
        var kept: [UInt8] = [], isReference = false
        kept.reserveCapacity(digits.count)
        for byte in digits {
            if byte == UInt8(ascii: "&") {
                isReference = true
            } else if byte == UInt8(ascii: ";"), isReference {
                isReference = false
            } else if !isReference {
                kept.append(byte)
            }
        }
        return kept
    }
}
