import Foundation
internal import Publishing

/// Finds the ICC profile of a printing condition among those that a system has.
struct OutputProfileFinder {
    /// Folders to look in, the first first.
    let folders: [String]

    /// A profile that was found, and its file.
    struct Found {
        var path: String
        var bytes: [UInt8]
    }

    /// Files that hold FOGRA39, by whoever makes them.
    private static let fogra39 = [
        "FOGRA39L_coated", "ISOcoated_v2_300_eci", "ISOcoated_v2_eci", "CoatedFOGRA39", "FOGRA39L Coated",
    ]

    init(environment: [String: String] = ProcessInfo.processInfo.environment) {
        let home = environment["HOME"] ?? ""
        let data = environment["XDG_DATA_HOME"] ?? home + "/.local/share"
        let named = environment["RAPPORT_PROFILES"].map { [$0] } ?? []
        folders =
            named + [
                data + "/icc", data + "/color/icc", home + "/.color/icc", "/usr/local/share/color/icc",
                "/usr/share/color/icc", "/var/lib/color/icc",
            ]
            + ["/usr/share/texlive/texmf-dist", "/usr/share/texmf", "/usr/local/share/texmf"].map {
                $0 + "/tex/generic/colorprofiles"
            }
    }

    /// The profile of a name, or, without one, of a condition; nil where the system has none.
    func find(named name: String?, condition: String) -> Found? {
        let names = name.map { [$0] } ?? (condition == "FOGRA39" ? Self.fogra39 : [condition])
        let wanted = Set(names.flatMap { [$0.lowercased() + ".icc", $0.lowercased() + ".icm"] })
        for folder in folders {
            let files = profiles(in: folder).filter {
                wanted.contains(($0 as NSString).lastPathComponent.lowercased())
            }
            // In the order of the names, then of the paths: the same on every run.
            let first = names.lazy.compactMap { name in
                files.first { ($0 as NSString).lastPathComponent.lowercased().hasPrefix(name.lowercased()) }
            }.first
            if let first, let data = FileManager.default.contents(atPath: first) {
                return Found(path: first, bytes: [UInt8](data))
            }
        }
        return nil
    }

    /// ICC files in a folder and the folders in it, sorted; not more than a system has.
    private func profiles(in folder: String) -> [String] {
        guard let found = FileManager.default.enumerator(atPath: folder) else { return [] }
        var files: [String] = []
        for case let name as String in found {
            if found.level > 4 { found.skipDescendants() }
            if name.lowercased().hasSuffix(".icc") || name.lowercased().hasSuffix(".icm") {
                files.append(folder + "/" + name)
            }
            if files.count > 5000 { break }
        }
        return files.sorted()
    }
}
