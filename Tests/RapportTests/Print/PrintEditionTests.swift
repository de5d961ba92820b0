import Foundation
import Frames
import PDFReading
import Publishing
import Rapport
import ReportModel
import Testing

/// The sample's edition for the printer, read back.
struct PrintEditionTests {
    private static let rendering = Renderer().render(Samples.annual, edition: "fr-BE-print")

    private func bytes() throws -> [UInt8] {
        #expect(Self.rendering.diagnostics.filter { $0.severity != .note }.map(\.summary) == [])
        return try #require(Self.rendering.files.first).bytes
    }

    @Test func noOperatorSetsAScreenColour() throws {
        let reading = try InkReading(try bytes())
        #expect(reading.pages.count == 16)
        let spaces = reading.pages.reduce(into: [:]) { $0.merge($1.operators, uniquingKeysWith: +) }
        #expect(Set(spaces.keys) == ["DeviceCMYK", "Separation All"])
        #expect((spaces["DeviceCMYK"] ?? 0) > 200)
        #expect(reading.pages.allSatisfy { $0.pictures.isEmpty && $0.gradients.isEmpty && !$0.isTransparent })
    }

    /// The reading sees them where they are.
    @Test func theScreenEditionHasScreenColours() throws {
        let screen = Renderer().render(Samples.annual, edition: "fr-BE")
        let reading = try screen.reading()
        let spaces = reading.pages.reduce(into: [:]) { $0.merge($1.operators, uniquingKeysWith: +) }
        #expect(Set(spaces.keys) == ["DeviceRGB"])
        #expect(reading.pages.allSatisfy { $0.texts.allSatisfy { !$0.overprints } })
    }

    /// The thumb index, discs of 5 mm on the edge, ends with the bleed of 3 mm: marks stand beside it.
    @Test func whatReachesBeyondTheBleedIsCut() throws {
        let folder = try TestFolder()
        try folder.write(Self.rendering.files)
        let page = try Raster(folder.path("fr-BE-print.pdf"), page: 5, inset: 0)
        let inside = page.color(13 + 210 + 2, 13 + 40), outside = page.color(13 + 210 + 4, 13 + 40)
        #expect(inside[0] > 150 && inside[2] < 90)
        #expect(outside == [255, 255, 255])
    }

    @Test func blackTextIsBlackAloneAndOverprints() throws {
        let texts = try InkReading(try bytes()).pages.reduce(into: Set()) { $0.formUnion($1.texts) }
        let black = texts.filter { $0.paint.isBlackAlone && $0.paint.values[3] >= 0.5 }
        #expect(black.contains { $0.paint.values == [0, 0, 0, 1] })
        #expect(black.allSatisfy { $0.overprints })
        #expect(texts.subtracting(black).allSatisfy { !$0.overprints })
        // Body text is encre on the screen, #1D1D1B: never a mixture of four.
        let mixed = texts.map(\.paint.values).filter { $0.filter { $0 > 0 }.count == 4 }
        #expect(
            Set(mixed).isSubset(of: [[1, 0.95, 0.05, 0.4], [0.05, 0.9, 0.9, 0.12], [0.95, 0.3, 0.35, 0.4]]))
    }

    @Test func brandColoursHaveTheirOwnInks() throws {
        let reading = try InkReading(try bytes())
        let cover = reading.pages[0].fills.map(\.values)
        #expect(cover.contains([0, 0.23, 0.88, 0]))
        #expect(cover.contains([1, 0.95, 0.05, 0.4]))
        #expect(cover.contains([0.05, 0.9, 0.9, 0.12]))
        #expect(reading.pages.map(\.mostInk).max() == 240)
    }

    @Test func marksAreOnEveryPlate() throws {
        let reading = try InkReading(try bytes())
        for page in reading.pages {
            #expect(page.strokes.contains { $0.space == "Separation All" })
            #expect(page.texts.contains { $0.paint.space == "Separation All" })
        }
    }
}
