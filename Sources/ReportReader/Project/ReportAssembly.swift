import ReportModel

/// Reads the content of one edition and puts the report together.
struct ReportAssembly {
    let manifest: ProjectManifest
    let context: EditionContext
    let files: ProjectFiles
    private var log: DiagnosticLog { context.log }

    func read() -> Report {
        let edition = context.edition
        let blocks = StoryAssembly.assemble(contentBlocks())
        context.references.check()
        var facts: [String: Fact] = [:]
        for (name, entry) in context.binder.facts.entries { facts[name] = context.binder.fact(entry) }
        let words = Translation(manifest: manifest, edition: edition, log: log)
        return Report(
            edition: edition, title: words.text(manifest.title, "title"),
            organisation: words.text(manifest.organisation, "organisation"),
            period: words.text(manifest.period, "period"), date: manifest.date, isDraft: log.isDraft,
            subject: words.text(manifest.subject, "subject"),
            keywords: manifest.keywords.flatMap { words.value($0, "keywords") } ?? [],
            cover: context.cover?.0,
            back: context.back?.0, blocks: blocks, notes: context.notes, facts: facts)
    }

    /// The narrative: every Markdown file of the language's folder, in the order of their names.
    private func contentBlocks() -> [ReadBlock] {
        let folder = "content/\(context.edition.primaryLanguage)"
        let place = manifest.places.edition(context.edition.id)
        let names = files.names(in: folder).filter { $0.hasSuffix(".md") }
        if names.isEmpty { log.add(.noContent(folder, at: place)) }
        return names.flatMap { name -> [ReadBlock] in
            guard let file = files.text(folder + "/" + name, at: place, log) else {
                context.references.isIncomplete = true
                return []
            }
            return BlockReader(context, SourceText(file)).read()
        }
    }
}
