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

    /// A language's translations as XLIFF 2.0, for translators' own tools; nil where there are none to be had.
    public func exportTranslations(_ language: String) -> (bytes: [UInt8]?, diagnostics: [Diagnostic]) {
        let (bytes, diagnostics) = TranslationDesk(folder: folder).export(language)
        return (bytes, diagnostics)
    }

    /// Puts the texts of an XLIFF file into the project, those alone that changed.
    ///
    /// - Parameter path: the file's, absolute: what is wrong with it is told there.
    /// - Returns: the files of the project that change, by their paths in it; none where a diagnostic is an error. Nothing
    ///   is written.
    public func importTranslations(_ bytes: [UInt8], path: String) -> (
        result: ImportResult?, files: [RenderedFile], diagnostics: [Diagnostic]
    ) {
        let (result, files, diagnostics) = TranslationDesk(folder: folder).importing(bytes, path: path)
        return (result, files.map { RenderedFile(name: $0.path, bytes: $0.bytes) }, diagnostics)
    }
}
