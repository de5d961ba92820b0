import Foundation

/// A language tag as BCP 47 has them: a language, perhaps a region.
struct LanguageTag {
    let text: String
    private let parts: [String]

    init(_ text: String) {
        self.text = text
        parts = text.split(omittingEmptySubsequences: false) { $0 == "-" || $0 == "_" }.map(String.init)
    }

    /// Two or three letters, then groups of up to eight letters or digits.
    var isWellFormed: Bool {
        guard let language = parts.first, (2...3).contains(language.count),
            language.utf8.allSatisfy(\.isLetter)
        else { return false }
        return parts.dropFirst().allSatisfy {
            (1...8).contains($0.count) && $0.utf8.allSatisfy(\.isLetterOrDigit)
        }
    }

    /// The two capital letters (ISO 3166-1) or three digits.
    var region: String? {
        parts.dropFirst().prefix { $0.count > 1 }.first {
            $0.count == 2 || ($0.count == 3 && $0.allSatisfy(\.isNumber))
        }
    }

    /// Whether there are rules for writing its language, and its region is one.
    var isKnown: Bool {
        guard let language = parts.first?.lowercased(),
            Self.common.contains(language) || Self.languages.contains(language[...])
        else { return false }
        return region.map { Locale.Region($0).isISORegion } ?? true
    }

    /// Asked first: the system's list takes a while to be made.
    private static let common: Set<String> = ["de", "en", "es", "fr", "it", "nl", "pt", "uk"]

    /// Languages that the system has rules for (CLDR).
    private static let languages = Set(Locale.availableIdentifiers.map { $0.prefix { $0 != "_" } })
}
