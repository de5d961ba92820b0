import Foundation

/// Where a renderer finds its fonts. Only the folders named are looked at: start-up time follows their size.
public struct FontConfiguration: Hashable, Sendable {
    /// Searched with the folders in them. An absent folder is passed over.
    public var folders: [String]
    /// Where fontconfig reads and keeps its caches, the first that is writable.
    public var caches: [String]

    public init(folders: [String], caches: [String] = FontConfiguration.defaultCaches) {
        (self.folders, self.caches) = (folders, caches)
    }

    /// The families that the layouts name, as Debian installs them, and the fonts that a project brings.
    public static func standard(projectFonts: String? = nil) -> FontConfiguration {
        let root = "/usr/share/fonts/"
        let installed = [
            "opentype/league-spartan", "opentype/inter", "truetype/vollkorn", "truetype/manrope",
            "truetype/lato",
            "truetype/noto",
        ].map { root + $0 }.filter { FileManager.default.fileExists(atPath: $0) }
        return FontConfiguration(
            folders: (projectFonts.map { [$0] } ?? []) + (installed.isEmpty ? [root] : installed))
    }

    /// The system's cache, which is up to date for the system's own folders, then the user's.
    public static var defaultCaches: [String] {
        let environment = ProcessInfo.processInfo.environment
        let user = environment["XDG_CACHE_HOME"] ?? environment["HOME"].map { $0 + "/.cache" }
        return ["/var/cache/fontconfig", (user ?? NSTemporaryDirectory()) + "/fontconfig"]
    }

    /// In fontconfig's own format.
    var xml: String {
        func element(_ name: String, _ path: String) -> String {
            "<\(name)>\(FontConfiguration.escaped(path))</\(name)>"
        }
        return "<fontconfig>" + folders.map { element("dir", $0) }.joined()
            + caches.map { element("cachedir", $0) }.joined() + "</fontconfig>"
    }

    private static func escaped(_ text: String) -> String {
        text.replacingOccurrences(of: "&", with: "&amp;").replacingOccurrences(of: "<", with: "&lt;")
    }
}
