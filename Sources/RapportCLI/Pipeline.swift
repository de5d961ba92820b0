import Rapport

/// The library's renderer as the command uses it: one for each edition, so that editions run side by side.
struct Pipeline: PrintShop {
    let project: String

    func editions() -> (ids: [String], diagnostics: [Diagnostic]) { ([], [unavailable]) }
    func check(edition: String, isDraft: Bool) -> [Diagnostic] { [unavailable] }
    func render(edition: String, as order: Order) -> Rendering { Rendering(diagnostics: [unavailable]) }

    private var unavailable: Diagnostic {
        Diagnostic(.error, "no-renderer", "This build has no renderer", at: .unknown)
    }
}
