import Foundation

/// A file of the program, with the room that it stands in.
struct SourceFile {
    /// From the top of the package: `Sources/Frames/Frame.swift`.
    let path: String
    let room: String
    let text: String
    let code: SwiftCode

    /// Every Swift file of the rooms, read once; none where reading fails.
    static let all = (try? read()) ?? []

    private static func read() throws -> [SourceFile] {
        let top = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent()
        return try ["Sources", "Layouts", "Assets"].flatMap { try files(in: $0, of: top) }
    }

    private static func files(in folder: String, of top: URL) throws -> [SourceFile] {
        let folder = top.appending(path: folder).resolvingSymlinksInPath()
        let names = FileManager.default.enumerator(atPath: folder.path)?.allObjects as? [String] ?? []
        return try names.filter { $0.hasSuffix(".swift") }.sorted().map { name in
            let text = try String(contentsOf: folder.appending(path: name), encoding: .utf8)
            let path = folder.lastPathComponent + "/" + name
            let parts = path.split(separator: "/")
            let room = String(parts[0] == "Sources" ? parts[1] : parts[0])
            return SourceFile(path: path, room: room, text: text, code: SwiftCode(text))
        }
    }

    /// Where a pattern stands in its code: `Sources/Frames/Frame.swift:12`.
    func places(of pattern: Regex<Substring>) -> [String] {
        code.lines(with: pattern).map { "\(path):\($0)" }
    }
}
