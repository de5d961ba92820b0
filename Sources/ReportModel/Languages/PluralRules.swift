/// Which of a language's forms a number takes, by rules as CLDR writes them (UTS 35, part 3, 5.1):
/// `v = 0 and i % 10 = 2..4 and i % 100 != 12..14`.
///
/// The rules stand in the language's file and not in the system: Foundation does not hand out those it has, and what is
/// printed must not change with them.
public struct PluralRules: Hashable, Sendable {
    public enum Category: String, CaseIterable, Sendable { case zero, one, two, few, many, other }

    private var rules: [Category: Condition] = [:]

    /// A language without any: every number is `other`.
    public init() {}

    /// A rule that is none, and the category it was for.
    public struct Fault: Error, Hashable {
        public var category: String
        public init(category: String) { self.category = category }
    }

    /// From conditions by category; `other` is what is left.
    public init(_ conditions: [String: String]) throws(Fault) {
        for (name, text) in conditions {
            guard let category = Category(rawValue: name), category != .other, let rule = Condition(text)
            else { throw Fault(category: name) }
            rules[category] = rule
        }
    }

    /// Those that the language tells apart.
    public var categories: [Category] { Category.allCases.filter { $0 == .other || rules[$0] != nil } }

    public func category(of number: Int) -> Category { category(of: Operands(whole: number.magnitude)) }

    /// Of a number as it is printed.
    ///
    /// - Parameters:
    ///   - number: its digits, with a point before decimals.
    ///   - places: how many decimals are printed, zeros at the end too.
    public func category(of number: String, places: Int) -> Category {
        let parts = number.drop { $0 == "-" }.split(separator: ".", omittingEmptySubsequences: false)
        let fraction = parts.count > 1 ? String(parts[1].prefix(places)) : ""
        var trimmed = fraction
        while trimmed.last == "0" { trimmed.removeLast() }
        let padded = fraction + String(repeating: "0", count: max(0, min(places, 18) - fraction.count))
        return category(
            of: Operands(
                whole: parts.first.flatMap { UInt($0) } ?? 0, visible: UInt(padded.count),
                fraction: UInt(padded) ?? 0, significant: UInt(trimmed) ?? 0,
                significantCount: UInt(trimmed.count)))
    }

    private func category(of operands: Operands) -> Category {
        Category.allCases.first { rules[$0]?.holds(for: operands) ?? false } ?? .other
    }
}

/// What rules ask of a number (UTS 35, part 3, 5.1.1): its whole part `i`, the count and the value of its visible decimals
/// `v` and `f`, and those without zeros at the end, `w` and `t`.
private struct Operands {
    var whole: UInt
    var visible: UInt = 0
    var fraction: UInt = 0
    var significant: UInt = 0
    var significantCount: UInt = 0

    /// nil where it is no whole number, and none of a list of them.
    func value(_ name: Character) -> UInt? {
        switch name {
        case "n": significant == 0 ? whole : nil
        case "i": whole
        case "v": visible
        case "w": significantCount
        case "f": fraction
        case "t": significant
        default: 0
        }
    }
}

/// Relations joined by `and`, and those by `or`.
private struct Condition: Hashable {
    private var alternatives: [[Relation]]

    init?(_ text: String) {
        alternatives = []
        for part in Self.split(text, at: "or") {
            let relations = Self.split(part, at: "and").map(Relation.init)
            guard !relations.isEmpty, !relations.contains(nil) else { return nil }
            alternatives.append(relations.compactMap(\.self))
        }
        if alternatives.isEmpty { return nil }
    }

    private static func split(_ text: String, at word: String) -> [String] {
        text.split(separator: " ").split(separator: Substring(word), omittingEmptySubsequences: false).map {
            $0.joined(separator: " ")
        }
    }

    func holds(for number: Operands) -> Bool {
        alternatives.contains { $0.allSatisfy { $0.holds(for: number) } }
    }
}

/// `i % 10 = 2..4,7`; exponents are none.
private struct Relation: Hashable {
    private var operand: Character
    private var modulus: UInt?
    private var isNegated: Bool
    private var ranges: [ClosedRange<UInt>] = []

    init?(_ text: String) {
        var parts = text.split(separator: " ")
        guard parts.count == 3 || parts.count == 5, let operand = parts.first else { return nil }
        switch operand {
        case "n", "i", "v", "w", "f", "t", "e", "c": self.operand = operand.first ?? "n"
        default: return nil
        }
        parts.removeFirst()
        if parts.count == 4 {
            guard parts[0] == "%", let modulus = UInt(parts[1]), modulus > 0 else { return nil }
            self.modulus = modulus
            parts.removeFirst(2)
        }
        guard parts[0] == "=" || parts[0] == "!=" else { return nil }
        isNegated = parts[0] == "!="
        for range in parts[1].split(separator: ",", omittingEmptySubsequences: false) {
            let ends = range.split(separator: ".", omittingEmptySubsequences: false)
            guard ends.count == 1 || ends.count == 3 && ends[1].isEmpty, let from = UInt(ends[0]),
                let to = UInt(ends[ends.count - 1]), from <= to
            else { return nil }
            ranges.append(from...to)
        }
    }

    func holds(for number: Operands) -> Bool {
        guard let operand = number.value(operand) else { return isNegated }
        let value = modulus.map { operand % $0 } ?? operand
        return ranges.contains { $0.contains(value) } != isNegated
    }
}
