import Publishing
import Rapport

/// What came of one edition: its files, which are on the disk, or why there are none.
struct MadeEdition: Sendable {
    /// Names of the files that were written.
    var files: [String] = []
    var diagnostics: [Diagnostic]
    /// Whether there is an error in it.
    var isRefused: Bool

    /// Writes an edition's files, all or none.
    ///
    /// - Parameter keepsFaulty: whether pages that show what is wrong with them are written all the same.
    init(_ rendering: Rendering, in folder: OutputFolder, keepsFaulty: Bool) {
        diagnostics = rendering.diagnostics
        isRefused = diagnostics.hasErrors
        guard !rendering.files.isEmpty, !isRefused || keepsFaulty else { return }
        do {
            _ = try folder.write(rendering.files)
            files = rendering.files.map(\.name)
        } catch {
            diagnostics.append(error.diagnostic)
            isRefused = true
        }
    }

    /// What is kept of it until all are done.
    var withoutDiagnostics: MadeEdition {
        var edition = self
        edition.diagnostics = []
        return edition
    }
}
