import Foundation
import Glibc

/// A folder that appears whole or not at all: it is made beside its place, and then renamed.
struct NewFolder {
    let path: String

    enum Content {
        case text(String)
        /// Of a file with this path.
        case copy(String)
    }

    struct Failure: Error {
        var text: String
    }

    /// - Throws: `Failure` where there is something at its place already, or it cannot be written.
    func make(_ files: [(path: String, content: Content)]) throws(Failure) {
        let place = path.count > 1 && path.hasSuffix("/") ? String(path.dropLast()) : path
        try check(place)
        let draft = "\(place).\(getpid()).part"
        do {
            try FileManager.default.createDirectory(atPath: draft, withIntermediateDirectories: true)
            for file in files { try write(file.content, to: draft + "/" + file.path) }
        } catch {
            try? FileManager.default.removeItem(atPath: draft)
            throw Failure(text: "‘\(place)’ cannot be written: \(error.localizedDescription)")
        }
        // An empty folder gives way to another one in one step (rename(2)).
        guard rename(draft, place) == 0 else {
            let code = errno
            try? FileManager.default.removeItem(atPath: draft)
            throw Failure(text: "‘\(place)’ cannot be made: \(String(cString: strerror(code)))")
        }
    }

    private func check(_ place: String) throws(Failure) {
        var isFolder: ObjCBool = false
        guard FileManager.default.fileExists(atPath: place, isDirectory: &isFolder) else { return }
        guard isFolder.boolValue else { throw Failure(text: "‘\(place)’ is a file.") }
        let names = try? FileManager.default.contentsOfDirectory(atPath: place)
        guard names?.isEmpty == true else {
            throw Failure(text: "‘\(place)’ is not empty: name a folder that is, or that is not there yet.")
        }
    }

    private func write(_ content: Content, to path: String) throws {
        let folder = URL(fileURLWithPath: path).deletingLastPathComponent()
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        switch content {
        case .text(let text): try Data(text.utf8).write(to: URL(fileURLWithPath: path))
        case .copy(let source): try FileManager.default.copyItem(atPath: source, toPath: path)
        }
    }
}
