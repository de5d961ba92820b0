/// A sign or a word of a condition.
struct ConditionToken: Equatable {
    enum Kind: Equatable {
        case word, quoted, open, close, comma, and, or, not, among
        case relation(Condition.Relation)
    }

    var kind: Kind
    var text: String
    /// In bytes from the text's beginning.
    var offset: Int

    static func tokens(of text: String) throws(ConditionSyntax.Fault) -> [ConditionToken] {
        var scanner = Scanner(characters: Array(text))
        var tokens: [ConditionToken] = []
        while let token = try scanner.token() { tokens.append(token) }
        return tokens
    }

    private static let words: [String: Kind] = ["and": .and, "or": .or, "not": .not, "in": .among]
    private static let signs: [String: Kind] = [
        "(": .open, ")": .close, ",": .comma, "=": .relation(.equal), "==": .relation(.equal),
        "!=": .relation(.unequal), "≠": .relation(.unequal), "<": .relation(.less),
        "<=": .relation(.lessOrEqual),
        "≤": .relation(.lessOrEqual), ">": .relation(.greater), ">=": .relation(.greaterOrEqual),
        "≥": .relation(.greaterOrEqual),
    ]

    private struct Scanner {
        let characters: [Character]
        var index = 0
        var offset = 0

        init(characters: [Character]) { self.characters = characters }

        mutating func token() throws(ConditionSyntax.Fault) -> ConditionToken? {
            while let space = peek(), space.isWhitespace { advance(space) }
            guard let first = peek() else { return nil }
            let start = offset
            if first == "'" || first == "\"" { return try quoted(first, from: start) }
            if Self.isWord(first) {
                let text = run(while: Self.isWord)
                return ConditionToken(kind: words[text] ?? .word, text: text, offset: start)
            }
            var sign = String(first)
            advance(first)
            if let second = peek(), signs[sign + String(second)] != nil {
                sign.append(second)
                advance(second)
            }
            guard let kind = signs[sign] else {
                throw ConditionSyntax.Fault(problem: "“\(sign)” means nothing here", offset: start)
            }
            return ConditionToken(kind: kind, text: sign, offset: start)
        }

        private mutating func quoted(
            _ quote: Character, from start: Int
        ) throws(ConditionSyntax.Fault) -> ConditionToken {
            advance(quote)
            let text = run { $0 != quote }
            guard let closing = peek() else {
                throw ConditionSyntax.Fault(problem: "this quote is not closed", offset: start)
            }
            advance(closing)
            return ConditionToken(kind: .quoted, text: text, offset: start)
        }

        private func peek() -> Character? { index < characters.count ? characters[index] : nil }

        private mutating func advance(_ character: Character) {
            index += 1
            offset += String(character).utf8.count
        }

        private mutating func run(while condition: (Character) -> Bool) -> String {
            var text = ""
            while let character = peek(), condition(character) {
                text.append(character)
                advance(character)
            }
            return text
        }

        private static func isWord(_ character: Character) -> Bool {
            character.isLetter || character.isNumber || "-_.".contains(character)
        }
    }
}
