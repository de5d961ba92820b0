import Rapport

/// The library's renderer as the command uses it: every edition with fonts of its own, so that editions run side by side.
struct Pipeline: PrintShop {
    let project: String

    private var source: ReportProject { ReportProject(folder: project) }

    func editions() -> (ids: [String], diagnostics: [Diagnostic]) { source.editions() }

    func check(edition: String, isDraft: Bool) -> [Diagnostic] {
        Renderer().check(source, edition: edition, draft: isDraft)
    }

    func render(edition: String, as order: Order) -> Rendering {
        Renderer().render(
            source, edition: edition, as: order.format, draft: order.isDraft, pages: order.pages,
            construction: order.showsConstruction)
    }
}
