import CPango
import Foundation
import Frames
import Painting
import Pictures
import Testing

@Suite struct PicturePaintingTests {
    private func picture(_ bytes: [UInt8], _ name: String = "p") throws -> PictureSource {
        try PictureReader.read(bytes: bytes, name: name)
    }

    private func count(_ needle: String, in text: String) -> Int {
        text.components(separatedBy: needle).count - 1
    }

    @Test func aJPEGPassesThroughUntouchedAndOnce() throws {
        let photo = try picture(Halves.jpeg)
        let painted = try Specimen().paint(
            Specimen.document([
                { $0.place(.picture(photo, Size(.pt(160), .pt(80))), at: Point(.pt(10), .pt(10))) },
                { $0.place(.picture(photo, Size(.pt(32), .pt(16))), at: Point(.pt(10), .pt(10))) },
            ]))
        let bytes = painted.bytes
        let place = try #require(bytes.firstRange(of: Halves.jpeg))
        #expect(bytes[place.upperBound...].firstRange(of: Halves.jpeg) == nil)
        let images = try Tools.run("pdfimages", ["-list", "FILE"], on: bytes).text
        #expect(count(" jpeg ", in: images) == 2)
        #expect(
            Set(images.split(separator: "\n").dropFirst(2).map { $0.split(separator: " ")[10] }).count == 1)
        #expect(!String(decoding: bytes, as: Unicode.ASCII.self).contains("/Interpolate true"))
    }

    @Test func aPNGIsStoredOnce() throws {
        let drawing = try picture(Halves.png), again = try picture(Halves.png, "copy")
        let painted = try Specimen().paint(
            Specimen.document([
                { $0.place(.picture(drawing, Size(.pt(160), .pt(80))), at: .zero) },
                { $0.place(.picture(again, Size(.pt(160), .pt(80))), at: .zero) },
            ]))
        let plain = try Tools.run("qpdf", ["--qdf", "FILE", "-"], on: painted.bytes).text
        #expect(count("/Subtype /Image", in: plain) == 1)
    }

    /// Pixels are let go after each page: the pages after it still show the picture.
    @Test(arguments: [Halves.jpeg, Halves.png, Halves.svg]) func laterPagesShowIt(bytes: [UInt8]) throws {
        let picture = try picture(bytes)
        let page = { (frame: inout Frame) in
            frame.place(.picture(picture, Size(.pt(64), .pt(32))), at: Point(.pt(10), .pt(20)))
            frame.place(.picture(picture, Size(.pt(16), .pt(8))), at: Point(.pt(10), .pt(80)))
        }
        let painted = try Specimen().paint(
            Specimen.document(size: Size(.pt(100), .pt(100)), [page, { _ in }, page]))
        for number in ["1", "3"] {
            let rendered = try Tools.run(
                "pdftoppm", ["-r", "72", "-f", number, "-singlefile", "-png", "FILE"], on: painted.bytes
            ).output
            let pixels = try Pixels(rendered)
            #expect(pixels.isNear(.scarlet, 20, 40) && pixels.isNear(.ultramarine, 60, 40), "page \(number)")
            #expect(pixels.isNear(.scarlet, 13, 84) && pixels.isNear(.ultramarine, 23, 84), "page \(number)")
        }
    }

    /// Vectors, drawn once and used twice.
    @Test func anSVGStaysADrawing() throws {
        let drawing = try picture(Halves.svg)
        let painted = try Specimen().paint(
            Specimen.document([
                { $0.place(.picture(drawing, Size(.pt(160), .pt(80))), at: .zero) },
                { $0.place(.picture(drawing, Size(.pt(16), .pt(8))), at: .zero) },
            ]))
        let plain = try Tools.run("qpdf", ["--qdf", "FILE", "-"], on: painted.bytes).text
        #expect(count("/Subtype /Image", in: plain) == 0)
        #expect(count("/Subtype /Form", in: plain) == 1)
        #expect(plain.contains("0 0 1024 1024 re f"))
    }

    @Test(arguments: [Halves.jpeg, Halves.png, Halves.svg]) func picturesFillTheirPlace(bytes: [UInt8]) throws
    {
        let picture = try picture(bytes)
        var frame = Frame(size: Size(.pt(100), .pt(100)))
        frame.place(.picture(picture, Size(.pt(64), .pt(32))), at: Point(.pt(20), .pt(30)))
        let pixels = try Pixels(PNGPainter.paint(frame, fonts: Specimen().fonts, dpi: 72, background: .white))
        #expect(pixels[18, 40] == .white && pixels[86, 40] == .white)
        #expect(pixels[40, 28] == .white && pixels[40, 64] == .white)
        #expect(pixels.isNear(.scarlet, 22, 32) && pixels.isNear(.scarlet, 40, 60))
        #expect(pixels.isNear(.ultramarine, 64, 32) && pixels.isNear(.ultramarine, 82, 60))
    }

    /// Held sideways, the JPEG is stored as it is and turned by the page.
    @Test func aTurnedJPEGStandsUpright() throws {
        let photo = try picture(Halves.turnedJPEG)
        #expect((photo.width, photo.height) == (8, 16))
        let document = Specimen.document(size: Size(.pt(100), .pt(100))) {
            $0.place(.picture(photo, Size(.pt(32), .pt(64))), at: Point(.pt(10), .pt(20)))
        }
        let specimen = try Specimen(), painted = try specimen.paint(document)
        let rendered = try Tools.run("pdftoppm", ["-r", "72", "-png", "FILE"], on: painted.bytes).output
        for pixels in [
            try Pixels(rendered),
            try Pixels(PNGPainter.paint(document.pages[0], fonts: specimen.fonts, dpi: 72)),
        ] {
            #expect(pixels.isNear(.scarlet, 26, 30) && pixels.isNear(.ultramarine, 26, 75))
            #expect(pixels[6, 50] == .white && pixels[46, 50] == .white)
        }
    }

    @Test func aDamagedPictureIsNamed() throws {
        var bytes = Halves.png
        let pixels = try #require(bytes.firstRange(of: Array("IDAT".utf8)))
        for offset in 0..<8 { bytes[pixels.upperBound + offset] = 0xAA }
        let damaged = try picture(bytes, "pictures/a.png")
        let specimen = try Specimen()
        let document = Specimen.document { $0.place(.picture(damaged, Size(.pt(10), .pt(10))), at: .zero) }
        #expect {
            try specimen.paint(document)
        } throws: { error in
            guard case PaintingError.picture(let picture) = error else { return false }
            return picture.name == "pictures/a.png"
        }
    }
}
