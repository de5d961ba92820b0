/// The words and signs of a condition, each with its bytes.
struct ClaimToken: Equatable {
    enum Kind: Equatable {
        case number(Double)
        case name(String)
        case chart(String)
        /// `+`, `<=`, `(`, `,`
        case sign(String)
        case end
    }
    var kind: Kind
    var range: Range<Int>
}

/// Cuts a condition into tokens.
struct ClaimLexer {
    /// Characters that a condition may have.
    static let longest = 1000
    private let scalars: [Unicode.Scalar]
    private var index = 0
    private var offset = 0

    static func tokens(of text: String) throws(ClaimFault) -> [ClaimToken] {
        var lexer = ClaimLexer(scalars: Array(text.unicodeScalars))
        guard lexer.scalars.count <= longest else { throw ClaimFault(problem: .tooLong, range: 0..<1) }
        var tokens: [ClaimToken] = []
        while let token = try lexer.next() { tokens.append(token) }
        return tokens + [ClaimToken(kind: .end, range: lexer.offset..<lexer.offset)]
    }

    private mutating func next() throws(ClaimFault) -> ClaimToken? {
        while let scalar = peek, scalar.properties.isWhitespace { advance() }
        guard let scalar = peek else { return nil }
        let start = offset
        if ("0"..."9").contains(scalar) { return try number(from: start) }
        if scalar == "#" {
            advance()
            return ClaimToken(kind: .chart(name()), range: start..<offset)
        }
        if scalar.properties.isAlphabetic || scalar == "_" {
            return ClaimToken(kind: .name(name()), range: start..<offset)
        }
        let sign = sign(scalar)
        guard let sign else {
            throw ClaimFault(
                problem: .unknownCharacter(Character(scalar)),
                range: start..<start + String(scalar).utf8.count)
        }
        return ClaimToken(kind: .sign(sign), range: start..<offset)
    }

    /// Digits with a point before decimals; a percent sign makes it a share.
    private mutating func number(from start: Int) throws(ClaimFault) -> ClaimToken {
        var digits = ""
        while let scalar = peek, ("0"..."9").contains(scalar) || scalar == "." {
            digits.unicodeScalars.append(scalar)
            advance()
        }
        guard let number = ScalarSyntax.number(digits), !digits.hasSuffix(".") else {
            throw ClaimFault(problem: .expected("a number such as 0.7 or 4034"), range: start..<offset)
        }
        var ahead = index
        while ahead < scalars.count, scalars[ahead].properties.isWhitespace { ahead += 1 }
        guard ahead < scalars.count, scalars[ahead] == "%" else {
            return ClaimToken(kind: .number(number), range: start..<offset)
        }
        while index <= ahead { advance() }
        return ClaimToken(kind: .number(number / 100), range: start..<offset)
    }

    /// Letters, digits, points, hyphens and underscores: a hyphen in a name is no minus, which has spaces around it.
    private mutating func name() -> String {
        var name = ""
        while let scalar = peek {
            let isJoint = scalar == "-" || scalar == "."
            let isLetter =
                scalar.properties.isAlphabetic || ("0"..."9").contains(scalar) || scalar == "_"
                || scalar.properties.generalCategory == .nonspacingMark
            guard isLetter || (isJoint && isLetterAhead) else { break }
            name.unicodeScalars.append(scalar)
            advance()
        }
        return name
    }

    private var isLetterAhead: Bool {
        guard index + 1 < scalars.count else { return false }
        let next = scalars[index + 1]
        return next.properties.isAlphabetic || ("0"..."9").contains(next) || next == "_" || next == "-"
    }

    private mutating func sign(_ scalar: Unicode.Scalar) -> String? {
        let text = String(scalar)
        switch text {
        case "<", ">", "!", "=":
            advance()
            guard peek == "=" else { return text == "!" ? nil : text }
            advance()
            return text + "="
        case "+", "-", "*", "/", "(", ")", ",", "≤", "≥", "≠":
            advance()
            return text
        case "−", "×", "÷":
            advance()
            return ["−": "-", "×": "*", "÷": "/"][text]
        default: return nil
        }
    }

    private var peek: Unicode.Scalar? { index < scalars.count ? scalars[index] : nil }

    private mutating func advance() {
        offset += String(scalars[index]).utf8.count
        index += 1
    }
}

extension ClaimLexer {
    private init(scalars: [Unicode.Scalar]) { self.scalars = scalars }
}
