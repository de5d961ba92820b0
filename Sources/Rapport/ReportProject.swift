import Foundation
internal import ReportReader

/// A report project: a folder with report.yaml, content, data and pictures.
///
/// What its editions share is read once, and kept as long as the value: a new value sees what has changed since.
public struct ReportProject: Sendable {
    public let folder: String
    private let reader: ProjectReader
    private let fileDate: Int?

    /// - Parameter fileDate: what files say of when they were made, in seconds since 1970, UTC; nil: the date in
    ///   report.yaml. For builds that are to be reproduced: the value of SOURCE_DATE_EPOCH.
    public init(folder: String, fileDate: Int? = nil) {
        self.folder = folder
        self.fileDate = fileDate
        reader = ProjectReader(folder: folder)
    }

    /// The editions that report.yaml names, in its order, and what is wrong with report.yaml.
    public func editions() -> (ids: [String], diagnostics: [Diagnostic]) {
        let (manifest, diagnostics) = reader.manifest()
        return (manifest?.editions.map(\.id) ?? [], diagnostics)
    }

    /// What report.yaml says of an edition; nil where it has none of that name.
    public func edition(_ id: String) -> Edition? { reader.manifest().0?.edition(id) }

    /// One edition as it was written: its report, layout and pictures, every fault of the project told at once.
    ///
    /// - Parameter isSibling: whether it is read for the edition that it is parallel to.
    func manuscript(
        edition: String, draft: Bool, layouts: String, isSibling: Bool = false
    ) -> Manuscript {
        let isListed = !isSibling && self.edition(edition)?.attachedData.isEmpty == false
        if isListed { return ledgerManuscript(edition: edition, draft: draft, layouts: layouts) }
        let (report, faults) = reader.report(edition: edition, draft: draft)
        return manuscript(
            Manuscript(report: report, diagnostics: faults), draft: draft, layouts: layouts,
            isSibling: isSibling)
    }

    /// The same with the numbers that it prints.
    func ledgerManuscript(edition: String, draft: Bool, layouts: String) -> Manuscript {
        let (ledger, report, faults) = reader.ledger(edition: edition, draft: draft)
        var read = Manuscript(report: report, diagnostics: faults)
        read.ledger = ledger
        return manuscript(read, draft: draft, layouts: layouts, isSibling: false)
    }

    /// A report with its layout, pictures and the editions that are parallel to it.
    private func manuscript(
        _ read: Manuscript, draft: Bool, layouts: String, isSibling: Bool
    ) -> Manuscript {
        var manuscript = read
        manuscript.report?.fileDate = fileDate
        guard let report = manuscript.report else { return manuscript }
        let edition = report.edition.id
        manuscript.project = folder
        let (layout, more) = reader.layout(named: report.edition.layout, shipped: layouts)
        manuscript.layout = layout
        manuscript.diagnostics += more
        manuscript.keepToProfile()
        manuscript.readOutputProfile(by: reader)
        manuscript.readAnnexes(by: reader)
        manuscript.readPictures(in: folder)
        manuscript.fontFolder = existing("fonts")
        if !isSibling {
            manuscript.siblings = report.edition.parallel.filter { $0 != edition }.map {
                self.manuscript(edition: $0, draft: draft, layouts: layouts, isSibling: true)
            }
        }
        return manuscript
    }

    /// The report as a value: what a program may change before it renders it.
    public func report(edition: String, draft: Bool = false) -> (report: Report?, diagnostics: [Diagnostic]) {
        reader.report(edition: edition, draft: draft)
    }

    private func existing(_ name: String) -> String? {
        let path = folder + "/" + name
        var isFolder: ObjCBool = false
        return FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) && isFolder.boolValue
            ? path : nil
    }
}
