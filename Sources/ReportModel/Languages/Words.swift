/// The words of one language that the program itself prints or says.
///
/// They are data: one file a language, `Assets/Languages/fr.json`, which a region's (`pt-BR.json`) and a project's own
/// (`languages/fr.yaml`) change in part.
public struct Words: Hashable, Sendable {
    private var texts: [WordKey: String] = [:]
    private var forms: [WordKey: [PluralRules.Category: String]] = [:]
    private var rules: [WordKey.Forms: PluralRules] = [:]

    /// The digit zero, as the locale has it.
    public var zero: Unicode.Scalar = "0"

    public init() {}

    public subscript(_ key: WordKey) -> String {
        get { texts[key] ?? "" }
        set { texts[key] = newValue }
    }

    public subscript(_ key: WordKey, _ category: PluralRules.Category) -> String? {
        get { forms[key]?[category] }
        set { forms[key, default: [:]][category] = newValue }
    }

    /// By which a number's form is found.
    public subscript(_ forms: WordKey.Forms) -> PluralRules {
        get { rules[forms] ?? PluralRules() }
        set { rules[forms] = newValue }
    }

    /// A number that the program counts, in the locale's digits: a page's, a figure's.
    public func number(_ number: Int) -> String {
        if zero == "0" { return String(number) }
        return String(
            String.UnicodeScalarView(
                String(number).unicodeScalars.map { digit in
                    guard ("0"..."9").contains(digit) else { return digit }
                    return Unicode.Scalar(zero.value + digit.value - 0x30) ?? digit
                }))
    }

    /// The words in the form that a number asks for, with its digits as they are printed: « 12 catégories ».
    public func counted(_ key: WordKey, _ number: Int, digits: String) -> String {
        guard let kind = key.forms else { return self[key] }
        let form = self[key, self[kind].category(of: number)] ?? self[key, .other] ?? "{number}"
        return form.replacing("{number}", with: digits)
    }

    /// The same for a number with decimals.
    ///
    /// - Parameters:
    ///   - number: its digits, with a point before decimals.
    ///   - places: how many decimals are printed.
    public func counted(_ key: WordKey, _ number: String, places: Int, digits: String) -> String {
        guard let kind = key.forms else { return self[key] }
        let category = self[kind].category(of: number, places: places)
        let form = self[key, category] ?? self[key, .other] ?? "{number}"
        return form.replacing("{number}", with: digits)
    }

    /// The words with what stands in braces in them filled in.
    public func filled(_ key: WordKey, _ values: [String: String]) -> String {
        values.reduce(self[key]) { $0.replacing("{\($1.key)}", with: $1.value) }
    }

    /// What has no word in it, in the order of the keys; of words in several forms, those that lack one.
    public var missing: [WordKey] {
        WordKey.allCases.filter { key in
            guard let kind = key.forms else { return texts[key] == nil }
            return self[kind].categories.contains { forms[key]?[$0] == nil }
        }
    }

    /// These words, and others' where these lack one.
    public func completed(by other: Words) -> Words {
        var words = self
        words.texts.merge(other.texts) { own, _ in own }
        words.rules.merge(other.rules) { own, _ in own }
        for (key, forms) in other.forms where words.forms[key] == nil { words.forms[key] = forms }
        return words
    }
}

/// By their names in the trade.
extension Words {
    public var figure: String { self[.figure] }
    public var table: String { self[.table] }
    public var source: String { self[.source] }
    public var continued: String { self[.continued] }
    public var continuesOnNextPage: String { self[.continuesOnNextPage] }
    public var carriedForward: String { self[.carriedForward] }
    public var broughtForward: String { self[.broughtForward] }
    public var total: String { self[.total] }
    public var notes: String { self[.notes] }
    public var page: String { self[.page] }
    public var pageOfPages: String { self[.pageOfPages] }
    public var see: String { self[.see] }
    public var figureInText: String { self[.figureInText] }
    public var tableInText: String { self[.tableInText] }
    public var of: String { self[.of] }
    public var moreThan: String { self[.moreThan] }
    public var missingValue: String { self[.missingValue] }
    public var missingLabel: String { self[.missingLabel] }
    public var comma: String { self[.comma] }
}
