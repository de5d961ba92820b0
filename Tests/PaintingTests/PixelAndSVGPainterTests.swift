import Foundation
import Frames
import Painting
import Pictures
import Testing
import Typography

@Suite struct PNGPainterTests {
    private func rect(_ x: Double, _ y: Double, _ width: Double, _ height: Double) -> Rect {
        Rect(x: .pt(x), y: .pt(y), width: .pt(width), height: .pt(height))
    }

    @Test func paintsWhatIsWhere() throws {
        var frame = Frame(size: Size(.pt(100), .pt(50)))
        frame.fill(rect(10, 10, 20, 20), .scarlet)
        var inner = Frame(size: .zero)
        inner.fill(rect(0, 0, 40, 40), .ultramarine)
        frame.place(.group(inner, clip: rect(5, 5, 10, 10)), at: Point(.pt(50), .pt(0)))
        frame.fill(rect(95, 45, 20, 20), .black)
        let pixels = try Pixels(
            PNGPainter.paint(frame, fonts: Specimen().fonts, dpi: 144, background: .white))
        #expect((pixels.width, pixels.height) == (200, 100))
        #expect(pixels[21, 21] == .scarlet && pixels[59, 59] == .scarlet)
        #expect(pixels[19, 30] == .white && pixels[61, 30] == .white)
        #expect(pixels[111, 11] == .ultramarine && pixels[129, 29] == .ultramarine)
        #expect(pixels[108, 20] == .white && pixels[132, 20] == .white)
        #expect(pixels[199, 99] == .black)
    }

    /// Nothing of the markers that a PDF needs shows in a picture.
    @Test func hasNoMarkers() throws {
        var frame = Frame(size: Size(.pt(100), .pt(50)))
        frame.fill(rect(50, 20, 10, 10), .black, as: .node(StructureID(1)))
        let pixels = try Pixels(
            PNGPainter.paint(frame, fonts: Specimen().fonts, dpi: 288, background: .white))
        #expect((0..<40).allSatisfy { x in (0..<8).allSatisfy { pixels[x, $0] == .white } })
    }

    @Test func textHasItsColourAndPlace() throws {
        let specimen = try Specimen()
        var frame = Frame(size: Size(.pt(60), .pt(30)))
        let style = TextStyle(families: ["Inter"], weight: 900, size: .pt(24), color: .scarlet)
        frame.place(specimen.typesetter.line("I", style, language: "en"), at: Point(.pt(10), .zero))
        let pixels = try Pixels(PNGPainter.paint(frame, fonts: specimen.fonts, dpi: 72, background: .white))
        let inked = (0..<60).filter { pixels[$0, 16] == .scarlet }
        #expect(!inked.isEmpty && inked.allSatisfy { (10...18).contains($0) })
    }

    /// Moved by half a pixel, a letter is drawn half a pixel further: not at the nearest whole one.
    @Test func textIsNotMovedToWholePixels() throws {
        let specimen = try Specimen()
        let style = TextStyle(families: ["Inter"], size: .pt(12))
        let line = specimen.typesetter.line("l", style, language: "en")
        let painted = try [0.0, 0.5].map { shift in
            var frame = Frame(size: Size(.pt(20), .pt(20)))
            frame.place(line, at: Point(.pt(5 + shift), .zero))
            return try PNGPainter.paint(frame, fonts: specimen.fonts, dpi: 72, background: .white)
        }
        let rows = try painted.map { png in
            let pixels = try Pixels(png)
            return (0..<20).map { 255 - Double(pixels[$0, 9]?.red ?? 0) }
        }
        let centres = rows.map { row in
            zip(row, 0...).reduce(0) { $0 + $1.0 * Double($1.1) } / row.reduce(0, +)
        }
        #expect(abs(centres[1] - centres[0] - 0.5) < 0.1)
    }

    @Test func refusesImpossibleSizes() throws {
        let fonts = try Specimen().fonts, frame = Frame(size: Size(.pt(100), .pt(50)))
        for dpi in [0, 0.1, -72, 1e6, .infinity, .nan] {
            #expect(throws: PaintingError.self) { try PNGPainter.paint(frame, fonts: fonts, dpi: dpi) }
        }
    }
}

@Suite struct SVGPainterTests {
    private func specimenFrame(_ specimen: Specimen) throws -> Frame {
        var frame = Frame(size: Size(.pt(100), .pt(100)))
        frame.fill(Rect(x: .pt(10), y: .pt(60), width: .pt(20), height: .pt(20)), .ultramarine)
        frame.place(specimen.typesetter.line("Emploi", .plain, language: "fr"), at: Point(.pt(10), .pt(10)))
        for (index, bytes) in [Halves.jpeg, Halves.png, Halves.svg].enumerated() {
            let picture = try PictureReader.read(bytes: bytes, name: "p")
            frame.place(
                .picture(picture, Size(.pt(32), .pt(16))), at: Point(.pt(60), .pt(10 + 20 * Double(index))))
        }
        return frame
    }

    @Test func isAnSVGThatShowsTheSame() throws {
        let specimen = try Specimen()
        let svg = try SVGPainter.paint(specimenFrame(specimen), fonts: specimen.fonts, background: .white)
        let picture = try PictureReader.read(bytes: svg, name: "painted.svg")
        #expect((picture.width, picture.height) == (100, 100))
        var frame = Frame(size: Size(.pt(100), .pt(100)))
        frame.place(.picture(picture, frame.size), at: .zero)
        let pixels = try Pixels(PNGPainter.paint(frame, fonts: specimen.fonts, dpi: 72))
        #expect(pixels[20, 70] == .ultramarine && pixels[50, 70] == .white)
        for y in [18, 38, 58] {
            #expect(pixels.isNear(.scarlet, 65, y) && pixels.isNear(.ultramarine, 86, y), "picture at \(y)")
        }
    }

    @Test func paintedTwiceItIsTheSame() throws {
        let specimen = try Specimen(), frame = try specimenFrame(specimen)
        let svg = try (0..<2).map { _ in try SVGPainter.paint(frame, fonts: specimen.fonts) }
        #expect(svg[0] == svg[1])
    }

    @Test func keepsTheJPEG() throws {
        let specimen = try Specimen()
        let svg = try SVGPainter.paint(specimenFrame(specimen), fonts: specimen.fonts)
        let text = String(decoding: svg, as: UTF8.self)
        #expect(text.contains("data:image/jpeg;base64," + Data(Halves.jpeg).base64EncodedString()))
    }
}
