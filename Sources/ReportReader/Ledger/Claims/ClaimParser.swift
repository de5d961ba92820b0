/// Reads a condition: `mentees.positive > 0.7 and largest(mentees.family, grp)`.
///
/// `or` binds less than `and`, which binds less than `not`, comparisons, `+ -`, `* /`. Comparisons may be chained:
/// `0.4 < mentees.foreign < 0.8`.
struct ClaimParser {
    /// Parentheses, calls and signs in each other.
    static let deepest = 50
    private let tokens: [ClaimToken]
    private var index = 0
    private var depth = 0

    static func parse(_ text: String) throws(ClaimFault) -> ClaimNode {
        var parser = ClaimParser(tokens: try ClaimLexer.tokens(of: text))
        let node = try parser.either()
        guard parser.token.kind == .end else { throw parser.expected("a comparison, `and`, `or` or the end") }
        return node
    }

    private init(tokens: [ClaimToken]) { self.tokens = tokens }

    private var token: ClaimToken { tokens[index] }

    private mutating func advance() { if index + 1 < tokens.count { index += 1 } }

    private func expected(_ what: String) -> ClaimFault {
        ClaimFault(problem: .expected(what), range: token.range)
    }

    private func isWord(_ word: String) -> Bool {
        if case .name(word) = token.kind { true } else { false }
    }

    private mutating func takeSign(_ signs: [String]) -> String? {
        guard case .sign(let sign) = token.kind, signs.contains(sign) else { return nil }
        advance()
        return sign
    }

    /// Goes a level deeper while it reads something.
    private mutating func deeper(
        _ read: (inout ClaimParser) throws(ClaimFault) -> ClaimNode
    ) throws(ClaimFault) -> ClaimNode {
        depth += 1
        guard depth <= Self.deepest else { throw ClaimFault(problem: .tooDeep, range: token.range) }
        let node = try read(&self)
        depth -= 1
        return node
    }

    // MARK: Conditions

    private mutating func either() throws(ClaimFault) -> ClaimNode {
        var node = try all()
        while isWord("or") {
            advance()
            node = .either(node, try all())
        }
        return node
    }

    private mutating func all() throws(ClaimFault) -> ClaimNode {
        var node = try negated()
        while isWord("and") {
            advance()
            node = .all(node, try negated())
        }
        return node
    }

    private mutating func negated() throws(ClaimFault) -> ClaimNode {
        guard isWord("not") else { return try comparison() }
        advance()
        return .not(try deeper { parser throws(ClaimFault) in try parser.negated() })
    }

    private mutating func comparison() throws(ClaimFault) -> ClaimNode {
        var left = try sum(), result: ClaimNode?
        while case .sign(let sign) = token.kind, let comparison = ClaimNode.Comparison(sign: sign) {
            let range = token.range
            advance()
            let right = try sum()
            let one = ClaimNode.comparison(comparison, left, right, range)
            result = result.map { .all($0, one) } ?? one
            left = right
        }
        return result ?? left
    }

    // MARK: Numbers

    private mutating func sum() throws(ClaimFault) -> ClaimNode {
        var node = try product()
        while let sign = takeSign(["+", "-"]), let kind = ClaimNode.Arithmetic(rawValue: sign) {
            node = .arithmetic(kind, node, try product())
        }
        return node
    }

    private mutating func product() throws(ClaimFault) -> ClaimNode {
        var node = try signed()
        while let sign = takeSign(["*", "/"]), let kind = ClaimNode.Arithmetic(rawValue: sign) {
            node = .arithmetic(kind, node, try signed())
        }
        return node
    }

    private mutating func signed() throws(ClaimFault) -> ClaimNode {
        guard takeSign(["-"]) != nil else { return try primary() }
        return .negative(try deeper { parser throws(ClaimFault) in try parser.signed() })
    }

    private mutating func primary() throws(ClaimFault) -> ClaimNode {
        let token = token
        switch token.kind {
        case .number(let number):
            advance()
            return .number(number)
        case .chart(let id):
            advance()
            return .chart(id, token.range)
        case .name(let name) where !["and", "or", "not"].contains(name):
            advance()
            guard takeSign(["("]) != nil else { return .name(name, token.range) }
            return .call(name, try arguments(), token.range)
        case .sign("("):
            advance()
            let node = try deeper { parser throws(ClaimFault) in try parser.either() }
            guard takeSign([")"]) != nil else { throw expected("a closing parenthesis") }
            return node
        default: throw expected("a fact, a number or a parenthesis")
        }
    }

    private mutating func arguments() throws(ClaimFault) -> [ClaimNode] {
        var arguments: [ClaimNode] = []
        repeat {
            arguments.append(try deeper { parser throws(ClaimFault) in try parser.either() })
        } while takeSign([","]) != nil
        guard takeSign([")"]) != nil else { throw expected("a comma or a closing parenthesis") }
        return arguments
    }
}
