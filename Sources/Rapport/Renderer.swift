internal import Layouts

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
        withFonts().render(
            project, edition: edition, as: format, draft: draft, pages: pages, construction: construction)
    }

    /// Renders a report that was written in Swift, in a layout by name; pictures are read from `folder`.
    public func render(
        _ report: Report, as format: OutputFormat = .pdf, pictures folder: String? = nil,
        pages: ClosedRange<Int>? = nil
    ) -> Rendering {
        let manuscript = Manuscript.written(report, layouts: layouts, folder: folder)
        return withFonts().render(manuscript, as: format, pages: pages)
    }

    /// A renderer with fonts of its own for many editions, one after the other.
    public func withFonts() -> EditionRenderer { EditionRenderer(layouts: layouts) }
}
