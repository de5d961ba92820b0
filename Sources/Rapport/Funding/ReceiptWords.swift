import Foundation

/// The words of a receipt in one language, from a file of that language: `Assets/Profiles/words/fr.json`. A new language
/// is a new file; English stands in where there is none.
struct ReceiptWords {
    enum Key: String, CaseIterable {
        case title, lead, draft, file, pages, size, fonts, standards, type, sizes, numbers, sourced, date,
            program
        case sections, rules, rule, asked, found, kept, yes, no
        case rulePages = "rule-pages"
        case ruleBytes = "rule-bytes"
        case ruleType = "rule-type"
        case ruleSmallest = "rule-smallest"
        case ruleMargins = "rule-margins"
        case rulePaper = "rule-paper"
        case ruleStandard = "rule-standard"
        case ruleFile = "rule-file"
        case ruleAnnexes = "rule-annexes"
        case atMost = "at-most"
        case atLeast = "at-least"
        case signs
        case plainLetters = "plain-letters"
        case annexes, annex
        /// « 12 pages », by the plural categories of the language.
        case pageCount = "page-count"

        /// What a rule is called.
        init(_ rule: RuleFinding.Rule) {
            self =
                switch rule {
                case .pages: .rulePages
                case .bytes: .ruleBytes
                case .type: .ruleType
                case .smallest: .ruleSmallest
                case .margins: .ruleMargins
                case .paper: .rulePaper
                case .standard: .ruleStandard
                case .file: .ruleFile
                case .annexes: .ruleAnnexes
                }
        }
    }

    /// A text, or one for each plural category.
    private enum Entry: Decodable {
        case text(String)
        case forms([String: String])

        init(from decoder: any Decoder) throws {
            let container = try decoder.singleValueContainer()
            if let text = try? container.decode(String.self) {
                self = .text(text)
            } else {
                self = .forms(try container.decode([String: String].self))
            }
        }
    }

    private let entries: [String: Entry]
    private let plural: PluralRules

    static let folder = FundingProfile.folder + "/words"

    /// - Parameter words: of the language, with its plural rules.
    static func forLanguage(_ tag: String, _ words: Words) -> ReceiptWords {
        let language = tag.prefix { $0 != "-" && $0 != "_" }.lowercased()
        return ReceiptWords(language, plural: words[.plural])
            ?? ReceiptWords("en", plural: Words.forLanguage("en")[.plural])
            ?? ReceiptWords(entries: [:], plural: PluralRules())
    }

    /// nil where there is no such file.
    init?(_ language: String, plural: PluralRules) {
        guard language.allSatisfy(\.isLetter),
            let data = FileManager.default.contents(atPath: "\(Self.folder)/\(language).json"),
            let entries = try? JSONDecoder().decode([String: Entry].self, from: data)
        else { return nil }
        (self.entries, self.plural) = (entries, plural)
    }

    private init(entries: [String: Entry], plural: PluralRules) {
        (self.entries, self.plural) = (entries, plural)
    }

    subscript(_ key: Key) -> String {
        if case .text(let text) = entries[key.rawValue] { text } else { "" }
    }

    /// With what stands in braces in it filled in.
    func filled(_ key: Key, _ values: [String: String]) -> String {
        values.reduce(self[key]) { $0.replacing("{\($1.key)}", with: $1.value) }
    }

    /// - Parameter digits: the number as it is printed.
    func pageCount(_ number: Int, digits: String) -> String {
        guard case .forms(let forms) = entries[Key.pageCount.rawValue] else { return digits }
        let form = forms[plural.category(of: number).rawValue] ?? forms["other"] ?? "{number}"
        return form.replacing("{number}", with: digits)
    }

    /// The keys that it has no text for.
    var missing: [Key] { Key.allCases.filter { entries[$0.rawValue] == nil } }
}
