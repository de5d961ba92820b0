import ReportModel

/// Holds an edition's numbers to each other when all of it is read.
struct LedgerCheck {
    let context: EditionContext
    let manifest: ProjectManifest

    func check() {
        let passages = Passage.all(context.ledger.runs)
        let facts = context.binder.facts
        // Without facts there is nothing that a number could be bound to, or contradict.
        guard !facts.names.isEmpty else { return }
        let labels = MeasureLabels(facts, context.labels, figures: context.ledger.figures)
        let period = manifest.period.value(for: context.edition.language) ?? ""
        ProseCheck(context, rule: manifest.typedNumbers, labels: labels, period: period).check(passages)
        ChartAgreement(context: context).check(context.ledger.charts, passages)
        TableAgreement(context: context).check(context.ledger.tables, passages)
        BaseAgreement(
            context: context, labels: labels, words: .forLanguage(context.edition.language)
        ).check(passages)
        FactAgreement(context: context).check(passages)
    }
}
