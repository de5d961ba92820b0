/// The typographic habits of one language.
final class LanguageTable: Sendable {
    /// What stands before a mark.
    enum Spacing: Sendable {
        /// This space, typed or not.
        case space(UInt32)
        /// Nothing, typed or not.
        case none
        /// Nothing, or the no-break space that was typed as a space.
        case kept
    }

    struct Quotes: Sendable {
        var open: UInt32
        var close: UInt32
        /// Inside of the quotes.
        var space: UInt32?
    }

    /// For typewriter quotes, and for those within them.
    let outer: Quotes
    let inner: Quotes
    /// For typewriter single quotes.
    let single: Quotes
    /// Whether “ ” as typed are the outer quotes too.
    let replacesCurly: Bool
    /// Before `: ; ! ?`, in this order, and before `%`.
    let colon: Spacing
    let semicolon: Spacing
    let exclamation: Spacing
    let question: Spacing
    let percent: Spacing
    /// Words that begin with an apostrophe, without it.
    let elisions: Set<String>
    /// Words that a number is not parted from.
    let counted: Set<String>

    init(
        outer: Quotes, inner: Quotes, single: Quotes = .single, replacesCurly: Bool = false,
        colon: Spacing = .kept, semicolon: Spacing = .kept, exclamation: Spacing = .kept,
        question: Spacing = .kept,
        percent: Spacing = .kept, elisions: Set<String> = [], counted: Set<String> = []
    ) {
        self.outer = outer
        self.inner = inner
        self.single = single
        self.replacesCurly = replacesCurly
        self.colon = colon
        self.semicolon = semicolon
        self.exclamation = exclamation
        self.question = question
        self.percent = percent
        self.elisions = elisions
        self.counted = counted
    }

    func spacing(before mark: UInt32) -> Spacing {
        switch mark {
        case 0x3A: colon
        case 0x3B: semicolon
        case 0x21: exclamation
        case 0x3F: question
        default: percent
        }
    }

    /// Of a BCP 47 tag: its own, else its language's.
    static func of(_ language: String) -> LanguageTable? {
        let tag = language.lowercased().replacing("_", with: "-")
        return all[tag] ?? all[String(tag.prefix { $0 != "-" })]
    }
}

extension LanguageTable.Quotes {
    static let guillemets = Self(open: 0xAB, close: 0xBB)
    /// « so »
    static let french = Self(open: 0xAB, close: 0xBB, space: Scalars.narrowSpace)
    static let double = Self(open: 0x201C, close: 0x201D)
    static let single = Self(open: 0x2018, close: 0x2019)
    /// „so“ and ‚so‘
    static let german = Self(open: 0x201E, close: 0x201C)
    static let germanSingle = Self(open: 0x201A, close: 0x2018)
}

extension LanguageTable {
    /// By lower-case tag.
    static let all: [String: LanguageTable] = [
        "fr": french, "fr-ch": swissFrench, "fr-x-eu": europeanFrench,
        "nl": dutch, "en": english, "de": german,
        "de-ch": LanguageTable(outer: .guillemets, inner: Quotes(open: 0x2039, close: 0x203A)),
        "es": LanguageTable(outer: .guillemets, inner: .double),
        "it": LanguageTable(outer: .guillemets, inner: .double),
        "pt": LanguageTable(outer: .guillemets, inner: .double),
        "uk": LanguageTable(outer: .guillemets, inner: .german),
    ]

    /// Common practice in Belgium and France: a narrow space before ; ! ? % and inside « », a whole one
    /// before the colon.
    private static let french = LanguageTable(
        outer: .french, inner: .double, replacesCurly: true, colon: .space(Scalars.noBreakSpace),
        semicolon: .space(Scalars.narrowSpace), exclamation: .space(Scalars.narrowSpace),
        question: .space(Scalars.narrowSpace), percent: .space(Scalars.narrowSpace), counted: frenchCounted)

    /// The narrow space before the colon too.
    private static let swissFrench = LanguageTable(
        outer: .french, inner: .double, replacesCurly: true, colon: .space(Scalars.narrowSpace),
        semicolon: .space(Scalars.narrowSpace), exclamation: .space(Scalars.narrowSpace),
        question: .space(Scalars.narrowSpace), percent: .space(Scalars.narrowSpace), counted: frenchCounted)

    /// The interinstitutional style guide of the European Union (6.4): nothing before ; ! ?, and a whole
    /// space elsewhere.
    private static let europeanFrench = LanguageTable(
        outer: Quotes(open: 0xAB, close: 0xBB, space: Scalars.noBreakSpace), inner: .double,
        replacesCurly: true,
        colon: .none, semicolon: .none, exclamation: .none, question: .none,
        percent: .space(Scalars.noBreakSpace), counted: frenchCounted)

    private static let frenchCounted: Set<String> = [
        "an", "ans", "mois", "jours", "heures", "euros", "millions", "milliards",
    ]

    private static let dutch = LanguageTable(
        outer: .single, inner: .double, elisions: ["s", "t", "n", "k", "m", "r", "em", "ns", "tis", "twas"],
        counted: ["jaar", "maanden", "dagen", "uur", "euro", "miljoen", "miljard"])

    private static let english = LanguageTable(
        outer: .double, inner: .single,
        elisions: ["tis", "twas", "em", "n", "cause", "til", "bout", "round"],
        counted: ["years", "months", "days", "hours", "euros", "million", "billion"])

    private static let german = LanguageTable(
        outer: .german, inner: .germanSingle, single: .germanSingle,
        counted: ["Jahre", "Jahren", "Monate", "Tage", "Stunden", "Euro", "Millionen", "Milliarden"])
}
