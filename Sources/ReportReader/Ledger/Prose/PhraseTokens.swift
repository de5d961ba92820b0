import Foundation

/// Words of a text as they are compared: without capitals, diacritics, inclusive endings, plurals.
struct PhraseToken: Equatable {
    /// « accompagne » of « accompagné·e·s »
    var stem: String
    /// In small letters without diacritics.
    var word: String
    /// Of its characters.
    var range: Range<Int>
}

enum PhraseTokens {
    static func folded(_ text: String) -> String {
        text.folding(options: [.diacriticInsensitive, .caseInsensitive], locale: Locale(identifier: "en"))
            .lowercased().replacing("’", with: "'")
    }

    /// The words in a range of a passage; numbers and signs part them.
    static func tokens(_ characters: [Character], in range: Range<Int>) -> [PhraseToken] {
        var tokens: [PhraseToken] = [], start: Int?
        for index in range.lowerBound...range.upperBound {
            let isWord = index < range.upperBound && isPart(characters, index)
            if isWord, start == nil { start = index }
            guard !isWord, let first = start else { continue }
            start = nil
            tokens.append(token(String(characters[first..<index]), first..<index))
        }
        return tokens
    }

    static func tokens(_ text: String) -> [PhraseToken] {
        let characters = Array(text)
        return tokens(characters, in: 0..<characters.count)
    }

    /// Letters, and the points of inclusive writing between them; an apostrophe parts what it elides.
    private static func isPart(_ characters: [Character], _ index: Int) -> Bool {
        let character = characters[index]
        if character.isLetter { return true }
        guard "·‧•-".contains(character), index > 0, index + 1 < characters.count else { return false }
        return characters[index - 1].isLetter && characters[index + 1].isLetter
    }

    private static func token(_ text: String, _ range: Range<Int>) -> PhraseToken {
        let word = folded(text)
        var stem = String(word.prefix { !"·‧•".contains($0) })
        if stem.count > 3, stem.hasSuffix("s") || stem.hasSuffix("x") { stem.removeLast() }
        while stem.count > 3, stem.hasSuffix("e") { stem.removeLast() }
        return PhraseToken(stem: stem, word: word, range: range)
    }

    /// Words that only join others.
    static let joining: Set<String> = [
        "de", "d", "du", "des", "la", "le", "les", "l", "un", "une", "et", "par", "the", "a", "an", "of",
        "and", "by", "het", "een", "van", "en", "der", "die", "das", "und", "qu", "s",
    ]
    /// Between a share and what it is a share of: « 53 % sont des femmes ».
    static let copulas: Set<String> = [
        "sont", "est", "etaient", "are", "is", "were", "was", "zijn", "waren", "sind", "ist",
    ]
    /// Words that name a part of what stands before them: « jeunes accompagnés en Flandre ».
    static let qualifiers: Set<String> = [
        "en", "a", "au", "aux", "dans", "avec", "sans", "dont", "parmi", "chez", "sur", "entre", "hors",
        "moins", "plus", "de", "du", "des", "d", "qui", "que", "pour", "in", "at", "from", "with",
        "without", "among", "under", "over", "who", "whose", "of", "outside", "aged", "for", "uit", "met",
        "zonder", "van", "onder", "bij", "die", "waarvan", "tussen", "voor", "buiten", "op", "through",
        "by", "par", "door", "via", "between", "mit", "ohne", "aus", "von", "bei", "per",
    ]

    /// The stems that carry meaning.
    static func key(_ tokens: [PhraseToken]) -> [String] {
        tokens.filter { !joining.contains($0.word) }.map(\.stem)
    }
}
