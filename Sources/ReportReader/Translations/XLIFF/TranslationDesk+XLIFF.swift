public import ReportModel

extension TranslationDesk {
    /// A language's translations as XLIFF 2.0, for translators' own tools; nil, and why, where there are none to be had.
    public func export(_ language: String) -> ([UInt8]?, [Diagnostic]) {
        let log = DiagnosticLog()
        guard let (work, _) = work(log) else { return (nil, log.all) }
        guard let target = folder(of: language, work.plan, log) else { return (nil, log.all) }
        let files = work.check(target).comparisons.filter { $0.source != nil }
        return (XLIFFWriter.write(files, from: work.plan.source, to: target), log.all)
    }

    /// Puts the texts of an XLIFF file into the project.
    ///
    /// - Parameter path: the file's, absolute: what is wrong with it is told there.
    /// - Returns: the project's files that change, as they are to be; none where a diagnostic is an error.
    public func importing(_ bytes: [UInt8], path: String) -> (ImportResult?, [File], [Diagnostic]) {
        let log = DiagnosticLog(), file = SourceFile(path: path, bytes: bytes)
        guard let (work, _) = work(log) else { return (nil, [], log.all) }
        guard let document = document(file, log) else { return (nil, [], log.all) }
        if document.source != work.plan.source {
            log.add(.importOfOtherSource(document.source, work.plan.source, at: file.origin))
        }
        guard folder(of: document.target, work.plan, at: file.origin, log) == document.target else {
            return (nil, [], log.all)
        }
        var run = TranslationImport(document, file, work)
        if !log.all.hasErrors { run.run() }
        guard !log.all.hasErrors else { return (nil, [], log.all) }
        let result = ImportResult(
            language: document.target, texts: document.units.count, changed: run.changed,
            untranslated: run.untranslated)
        return (result, run.written, log.all)
    }

    private func document(_ file: SourceFile, _ log: DiagnosticLog) -> XLIFFDocument? {
        if let offset = file.firstInvalidByte {
            log.add(.notUTF8(file.path, at: file.origin(offset..<offset + 1)))
            return nil
        }
        do { return try XLIFFDocument.read(file) } catch {
            log.add(.badXLIFF(error.problem, at: file.origin(error.offset..<error.offset)))
            return nil
        }
    }

    /// The name of the content folder of a language to translate into.
    private func folder(
        of language: String, _ plan: TranslationPlan, at origin: Origin = .unknown, _ log: DiagnosticLog
    ) -> String? {
        let isName =
            (2...3).contains(language.utf8.count) && language.utf8.allSatisfy { (0x61...0x7A).contains($0) }
        if isName, language != plan.source { return language }
        log.add(.noTargetLanguage(language, plan, at: origin))
        return nil
    }
}
