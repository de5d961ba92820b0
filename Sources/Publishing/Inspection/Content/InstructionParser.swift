/// Cuts a content stream into instructions: operands, then an operator (ISO 32000-1, 7.8.2).
///
/// Most of a stream is text that is shown, in many short strings: they stand one behind another in one buffer, and nothing
/// is made of the numbers between them.
struct InstructionParser {
    enum Instruction: Equatable {
        case `operator`(Operator)
        /// A word that no operator of content is as long as.
        case unknown(String)
        case end
    }

    /// What is kept of the operands of one operator.
    private static let mostOperands = 4096

    private var lexer: SyntaxLexer
    /// Without arrays and strings, the last of them at the end.
    private(set) var operands: [PDFValue] = []
    /// The bytes of all strings, those in arrays too.
    private(set) var strings: [UInt8] = []
    /// Where each string ends in them.
    private(set) var ends: [Int] = []

    init(_ content: [UInt8]) { lexer = SyntaxLexer(content) }

    /// Goes to the next operator; its operands are there until the next call.
    mutating func next() -> Instruction {
        operands.removeAll(keepingCapacity: true)
        strings.removeAll(keepingCapacity: true)
        ends.removeAll(keepingCapacity: true)
        var depth = 0
        while true {
            switch lexer.next(&strings) {
            case .integer(let number): if depth == 0 { add(.integer(number)) }
            case .real(let number): if depth == 0 { add(.real(number)) }
            case .name(let name): if depth == 0 { add(.name(name)) }
            case .string: ends.append(strings.count)
            case .arrayOpen: depth += 1
            case .arrayClose: depth = max(0, depth - 1)
            case .dictionaryOpen:
                let value = dictionary()
                if depth == 0 { add(value) }
            case .dictionaryClose: break
            // What is not closed is closed by the operator: nothing is read in vain.
            case .operator(let word): return .operator(word)
            case .keyword(let word):
                guard let constant = PDFValue(constant: word) else { return .unknown(word) }
                add(constant)
            case .end: return .end
            }
        }
    }

    private mutating func add(_ operand: PDFValue) {
        if operands.count < Self.mostOperands { operands.append(operand) }
    }

    /// The dictionary whose opening was just read.
    private mutating func dictionary() -> PDFValue {
        lexer.position -= 2
        var parser = ValueParser(lexer, widest: 1 << 16)
        let item = parser.next()
        lexer.position = parser.lexer.position
        if case .value(let value) = item { return value }
        return .null
    }

    /// The entries of an inline picture (8.9.7), behind its `BI`; its data are skipped.
    mutating func inlinePicture() -> PDFEntries {
        var parser = ValueParser(lexer, widest: 1 << 16), items: [PDFValue] = []
        reading: while true {
            switch parser.next() {
            case .value(let value): if items.count < 256 { items.append(value) }
            case .keyword("ID"), .end: break reading
            case .keyword: continue
            }
        }
        lexer.position = parser.lexer.position
        skipData()
        var entries: PDFEntries = [:]
        for index in stride(from: 0, to: items.count - 1, by: 2) {
            if let key = items[index].name { entries[key] = items[index + 1] }
        }
        return entries
    }

    /// To an `EI` between white space.
    private mutating func skipData() {
        let bytes = lexer.bytes
        var index = lexer.position + 1
        while index + 2 < bytes.count {
            let stands =
                SyntaxLexer.isSpace(bytes[index]) && bytes[index + 1] == UInt8(ascii: "E")
                && bytes[index + 2] == UInt8(ascii: "I")
                && (index + 3 == bytes.count || SyntaxLexer.isSpace(bytes[index + 3]))
            if stands {
                lexer.position = index + 3
                return
            }
            index += 1
        }
        lexer.position = bytes.count
    }
}
