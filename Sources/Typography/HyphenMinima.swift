/// How much of a word a language leaves on both sides of a hyphen.
struct HyphenMinima: Equatable {
    /// Letters before the hyphen, and after it.
    var left: Int
    var right: Int
    /// Letters that a word must have.
    var word: Int

    /// Of a BCP 47 tag.
    ///
    /// Custom of the trade rather than rule: syllables of two letters may be left at a line's end in all of these
    /// languages, and be carried to the next line where the spelling does not make endings of them (`-té`, `-ly`).
    static func of(_ language: String) -> HyphenMinima {
        byLanguage[String(language.prefix { $0 != "-" && $0 != "_" }).lowercased()] ?? usual
    }

    private static let usual = HyphenMinima(left: 2, right: 3, word: 6)
    private static let byLanguage: [String: HyphenMinima] = [
        "fr": HyphenMinima(left: 2, right: 3, word: 5),
        "nl": HyphenMinima(left: 2, right: 3, word: 5),
        "de": HyphenMinima(left: 2, right: 2, word: 5),
        "en": HyphenMinima(left: 2, right: 3, word: 5),
        "es": HyphenMinima(left: 2, right: 2, word: 5),
        "it": HyphenMinima(left: 2, right: 2, word: 5),
        "pt": HyphenMinima(left: 2, right: 2, word: 5),
        "uk": HyphenMinima(left: 2, right: 2, word: 5),
    ]

    /// Letters that a word of ragged text must have besides: its edge does without many hyphens.
    static let ragged = 2
}

extension HyphenMinima {
    /// The language's, but for what the style says.
    init(_ style: ParagraphStyle, language: HyphenMinima) {
        left = max(1, style.hyphenLeft ?? language.left)
        right = max(1, style.hyphenRight ?? language.right)
        word = style.hyphenWord ?? language.word + (style.alignment == .justified ? 0 : HyphenMinima.ragged)
    }
}
