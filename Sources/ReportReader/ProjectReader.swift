public import ReportModel

/// Reads a project folder: report.yaml, Markdown, YAML, CSV and JSON become a `Report` for one edition.
///
/// Nothing is thrown: what is wrong is told by diagnostics, all of them in one run.
public struct ProjectReader: Sendable {
    let library: ProjectLibrary

    /// A reader reads each file of a project once, for all editions: it shows the project as it then was.
    ///
    /// - Parameter folder: the project's folder. Nothing outside it is read but what ships: layouts, words, funding
    ///   profiles.
    public init(folder: String) { library = ProjectLibrary(folder: folder) }

    /// What report.yaml says, and what is wrong with it; nil where it is missing or is no YAML map. Its editions are
    /// listed even where other keys are wrong.
    public func manifest() -> (ProjectManifest?, [Diagnostic]) {
        library.manifest()
    }

    /// The project made over for the year after, and what hinders it; nothing is written.
    public func nextYear() -> (NextYear?, [Diagnostic]) {
        let (manifest, faults) = library.manifest()
        guard manifest != nil else { return (nil, faults) }
        let log = DiagnosticLog()
        let plan = NextYearPlanner(files: library.files, log: log).plan()
        return (log.all.hasErrors ? nil : plan, log.all)
    }

    /// One edition's report, and all that is wrong with it.
    ///
    /// - Parameters:
    ///   - edition: its id in report.yaml.
    ///   - draft: whether what is missing is marked and warned of, instead of refused.
    /// - Returns: nil for the report where there is nothing to make one of. Beside errors it is what could be read, for
    ///   checking further; it is not for publishing.
    public func report(edition: String, draft: Bool) -> (Report?, [Diagnostic]) {
        let (report, _, diagnostics) = read(edition, draft)
        return (report, diagnostics)
    }

    /// The same with every number that the edition prints, yet without the pages: nil where there is no report.
    public func ledger(edition: String, draft: Bool) -> (Ledger?, Report?, [Diagnostic]) {
        let (report, context, diagnostics) = read(edition, draft)
        guard let report, let context else { return (nil, nil, diagnostics) }
        return (LedgerAssembly(context, report: report).ledger(), report, diagnostics)
    }

    private func read(_ edition: String, _ draft: Bool) -> (Report?, EditionContext?, [Diagnostic]) {
        let log = DiagnosticLog(isDraft: draft)
        let (read, faults) = library.manifest()
        log.add(faults)
        guard let manifest = read else { return (nil, nil, log.all) }
        guard let found = manifest.edition(edition) else {
            log.add(.unknownEdition(edition, valid: manifest.editions.map(\.id)))
            return (nil, nil, log.all)
        }
        var (report, context, told) = content(of: found, manifest, draft, WithheldCells())
        if !context.ledger.withheld.isEmpty {
            // What a table suppresses is known when it is read: now nothing else shows it, before the table or behind it.
            (report, context, told) = content(of: found, manifest, draft, context.ledger.withheld)
        }
        log.add(told)
        log.add(library.translationFindings(found, of: manifest, draft: draft))
        return (report, context, log.all)
    }

    private func content(
        of edition: Edition, _ manifest: ProjectManifest, _ draft: Bool, _ withheld: WithheldCells
    ) -> (Report, EditionContext, [Diagnostic]) {
        let log = DiagnosticLog(isDraft: draft)
        let context = EditionContext(edition, of: manifest, library, log, withheld: withheld)
        let report = ReportAssembly(manifest: manifest, context: context, files: library.files).read()
        return (report, context, log.all)
    }

    /// The bytes of a file of the project, and what hinders reading it.
    ///
    /// - Parameter origin: where it is named.
    public func file(_ path: String, at origin: Origin) -> ([UInt8]?, [Diagnostic]) {
        let log = DiagnosticLog()
        return (library.files.bytes(path, limit: .picture, at: origin, log), log.all)
    }

    /// A layout, and what is wrong with it.
    ///
    /// - Parameters:
    ///   - name: its name; the project's `layouts/<name>/layout.yaml` counts before the shipped one.
    ///   - shipped: the folder of the layouts that ship.
    /// - Returns: nil for the layout where there is an error.
    public func layout(named name: String, shipped: String) -> (LayoutSpec?, [Diagnostic]) {
        library.layout(name, shipped: shipped)
    }
}
