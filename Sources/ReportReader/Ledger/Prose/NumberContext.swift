/// What stands around a number says whether it is a figure of the report.
struct NumberContext {
    let characters: [Character]
    let words: NumberWords
    /// Where the last number that names a place of the text ends: « pages 12, 14 et 15 ».
    private var lastReference: Int?

    init(characters: [Character], words: NumberWords) { (self.characters, self.words) = (characters, words) }

    /// Years, dates, references, ordinals: what no fact can contradict.
    mutating func isNoFigure(_ number: TypedNumber) -> Bool {
        let before = tokensBefore(number.range.lowerBound)
        if isReference(number, before) || isDate(number, before) || isListNumber(number) {
            lastReference = number.range.upperBound
            return true
        }
        return isYear(number, before) || isTime(number) || isTelephone(number)
    }

    private func isReference(_ number: TypedNumber, _ before: [PhraseToken]) -> Bool {
        guard number.isWhole, !number.isPercent, number.whole == nil else { return false }
        if let last = lastReference, isJoint(last..<number.range.lowerBound) { return true }
        guard let word = before.last, isNear(word.range.upperBound, number.range.lowerBound) else {
            return before.isEmpty && precedes("§", number) || precedes("§", number)
        }
        if words.references.contains(word.word) || precedes("§", number) || precedes("°", number) {
            return true
        }
        return words.streets.contains { word.word.count > $0.count + 2 && word.word.hasSuffix($0) }
    }

    /// Only spaces and one sign stand between.
    private func isNear(_ end: Int, _ start: Int) -> Bool {
        start - end <= 3 && characters[end..<start].allSatisfy { $0.isWhitespace || ".:°º".contains($0) }
    }

    private func isJoint(_ between: Range<Int>) -> Bool {
        guard between.count <= 6 else { return false }
        let text = PhraseTokens.folded(String(characters[between])).filter { !$0.isWhitespace }
        return words.joints.contains(text)
    }

    private func precedes(_ sign: Character, _ number: TypedNumber) -> Bool {
        characters[..<number.range.lowerBound].last { !$0.isWhitespace } == sign
    }

    /// « 12 mars », « March 12 », « du 12 au 15 mars ».
    private func isDate(_ number: TypedNumber, _ before: [PhraseToken]) -> Bool {
        guard number.isWhole, number.isPlain, (1...31).contains(number.value) else { return false }
        if let word = before.last, words.months.contains(word.word),
            isNear(word.range.upperBound, number.range.lowerBound)
        {
            return true
        }
        let after = tokensAfter(number.range.upperBound)
        if let word = after.first, words.months.contains(word.word) { return true }
        // The first of two days: the second has the month.
        guard let joint = after.first, words.joints.contains(joint.word) else { return false }
        let rest = characters[joint.range.upperBound...].drop { $0.isWhitespace }
        let digits = rest.prefix { NumberSyntax.isDigit($0) }
        guard (1...2).contains(digits.count) else { return false }
        return tokensAfter(digits.endIndex).first.map { words.months.contains($0.word) } ?? false
    }

    /// « 1. » and « 2) » at the beginning.
    private func isListNumber(_ number: TypedNumber) -> Bool {
        guard number.isWhole, number.isPlain,
            characters[..<number.range.lowerBound].allSatisfy(\.isWhitespace),
            number.range.upperBound + 1 < characters.count
        else { return false }
        return ".)".contains(characters[number.range.upperBound])
            && characters[number.range.upperBound + 1].isWhitespace
    }

    /// Four digits from 1900 to 2099 without a group sign.
    static func looksLikeYear(_ number: TypedNumber) -> Bool {
        number.isWhole && number.isPlain && !number.isGrouped && number.digits.count == 4
            && (1900...2099).contains(number.value)
    }

    /// One that words before it make a year: « en 2004 », « mars 2004 ».
    private func isYear(_ number: TypedNumber, _ before: [PhraseToken]) -> Bool {
        guard Self.looksLikeYear(number), let word = before.last else { return false }
        return words.yearOpeners.contains(word.word) || words.months.contains(word.word)
    }

    /// « 14 h », « 14 uur »
    private func isTime(_ number: TypedNumber) -> Bool {
        guard number.isWhole, number.isPlain, number.value < 60 else { return false }
        // The minutes of « 14 h 30 ».
        if let word = tokensBefore(number.range.lowerBound, most: 1).last, word.word == "h",
            isNear(word.range.upperBound, number.range.lowerBound),
            let digit = characters[..<word.range.lowerBound].last(where: { !NumberSyntax.isSpace($0) }),
            NumberSyntax.isDigit(digit)
        {
            return true
        }
        guard let word = tokensAfter(number.range.upperBound).first else { return false }
        return ["h", "am", "pm", "uhr"].contains(word.word)
    }

    /// A plus sign before the digits of no share.
    private func isTelephone(_ number: TypedNumber) -> Bool {
        guard number.range.lowerBound > 0, characters[number.range.lowerBound - 1] == "+" else {
            return false
        }
        let after = characters[number.range.upperBound...].drop { $0 == " " }
        return number.isPlain && (after.first.map { NumberSyntax.isDigit($0) || $0 == "(" } ?? false)
    }

    /// Whether a word opens the year that follows it.
    func leadsToYear(_ word: PhraseToken) -> Bool {
        guard words.yearOpeners.contains(word.word) else { return false }
        let digits = digits(after: word)
        return digits.count == 4 && (1900...2099).contains(Int(String(digits)) ?? 0)
    }

    /// Whether a word joins a number to what stands before it.
    func leadsToNumber(_ word: PhraseToken) -> Bool {
        words.conjunctions.contains(word.word) && !digits(after: word).isEmpty
    }

    private func digits(after word: PhraseToken) -> ArraySlice<Character> {
        characters[word.range.upperBound...].drop { NumberSyntax.isSpace($0) }.prefix {
            NumberSyntax.isDigit($0)
        }
    }

    /// Whether a text speaks of another year without naming it.
    func speaksOfOtherTime(_ text: String) -> Bool {
        let folded = PhraseTokens.folded(text)
        return words.otherTimes.contains { folded.contains($0) }
    }

    // MARK: Words around

    func tokensBefore(_ index: Int, most: Int = 6) -> [PhraseToken] {
        let start = max(0, index - 60)
        return PhraseTokens.tokens(characters, in: start..<index).suffix(most)
    }

    /// Words right after, up to a sign.
    func tokensAfter(_ index: Int) -> [PhraseToken] {
        let end = characters[index...].firstIndex {
            !($0.isLetter || $0.isWhitespace || "'’·‧•-".contains($0))
        }
        return PhraseTokens.tokens(characters, in: index..<min(end ?? characters.count, index + 160))
    }

    func reserve(before index: Int) -> TypedNumber.Reserve {
        if let sign = characters[..<index].last(where: { !$0.isWhitespace }) {
            if sign == ">" { return .more }
            if sign == "<" { return .less }
            if "~≈±".contains(sign) { return .about }
        }
        let tokens = tokensBefore(index, most: 3)
        guard let last = tokens.last, index - last.range.upperBound <= 2 else { return .none }
        func ends(_ phrases: [[String]]) -> Bool {
            phrases.contains { $0.count <= tokens.count && tokens.suffix($0.count).map(\.word) == $0 }
        }
        if ends(words.more) { return .more }
        if ends(words.less) { return .less }
        return ends(words.about) ? .about : .none
    }
}
