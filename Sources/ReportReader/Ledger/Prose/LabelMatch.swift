/// Finds the facts that a typed number speaks of, by the words beside it.
struct LabelMatch {
    let passage: Passage
    let context: NumberContext
    let labels: MeasureLabels

    /// Facts of one label that stands beside the number; none where nothing is certain.
    func facts(for number: TypedNumber) -> [MeasureLabels.Label] {
        let candidates: [MeasureLabels.Label]
        if let row = passage.context.rowLabel {
            candidates = inRow(row)
        } else {
            candidates = [after(number), before(number), later(number)].first { !$0.isEmpty } ?? []
        }
        return candidates.filter { Self.isAlike(number, $0.entry.measure) }
    }

    /// A share beside shares, a count beside counts.
    private static func isAlike(_ number: TypedNumber, _ measure: Measure) -> Bool {
        let isShare = measure.of != nil || measure.isPercent
        return (number.share != nil) == isShare
    }

    // MARK: Beside it

    /// A cell or a key figure: the words of its row are the label and no more.
    private func inRow(_ row: String) -> [MeasureLabels.Label] {
        let key = PhraseTokens.key(PhraseTokens.tokens(row.prefix { $0 != "(" && $0 != ":" }.description))
        guard let first = key.first else { return [] }
        return labels.labels(from: first).filter { $0.key == key }
    }

    /// « 4 100 jeunes accompagnés », « 42 % de femmes », « 42 % sont des femmes »; but « 42 % des femmes » is a share of them.
    private func after(_ number: TypedNumber) -> [MeasureLabels.Label] {
        var tokens = context.tokensAfter(number.range.upperBound)[...]
        if number.share != nil {
            if let first = tokens.first, PhraseTokens.copulas.contains(first.word) {
                tokens = tokens.dropFirst()
                while let next = tokens.first, PhraseTokens.joining.contains(next.word) {
                    tokens = tokens.dropFirst()
                }
            } else if let first = tokens.first, ["de", "d"].contains(first.word) {
                tokens = tokens.dropFirst()
            }
        }
        return found(at: Array(tokens))
    }

    /// The label that words begin with, where nothing after it makes it a part of itself.
    private func found(at tokens: [PhraseToken]) -> [MeasureLabels.Label] {
        guard let first = tokens.first, !PhraseTokens.joining.contains(first.word) else { return [] }
        for label in labels.labels(from: first.stem) {
            guard let end = end(of: label.key, in: tokens), !isQualified(tokens, end) else { continue }
            return labels.labels(from: first.stem).filter { $0.key == label.key }
        }
        return []
    }

    /// How many of the words the label takes; nil where they are not its own.
    private func end(of key: [String], in tokens: [PhraseToken]) -> Int? {
        var index = 0, matched = 0
        while matched < key.count {
            guard index < tokens.count else { return nil }
            if tokens[index].stem == key[matched] {
                matched += 1
            } else if !PhraseTokens.joining.contains(tokens[index].word) {
                return nil
            }
            index += 1
        }
        return index
    }

    private func isQualified(_ tokens: [PhraseToken], _ end: Int) -> Bool {
        guard end < tokens.count else {
            // A parenthesis may restrict it too.
            guard let last = tokens.last else { return false }
            let next = context.characters[last.range.upperBound...].first { !$0.isWhitespace }
            return next == "(" || next == Passage.object
        }
        // « 350 bénévoles en 2023 », « 350 bénévoles et 20 salariés »: neither makes them a part of the bénévoles.
        if end == tokens.count - 1, context.leadsToYear(tokens[end]) || context.leadsToNumber(tokens[end]) {
            return false
        }
        return PhraseTokens.qualifiers.contains(tokens[end].word)
            || PhraseTokens.joining.contains(tokens[end].word)
    }

    /// « Femmes : 42 % », « femmes (42 %) », « les femmes sont 42 % ».
    private func before(_ number: TypedNumber) -> [MeasureLabels.Label] {
        let start = number.range.lowerBound
        guard let sign = context.characters[..<start].lastIndex(where: { !$0.isWhitespace }) else {
            return []
        }
        let isColon = context.characters[sign] == ":", isParenthesis = context.characters[sign] == "("
        let clause = clause(before: isColon || isParenthesis ? sign : start)
        var tokens = PhraseTokens.tokens(context.characters, in: clause)
        if !isColon, !isParenthesis {
            guard let verb = tokens.popLast(), Self.verbs.contains(verb.word) else { return [] }
        }
        while let first = tokens.first, PhraseTokens.joining.contains(first.word) { tokens.removeFirst() }
        let key = PhraseTokens.key(tokens)
        guard let first = key.first else { return [] }
        return labels.labels(from: first).filter { $0.key == key }
    }

    private static let verbs: Set<String> = [
        "sont", "est", "representent", "represente", "forment", "atteint", "atteignent", "totalise",
        "comptent", "are", "is", "were", "was", "represent", "represents", "reached", "reach", "total",
        "zijn", "is", "vertegenwoordigen", "vertegenwoordigt", "vormen", "bedraagt", "bedragen", "tellen",
    ]

    private func clause(before end: Int) -> Range<Int> {
        let start = context.characters[..<end].lastIndex { ".;:!?(),–—\u{FFFC}".contains($0) || $0.isNewline }
        return (start.map { $0 + 1 } ?? 0)..<end
    }

    /// « 6 jeunes sur 10 ont un emploi stable », « 42 % des mentees ont un emploi stable »: the base is the fact's own, and the
    /// label ends the clause.
    private func later(_ number: TypedNumber) -> [MeasureLabels.Label] {
        guard number.share != nil else { return [] }
        var tokens = context.tokensAfter(number.range.upperBound)
        let counted = number.counted.map { PhraseTokens.key(PhraseTokens.tokens(context.characters, in: $0)) }
        var base = counted
        if base == nil {
            while let first = tokens.first, PhraseTokens.joining.contains(first.word) { tokens.removeFirst() }
            let stems = PhraseTokens.key(tokens)
            base = labels.base(at: stems)?.key
        }
        guard let base, !base.isEmpty else { return [] }
        for index in tokens.indices where !PhraseTokens.joining.contains(tokens[index].word) {
            let rest = Array(tokens[index...])
            let found = labels.labels(from: tokens[index].stem).filter { label in
                guard let own = label.entry.told("base"),
                    labels.bases.contains(where: { $0.base == own && $0.key == base })
                else { return false }
                return end(of: label.key, in: rest) == rest.count
            }
            if !found.isEmpty { return found }
        }
        return []
    }
}
