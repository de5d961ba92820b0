import Rapport
import ReportModel

/// The library's renderer as the command uses it: one for each edition, so that editions run side by side.
struct Pipeline: Press {
    let project: String

    func editions() -> (ids: [String], diagnostics: [Diagnostic]) { ([], [unavailable]) }
    func check(edition: String, isDraft: Bool) -> [Diagnostic] { [unavailable] }
    func render(edition: String, as order: Order) -> (files: [OutputFile], diagnostics: [Diagnostic]) {
        ([], [unavailable])
    }

    private var unavailable: Diagnostic {
        Diagnostic(.error, "no-renderer", "This build has no renderer", at: .unknown)
    }
}
