/// What a language does to characters as they were typed: spaces, quotes, apostrophes, ellipses.
///
/// The rules are data, one table a language and profile (`LanguageTables`). Applying them twice is the same as once.
/// Digits are not grouped here: a number is formatted where it is bound.
public enum LanguageRules {
    /// The text as it is set in the language (BCP 47). A private subtag picks a profile: « fr-BE-x-eu ».
    public static func applied(to text: String, language: String) -> String {
        var marked = MarkedText()
        marked.append(text)
        return applied(to: marked, language: language).text(ofSpan: 0)
    }

    /// The same over several spans: a quote may open in one and close in another. Verbatim spans and objects
    /// stay as they are, and are looked at by their neighbours.
    public static func applied(to spans: [TextSpan], language: String) -> [TextSpan] {
        let marked = applied(to: MarkedText(spans), language: language)
        return spans.enumerated().map { index, span in
            var span = span
            if span.object == nil, !span.isVerbatim { span.text = marked.text(ofSpan: index) }
            return span
        }
    }

    static func applied(to text: MarkedText, language: String) -> MarkedText {
        applied(to: text, table: LanguageTables.table(of: language))
    }

    static func applied(to text: MarkedText, table: LanguageTable?) -> MarkedText {
        guard let table else { return text }
        var rewriter = TextRewriter(text, table)
        return rewriter.rewritten()
    }

    /// Whether the language is written from right to left.
    public static func isRightToLeft(language: String) -> Bool { Direction.isRightToLeft(language: language) }

    /// The quotation marks of the language, with the space inside of them; “ ” where it has no table.
    public static func quotes(language: String) -> (open: String, close: String, space: String) {
        let quotes = LanguageTables.table(of: language)?.outer ?? .double
        func text(_ scalar: UInt32?) -> String {
            scalar.flatMap(Unicode.Scalar.init).map { String($0) } ?? ""
        }
        return (text(quotes.open), text(quotes.close), text(quotes.space))
    }

    /// The profiles that the language has tables for, sorted: `common`, `eu`, `swiss`; none for a language without tables.
    public static func profiles(language: String) -> [String] {
        let primary = language.lowercased().prefix { $0 != "-" && $0 != "_" }
        guard let tables = LanguageTables.all[String(primary)] else { return [] }
        return ([LanguageTables.common] + tables.profiles.keys).sorted()
    }
}
