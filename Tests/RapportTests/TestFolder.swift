import Foundation
import Rapport

/// A folder of a test's own, removed with everything in it.
final class TestFolder {
    private let folder: URL

    init() throws {
        folder = FileManager.default.temporaryDirectory.appending(path: "rapport-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    }

    deinit { try? FileManager.default.removeItem(at: folder) }

    func path(_ name: String) -> String { folder.appending(path: name).path }

    func write(_ files: [RenderedFile]) throws {
        for file in files { try Data(file.bytes).write(to: folder.appending(path: file.name)) }
    }

    /// Writes report.yaml: what every report has, and what this one has besides.
    func writeManifest(layout: String = "plain", _ rest: String) throws {
        try write(
            """
            title: Essai
            organisation: Association
            period: "2021"
            date: 2022-01-31
            layout: \(layout)
            \(rest)

            """, to: "report.yaml")
    }

    /// Writes a text, with the folders that lead to it.
    func write(_ text: String, to name: String) throws {
        let file = folder.appending(path: name)
        try FileManager.default.createDirectory(
            at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(text.utf8).write(to: file)
    }
}
