import Foundation
import ReportModel

/// Where the files of layouts are: the project's own count before those that ship.
struct LayoutFiles {
    static let fileName = "layout.yaml"
    let project: ProjectFiles
    /// Folder of the layouts that ship.
    let shipped: String
    let log: DiagnosticLog

    /// Whether the project has a layout of this name.
    func isOwn(_ name: String) -> Bool { Self.isName(name) && project.has(ownPath(of: name)) }

    /// The project's own file of a layout, or the one that ships; nil, with a diagnostic, where there is none.
    func file(of name: String, own: Bool, at origin: Origin) -> SourceFile? {
        if own { return project.text(ownPath(of: name), at: origin, log) }
        let path = "\(shipped)/\(name)/\(Self.fileName)"
        guard Self.isName(name), let data = FileManager.default.contents(atPath: path) else {
            log.add(.unknownLayout(name, valid: names, at: origin))
            return nil
        }
        return SourceFile(path: path, bytes: [UInt8](data))
    }

    private func ownPath(of name: String) -> String { "layouts/\(name)/\(Self.fileName)" }

    private static func isName(_ name: String) -> Bool {
        !name.isEmpty && name.utf8.allSatisfy { $0.isLetterOrDigit || "-_".utf8.contains($0) }
    }

    /// Layouts that there are, the project's and the shipped ones.
    private var names: [String] {
        let shipped = (try? FileManager.default.contentsOfDirectory(atPath: shipped)) ?? []
        let complete = shipped.filter {
            FileManager.default.fileExists(atPath: "\(self.shipped)/\($0)/\(Self.fileName)")
        }
        return (project.names(in: "layouts") + complete).sorted()
    }
}
