import Foundation
import PDFReading
import Rapport
import TestSupport
import Testing

/// The print edition has the frames of the screen edition.
struct SameFramesTests {
    /// The sample with an edition for the screen that is the printed one otherwise.
    private static func sample() throws -> (project: ReportProject, folder: TestFolder) {
        let folder = try TestFolder(), path = folder.path("project")
        try FileManager.default.createDirectory(
            atPath: folder.path(""), withIntermediateDirectories: true)
        try FileManager.default.copyItem(atPath: Samples.annual.folder, toPath: path)
        let report = try String(contentsOfFile: path + "/report.yaml", encoding: .utf8)
        let twin = "  twin: { language: fr-BE, parameters: { audience: print } }\n  fr-BE-print: {"
        #expect(report.contains("  fr-BE-print: {"))
        try folder.write(report.replacing("  fr-BE-print: {", with: twin), to: "project/report.yaml")
        return (ReportProject(folder: path), folder)
    }

    @Test func logsAreEqual() throws {
        let (project, folder) = try Self.sample()
        defer { withExtendedLifetime(folder) {} }
        let logs = try ["twin", "fr-BE-print"].map { id in
            try #require(Renderer().render(project, edition: id, as: .log).files.first).bytes
        }
        #expect(logs[0].count > 10_000)
        #expect(logs[0] == logs[1])
    }

    @Test func wordsAreEqual() throws {
        let (project, folder) = try Self.sample()
        let screen = Renderer().render(project, edition: "twin"),
            print = Renderer().render(project, edition: "fr-BE-print")
        try folder.write(screen.files + print.files)
        func words(_ name: String, inset: Int) throws -> [Substring] {
            let size = ["-W", "595", "-H", "842"], corner = ["-x", "\(inset)", "-y", "\(inset)"]
            return try Tool.text(
                "pdftotext", ["-raw", "-r", "72"] + corner + size + [folder.path(name), "-"]
            )
            .split { $0.isWhitespace || $0 == "\u{C}" }
        }
        let seen = try words("twin.pdf", inset: 0)
        #expect(seen.count > 800)
        #expect(try words("fr-BE-print.pdf", inset: 37) == seen)
    }

    @Test func pagesLookAlike() throws {
        let (project, folder) = try Self.sample()
        let screen = Renderer().render(project, edition: "twin"),
            print = Renderer().render(project, edition: "fr-BE-print")
        try folder.write(screen.files + print.files)
        let paths = [folder.path("twin.pdf"), folder.path("fr-BE-print.pdf")]
        let count = 14
        for page in 1...count {
            // Two blank pages stand before the back cover.
            let printed = page == count ? page + 2 : page
            let seen = try Raster(paths[0], page: page, inset: 0)
            let trimmed = try Raster(paths[1], page: printed, inset: 13)
            #expect(abs(seen.width - trimmed.width) <= 1 && abs(seen.height - trimmed.height) <= 1)
            // Inks look a little otherwise, everywhere; what is moved or lacks differs by more, somewhere.
            let share = seen.difference(from: trimmed, tolerance: 90)
            #expect(share < 0.008, "page \(page): \(share)")
        }
        // It would be seen.
        let one = try Raster(paths[0], page: 6, inset: 0), other = try Raster(paths[1], page: 7, inset: 13)
        #expect(one.difference(from: other, tolerance: 90) > 0.04)
    }
}
