import Foundation
public import ReportModel

/// A PDF that goes with an edition, as the project has it.
public struct AnnexFile: Hashable, Sendable {
    public var annex: Annex
    /// Its own name in signs that every portal takes, with its ending: `budget.pdf`.
    public var name: String
    public var bytes: [UInt8]

    public init(annex: Annex, name: String, bytes: [UInt8]) {
        (self.annex, self.name, self.bytes) = (annex, name, bytes)
    }
}

extension ProjectReader {
    /// The files that go with an edition, and what is wrong with them. Nothing outside the project is read.
    public func annexes(of edition: Edition) -> ([AnnexFile], [Diagnostic]) {
        let log = DiagnosticLog(), files = library.files
        let found = edition.annexes.compactMap { annex -> AnnexFile? in
            guard let path = files.find(annex.path, limit: .annex, at: annex.origin, log) else { return nil }
            guard let data = FileManager.default.contents(atPath: path) else {
                log.add(.unreadableFile(annex.path, at: annex.origin))
                return nil
            }
            return AnnexFile(annex: annex, name: Self.safeName(of: annex.path), bytes: [UInt8](data))
        }
        return (found, log.all)
    }

    /// The last part of a path in plain letters, digits, hyphens, underscores and points.
    private static func safeName(of path: String) -> String {
        let name = FileName.ascii(String(path.split(separator: "/").last ?? ""))
        return name.isEmpty ? "annex.pdf" : name
    }
}

extension ProjectFiles.Limit {
    /// Larger ones no portal takes.
    static let annex = ProjectFiles.Limit.picture
}
