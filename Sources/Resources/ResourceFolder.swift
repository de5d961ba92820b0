import Foundation

/// Where the folders are that ship with Rapport: `Layouts`, `Assets`.
///
/// A program finds them where it stands, so that nothing remembers the machine that built it: an installed one under
/// its prefix, a built one beside itself. Whoever moves the program alone sets `RAPPORT_RESOURCES`.
public enum ResourceFolder {
    /// The path of a folder by its name.
    ///
    /// Where none of the places exists it is the first of them, so that the error that follows names a path.
    public static func path(of name: String) -> String {
        let candidates = places(
            of: name, environment: ProcessInfo.processInfo.environment, program: Bundle.main.executableURL)
        return candidates.first { FileManager.default.fileExists(atPath: $0) } ?? candidates.first ?? name
    }

    /// Where the folder may be, the first to look in first: what `RAPPORT_RESOURCES` names, `share` beside the
    /// program's `bin`, and the resources that SwiftPM puts beside what it builds.
    static func places(of name: String, environment: [String: String], program: URL?) -> [String] {
        let named = environment["RAPPORT_RESOURCES"].map { [$0 + "/" + name] } ?? []
        guard let folder = program?.resolvingSymlinksInPath().deletingLastPathComponent() else {
            return named
        }
        let prefix = folder.deletingLastPathComponent()
        return named + [
            prefix.appending(path: "share/rapport/\(name)").path,
            folder.appending(path: "Rapport_\(name).resources").path,
            folder.appending(path: "Rapport_\(name).bundle").path,
        ]
    }
}
