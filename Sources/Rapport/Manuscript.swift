internal import Publishing
internal import ReportReader
internal import Typography

/// All that page layout needs of one edition, and what was wrong with it.
struct Manuscript {
    var report: Report?
    var layout: LayoutSpec?
    var pictures: [String: PictureSource] = [:]
    /// The project's own fonts.
    var fontFolder: String?
    var diagnostics: [Diagnostic]
    /// Of the editions that are parallel to it.
    var siblings: [Manuscript] = []
    /// What is sent along with an extract.
    var annexes: [AnnexFile] = []
    /// The numbers that it prints, yet without pages; nil where nothing asks for them.
    var ledger: Ledger?
    /// Of the project's folder; empty for a report that was written in Swift.
    var project = ""
    /// Of a print edition: what its press makes of inks.
    var outputProfile: OutputProfile?

    init(report: Report?, diagnostics: [Diagnostic]) {
        (self.report, self.diagnostics) = (report, diagnostics)
    }

    /// A report that a program wrote, in a layout that ships or that lies in the folder's `layouts`.
    static func written(_ report: Report, layouts: String, folder: String?) -> Manuscript {
        var manuscript = Manuscript(report: report, diagnostics: [])
        let reader = ProjectReader(folder: folder ?? layouts)
        let (layout, faults) = reader.layout(named: report.edition.layout, shipped: layouts)
        manuscript.layout = layout
        manuscript.diagnostics = faults
        if report.edition.attach?.contains(.figures) == true {
            manuscript.diagnostics.append(FacadeMessages.noLedger())
        }
        manuscript.keepToProfile()
        manuscript.readOutputProfile(by: reader)
        if let folder {
            manuscript.readAnnexes(by: reader)
            manuscript.readPictures(in: folder)
        }
        return manuscript
    }

    /// Changes the layout to what the funder of an extract asks.
    mutating func keepToProfile() {
        guard let profile = report?.edition.extract?.profile else { return }
        layout = layout?.meeting(profile)
    }

    mutating func readAnnexes(by reader: ProjectReader) {
        guard let report else { return }
        let (files, faults) = reader.annexes(of: report.edition)
        annexes = files
        diagnostics += faults
    }

    mutating func readPictures(in folder: String) {
        guard let report else { return }
        let (sources, faults) = PictureFinder(folder: folder).pictures(of: report)
        pictures = sources
        diagnostics += faults
    }
}
