import Foundation
import Rapport
import TestSupport
import Testing

/// Files no larger than they have to be: pictures as fine as the layout wants, and budgets.
@Suite struct FileSizeTests {
    /// Pictures as they lie in the file.
    private static func pictures(in file: [UInt8]) throws -> [(width: Int, height: Int)] {
        let folder = try TestFolder()
        try folder.write([RenderedFile(name: "a.pdf", bytes: file)])
        let lines = try Tool.text("pdfimages", ["-list", folder.path("a.pdf")]).split(separator: "\n")
            .dropFirst(2)
        return lines.map { line in
            let cells = line.split(separator: " ")
            return (Int(cells[3]) ?? 0, Int(cells[4]) ?? 0)
        }
    }

    private static let noise = SamplePictures.noise(width: 900, height: 600)

    /// The picture twice, as wide as the text.
    private static func project(
        _ edition: String = "{}", rules: String = ""
    ) throws -> (TestFolder, Rendering) {
        let folder = try TestFolder()
        let layout = try String(contentsOfFile: Renderer().layouts + "/plain/layout.yaml", encoding: .utf8)
        try folder.write(
            layout.replacing("rules:\n", with: "rules:\n" + rules), to: "layouts/own/layout.yaml")
        try folder.write(
            "title: Essai\ndate: 2022-01-31\nlayout: own\neditions: { fr: \(edition) }\n", to: "report.yaml")
        try folder.write("# Un\n\n![a](pictures/a.png)\n\n![b](pictures/b.png)\n", to: "content/fr/01.md")
        let picture = noise
        for name in ["a", "b"] {
            try folder.write("", to: "pictures/\(name).png")
            try Data(picture).write(to: URL(filePath: folder.path("pictures/\(name).png")))
        }
        return (folder, Renderer().render(ReportProject(folder: folder.path("")), edition: "fr"))
    }

    @Test func equalPicturesStandInTheFileOnce() throws {
        let file = try #require(Self.project().1.files.first).bytes
        #expect(Set(try Self.pictures(in: file).map(\.width)) == [900])
        #expect(file.count < Self.noise.count * 3 / 2)
    }

    @Test func picturesHaveTheLayoutsResolutionAtMost() throws {
        let fine = try Self.project(rules: "  resolution: 300\n").1
        let coarse = try Self.project(rules: "  resolution: 100\n").1
        #expect(fine.diagnostics.map(\.summary) == [] && coarse.diagnostics.map(\.summary) == [])
        #expect(try Self.pictures(in: fine.files[0].bytes).map(\.width).max() == 900)
        let width = try #require(try Self.pictures(in: coarse.files[0].bytes).map(\.width).max())
        #expect((500...700).contains(width))
        #expect(coarse.files[0].bytes.count < fine.files[0].bytes.count / 2)
    }

    @Test func anEditionKeepsToItsBytes() throws {
        let whole = try #require(Self.project().1.files.first).bytes.count
        let (_, fitted) = try Self.project("{ bytes: \(whole * 2 / 3) B }")
        #expect(fitted.diagnostics.map(\.code) == ["pictures-lowered"])
        #expect(try #require(fitted.files.first).bytes.count <= whole * 2 / 3)
        let (_, refused) = try Self.project("{ bytes: 20 kB }")
        #expect(refused.files.isEmpty && refused.diagnostics.map(\.code) == ["file-too-large"])
        #expect(refused.diagnostics[0].notes.contains { $0.text.contains("pictures/a.png") })
        guard case .file("report.yaml", _) = refused.diagnostics[0].origin.place else {
            Issue.record("\(refused.diagnostics[0].origin.place)")
            return
        }
        // What is small enough stays as it is.
        let (_, same) = try Self.project("{ bytes: 50 MB }")
        #expect(same.diagnostics.isEmpty && same.files.first?.bytes.count == whole)
    }
}
