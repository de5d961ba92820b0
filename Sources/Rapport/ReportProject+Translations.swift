internal import ReportReader

/// The translations of a project, as report.yaml declares them under `translations`.
extension ReportProject {
    /// How far each language's translation has come.
    public func translationCoverage() -> (coverage: [TranslationCoverage], diagnostics: [Diagnostic]) {
        let (coverage, diagnostics) = TranslationDesk(folder: folder).coverage()
        return (coverage, diagnostics)
    }

    /// Confirms translations as they are now.
    ///
    /// - Returns: the records that change, as files of the project by their paths in it. Nothing is written.
    public func confirmTranslations(_ order: ConfirmationOrder) -> (
        confirmations: [ConfirmationResult], files: [RenderedFile], diagnostics: [Diagnostic]
    ) {
        let (confirmations, files, diagnostics) = TranslationDesk(folder: folder).confirm(order)
        return (confirmations, files.map { RenderedFile(name: $0.path, bytes: $0.bytes) }, diagnostics)
    }
}
