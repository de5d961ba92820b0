/// What a language does to characters as they were typed: spaces, quotes, apostrophes, ellipses.
///
/// The rules are data, one table a language (`LanguageTable.all`). Applying them twice is the same as once.
/// Digits are not grouped here: a number is formatted where it is bound.
public enum LanguageRules {
    /// The text as it is set in the language (BCP 47; « fr-CH » and « fr-x-eu » have tables of their own).
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
        applied(to: text, table: LanguageTable.of(language))
    }

    static func applied(to text: MarkedText, table: LanguageTable?) -> MarkedText {
        guard let table else { return text }
        var rewriter = TextRewriter(text, table)
        return rewriter.rewritten()
    }
}
