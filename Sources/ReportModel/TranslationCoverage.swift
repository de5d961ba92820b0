/// How far a language's translation has come.
public struct TranslationCoverage: Hashable, Sendable {
    public var language: String
    /// The editions that are made of it.
    public var editions: [String]
    /// Whether it carries part of the text only.
    public var isSummary: Bool
    /// The language that stands in where its own text is missing.
    public var fallback: String?
    public var files: [Count]

    public init(
        language: String, editions: [String], isSummary: Bool = false, fallback: String? = nil, files: [Count]
    ) {
        (self.language, self.editions, self.isSummary) = (language, editions, isSummary)
        (self.fallback, self.files) = (fallback, files)
    }

    /// Of a file, or of all of them.
    public struct Count: Hashable, Sendable {
        public var file: String
        /// Texts of the source that have words, and how many words.
        public var texts = 0
        public var words = 0
        public var confirmed = 0
        public var unconfirmed = 0
        public var outdated = 0
        public var missing = 0
        /// Texts of the translation without a source, nobody having confirmed them.
        public var extra = 0

        public init(file: String) { self.file = file }

        /// Whole per cent of the texts that have a translation, whatever its state.
        public var percent: Int { texts == 0 ? 100 : (texts - missing) * 100 / texts }

        public static func + (a: Count, b: Count) -> Count {
            var sum = a
            sum.texts += b.texts
            sum.words += b.words
            sum.confirmed += b.confirmed
            sum.unconfirmed += b.unconfirmed
            sum.outdated += b.outdated
            sum.missing += b.missing
            sum.extra += b.extra
            return sum
        }
    }

    public var total: Count { files.reduce(Count(file: ""), +) }
}
