import Foundation
import Publishing
import Rapport

/// The folder that finished files appear in: all of an edition, whole, or none.
struct OutputFolder: Sendable {
    let path: String

    /// Writes the files, and makes the folder where there is none.
    /// - Returns: the paths of the files, in their order.
    func write(_ files: [RenderedFile]) throws(FileWriter.Failure) -> [String] {
        try make()
        let placed = files.map { (path: path + "/" + $0.name, bytes: $0.bytes) }
        try FileWriter.replace(placed)
        return placed.map(\.path)
    }

    /// Removes what a longer build left behind: pages that are numbered like those of an edition and are not among the
    /// files just written. Names of other forms are somebody else's.
    ///
    /// - Parameters:
    ///   - name: what the names of its files begin with.
    ///   - files: names of all its pages.
    func removeStalePages(of name: String, besides files: [String], suffix: String) {
        let edition = name, fresh = Set(files), widths = Set([3] + files.compactMap(digits))
        for name in (try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []
        where !fresh.contains(name) && name.hasSuffix("." + suffix) {
            let stem = name.dropLast(suffix.count + 1)
            guard stem.hasPrefix(edition + "-") else { continue }
            let number = stem.dropFirst(edition.count + 1)
            if widths.contains(number.count), number.allSatisfy({ ("0"..."9").contains($0) }) {
                unlink(path + "/" + name)
            }
        }
    }

    /// How many figures number a page's file.
    private func digits(of name: String) -> Int? {
        let number = name.split(separator: ".").dropLast().last?.split(separator: "-").last
        return number?.count
    }

    /// Makes the folder, and those that lead to it, where there is none.
    func make() throws(FileWriter.Failure) {
        var place = path.hasPrefix("/") ? "/" : ""
        for part in path.split(separator: "/") {
            place += part
            if mkdir(place, 0o777) != 0 {
                let code = errno
                var isFolder: ObjCBool = false
                let exists = FileManager.default.fileExists(atPath: place, isDirectory: &isFolder)
                guard exists, isFolder.boolValue else {
                    throw FileWriter.Failure(path: place, step: "create", code: exists ? ENOTDIR : code)
                }
            }
            place += "/"
        }
    }
}
