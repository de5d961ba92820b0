/// The typographic habits of one language, or of one profile of it: data for `TextRewriter`.
///
/// Each language has a file of its own beside this one; `LanguageTables` finds the table of a tag.
final class LanguageTable: Sendable {
    /// What stands before a mark.
    enum Spacing: Sendable {
        /// This space, typed or not.
        case space(UInt32)
        /// Nothing, typed or not.
        case none
        /// Nothing, or the no-break space that was typed as a space.
        case kept

        static let narrow = Spacing.space(Scalars.narrowSpace)
        static let whole = Spacing.space(Scalars.noBreakSpace)
    }

    struct Quotes: Hashable, Sendable {
        var open: UInt32
        var close: UInt32
        /// Inside of the quotes.
        var space: UInt32?
    }

    /// Spaces before `: ; ! ?` and, after a number, before `%`.
    struct Marks: Sendable {
        var colon = Spacing.kept
        var semicolon = Spacing.kept
        var exclamation = Spacing.kept
        var question = Spacing.kept
        var percent = Spacing.kept
    }

    /// What letters do with the quotes that typewriters have one sign for.
    struct Habits: OptionSet, Sendable {
        let rawValue: Int
        /// “ ” as typed are the outer quotes too.
        static let replacesCurly = Habits(rawValue: 1)
        /// A quote may open behind a letter: prefixes are written to the word that is quoted.
        static let quotesAfterPrefixes = Habits(rawValue: 2)
        /// `'` and `"` in words are geresh and gershayim: ג׳, צה״ל.
        static let geresh = Habits(rawValue: 4)
        /// A dash between spaces belongs to the words before it: no line begins with it.
        static let bindsDashes = Habits(rawValue: 8)
    }

    /// For typewriter quotes, and for those within them.
    let outer: Quotes
    let inner: Quotes
    /// For typewriter single quotes.
    let single: Quotes
    let marks: Marks
    /// Spaces before marks that the language does not share with Latin.
    let ownMarks: [UInt32: Spacing]
    /// Words that begin with an apostrophe, without it.
    let elisions: Set<String>
    /// Words that a number is not parted from.
    let counted: Set<String>
    let habits: Habits

    init(
        outer: Quotes, inner: Quotes, single: Quotes = .single, marks: Marks = Marks(),
        ownMarks: [UInt32: Spacing] = [:], elisions: Set<String> = [], counted: Set<String> = [],
        habits: Habits = []
    ) {
        self.outer = outer
        self.inner = inner
        self.single = single
        self.marks = marks
        self.ownMarks = ownMarks
        self.elisions = elisions
        self.counted = counted
        self.habits = habits
    }

    func spacing(before mark: UInt32) -> Spacing {
        switch mark {
        case 0x3A: marks.colon
        case 0x3B: marks.semicolon
        case 0x21: marks.exclamation
        case 0x3F: marks.question
        case 0x25: marks.percent
        default: ownMarks[mark] ?? .kept
        }
    }
}

extension LanguageTable.Quotes {
    /// «so»
    static let guillemets = Self(open: 0xAB, close: 0xBB)
    /// ‹so›
    static let singleGuillemets = Self(open: 0x2039, close: 0x203A)
    /// « so »
    static let french = Self(open: 0xAB, close: 0xBB, space: Scalars.narrowSpace)
    /// “so” and ‘so’
    static let double = Self(open: 0x201C, close: 0x201D)
    static let single = Self(open: 0x2018, close: 0x2019)
    /// „so“ and ‚so‘
    static let german = Self(open: 0x201E, close: 0x201C)
    static let germanSingle = Self(open: 0x201A, close: 0x2018)
    /// ”so” and ’so’
    static let hebrew = Self(open: 0x201D, close: 0x201D)
    static let hebrewSingle = Self(open: 0x2019, close: 0x2019)
    /// 「so」 and 『so』
    static let corner = Self(open: 0x300C, close: 0x300D)
    static let doubleCorner = Self(open: 0x300E, close: 0x300F)
}
