import Frames
import Pictures
import Testing

/// Pictures with fewer pixels.
@Suite struct PictureReducerTests {
    @Test func aJPEGKeepsItsFormAndHasThePixelsAskedFor() throws {
        let picture = try PictureReader.read(bytes: PictureSamples.jpeg, name: "a.jpg")
        let reduced = try PictureReducer.reduced(picture, width: 8, height: 4, quality: 40)
        if reduced.key != picture.key {
            #expect(reduced.format == .jpeg)
            #expect((reduced.width, reduced.height) == (8, 4))
            #expect(reduced.bytes.count < picture.bytes.count)
        }
        #expect(reduced.name == "a.jpg")
    }

    @Test func aTurnedJPEGIsUprightAfterwards() throws {
        let picture = try PictureReader.read(bytes: PictureSamples.jpeg(orientation: 6), name: "a.jpg")
        #expect((picture.width, picture.height) == (8, 16))
        let reduced = try PictureReducer.reduced(picture, width: 4, height: 8, quality: 20)
        if reduced.key != picture.key { #expect((reduced.width, reduced.height) == (4, 8)) }
    }

    @Test func nothingGrows() throws {
        let picture = try PictureReader.read(bytes: PictureSamples.png, name: "a.png")
        #expect(try PictureReducer.reduced(picture, width: 32, height: 16).key == picture.key)
        let drawing = try PictureReader.read(bytes: PictureSamples.svg, name: "a.svg")
        #expect(try PictureReducer.reduced(drawing, width: 2, height: 1).key == drawing.key)
        // Sixteen pixels in two colours are fewer bytes than any JPEG.
        #expect(try PictureReducer.reduced(picture, width: 8, height: 4).bytes.count <= picture.bytes.count)
    }
}
