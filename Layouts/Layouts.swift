import Foundation

/// The layouts that ship with Rapport, one folder each: `annual`, `plain`.
///
/// A program finds them where it stands, so that nothing remembers the machine that built it: an installed one under
/// its prefix, a built one beside itself. Whoever moves the program alone sets `RAPPORT_RESOURCES`.
public enum Layouts {
    /// The folder that holds one folder a layout.
    ///
    /// Where none of the places exists it is the first of them, so that the error that follows names a path.
    public static let folder: String = {
        let environment = ProcessInfo.processInfo.environment
        let candidates = places(environment: environment, program: Bundle.main.executableURL)
        return candidates.first { FileManager.default.fileExists(atPath: $0) } ?? candidates.first
            ?? "Layouts"
    }()

    /// Their names, sorted.
    public static var names: [String] {
        let folder = URL(filePath: folder)
        let entries = try? FileManager.default.contentsOfDirectory(
            at: folder, includingPropertiesForKeys: [.isDirectoryKey], options: .skipsHiddenFiles)
        return (entries ?? [])
            .filter { (try? $0.resourceValues(forKeys: [.isDirectoryKey]).isDirectory) == true }
            .map(\.lastPathComponent).sorted()
    }

    /// Where the layouts may be, the first to look in first: what `RAPPORT_RESOURCES` names, `share` beside the
    /// program's `bin`, and the resources that SwiftPM puts beside what it builds.
    static func places(environment: [String: String], program: URL?) -> [String] {
        let named = environment["RAPPORT_RESOURCES"].map { [$0 + "/Layouts"] } ?? []
        guard let folder = program?.resolvingSymlinksInPath().deletingLastPathComponent() else {
            return named
        }
        let prefix = folder.deletingLastPathComponent()
        return named + [
            prefix.appending(path: "share/rapport/Layouts").path,
            folder.appending(path: "Rapport_Layouts.resources").path,
            folder.appending(path: "Rapport_Layouts.bundle").path,
        ]
    }
}
