/// Ways of setting one language's spaces and quotes, which an edition or a layout picks by name.
///
/// Here are their names alone, for those who read projects; Typography has what they do.
public enum TypographyProfiles {
    /// The profile that every language has.
    public static let common = "common"

    /// Beside the common one, by the language's subtag.
    private static let special: [String: [String]] = [
        "de": ["swiss"], "es": ["american"], "fr": ["eu", "swiss"], "it": ["swiss"], "pt": ["brazilian"],
        "zh": ["traditional"],
    ]

    /// Those of a language (BCP 47).
    public static func names(language: String) -> [String] {
        [common] + (special[language.lowercased().prefix { $0 != "-" && $0 != "_" }.description] ?? [])
    }
}
