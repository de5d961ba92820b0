import Foundation

/// The source text of the real report, read where the sessions share it.
enum Seed {
    static func text() throws -> String {
        let here = URL(filePath: #filePath).resolvingSymlinksInPath()
        let root = here.deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        return try String(
            contentsOf: root.appending(path: "../shared/seeds/les-mentees-2021.txt"), encoding: .utf8)
    }

    static func paragraphs() throws -> [String] {
        try text().split(separator: "\n").map(String.init)
    }
}
