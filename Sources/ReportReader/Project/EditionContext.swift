import ReportModel

/// All that the readers of one edition's content share: its data, facts, words and names, and what they have found.
final class EditionContext {
    let edition: Edition
    let files: ProjectFiles
    let log: DiagnosticLog
    let words: Words
    let numbers: NumberWriter
    let labels: LabelBook
    let binder: Binder
    let references: ReferenceBook
    let store: DataStore?
    /// What its numbers must answer for.
    let ledger: LedgerBook
    let gate: SectionGate
    /// What its blocks suppress, where that is known already, and what else must not tell of it.
    let disclosure: DisclosureGuard
    var withheld: WithheldCells { disclosure.withheld }
    /// What the project's editions share.
    let library: ProjectLibrary
    private let failedDatasets: Set<String>
    private let parameters: [String: String]

    /// Read on the way, from their blocks.
    var cover: (Cover, Origin)?
    var back: (BackCover, Origin)?
    var notes: [String: [Inline]] = [:]

    /// - Parameters:
    ///   - withheld: what the edition's tables were found to suppress when it was read before.
    ///   - other: the edition's own, where this one reads what stands in from another language: ids, figures and
    ///     sections left out are told together.
    init(
        _ edition: Edition, of manifest: ProjectManifest, _ library: ProjectLibrary, _ log: DiagnosticLog,
        withheld: WithheldCells = WithheldCells(), beside other: EditionContext? = nil
    ) {
        let withheld = other?.withheld ?? withheld
        (self.edition, files, self.log) = (edition, library.files, log)
        (self.library, ledger) = (library, other?.ledger ?? LedgerBook())
        let reader = WordsReader(files: files, log: log)
        words = reader.read(edition.language, at: manifest.places.edition(edition.id))
        reader.checkFolder(languages: manifest.languageTags)
        numbers = NumberWriter(language: edition.language, words: words)
        labels = LabelBook(
            language: edition.primaryLanguage, languages: manifest.languages, words: words,
            fallback: manifest.translations?.fallback[edition.primaryLanguage].map {
                ($0, FallbackMark.text(for: $0, in: edition.language))
            }, files: files,
            at: manifest.places.edition(edition.id), log)
        references = other?.references ?? ReferenceBook(log)
        let data = library.data(manifest.datasets, log)
        (store, failedDatasets) = (data.store, data.failed)
        disclosure = DisclosureGuard(withheld: withheld, sources: manifest.datasets)
        let hidden = disclosure.hiddenParameters(manifest.axes, data.store)
        parameters = EditionParameters.all(of: edition, in: manifest).filter { !hidden.contains($0.key) }
        let facts = FactReader(
            store: store, failedDatasets: failedDatasets, parameters: parameters,
            disclosure: disclosure, log: log
        ).read(manifest.facts)
        binder = Binder(
            facts: facts, measures: MeasureWriter(numbers: numbers, labels: labels),
            variables: Self.variables(manifest, edition, parameters, log),
            hidden: Set(hidden.map { "edition." + $0 }), words: words, ledger: ledger, log: log)
        gate =
            other?.gate
            ?? SectionGate(
                ConditionJudge(
                    book: manifest.conditions, parameters: parameters,
                    parameterValues: manifest.parameterValues, fact: Self.meaning(in: facts), log: log))
    }

    /// Whether the condition at a map's `if` leaves it out of the edition.
    func isLeftOut(_ map: YAMLMap) -> Bool {
        guard let value = map.value("if"), let text = map.string(value, "if") else { return false }
        let id = map.value("id").flatMap { map.string($0, "id") }
        return !gate.admits(text, at: value.textOrigin, id: id)
    }

    /// Queries on the edition's data; nil where there is no database.
    var query: DatasetQuery? {
        store.map { DatasetQuery(store: $0, parameters: parameters, log: log, failed: failedDatasets) }
    }

    /// What `{{ report.… }}` and `{{ edition.… }}` print.
    private static func variables(
        _ manifest: ProjectManifest, _ edition: Edition, _ parameters: [String: String], _ log: DiagnosticLog
    ) -> [String: String] {
        var variables: [String: String] = [:]
        let words = Translation(manifest: manifest, edition: edition, log: log)
        variables["report.title"] = words.text(manifest.title, "title")
        variables["report.organisation"] = words.text(manifest.organisation, "organisation")
        variables["report.period"] = words.text(manifest.period, "period")
        for name in manifest.parameterValues.keys { variables["edition." + name] = parameters[name] ?? "" }
        return variables
    }

    /// What a fact is worth in a condition.
    private static func meaning(in facts: FactBook) -> (String) -> ConditionJudge.Meaning {
        { name in
            guard let (entry, part) = facts.find(name) else { return .unknown }
            switch part {
            case nil:
                return (entry.measure.share ?? entry.measure.value).map { .value(ScalarSyntax.plain($0)) }
                    ?? .nothing
            case "value": return entry.measure.value.map { .value(ScalarSyntax.plain($0)) } ?? .nothing
            case let part?: return entry.row[part].key.map { .value($0) } ?? .nothing
            }
        }
    }
}
