import Foundation
import Rapport

/// The folder that finished files appear in: all of them, whole, or none.
struct OutputFolder {
    let path: String

    /// What hindered writing, with the file concerned.
    struct Failure: Error, Equatable {
        var path: String
        var reason: String
    }

    /// Writes each file beside its place and renames them when all are there, so that a file that was there stays as it
    /// was until the new one is whole.
    /// - Returns: the paths of the files, in their order.
    func write(_ files: [RenderedFile]) throws(Failure) -> [String] {
        try attempt(path) {
            try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
        }
        let mark = ".\(ProcessInfo.processInfo.processIdentifier).part"
        var parts: [String] = []
        defer { for part in parts { try? FileManager.default.removeItem(atPath: part) } }
        for file in files {
            let part = path + "/." + file.name + mark
            parts.append(part)
            try attempt(part) { try Data(file.bytes).write(to: URL(filePath: part)) }
        }
        for (file, part) in zip(files, parts) {
            let place = path + "/" + file.name
            guard rename(part, place) == 0 else {
                throw Failure(path: place, reason: String(cString: strerror(errno)))
            }
        }
        return files.map { path + "/" + $0.name }
    }

    private func attempt(_ path: String, _ body: () throws -> Void) throws(Failure) {
        do { try body() } catch { throw Failure(path: path, reason: error.localizedDescription) }
    }
}
