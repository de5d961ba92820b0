/// What a language does to characters as they were typed: spaces, quotes, apostrophes, ellipses.
public enum LanguageRules {
    static func applied(to text: MarkedText, language: String) -> MarkedText { text }
}
