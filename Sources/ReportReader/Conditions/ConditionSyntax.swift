/// Reads conditions:
///
///     condition = part { "or" part }          part = term { "and" term }
///     term = "not" term | "(" condition ")" | name | name relation value | name "in" "(" value { "," value } ")"
///
/// Names and values are words of letters, digits, `-`, `_` and `.`; a value with other signs stands in quotes.
struct ConditionSyntax {
    struct Fault: Error, Equatable {
        var problem: String
        /// In bytes from the text's beginning.
        var offset: Int
    }

    /// Bytes of a condition, and levels of parentheses and `not` in it.
    static let longest = 1_000
    static let deepest = 30

    private var tokens: [ConditionToken]
    private var index = 0
    private let end: Int

    static func read(_ text: String) throws(Fault) -> Condition {
        guard text.utf8.count <= longest else {
            throw Fault(problem: "it is longer than \(longest) bytes", offset: 0)
        }
        var syntax = ConditionSyntax(
            tokens: try ConditionToken.tokens(of: text), end: text.utf8.count)
        let condition = try syntax.condition(depth: 0)
        if let extra = syntax.next {
            throw Fault(problem: "“\(extra.text)” is one too many", offset: extra.offset)
        }
        return condition
    }

    private init(tokens: [ConditionToken], end: Int) { (self.tokens, self.end) = (tokens, end) }

    private var next: ConditionToken? { index < tokens.count ? tokens[index] : nil }

    private mutating func take(_ kind: ConditionToken.Kind) -> Bool {
        guard next?.kind == kind else { return false }
        index += 1
        return true
    }

    private func missing(_ what: String) -> Fault {
        let found = next.map { ", not “\($0.text)”" } ?? ""
        return Fault(problem: "\(what) belongs here\(found)", offset: next?.offset ?? end)
    }

    private mutating func condition(depth: Int) throws(Fault) -> Condition {
        var parts = [try part(depth: depth)]
        while take(.or) { parts.append(try part(depth: depth)) }
        return parts.count == 1 ? parts[0] : .any(parts)
    }

    private mutating func part(depth: Int) throws(Fault) -> Condition {
        var terms = [try term(depth: depth)]
        while take(.and) { terms.append(try term(depth: depth)) }
        return terms.count == 1 ? terms[0] : .all(terms)
    }

    private mutating func term(depth: Int) throws(Fault) -> Condition {
        guard depth < Self.deepest else {
            throw Fault(problem: "it goes deeper than \(Self.deepest) levels", offset: next?.offset ?? end)
        }
        if take(.not) { return .not(try term(depth: depth + 1)) }
        if take(.open) {
            let inner = try condition(depth: depth + 1)
            guard take(.close) else { throw missing("“)”") }
            return inner
        }
        let name = try word("a name")
        if case .relation(let relation)? = next?.kind {
            index += 1
            return .relation(name, relation, try value())
        }
        return take(.among) ? .among(name, try values()) : .name(name)
    }

    private mutating func values() throws(Fault) -> [Condition.Name] {
        guard take(.open) else { throw missing("“(”") }
        var values = [try value()]
        while take(.comma) { values.append(try value()) }
        guard take(.close) else { throw missing("“)” or “,”") }
        return values
    }

    private mutating func word(_ what: String) throws(Fault) -> Condition.Name {
        guard let token = next, token.kind == .word else { throw missing(what) }
        index += 1
        return Condition.Name(text: token.text, offset: token.offset)
    }

    private mutating func value() throws(Fault) -> Condition.Name {
        guard let token = next, token.kind == .word || token.kind == .quoted else { throw missing("a value") }
        index += 1
        return Condition.Name(text: token.text, offset: token.offset)
    }
}
