/// All that a typesetter keeps of one language: its rules, its direction, its hyphenation.
final class LanguageContext {
    let tag: String
    let table: LanguageTable?
    let isRightToLeft: Bool
    /// Not in German, where every noun has one.
    let capitalsAreNames: Bool
    let hyphenMinima: HyphenMinima
    /// Whether an apostrophe is a letter among others.
    let spellsApostrophes: Bool
    /// Whether a hyphen takes the diaeresis of the letter after it away.
    let dropsDiaereses: Bool
    /// nil where no dictionary is installed.
    private(set) lazy var hyphenator: Hyphenator? = HyphenDictionary.path(for: tag)
        .flatMap(Hyphenator.init(path:))

    init(_ tag: String) {
        self.tag = tag
        table = LanguageTables.table(of: tag)
        let lower = tag.lowercased()
        capitalsAreNames = !lower.hasPrefix("de")
        spellsApostrophes = lower.hasPrefix("uk")
        dropsDiaereses = lower.hasPrefix("nl")
        hyphenMinima = HyphenMinima.of(tag)
        isRightToLeft = Direction.isRightToLeft(language: tag)
    }
}

/// The languages that a typesetter has met.
struct LanguageContexts {
    private var known: [String: LanguageContext] = [:]

    subscript(tag: String) -> LanguageContext {
        mutating get {
            if let found = known[tag] { return found }
            let made = LanguageContext(tag)
            known[tag] = made
            return made
        }
    }
}
