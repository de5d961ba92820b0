import Foundation
import Rapport
import Testing

/// Pages as the readable log tells them. `RAPPORT_GOLDENS=write` writes them anew; read the difference before you keep it.
@Suite struct GoldenTests {
    private static let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(
        path: "Goldens")

    @Test func aSmallReportInThePlainLayout() throws {
        let project = ReportProject(folder: Self.folder.appending(path: "small").path)
        try compare(Renderer().render(project, edition: "fr", as: .log), with: "small.log")
    }

    @Test func aSmallReportFromRightToLeft() throws {
        try compare(Renderer().render(Samples.arabic, edition: "ar", as: .log), with: "arabic.log")
    }

    @Test func sectionOfTheAnnualReport() throws {
        try compare(
            Renderer().render(Samples.annual, edition: "fr-BE", as: .log, pages: 6...7),
            with: "annual-6-7.log")
    }

    private func compare(_ rendering: Rendering, with name: String) throws {
        #expect(rendering.diagnostics.map(\.summary) == [])
        let log = String(decoding: try #require(rendering.files.first).bytes, as: UTF8.self)
        let file = Self.folder.appending(path: name)
        if ProcessInfo.processInfo.environment["RAPPORT_GOLDENS"] == "write" {
            try log.write(to: file, atomically: true, encoding: .utf8)
        }
        let golden = try String(contentsOf: file, encoding: .utf8)
        let difference = log.split(separator: "\n").difference(from: golden.split(separator: "\n"))
        #expect(difference.isEmpty, "\(Self.words(of: difference))")
    }

    private static func words(of difference: CollectionDifference<Substring>) -> String {
        difference.prefix(12).map { change in
            switch change {
            case .insert(let line, let text, _): "+\(line + 1) \(text)"
            case .remove(let line, let text, _): "-\(line + 1) \(text)"
            }
        }.joined(separator: "\n")
    }
}
