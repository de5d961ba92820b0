import Foundation

/// What ships with Rapport besides its layouts: sample report projects and schemas.
///
/// Found as `Layouts` finds its folders.
public enum Assets {
    /// The folder that holds one folder a sample project: `rapport-annuel-2021`, `gallery`.
    public static let reports = folder + "/Reports"

    /// The folder of the schemas of report.yaml and of the blocks, for editors that complete and check as one types.
    public static let schemas = folder + "/Schemas"

    private static let folder: String = {
        let environment = ProcessInfo.processInfo.environment
        let candidates = places(environment: environment, program: Bundle.main.executableURL)
        return candidates.first { FileManager.default.fileExists(atPath: $0) } ?? candidates.first ?? "Assets"
    }()

    /// Where the assets may be, the first to look in first: what `RAPPORT_RESOURCES` names, `share` beside the
    /// program's `bin`, and the resources that SwiftPM puts beside what it builds.
    static func places(environment: [String: String], program: URL?) -> [String] {
        let named = environment["RAPPORT_RESOURCES"].map { [$0 + "/Assets"] } ?? []
        guard let folder = program?.resolvingSymlinksInPath().deletingLastPathComponent() else {
            return named
        }
        let prefix = folder.deletingLastPathComponent()
        return named + [
            prefix.appending(path: "share/rapport/Assets").path,
            folder.appending(path: "Rapport_Assets.resources").path,
            folder.appending(path: "Rapport_Assets.bundle").path,
        ]
    }
}
