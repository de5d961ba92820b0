internal import Layouts
internal import PageLayout
internal import Painting
internal import Publishing
internal import Typography

/// Renders reports: read, lay out, paint, finish.
///
/// A value without state: every call makes its own fonts, so editions may be rendered side by side.
public struct Renderer: Sendable {
    /// Folder of the layouts that ship with the program.
    public var layouts: String

    public init(layouts: String? = nil) { self.layouts = layouts ?? Layouts.folder }

    /// Does all that rendering an edition does, and keeps nothing of it: what it finds is all that `render` would find.
    public func check(_ project: ReportProject, edition: String, draft: Bool = false) -> [Diagnostic] {
        render(project, edition: edition, draft: draft).diagnostics
    }

    /// Renders an edition of a project. The bytes are the same every time.
    ///
    /// - Parameters:
    ///   - pages: which pages, from 1, for pictures, drawings and logs; a PDF is whole.
    ///   - construction: whether each page shows how it came about: grid, areas, blocks, baselines, the price of its break,
    ///     what runs over. The files are named `…-debug`, and made although the layout has errors: to look at them.
    public func render(
        _ project: ReportProject, edition: String, as format: OutputFormat = .pdf, draft: Bool = false,
        pages: ClosedRange<Int>? = nil, construction: Bool = false
    ) -> Rendering {
        render(
            project.manuscript(edition: edition, draft: draft, layouts: layouts), as: format, pages: pages,
            construction: construction)
    }

    /// Renders a report that was written in Swift, in a layout by name; pictures are read from `folder`.
    public func render(
        _ report: Report, as format: OutputFormat = .pdf, pictures folder: String? = nil,
        pages: ClosedRange<Int>? = nil
    ) -> Rendering {
        let manuscript = Manuscript.written(report, layouts: layouts, folder: folder)
        return render(manuscript, as: format, pages: pages)
    }

    // MARK: The pipeline

    private func render(
        _ manuscript: consuming Manuscript, as format: OutputFormat, pages: ClosedRange<Int>?,
        construction: Bool = false
    ) -> Rendering {
        let name = manuscript.report?.edition.fileName ?? ""
        var laidOut = self.pages(of: manuscript, construction: construction)
        guard let document = laidOut.document.take(), let fonts = laidOut.fonts,
            construction || !laidOut.diagnostics.hasErrors
        else {
            return Rendering(diagnostics: laidOut.diagnostics)
        }
        do {
            let name = construction ? name + "-debug" : name
            var press = Press(fonts: fonts, document: document, name: name, pages: pages)
            return Rendering(files: try press.files(format), diagnostics: laidOut.diagnostics)
        } catch {
            return Rendering(diagnostics: laidOut.diagnostics + [FacadeMessages.failed(error)])
        }
    }

    private struct LaidOut {
        var document: PagedDocument?
        var fonts: FontBook?
        var diagnostics: [Diagnostic]
    }

    private func pages(of manuscript: consuming Manuscript, construction: Bool) -> LaidOut {
        guard let report = manuscript.report, let layout = manuscript.layout,
            !manuscript.diagnostics.hasErrors
        else { return LaidOut(diagnostics: manuscript.diagnostics) }
        do {
            let fonts = try manuscript.fonts(of: layout)
            let absent = layout.fonts.compactMap { voice, families in
                families.first.flatMap {
                    fonts.has(family: $0) ? nil : FacadeMessages.absentFont($0, voice: voice, layout)
                }
            }.sorted { $0.summary < $1.summary }
            let typesetter = Typesetter(fonts: fonts)
            let agreed =
                manuscript.siblings.isEmpty
                ? (plan: nil, diagnostics: [])
                : ParallelEditions(copy manuscript, report, layout, typesetter).plan()
            let result = Compositor.pages(
                of: report, in: layout, typesetter: typesetter, pictures: manuscript.pictures,
                plan: agreed.plan, showsConstruction: construction)
            return LaidOut(
                document: result.document, fonts: fonts,
                diagnostics: manuscript.diagnostics + absent + agreed.diagnostics + result.diagnostics)
        } catch {
            return LaidOut(diagnostics: manuscript.diagnostics + [FacadeMessages.noFonts(error)])
        }
    }
}
