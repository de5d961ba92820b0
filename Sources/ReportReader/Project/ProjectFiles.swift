import Foundation
import ReportModel
import Synchronization

/// The files of a project. Nothing outside its folder is read, wherever its links lead.
struct ProjectFiles: Sendable {
    /// Bytes of a text, a data file and a picture that are still read.
    enum Limit: Int {
        case text = 2_000_000
        case data = 32_000_000
        case picture = 100_000_000
    }

    /// As it was given.
    let folder: String
    /// Its true path, links resolved; nil where there is no such folder.
    private let root: String?
    private let shelf = Shelf()

    /// Texts that were read.
    private final class Shelf: Sendable {
        let texts = Mutex<[String: SourceFile]>([:])
    }

    init(folder: String) {
        self.folder = folder
        root = Self.truePath(folder)
    }

    var exists: Bool { root.map(Self.isFolder) ?? false }

    /// Reads a text file, UTF-8, once.
    func text(_ path: String, limit: Limit = .text, at origin: Origin, _ log: DiagnosticLog) -> SourceFile? {
        if let known = shelf.texts.withLock({ $0[path] }) { return known }
        guard let bytes = bytes(path, limit: limit, at: origin, log) else { return nil }
        let file = SourceFile(path: path, bytes: bytes)
        if let offset = file.firstInvalidByte {
            log.add(.notUTF8(path, at: file.origin(offset..<offset + 1)))
            return nil
        }
        guard let checked = checkControls(file, log) else { return nil }
        shelf.texts.withLock { $0[path] = checked }
        return checked
    }

    /// Reads a text file of data, in the encoding that was declared or that it has.
    func data(_ path: String, encoding: TextEncoding?, at origin: Origin, _ log: DiagnosticLog) -> SourceFile?
    {
        guard let bytes = bytes(path, limit: .data, at: origin, log) else { return nil }
        do {
            guard let decoded = try TextDecoder.utf8(bytes, as: encoding) else {
                return checkControls(SourceFile(path: path, bytes: bytes), log)
            }
            return checkControls(SourceFile(path: path, bytes: decoded, isDecoded: true), log)
        } catch {
            log.add(.badEncoding(error, in: SourceFile(path: path, bytes: bytes)))
            return nil
        }
    }

    private func checkControls(_ file: SourceFile, _ log: DiagnosticLog) -> SourceFile? {
        guard let offset = file.firstControl else { return file }
        log.add(.controlCharacter(file.bytes[offset], at: file.origin(offset..<offset + 1)))
        return nil
    }

    /// The bytes of a file.
    func bytes(_ path: String, limit: Limit, at origin: Origin, _ log: DiagnosticLog) -> [UInt8]? {
        guard let full = find(path, limit: limit, at: origin, log) else { return nil }
        if let data = FileManager.default.contents(atPath: full) { return [UInt8](data) }
        log.add(.unreadableFile(path, at: origin))
        return nil
    }

    /// The true path of a file that is there, inside the project, and not larger than it may be.
    func find(_ path: String, limit: Limit, at origin: Origin, _ log: DiagnosticLog) -> String? {
        guard let root, !path.isEmpty, !path.utf8.contains(0) else {
            log.add(.missingFile(path, nearest: nil, at: origin))
            return nil
        }
        guard !path.hasPrefix("/"), !climbs(path) else {
            log.add(.pathOutside(path, at: origin))
            return nil
        }
        guard let full = Self.truePath(root + "/" + path) else {
            log.add(.missingFile(path, nearest: nearest(to: path), at: origin))
            return nil
        }
        guard isInside(full) else {
            log.add(.pathOutside(path, at: origin))
            return nil
        }
        let attributes = try? FileManager.default.attributesOfItem(atPath: full)
        guard attributes?[.type] as? FileAttributeType == .typeRegular else {
            log.add(.notAFile(path, at: origin))
            return nil
        }
        let size = (attributes?[.size] as? NSNumber)?.intValue ?? 0
        guard size <= limit.rawValue else {
            log.add(.fileTooLarge(path, limit: limit.rawValue, at: origin))
            return nil
        }
        return full
    }

    /// Whether there is anything at a path, inside the project or not.
    func has(_ path: String) -> Bool {
        root.map { FileManager.default.fileExists(atPath: $0 + "/" + path) } ?? false
    }

    /// Names in a folder of the project, sorted; none where there is no such folder or it lies outside.
    func names(in path: String) -> [String] {
        guard let root, let full = Self.truePath(root + "/" + path), isInside(full), Self.isFolder(full)
        else { return [] }
        let names = try? FileManager.default.contentsOfDirectory(atPath: full)
        return (names ?? []).filter { !$0.hasPrefix(".") }.sorted()
    }

    /// Every file of the project, by its path in it, sorted: no hidden ones, no links, nothing that was built. nil, with a
    /// diagnostic, where there are more than so many.
    func allFiles(atMost limit: Int, _ log: DiagnosticLog) -> [String]? {
        guard let root, let found = FileManager.default.enumerator(atPath: root) else { return nil }
        var names: [String] = []
        for case let name as String in found {
            let isHidden = name.split(separator: "/").contains { $0.hasPrefix(".") }
            let type = found.fileAttributes?[.type] as? FileAttributeType
            guard !isHidden, !name.hasPrefix("Output/"), type == .typeRegular else { continue }
            names.append(name)
            guard names.count <= limit else {
                log.add(.tooManyFiles(limit, at: ManifestPlaces.file))
                return nil
            }
        }
        return names.sorted()
    }

    /// Why a folder that is there gives no names: it lies outside, is none, or must not be read.
    func fault(ofFolder path: String, at origin: Origin) -> Diagnostic? {
        guard let root, let full = Self.truePath(root + "/" + path) else { return nil }
        if !isInside(full) { return .pathOutside(path, at: origin) }
        if !Self.isFolder(full) { return .notAFolder(path, at: origin) }
        return (try? FileManager.default.contentsOfDirectory(atPath: full)) == nil
            ? .unreadableFile(path, at: origin) : nil
    }

    private func isInside(_ full: String) -> Bool {
        guard let root else { return false }
        return full == root || full.hasPrefix(root.hasSuffix("/") ? root : root + "/")
    }

    /// Whether `..` leads out of the project on the way, whatever is there.
    private func climbs(_ path: String) -> Bool {
        var depth = 0
        for part in path.split(separator: "/") where part != "." {
            depth += part == ".." ? -1 : 1
            if depth < 0 { return true }
        }
        return false
    }

    /// A name in the same folder that is nearly the one that is missing.
    private func nearest(to path: String) -> String? {
        let parts = path.split(separator: "/", omittingEmptySubsequences: false)
        let parent = parts.dropLast().joined(separator: "/")
        guard let name = NearestName.of(String(parts.last ?? ""), among: names(in: parent)) else {
            return nil
        }
        return parent.isEmpty ? name : parent + "/" + name
    }

    private static func isFolder(_ path: String) -> Bool {
        var isFolder: ObjCBool = false
        return FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) && isFolder.boolValue
    }

    /// `realpath(3)`: the path without links, dots and double slashes; nil where nothing is there.
    private static func truePath(_ path: String) -> String? {
        guard let resolved = realpath(path, nil) else { return nil }
        defer { free(resolved) }
        return String(cString: resolved)
    }
}
