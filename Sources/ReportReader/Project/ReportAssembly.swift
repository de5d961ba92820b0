import ReportModel

/// Reads the content of one edition and puts the report together.
struct ReportAssembly {
    let manifest: ProjectManifest
    let context: EditionContext
    let files: ProjectFiles
    private var log: DiagnosticLog { context.log }

    func read() -> Report {
        let edition = context.edition
        let written = StoryAssembly.assemble(contentBlocks())
        context.references.check(leftOut: context.gate.leftOut)
        LedgerCheck(context: context, manifest: manifest).check()
        OpenCounts(context: context).check(languages: manifest.languages)
        ClaimBook(context: context, sources: manifest.claims).check()
        ConsentCheck(
            context: context, rules: manifest.consents, date: CalendarDate(secondsSince1970: manifest.date)
        ).check()
        var facts: [String: Fact] = [:]
        for (name, entry) in context.binder.facts.entries { facts[name] = context.binder.fact(entry) }
        let words = Translation(manifest: manifest, edition: edition, log: log)
        var report = Report(
            edition: edition, title: words.text(manifest.title, "title"),
            organisation: words.text(manifest.organisation, "organisation"),
            period: words.text(manifest.period, "period"), date: manifest.date, isDraft: log.isDraft,
            subject: words.text(manifest.subject, "subject"),
            keywords: manifest.keywords.flatMap { words.value($0, "keywords") } ?? [],
            cover: context.cover?.0,
            back: context.back?.0, blocks: written, notes: context.notes, facts: facts,
            hyphenation: HyphenationReader.words(manifest.hyphenation, for: edition.language),
            words: context.words)
        report.spoken = SpokenReader.forms(manifest.spoken, for: edition.language)
        var taken = ExtractSelection.applied(to: report, log)
        taken.blocks = SourcesBlock(context: context, report: taken).filled()
        return taken
    }

    /// The narrative: every Markdown file of the language's folder, in the order of their names.
    private func contentBlocks() -> [ReadBlock] {
        let folder = "content/\(context.edition.primaryLanguage)"
        let place = manifest.places.edition(context.edition.id)
        let own = files.names(in: folder).filter { $0.hasSuffix(Self.suffix) }
        let fallback = FallbackReader(manifest, context)
        let names = fallback?.names(with: own) ?? own
        if names.isEmpty {
            log.add(files.fault(ofFolder: folder, at: place) ?? .noContent(folder, at: place))
        }
        for path in ignored(in: folder, isTop: true) {
            log.add(.ignoredText(path, folder: folder, at: Origin(.file(path, bytes: 0..<0))))
        }
        return names.flatMap { name -> [ReadBlock] in
            if let fallback, !own.contains(name) { return fallback.whole(name) }
            guard let file = files.text(folder + "/" + name, at: place, log) else {
                context.references.isIncomplete = true
                return []
            }
            let blocks = BlockReader(context, SourceText(file)).read(isTop: true)
            return fallback?.merged(blocks, name) ?? blocks
        }
    }

    private static let suffix = ".md"

    /// Markdown that the rule of names leaves out: with another ending, or in a folder of the folder.
    private func ignored(in folder: String, isTop: Bool) -> [String] {
        files.names(in: folder).flatMap { name -> [String] in
            let path = folder + "/" + name
            let isMarkdown = [".md", ".markdown", ".mdown", ".mkd"].contains(
                where: name.lowercased().hasSuffix)
            if isMarkdown { return isTop && name.hasSuffix(Self.suffix) ? [] : [path] }
            return ignored(in: path, isTop: false)
        }
    }
}
