import Foundation

/// Where a renderer finds its fonts. Only the folders named are looked at: start-up time follows their size.
public struct FontConfiguration: Hashable, Sendable {
    /// Searched with the folders in them. An absent folder is passed over.
    public var folders: [String]
    /// Where fontconfig reads and keeps its caches, the first that is writable.
    public var caches: [String]
    /// The families that are wanted; none: every font of every folder. Matching a description takes time for every
    /// font that there is.
    public var families: [String]
    /// Fonts besides these that few reports need: looked at when a text does.
    var reserve: Reserve?

    struct Reserve: Hashable, Sendable {
        var folders: [String]
        var families: [String]
    }

    public init(
        folders: [String], caches: [String] = FontConfiguration.defaultCaches, families: [String] = []
    ) {
        self.folders = folders
        self.caches = caches
        self.families = families
    }

    /// With the reserve; nil where there is none.
    var withReserve: FontConfiguration? {
        guard let reserve else { return nil }
        var all = self
        all.reserve = nil
        all.folders += reserve.folders.filter { !folders.contains($0) }
        if !families.isEmpty { all.families += reserve.families }
        return all
    }

    /// The families that a layout names, where Debian installs them, and the fonts that a project brings.
    ///
    /// A family that is not known by its folder lets all of the system's folders be searched.
    ///
    /// - Parameter reserve: families that stand in for them, and those for scripts: looked at when a text needs them.
    public static func standard(
        families: [String] = [], reserve: [String] = [], projectFonts: String? = nil
    ) -> FontConfiguration {
        let installed = folders(of: families)
        var configuration = FontConfiguration(
            folders: (projectFonts.map { [$0] } ?? []) + (installed.isEmpty ? roots : installed),
            families: projectFonts == nil ? families : [])
        let more = reserve.filter { !families.contains($0) }
        if !families.isEmpty, !more.isEmpty {
            configuration.reserve = Reserve(folders: folders(of: more), families: more)
        }
        return configuration
    }

    /// Those that are installed; all known ones for no families.
    private static func folders(of families: [String]) -> [String] {
        let wanted = families.isEmpty ? nil : families.map(folder)
        let needed = wanted.map { $0.contains(nil) ? roots : Set($0.compactMap(\.self)).sorted() }
        return (needed ?? known.map(\.folder)).filter { FileManager.default.fileExists(atPath: $0) }
    }

    /// Folders of the families that the shipped layouts name; Noto has a family for each script.
    private static let known: [(family: String, folder: String)] = [
        ("Inter", "opentype/inter"), ("Lato", "truetype/lato"), ("League Spartan", "opentype/league-spartan"),
        ("Manrope", "truetype/manrope"), ("Noto ", "truetype/noto"), ("Vollkorn", "truetype/vollkorn"),
        ("WenQuanYi Micro Hei", "truetype/wqy"),
    ].map { ($0, "/usr/share/fonts/" + $1) }

    private static var roots: [String] {
        let home = ProcessInfo.processInfo.environment["HOME"].map {
            [$0 + "/.local/share/fonts", $0 + "/.fonts"]
        }
        return ["/usr/share/fonts", "/usr/local/share/fonts"] + (home ?? [])
    }

    private static func folder(of family: String) -> String? {
        known.first { $0.family == family || $0.family.hasSuffix(" ") && family.hasPrefix($0.family) }?.folder
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
            + caches.map { element("cachedir", $0) }.joined() + selection + "</fontconfig>"
    }

    /// Everything is rejected (by the pattern that matches all) but the families by name.
    private var selection: String {
        if families.isEmpty { return "" }
        let named = families.map {
            "<pattern><patelt name=\"family\"><string>\(FontConfiguration.escaped($0))</string></patelt></pattern>"
        }
        return "<selectfont><rejectfont><pattern></pattern></rejectfont><acceptfont>\(named.joined())"
            + "</acceptfont></selectfont>"
    }

    private static func escaped(_ text: String) -> String {
        text.replacingOccurrences(of: "&", with: "&amp;").replacingOccurrences(of: "<", with: "&lt;")
    }
}
