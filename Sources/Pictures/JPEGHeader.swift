/// What stands before a JPEG's pixels (ITU-T T.81, annex B), and whether the file is whole.
struct JPEGHeader {
    /// As stored; `orientation` says how it is seen.
    let width: Int
    let height: Int
    let orientation: Orientation
    /// Where the first scan's header stands.
    let scanStart: Int
    /// Whether padding stands before a marker: allowed by T.81, not understood by Cairo's own reader of the header.
    let hasPadding: Bool

    init(_ bytes: [UInt8]) throws(PictureError.Reason) {
        var offset = 2, size: (width: Int, height: Int)?, orientation = Orientation.upright,
            hasPadding = false
        while true {
            guard bytes.byte(at: offset) == 0xFF, let marker = bytes.byte(at: offset + 1) else {
                throw offset + 1 >= bytes.count
                    ? .truncated("it has a header, but no pixels") : .damaged("its header is broken")
            }
            if marker == 0xFF {
                hasPadding = true
                offset += 1
                continue
            }
            if marker == Marker.scan { break }
            guard let length = bytes.uint16(at: offset + 2), length >= 2, offset + 2 + length <= bytes.count
            else {
                throw .truncated("its header is not complete")
            }
            if Marker.frames.contains(marker), size == nil {
                size = try Self.frameSize(bytes, at: offset + 4, marker: marker)
            } else if marker == Marker.exif {
                orientation = Orientation(exif: bytes[(offset + 4)..<(offset + 2 + length)]) ?? orientation
            }
            offset += 2 + length
        }
        guard let size else { throw .damaged("its header does not say how large it is") }
        (width, height) = size
        (self.orientation, self.scanStart, self.hasPadding) = (orientation, offset, hasPadding)
    }

    private enum Marker {
        static let scan = 0xDA
        static let end = 0xD9
        static let exif = 0xE1
        /// Start of frame, of every coding: C4, C8 and CC are tables.
        static let frames = Set(0xC0...0xCF).subtracting([0xC4, 0xC8, 0xCC])
    }

    /// Reads a frame header (T.81, B.2.2), and refuses what PDF's DCT filter does not decode.
    private static func frameSize(
        _ bytes: [UInt8], at offset: Int, marker: Int
    ) throws(PictureError.Reason) -> (width: Int, height: Int) {
        guard marker <= 0xC2 else {
            throw .unsupportedCoding(
                marker == 0xC3 ? "a lossless JPEG" : "a JPEG in arithmetic or hierarchical coding")
        }
        guard let depth = bytes.byte(at: offset), let height = bytes.uint16(at: offset + 1),
            let width = bytes.uint16(at: offset + 3), let channels = bytes.byte(at: offset + 5)
        else { throw .truncated("its header is not complete") }
        guard depth == 8 else { throw .unsupportedCoding("a JPEG with \(depth) bits a channel") }
        switch channels {
        case 1, 3: return (width, height)
        case 4: throw .cmyk
        default: throw .damaged("it has \(channels) colour channels")
        }
    }

    /// Steps over the scans to the end-of-image marker. What follows it (a phone's second picture) is no matter.
    static func requireEnd(of bytes: [UInt8], from scanStart: Int) throws(PictureError.Reason) {
        var offset = scanStart
        while let marker = bytes.nextMarker(from: offset), let code = bytes.byte(at: marker + 1) {
            switch code {
            case Marker.end: return
            // A byte of pixels that looks like a marker, or a restart.
            case 0x00, 0xD0...0xD7: offset = marker + 2
            case 0xFF: offset = marker + 1
            default: offset = marker + 2 + (bytes.uint16(at: marker + 2) ?? 0)
            }
        }
        throw .truncated("a part of its pixels is missing")
    }
}
