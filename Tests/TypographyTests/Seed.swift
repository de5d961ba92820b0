import Foundation

/// The source text of the real report where it lies beside the checkout; elsewhere, the sample report's own French prose.
enum Seed {
    private static let root = URL(filePath: #filePath).resolvingSymlinksInPath().deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent()

    static func text() throws -> String {
        let source = root.appending(path: "../shared/seeds/les-mentees-2021.txt")
        if let text = try? String(contentsOf: source, encoding: .utf8) { return text }
        let folder = root.appending(path: "Assets/Reports/rapport-annuel-2021/content/fr")
        return try FileManager.default.contentsOfDirectory(atPath: folder.path).filter { $0.hasSuffix(".md") }
            .sorted()
            .map { try String(contentsOf: folder.appending(path: $0), encoding: .utf8) }
            .joined(separator: "\n")
            .replacing(/\{\{[^}]*\}\}|\{[^}]*\}/, with: "12")
    }

    /// Its paragraphs of several lines.
    static func prose() throws -> [String] {
        try paragraphs().filter { $0.count > 150 && $0.first?.isLetter == true && !$0.contains("|") }
    }

    static func paragraphs() throws -> [String] {
        try text().split(separator: "\n").map(String.init).filter { !$0.hasPrefix("```") }
    }
}
