import Foundation
import ReportModel

/// The funding profiles that a project can name: those of its report.yaml, and those that ship.
///
/// A profile may have the name of the one that it is based on: `foundation: { base: foundation, pages: 8 }` changes the
/// shipped one.
final class ProfileBook {
    private let own: [String: YAMLEntry]
    /// Folder of the profiles that ship, one file each.
    private let shipped: String
    private let log: DiagnosticLog
    private var known: [String: FundingProfile?] = [:]

    /// - Parameter map: report.yaml.
    init(_ map: YAMLMap, shipped: String = FundingProfile.folder, _ log: DiagnosticLog) {
        (self.shipped, self.log) = (shipped, log)
        var own: [String: YAMLEntry] = [:]
        for entry in map.map("profiles", "profiles")?.all() ?? [] {
            if ManifestReader.isName(entry.key, also: "-_") {
                own[entry.key] = entry
            } else {
                log.add(.badName(entry.key, of: "a profile", at: entry.keyOrigin))
            }
        }
        self.own = own
        // What is wrong with a profile is told whether or not an edition uses it.
        for entry in own.values.sorted(by: { $0.key < $1.key }) {
            _ = profile(entry.key, at: entry.keyOrigin, under: [])
        }
    }

    /// The profile of a name; nil, with a diagnostic, where there is none.
    func profile(_ name: String, at origin: Origin) -> FundingProfile? {
        profile(name, at: origin, under: [])
    }

    /// - Parameter path: the project's profiles that are based on this one, the nearest last.
    private func profile(_ name: String, at origin: Origin, under path: [String]) -> FundingProfile? {
        if path.isEmpty, let known = known[name] { return known }
        if let entry = own[name], !path.contains(name) {
            let profile = YAMLMap(entry.value, "profile", log).flatMap {
                read($0, name, under: path + [name])
            }
            if path.isEmpty { known[name] = profile }
            return profile
        }
        if let map = shippedMap(name) { return read(map, name, under: path) }
        log.add(
            path.contains(name)
                ? .cyclicProfile(path + [name], at: origin)
                : .unknownProfile(name, valid: names, at: origin))
        return nil
    }

    private func read(_ map: YAMLMap, _ name: String, under path: [String]) -> FundingProfile? {
        var base = FundingProfile(name: name)
        if let value = map.value("base"), let parent = map.string(value, "base") {
            guard path.count < 16, let profile = profile(parent, at: value.origin, under: path) else {
                return nil
            }
            base = profile
        }
        return ProfileReader(log: log).read(map, name: name, over: base)
    }

    private func shippedMap(_ name: String) -> YAMLMap? {
        let path = "\(shipped)/\(name).yaml"
        guard ManifestReader.isName(name, also: "-_"), let data = FileManager.default.contents(atPath: path),
            let root = YAMLParser.read(SourceText(SourceFile(path: path, bytes: [UInt8](data))), log)
        else { return nil }
        return YAMLMap(root, "profile", log)
    }

    private var names: [String] {
        let files = (try? FileManager.default.contentsOfDirectory(atPath: shipped)) ?? []
        let shipped = files.filter { $0.hasSuffix(".yaml") }.map { String($0.dropLast(5)) }
        return Set(shipped + own.keys).sorted()
    }
}
