import Foundation

/// How a language writes numbers: what groups their digits, what stands before decimals.
struct NumberSyntax {
    /// Those of French, of Swiss use, and the plain space that typists put there.
    private static let spaces: Set<Character> = [" ", "\u{A0}", "\u{202F}", "\u{2009}"]
    private let decimalSign: Character
    private let groupSign: Character

    init(language: String) {
        let locale = Locale(identifier: language)
        decimalSign = locale.decimalSeparator?.first ?? "."
        groupSign = locale.groupingSeparator?.first ?? ","
    }

    struct Reading: Equatable {
        var value: Double
        var decimals: Int
        var isGrouped: Bool
    }

    static func isDigit(_ character: Character) -> Bool { character >= "0" && character <= "9" }
    static func isSpace(_ character: Character) -> Bool { spaces.contains(character) }

    /// Digits with signs between them, without spaces: `4.034`, `1,5`; nil for what is no number: `1.2.3`, `02`.
    func read(_ text: Substring) -> Reading? {
        let parts = text.split(omittingEmptySubsequences: false) { !Self.isDigit($0) }
        guard parts.allSatisfy({ !$0.isEmpty }), let first = parts.first else { return nil }
        guard first.count == 1 || first.first != "0" else { return nil }
        let signs = text.filter { !Self.isDigit($0) }
        if parts.count == 1 { return reading(String(first), "", isGrouped: false) }
        let groups = parts.dropFirst(), last = signs.last ?? decimalSign
        let leading = signs.dropLast()
        let isThousands = first.count <= 3 && first != "0" && groups.allSatisfy { $0.count == 3 }
        if Set(signs).count == 1, isThousands, isGrouping(last, count: signs.count) {
            return reading(parts.joined(), "", isGrouped: true)
        }
        guard last == "." || last == "," else { return nil }
        let whole = parts.dropLast()
        let isWellGrouped =
            whole.count == 1 || (first.count <= 3 && whole.dropFirst().allSatisfy { $0.count == 3 })
        guard isWellGrouped, leading.allSatisfy({ $0 != last && $0 == leading.first }) else { return nil }
        return reading(whole.joined(), String(parts.last ?? ""), isGrouped: whole.count > 1)
    }

    /// Whether a sign between groups of three groups them: the language's own, or any that is not its decimal sign.
    private func isGrouping(_ sign: Character, count: Int) -> Bool {
        if sign == decimalSign { return count > 1 }
        return sign == groupSign || "'’.,".contains(sign)
    }

    private func reading(_ whole: String, _ decimals: String, isGrouped: Bool) -> Reading? {
        guard whole.count <= 15, decimals.count <= 10 else { return nil }
        let text = decimals.isEmpty ? whole : whole + "." + decimals
        return ScalarSyntax.number(text).map {
            Reading(value: $0, decimals: decimals.count, isGrouped: isGrouped)
        }
    }
}
