import Foundation
import Frames
import Pictures
import Testing

@Suite struct PictureReaderTests {
    @Test(arguments: [
        (PictureSamples.jpeg, PictureSource.Format.jpeg), (PictureSamples.png, .png),
        (PictureSamples.svg, .svg),
    ])
    func recognisesByContentAndMeasures(bytes: [UInt8], format: PictureSource.Format) throws {
        let picture = try PictureReader.read(bytes: bytes, name: "picture.gif")
        #expect(picture.format == format)
        #expect((picture.width, picture.height) == (16, 8))
        #expect(picture.bytes == bytes)
        #expect(picture.name == "picture.gif")
    }

    @Test(arguments: 1...8) func measuresAsSeen(orientation: UInt8) throws {
        let picture = try PictureReader.read(
            bytes: PictureSamples.jpeg(orientation: orientation), name: "photo")
        #expect((picture.width, picture.height) == (orientation < 5 ? (16, 8) : (8, 16)))
    }

    @Test func keysTellContentsApart() throws {
        let keys = try [PictureSamples.jpeg, PictureSamples.png, PictureSamples.svg, PictureSamples.png].map {
            try PictureReader.read(bytes: $0, name: "").key
        }
        #expect(keys[1] == keys[3])
        #expect(Set(keys).count == 3)
        #expect(keys.allSatisfy { $0.utf8.count == 32 })
        // The key is part of files that are compared byte by byte: it may not change.
        #expect(keys[1] == "7d549547ed3959b1202780d71a3ff6fb")
    }

    /// Every single changed byte, in every position of a word and in a short rest, changes the key.
    @Test func keysSeeEveryByte() throws {
        let base = PictureSamples.svg
        var keys = Set([try PictureReader.read(bytes: base, name: "").key])
        let comment = try #require(base.firstRange(of: Array("red and blue".utf8)))
        for offset in comment {
            var changed = base
            changed[offset] ^= 1
            keys.insert(try PictureReader.read(bytes: changed, name: "").key)
        }
        #expect(keys.count == 13)
    }

    @Test func readsFiles() throws {
        let file = FileManager.default.temporaryDirectory.appendingPathComponent(
            "rapport-\(UUID().uuidString).png")
        defer { try? FileManager.default.removeItem(at: file) }
        try Data(PictureSamples.png).write(to: file)
        let picture = try PictureReader.read(path: file.path, name: "pictures/halves.png")
        #expect(picture.bytes == PictureSamples.png)
        #expect(picture.name == "pictures/halves.png")
    }

    @Test func refusesWhatIsNoFile() {
        expect(.unreadable("No such file or directory")) {
            try PictureReader.read(path: "/nonexistent/picture.png")
        }
        expect(.notAFile) { try PictureReader.read(path: "/dev/zero") }
        expect(.notAFile) { try PictureReader.read(path: "/tmp") }
    }

    @Test(
        arguments: [
            ("GIF89a…", "GIF"), ("RIFF....WEBPVP8 ", "WebP"), ("%PDF-1.7", "PDF"), ("hello", nil),
        ] as [(String, String?)])
    func namesForeignFormats(text: String, format: String?) {
        expect(.unknownFormat(format)) { try PictureReader.read(bytes: Array(text.utf8), name: "p") }
    }

    @Test func refusesNothing() {
        expect(.empty) { try PictureReader.read(bytes: [], name: "p") }
    }

    @Test func wordsNameThePictureAndTheRemedy() {
        let error = PictureError(name: "pictures/a.jpg", reason: .cmyk)
        #expect(error.description == "pictures/a.jpg: a JPEG in CMYK colours; pictures are RGB or grey")
        #expect(error.hint == "Convert it to RGB; Rapport makes the printer's inks itself.")
    }
}

/// Expects a refusal for exactly this reason.
func expect(
    _ reason: PictureError.Reason, sourceLocation: SourceLocation = #_sourceLocation,
    from read: () throws -> PictureSource
) {
    let error = #expect(throws: PictureError.self, sourceLocation: sourceLocation) { try read() }
    #expect(error?.reason == reason, sourceLocation: sourceLocation)
}
