/// How a camera was held: the eight values of the Orientation tag (Exif 2.3, 4.6.4, tag 0x0112).
enum Orientation: Int, CaseIterable {
    case upright = 1, mirrored, upsideDown, flipped, transposed, turnedRight, transversed, turnedLeft

    /// Whether rows of the stored picture are columns of the picture as it is seen.
    var swapsSides: Bool { rawValue >= 5 }

    /// From the payload of a JPEG's APP1 segment; nil where it holds no orientation.
    init?(exif payload: ArraySlice<UInt8>) {
        let prefix = Array("Exif\0\0".utf8)
        guard payload.starts(with: prefix) else { return nil }
        let tiff = TIFFDirectory(Array(payload.dropFirst(prefix.count)))
        guard let value = tiff?.short(tag: 0x0112), let orientation = Orientation(rawValue: value) else {
            return nil
        }
        self = orientation
    }
}

/// The first directory of a TIFF structure, in which Exif keeps its tags.
private struct TIFFDirectory {
    private let bytes: [UInt8]
    private let isLittleEndian: Bool

    init?(_ bytes: [UInt8]) {
        switch bytes.uint16(at: 0) {
        case 0x4949: isLittleEndian = true
        case 0x4D4D: isLittleEndian = false
        default: return nil
        }
        self.bytes = bytes
    }

    /// The value of a tag of type SHORT with one value.
    func short(tag: Int) -> Int? {
        guard let start = uint32(at: 4), let count = uint16(at: start) else { return nil }
        for entry in 0..<count {
            let offset = start + 2 + 12 * entry
            guard let found = uint16(at: offset) else { return nil }
            if found == tag, uint16(at: offset + 2) == 3 { return uint16(at: offset + 8) }
        }
        return nil
    }

    private func uint16(at offset: Int) -> Int? {
        bytes.uint16(at: offset).map { isLittleEndian ? Int(UInt16($0).byteSwapped) : $0 }
    }
    private func uint32(at offset: Int) -> Int? {
        bytes.uint32(at: offset).map { isLittleEndian ? Int(UInt32($0).byteSwapped) : $0 }
    }
}
