import Frames
import Pictures
import Testing

@Suite struct RasterRefusalTests {
    private func read(_ bytes: some Sequence<UInt8>) throws -> PictureSource {
        try PictureReader.read(bytes: Array(bytes), name: "p")
    }

    @Test func refusesTooManyPixels() {
        expect(.tooManyPixels(width: 10_001, height: 10_000)) {
            try read(PictureSamples.png(width: 10_001, height: 10_000))
        }
        expect(.tooManyPixels(width: 32_768, height: 1)) {
            try read(PictureSamples.png(width: 32_768, height: 1))
        }
        expect(.tooManyPixels(width: 65_535, height: 65_535)) {
            try read(PictureSamples.jpeg(width: 65_535, height: 65_535))
        }
        // Sides whose product would not fit a machine word.
        expect(.tooManyPixels(width: 0xFFFF_FFFF, height: 0xFFFF_FFFF)) {
            try read(PictureSamples.png(width: .max, height: .max))
        }
        expect(.damaged("it has no width or no height")) { try read(PictureSamples.png(width: 0, height: 4)) }
    }

    @Test func refusesWhatPDFCannotHold() {
        expect(.cmyk) { try read(PictureSamples.jpeg(channels: 4)) }
        expect(.unsupportedCoding("a JPEG with 12 bits a channel")) {
            try read(PictureSamples.jpeg(depth: 12))
        }
        expect(.unsupportedCoding("a lossless JPEG")) { try read(PictureSamples.jpeg(marker: 0xC3)) }
        expect(.unsupportedCoding("a JPEG in arithmetic or hierarchical coding")) {
            try read(PictureSamples.jpeg(marker: 0xC9))
        }
        expect(.damaged("it has 2 colour channels")) { try read(PictureSamples.jpeg(channels: 2)) }
    }

    /// Cut anywhere, a picture is refused with a reason, and nothing reads beyond its end.
    @Test(arguments: [PictureSamples.jpeg, PictureSamples.jpeg(orientation: 6), PictureSamples.png])
    func refusesEveryTruncation(whole: [UInt8]) {
        // A PNG is whole once its last chunk is named: its empty body and checksum may be missing.
        let end = whole[1] == 0x50 ? whole.count - 4 : whole.count
        for length in 1..<end {
            #expect(throws: PictureError.self, "\(length) of \(whole.count) bytes") {
                try read(whole.prefix(length))
            }
        }
    }

    @Test func saysWhatIsMissing() {
        expect(.truncated("a part of its pixels is missing")) { try read(PictureSamples.jpeg.dropLast(2)) }
        expect(.truncated("a part of its pixels is missing")) { try read(PictureSamples.png.dropLast(14)) }
        expect(.truncated("its header is not complete")) { try read(PictureSamples.png.prefix(20)) }
    }

    @Test func allowsWhatFollowsAPicture() throws {
        let picture = try read(PictureSamples.jpeg + [0, 1, 2])
        #expect(picture.width == 16)
    }
}
