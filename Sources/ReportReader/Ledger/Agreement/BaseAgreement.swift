import ReportModel

/// A share that the text says is of another population than its own: `{{ mentees.foreign }} des jeunes`.
struct BaseAgreement {
    let context: EditionContext
    let labels: MeasureLabels
    let words: NumberWords

    /// « des », « of the », « van de »: what a share is of follows.
    private static let openers: [[String]] = [
        ["des"], ["de", "l"], ["de", "la"], ["du"], ["of", "the"], ["of", "all"], ["of"], ["van", "de"],
        ["van", "het"], ["van", "alle"], ["van"], ["de", "tous", "les"], ["de", "toutes", "les"],
        ["de", "nos"], ["of", "our"], ["van", "onze"],
    ]

    func check(_ passages: [Passage]) {
        for passage in passages where !passage.bound.isEmpty {
            let around = NumberContext(characters: passage.characters, words: words)
            for bound in passage.bound where !bound.isLiteral { check(bound, around) }
        }
    }

    private func check(_ bound: Passage.Bound, _ around: NumberContext) {
        let measure = bound.entry.measure
        guard bound.part == nil, measure.isPercent || measure.of != nil,
            let own = bound.entry.told("base")
        else { return }
        let tokens = around.tokensAfter(bound.index + 1)
        let opener = Self.openers.filter {
            $0.count <= tokens.count && tokens.prefix($0.count).map(\.word) == $0
        }
        .max { $0.count < $1.count }
        guard let opener else { return }
        let stems = PhraseTokens.key(Array(tokens.dropFirst(opener.count)))
        guard let said = labels.base(at: stems), said.base != own,
            // « des jeunes » may be short for the base's own, longer words.
            let name = labels.bases.first(where: { $0.base == own }), !name.key.starts(with: said.key)
        else { return }
        context.log.add(.wrongBase(bound.entry, said: said.text, own: name.text, at: bound.origin))
    }
}
