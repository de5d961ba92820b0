public import ReportModel

extension TranslationCoverage.Count {
    init(_ file: FileComparison) {
        self.init(file: file.name)
        for pair in file.pairs {
            guard let source = pair.source else {
                if pair.state == .extra { extra += 1 }
                continue
            }
            guard source.hasWords else { continue }
            texts += 1
            words += source.wordCount
            switch pair.state {
            case .missing: missing += 1
            case .extra: break
            case .unconfirmed: unconfirmed += 1
            case .outdated: outdated += 1
            case .confirmed: confirmed += 1
            }
        }
    }
}

extension TranslationDesk {
    /// The state of every translation, file by file, in the order of the editions.
    public func coverage() -> ([TranslationCoverage], [Diagnostic]) {
        let log = DiagnosticLog()
        guard let (work, manifest) = work(log) else { return ([], log.all) }
        let coverages = languages([], of: manifest, log).map { language in
            TranslationCoverage(
                language: language,
                editions: manifest.editions.filter { $0.primaryLanguage == language }.map(\.id),
                isSummary: work.plan.summaries.contains(language), fallback: work.plan.fallback[language],
                files: work.check(language).comparisons.map(TranslationCoverage.Count.init))
        }
        return (coverages, log.all)
    }
}
