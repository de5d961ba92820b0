import ReportModel

/// What report.yaml asks of numbers that are typed.
enum TypedNumberRule: String, CaseIterable, Sendable {
    /// A warning.
    case report
    case ignore, error
}

/// Finds the numbers that are typed in an edition's text: reports those that are no facts, and refuses those that contradict
/// one.
struct ProseCheck {
    let context: EditionContext
    let rule: TypedNumberRule
    let labels: MeasureLabels
    /// The years that the report speaks of.
    let period: String
    private let scanner: NumberScanner
    private var log: DiagnosticLog { context.log }

    init(_ context: EditionContext, rule: TypedNumberRule, labels: MeasureLabels, period: String) {
        (self.context, self.rule, self.labels, self.period) = (context, rule, labels, period)
        scanner = NumberScanner(language: context.edition.language)
    }

    func check(_ passages: [Passage]) {
        for passage in passages where passage.characters.contains(where: NumberSyntax.isDigit) {
            check(passage)
        }
    }

    private func check(_ passage: Passage) {
        let around = NumberContext(characters: passage.characters, words: scanner.words)
        let match = LabelMatch(passage: passage, context: around, labels: labels)
        let exemptions = NumberExemptions(
            context: around, words: scanner.words, isStory: passage.context.isStory,
            language: context.edition.language)
        for number in scanner.numbers(in: passage.characters)
        where !passage.isExempt(at: number.range.lowerBound) {
            if contradicts(number, match, passage) { continue }
            if rule == .ignore || exemptions.isExempt(number) { continue }
            report(number, passage)
        }
    }

    // MARK: Contradictions

    private func contradicts(_ number: TypedNumber, _ match: LabelMatch, _ passage: Passage) -> Bool {
        guard !number.isRange, !speaksOfAnotherTime(number, passage, match.context) else { return false }
        let facts = match.facts(for: number)
        // One label of two facts says less: the number may be either.
        guard let first = facts.first, !facts.contains(where: { number.agrees(with: $0.entry.measure) })
        else {
            return false
        }
        log.add(
            .contradictingNumber(
                String(passage.characters[number.range]), first.entry, label: first.text,
                at: passage.origin(of: number.range)))
        return true
    }

    /// « en 2019 », « l’an passé »: a number of another year is none of the facts.
    private func speaksOfAnotherTime(
        _ number: TypedNumber, _ passage: Passage, _ around: NumberContext
    ) -> Bool {
        var texts = [String(passage.characters[passage.sentence(around: number.range.lowerBound)])]
        texts += [passage.context.head, passage.context.rowLabel].compactMap(\.self)
        if texts.contains(where: around.speaksOfOtherTime) { return true }
        return texts.flatMap(Self.years).contains { !period.contains($0) && $0 != own(number, passage) }
    }

    private func own(_ number: TypedNumber, _ passage: Passage) -> String {
        String(passage.characters[number.digits])
    }

    /// Runs of four digits that may be years.
    private static func years(in text: String) -> [String] {
        text.split { !NumberSyntax.isDigit($0) }.filter {
            $0.count == 4 && (1900...2099).contains(Int($0) ?? 0)
        }.map(String.init)
    }

    // MARK: Reports

    private func report(_ number: TypedNumber, _ passage: Passage) {
        let text = String(passage.characters[number.range])
        let equal = context.binder.facts.names.first { name in
            guard let measure = context.binder.facts.entries[name]?.measure, measure.quantity != nil else {
                return false
            }
            return (number.share != nil) == (measure.of != nil || measure.isPercent)
                && number.reserve == .none && number.agrees(with: measure)
        }
        let diagnostic = Diagnostic.typedNumber(
            text, fact: equal, isError: rule == .error, at: passage.origin(of: number.range))
        log.add(diagnostic)
    }
}
