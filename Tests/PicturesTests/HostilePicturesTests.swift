import Frames
import Pictures
import TestSupport
import Testing

/// Whatever a file holds, reading it ends with a picture or a reason.
@Suite struct HostilePicturesTests {
    private func mutated(_ bytes: [UInt8], _ dice: inout Dice) -> [UInt8] {
        var bytes = bytes
        for _ in 0..<Int.random(in: 1...4, using: &dice) {
            let place = Int.random(in: 0..<bytes.count, using: &dice)
            switch Int.random(in: 0..<4, using: &dice) {
            case 0: bytes[place] = UInt8.random(in: 0...255, using: &dice)
            case 1: bytes[place] = [0x00, 0xFF, 0x7F, 0x80, 0x3C, 0x22].randomElement(using: &dice) ?? 0
            case 2: bytes.remove(at: place)
            default: bytes.insert(contentsOf: bytes[place...].prefix(8), at: place)
            }
        }
        return bytes
    }

    @Test(arguments: [
        PictureSamples.jpeg, PictureSamples.jpeg(orientation: 3), PictureSamples.png, PictureSamples.svg,
    ])
    func everyMutationIsReadOrRefused(sample: [UInt8]) {
        var dice = Dice(1), read = 0, refused = 0
        for _ in 0..<400 {
            do {
                let picture = try PictureReader.read(bytes: mutated(sample, &dice), name: "p")
                read += 1
                #expect((1...PictureLimits.side).contains(picture.width) || picture.format == .svg)
                // A forged size is within bounds, but would take its time.
                guard picture.width * picture.height < 1_000_000 else { continue }
                _ = try PictureDecoder.surface(of: picture, for: .pixels)
            } catch {
                #expect(!error.description.isEmpty)
                refused += 1
            }
        }
        #expect(read > 0 && refused > 0)
    }
}
