import Rapport

/// The library's renderer as the command uses it.
struct Pipeline: PrintShop {
    private let source: ReportProject

    init(project: String, fileDate: Int? = nil) {
        source = ReportProject(folder: project, fileDate: fileDate)
    }

    func editions() -> (ids: [String], diagnostics: [Diagnostic]) { source.editions() }
    func fileName(of edition: String) -> String { source.edition(edition)?.fileName ?? edition }
    func printer() -> any Printer { PipelinePrinter(source: source, renderer: Renderer().withFonts()) }
}

private struct PipelinePrinter: Printer {
    let source: ReportProject
    let renderer: EditionRenderer

    func check(edition: String, isDraft: Bool) -> [Diagnostic] {
        renderer.check(source, edition: edition, draft: isDraft)
    }

    func render(edition: String, as order: Order) -> Rendering {
        renderer.render(
            source, edition: edition, as: order.format, draft: order.isDraft, pages: order.pages,
            construction: order.showsConstruction)
    }
}
