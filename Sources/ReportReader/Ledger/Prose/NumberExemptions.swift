/// Numbers that are no figures by all appearance: nothing is said of them, unless they contradict a fact.
struct NumberExemptions {
    let context: NumberContext
    let words: NumberWords
    let isStory: Bool
    let language: String

    func isExempt(_ number: TypedNumber) -> Bool {
        NumberContext.looksLikeYear(number) || isSmall(number) || isName(number) || isPostcode(number)
            || isHouse(number)
            || isStory && isAge(number)
    }

    /// « 2 pas en arrière »: up to twelve it is speech as often as a figure.
    private func isSmall(_ number: TypedNumber) -> Bool {
        number.isPlain && number.isWhole && number.value <= 12
    }

    /// « DUO 2.0 », « Horizon 2020 »: a word with a capital before it that does not begin the sentence, or one in capitals.
    private func isName(_ number: TypedNumber) -> Bool {
        guard number.isPlain, !number.isGrouped,
            let word = context.tokensBefore(number.range.lowerBound, most: 1).last,
            number.range.lowerBound - word.range.upperBound == 1
        else { return false }
        let text = context.characters[word.range]
        guard let first = text.first, first.isUppercase else { return false }
        if text.count > 1, text.allSatisfy({ $0.isUppercase || "-·".contains($0) }) { return true }
        let before = context.characters[..<word.range.lowerBound].last { !$0.isWhitespace }
        guard let before else { return false }
        return !".!?…:“«\"(".contains(before)
    }

    /// Four or five digits before a name: « 1000 Bruxelles ». Where every noun has a capital that says nothing.
    private func isPostcode(_ number: TypedNumber) -> Bool {
        guard number.isPlain, !number.isGrouped, number.isWhole, (4...5).contains(number.digits.count),
            !language.hasPrefix("de")
        else { return false }
        let after = context.characters[number.range.upperBound...]
        guard let space = after.first, NumberSyntax.isSpace(space), let letter = after.dropFirst().first
        else { return false }
        return letter.isUppercase
    }

    /// « 12, rue de la Loi »
    private func isHouse(_ number: TypedNumber) -> Bool {
        guard number.isPlain, !number.isGrouped, number.isWhole, number.digits.count <= 4 else {
            return false
        }
        let after = context.characters[number.range.upperBound...].drop { $0 == "," || $0.isWhitespace }
        let word = PhraseTokens.folded(String(after.prefix { $0.isLetter }))
        return words.streets.contains(word)
    }

    private func isAge(_ number: TypedNumber) -> Bool {
        guard number.isPlain, number.isWhole, number.value <= 120 else { return false }
        let after = context.tokensAfter(number.range.upperBound).prefix(2)
        if after.contains(where: { words.ages.contains($0.word.filter { $0 != "-" }) }) { return true }
        guard let before = context.tokensBefore(number.range.lowerBound, most: 1).last else { return false }
        return words.ageOpeners.contains(before.word)
    }
}
