import Foundation
import Publishing
import Rapport
import TestSupport
import Testing

/// Pictures in print: kept, converted, too coarse, transparent.
struct PrintPictureTests {
    private static let markdown =
        "# Titre\n\n![Deux moitiés](pictures/a.jpg)\n\n![Deux moitiés](pictures/b.png)\n"

    private func project(_ print: String) throws -> PrintProject {
        try PrintProject(Self.markdown, layout: PrintProject.plain(print))
            .with(SamplePictures.jpeg, at: "pictures/a.jpg").with(SamplePictures.png, at: "pictures/b.png")
    }

    private func drawing(_ svg: String, _ print: String) throws -> Rendering {
        try PrintProject("# Titre\n\n![Dessin](pictures/a.svg)\n", layout: PrintProject.plain(print))
            .with(
                Array("<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 40 20'>\(svg)</svg>".utf8),
                at: "pictures/a.svg"
            ).render()
    }

    @Test func keptOnesSayWhatTheirColoursAre() throws {
        let rendering = try project("resolution: 36").render()
        #expect(try rendering.reading().pages[0].pictures == ["ICCBased", "ICCBased"])
        let bytes = try #require(rendering.files.first).bytes
        #expect(String(decoding: bytes, as: Unicode.ASCII.self).contains("/DCTDecode"))
    }

    @Test(arguments: ["pictures: convert", "standard: PDF/X-1a"])
    func convertedOnesAreInks(_ choice: String) throws {
        let rendering = try project("\(choice), resolution: 36").render()
        #expect(rendering.diagnostics.allSatisfy { $0.severity < .error })
        #expect(try rendering.reading().pages[0].pictures == ["DeviceCMYK", "DeviceCMYK"])
        let bytes = try #require(rendering.files.first).bytes
        #expect(!String(decoding: bytes, as: Unicode.ASCII.self).contains("/DCTDecode"))
    }

    @Test func tooMuchInkInOneIsTold() throws {
        let rendering = try project("pictures: convert, ink-limit: 150, resolution: 36").render()
        let told = rendering.diagnostics.filter { $0.code == "ink-limit" }.map(\.summary)
        #expect(told.contains { $0.contains("pictures/b.png") && $0.contains("the limit is 150 %") })
    }

    @Test func aCoarseOneIsToldAtItsPlace() throws {
        let rendering = try project("").render()
        let told = rendering.diagnostics.filter { $0.code == "low-resolution" }
        #expect(told.count == 2 && told.allSatisfy { $0.severity == .warning })
        let first = try #require(told.first { $0.summary.contains("a.jpg") })
        #expect(first.summary.hasPrefix("The picture `pictures/a.jpg` has "))
        #expect(first.summary.hasSuffix(" pixels an inch on page 1; print wants 300"))
        guard case .file("content/fr/01.md", let range) = first.origin.place else {
            Issue.record("no place: \(first.origin.place)")
            return
        }
        #expect(range.lowerBound == 9)
    }

    @Test func drawingsAreInInks() throws {
        let rendering = try drawing(
            "<rect width='20' height='20' fill='#00a651'/><path d='M0 0L40 20' stroke='#ed1c24'/>", "")
        #expect(rendering.faults == [])
        let page = try rendering.reading().pages[0]
        #expect(page.operators["DeviceRGB"] == nil)
        #expect(page.fills.contains { $0.space == "DeviceCMYK" && $0.values[0] > 0.5 && $0.values[2] > 0.5 })
        #expect(page.strokes.contains { $0.space == "DeviceCMYK" && $0.values[1] > 0.7 })
    }

    @Test func gradientsAreInInks() throws {
        let gradient = """
            <defs><linearGradient id='g'><stop offset='0' stop-color='#1b2060'/>
            <stop offset='.5' stop-color='#fff'/><stop offset='1' stop-color='#c93526'/></linearGradient></defs>
            <rect width='40' height='20' fill='url(#g)'/>
            """
        for standard in ["PDF/X-4", "PDF/X-1a"] {
            let rendering = try drawing(gradient, "standard: \(standard)")
            #expect(rendering.faults == [])
            let gradients = try rendering.reading().pages[0].gradients
            #expect(!gradients.isEmpty && gradients.allSatisfy { $0 == "DeviceCMYK" })
        }
    }

    @Test(arguments: [
        ("<rect width='40' height='20' fill='#c00' fill-opacity='.5'/>", "a colour that lets through"),
        (
            "<g opacity='.5'><rect width='40' height='20'/><rect width='9' height='9' fill='red'/></g>",
            "lets through"
        ),
    ]) func transparencyIsRefusedInX1a(_ svg: String, _ words: String) throws {
        let rendering = try drawing(svg, "standard: PDF/X-1a")
        #expect(rendering.files.isEmpty)
        let told = try #require(rendering.diagnostics.first { $0.code == "transparency" })
        #expect(told.summary.hasPrefix("`pictures/a.svg` on page 1 has "))
        #expect(told.summary.contains(words))
        guard case .file("content/fr/01.md", _) = told.origin.place else {
            Issue.record("no place")
            return
        }
        let kept = try drawing(svg, "standard: PDF/X-4")
        #expect(kept.faults == [])
        #expect(try kept.reading().pages[0].isTransparent)
    }

    @Test func transparentPixelsAreRefusedInX1a() throws {
        let markdown = "# Titre\n\n![Carré](pictures/a.png)\n"
        func rendering(_ standard: String) throws -> Rendering {
            try PrintProject(
                markdown, layout: PrintProject.plain("standard: \(standard), resolution: 36")
            ).with(SamplePictures.transparentPNG, at: "pictures/a.png").render()
        }
        let refused = try rendering("PDF/X-1a")
        #expect(refused.files.isEmpty)
        #expect(
            refused.diagnostics.filter { $0.code == "transparency" }.map(\.summary) == [
                "`pictures/a.png` on page 1 has pixels that let through what lies under them, which PDF/X-1a cannot have"
            ])
        #expect(try rendering("PDF/X-4").reading().pages[0].isTransparent)
    }

    @Test func aDamagedOneIsToldAtItsPlace() throws {
        let rendering = try PrintProject("# Titre\n\n![Rien](pictures/a.jpg)\n", layout: PrintProject.plain())
            .with(Array(SamplePictures.jpeg.prefix(40)), at: "pictures/a.jpg").render()
        #expect(rendering.files.isEmpty)
        let told = try #require(rendering.diagnostics.first { $0.code == "unreadable-picture" })
        guard case .file("content/fr/01.md", _) = told.origin.place else {
            Issue.record("no place")
            return
        }
    }
}
