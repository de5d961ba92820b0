import ArgumentParser
import Foundation
import Publishing
import Rapport

/// The folder of a project, as every command of translations is told it.
struct ProjectFolder: ParsableArguments {
    @Argument(help: "The folder with the report.yaml.", completion: .directory)
    var project: String

    func validate() throws { try ExistingFolder.check(project) }

    /// Prints what was found, and ends the command with 1 where it is an error.
    func tell(_ diagnostics: [Diagnostic]) throws { try Findings.tell(diagnostics, in: project) }

    /// Writes files of the project, all of them or none. None is written where a link leads out of the project.
    func write(_ files: [RenderedFile]) throws {
        try tell(files.map(\.name).filter(leadsOut).map(Self.outside))
        let folders = Set(files.map { ($0.name as NSString).deletingLastPathComponent }).sorted()
        let placed = files.map { (path: project + "/" + $0.name, bytes: $0.bytes) }
        do throws(FileWriter.Failure) {
            for name in folders where !name.isEmpty { try OutputFolder(path: project + "/" + name).make() }
            try FileWriter.replace(placed)
        } catch {
            try tell([error.diagnostic])
        }
    }

    /// Whether the file, or a folder on the way to it, is a link to somewhere that is not in the project. What is not there
    /// yet is made, and leads nowhere; what a link names that is not there cannot be told, and is taken to lead out.
    private func leadsOut(_ name: String) -> Bool {
        guard let root = Self.truePath(project) else { return false }
        var path = project
        for part in name.split(separator: "/") {
            if part == ".." { return true }
            path += "/" + part
            var status = stat()
            guard lstat(path, &status) == 0 else { return false }
            guard let full = Self.truePath(path) else { return true }
            guard full == root || full.hasPrefix(root.hasSuffix("/") ? root : root + "/") else { return true }
        }
        return false
    }

    private static func truePath(_ path: String) -> String? {
        guard let resolved = realpath(path, nil) else { return nil }
        defer { free(resolved) }
        return String(cString: resolved)
    }

    private static func outside(_ name: String) -> Diagnostic {
        Diagnostic(
            .error, "path-outside", "“\(name)” leads out of the project, and is not written",
            explanation: "It is a link, or stands in a folder that is one, to somewhere else.",
            at: Origin(.line(name, line: 1, column: 1)),
            hint: "Put the file itself there in place of the link.")
    }
}
