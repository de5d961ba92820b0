internal import PageLayout
internal import Painting
internal import Publishing
internal import ReportReader
internal import Typography

/// A renderer that keeps its fonts, and how it shaped and hyphenated words, from one edition to the next: several times as
/// fast as a new one for each where editions are short. What it makes is the same to the byte.
///
/// It is for one thread at a time; several work side by side.
public final class EditionRenderer {
    let layouts: String
    private let typeCase = TypeCase()

    init(layouts: String) { self.layouts = layouts }

    /// As `Renderer.check`.
    public func check(_ project: ReportProject, edition: String, draft: Bool = false) -> [Diagnostic] {
        render(project, edition: edition, draft: draft).diagnostics
    }

    /// As `Renderer.render`.
    public func render(
        _ project: ReportProject, edition: String, as format: OutputFormat = .pdf, draft: Bool = false,
        pages: ClosedRange<Int>? = nil, construction: Bool = false
    ) -> Rendering {
        render(
            project.manuscript(edition: edition, draft: draft, layouts: layouts), as: format, pages: pages,
            construction: construction)
    }

    /// An edition as it is read and laid out, for comparing; nil, and why, where it has errors.
    func state(
        of project: ReportProject, edition: String, draft: Bool
    ) -> (DifferenceMaker.State?, [Diagnostic]) {
        let manuscript = project.manuscript(edition: edition, draft: draft, layouts: layouts)
        let report = manuscript.report
        var laidOut = pages(of: manuscript, construction: false)
        guard let report, let document = laidOut.document.take(), let fonts = laidOut.fonts,
            !laidOut.diagnostics.hasErrors
        else { return (nil, laidOut.diagnostics) }
        return (DifferenceMaker.State(report: report, document: document, fonts: fonts), laidOut.diagnostics)
    }

    // MARK: The pipeline

    func render(
        _ manuscript: consuming Manuscript, as format: OutputFormat, pages: ClosedRange<Int>?,
        construction: Bool = false
    ) -> Rendering {
        let name = manuscript.report?.edition.fileName ?? ""
        let enclosures = format == .pdf ? self.enclosures(of: manuscript) : Enclosures()
        var laidOut = self.pages(of: manuscript, construction: construction)
        guard let document = laidOut.document.take(), let fonts = laidOut.fonts,
            construction || !laidOut.diagnostics.hasErrors
        else {
            return Rendering(diagnostics: laidOut.diagnostics)
        }
        if let faults = enclosures.annexes?.faults, !faults.isEmpty, !construction {
            return Rendering(diagnostics: laidOut.diagnostics + faults)
        }
        do {
            let name = construction ? name + "-debug" : name
            if let extract = laidOut.report?.edition.extract, !construction {
                return try rendering(
                    of: extract, laidOut, document, fonts, name: name, as: format, pages: pages,
                    enclosures: enclosures)
            }
            if let printed = try printing(laidOut, document, fonts, name: name, as: format, construction) {
                return enclosures.refusedInPrint.map { Rendering(diagnostics: printed.diagnostics + [$0]) }
                    ?? printed
            }
            if format == .pdf {
                let press = ScreenPress(
                    fonts: fonts, name: name, enclosures: enclosures,
                    resolution: laidOut.layout?.rules.resolution ?? 300, limit: laidOut.limit)
                var rendering = try press.rendering(document)
                rendering.diagnostics = laidOut.diagnostics + rendering.diagnostics
                return rendering
            }
            var press = Press(fonts: fonts, document: document, name: name, pages: pages)
            return Rendering(files: try press.files(format), diagnostics: laidOut.diagnostics)
        } catch {
            return Rendering(diagnostics: laidOut.diagnostics + [FacadeMessages.failed(error)])
        }
    }

    /// Pages without a file; nil where there are none.
    func layPages(of manuscript: consuming Manuscript) -> (pages: [Page]?, diagnostics: [Diagnostic]) {
        var laidOut = self.pages(of: manuscript, construction: false)
        guard let document = laidOut.document.take() else { return (nil, laidOut.diagnostics) }
        return (document.pages, laidOut.diagnostics)
    }

    struct LaidOut {
        var document: PagedDocument?
        /// The report and layout of an extract or a print edition, and what is sent along with an extract.
        var report: Report?
        var layout: LayoutSpec?
        /// How large its file may be.
        var limit: ByteLimit?
        var annexes: [AnnexFile] = []
        var outputProfile: OutputProfile?
        var fonts: FontBook?
        var diagnostics: [Diagnostic]
    }

    func pages(of manuscript: consuming Manuscript, construction: Bool) -> LaidOut {
        guard let report = manuscript.report, let layout = manuscript.layout,
            !manuscript.diagnostics.hasErrors
        else { return LaidOut(diagnostics: manuscript.diagnostics) }
        do {
            let typesetter = try typeCase.typesetter(for: layout, fontFolder: manuscript.fontFolder)
            let fonts = typesetter.fonts
            let absent = layout.fonts.compactMap { voice, families in
                families.first.flatMap {
                    fonts.has(family: $0) ? nil : FacadeMessages.absentFont($0, voice: voice, layout)
                }
            }.sorted { $0.summary < $1.summary }
            let agreed =
                manuscript.siblings.isEmpty
                ? (plan: nil, diagnostics: [])
                : ParallelEditions(copy manuscript, report, layout, typesetter, typeCase).plan()
            let result = Compositor.pages(
                of: report, in: layout, typesetter: typesetter, pictures: manuscript.pictures,
                plan: agreed.plan, showsConstruction: construction
            ).fitted(report, layout, fonts, manuscript.pictures)
            return LaidOut(
                document: result.document,
                report: report.edition.extract == nil && layout.print == nil ? nil : report,
                layout: layout, limit: report.edition.bytes,
                annexes: manuscript.annexes, outputProfile: manuscript.outputProfile, fonts: fonts,
                diagnostics: manuscript.diagnostics + absent + agreed.diagnostics + result.diagnostics
                    + ContrastCheck.diagnostics(result.document.pages))
        } catch {
            return LaidOut(diagnostics: manuscript.diagnostics + [FacadeMessages.noFonts(error)])
        }
    }
}
