/// What stands before a PNG's pixels (ISO/IEC 15948, 11.2.2), and whether the file is whole.
struct PNGHeader {
    static let signature: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]

    let width: Int
    let height: Int

    init(_ bytes: [UInt8]) throws(PictureError.Reason) {
        guard let length = bytes.uint32(at: 8), let type = bytes.uint32(at: 12),
            let width = bytes.uint32(at: 16),
            let height = bytes.uint32(at: 20), let depth = bytes.byte(at: 24), let color = bytes.byte(at: 25)
        else { throw .truncated("its header is not complete") }
        guard length == 13, type == Chunk.header else { throw .damaged("it does not start with its header") }
        guard Self.depths[color]?.contains(depth) == true else {
            throw .damaged("its header names a colour type that does not exist")
        }
        (self.width, self.height) = (width, height)
    }

    /// Bits a sample allowed for each colour type: grey, RGB, palette, grey and RGB with alpha.
    private static let depths: [Int: Set<Int>] = [
        0: [1, 2, 4, 8, 16], 2: [8, 16], 3: [1, 2, 4, 8], 4: [8, 16], 6: [8, 16],
    ]

    /// Chunk types as big-endian numbers.
    private enum Chunk {
        static let header = 0x4948_4452
        static let pixels = 0x4944_4154
        static let end = 0x4945_4E44
    }

    /// Steps over the chunks to the last.
    static func requireEnd(of bytes: [UInt8]) throws(PictureError.Reason) {
        var offset = signature.count, hasPixels = false
        while let length = bytes.uint32(at: offset), let type = bytes.uint32(at: offset + 4) {
            if type == Chunk.end {
                if hasPixels { return }
                throw .damaged("it has no pixels")
            }
            if type == Chunk.pixels { hasPixels = true }
            // Length, type and checksum take twelve bytes; a length of 2^31 and more is not allowed and ends the walk.
            offset += 12 + length
        }
        throw .truncated("a part of its pixels is missing")
    }
}
