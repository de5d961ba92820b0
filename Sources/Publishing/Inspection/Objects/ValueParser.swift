/// Puts tokens together to values. Without recursion, and no deeper than a bound: a file may nest as it likes.
struct ValueParser {
    enum Item: Equatable {
        case value(PDFValue)
        case keyword(String)
        case end
    }

    /// What lies deeper is read and dropped. qpdf itself gives up at 500.
    private static let deepest = 512
    /// How many items of one array or dictionary are kept.
    private let widest: Int

    private struct Frame {
        var isDictionary: Bool
        var items: [PDFValue] = []
    }

    var lexer: SyntaxLexer
    /// The generation of each object that a reference gives another than 0.
    private(set) var generations: [Int: Int] = [:]
    private var open: [Frame] = []
    private var tooDeep = 0

    init(_ bytes: [UInt8], widest: Int = 1 << 23) { self.init(SyntaxLexer(bytes), widest: widest) }

    /// Goes on where a lexer is.
    init(_ lexer: SyntaxLexer, widest: Int) { (self.lexer, self.widest) = (lexer, widest) }

    /// The next value or keyword outside all arrays and dictionaries.
    mutating func next() -> Item {
        while true {
            let value: PDFValue
            switch lexer.next() {
            case .end:
                guard !open.isEmpty else { return .end }
                value = close()
            case .integer(let number): value = .integer(number)
            case .real(let number): value = .real(number)
            case .name(let name): value = .name(name)
            case .string(let bytes): value = .string(bytes)
            case .arrayOpen:
                begin(isDictionary: false)
                continue
            case .dictionaryOpen:
                begin(isDictionary: true)
                continue
            case .arrayClose, .dictionaryClose:
                if tooDeep > 0 {
                    tooDeep -= 1
                    continue
                }
                guard !open.isEmpty else { continue }
                value = close()
            case .operator(let word):
                guard word == "R", let reference = reference() else {
                    if open.isEmpty { return .keyword(word.text) }
                    continue
                }
                value = reference
            case .keyword(let word):
                guard let constant = PDFValue(constant: word) else {
                    if open.isEmpty { return .keyword(word) }
                    continue
                }
                value = constant
            }
            if tooDeep > 0 { continue }
            guard !open.isEmpty else { return .value(value) }
            if open[open.count - 1].items.count < widest { open[open.count - 1].items.append(value) }
        }
    }

    private mutating func begin(isDictionary: Bool) {
        if open.count < Self.deepest, tooDeep == 0 {
            open.append(Frame(isDictionary: isDictionary))
        } else {
            tooDeep += 1
        }
    }

    private mutating func close() -> PDFValue {
        guard let frame = open.popLast() else { return .null }
        guard frame.isDictionary else { return .array(frame.items) }
        var pairs: [(key: String, value: PDFValue)] = [], index = 0
        pairs.reserveCapacity(frame.items.count / 2)
        while index < frame.items.count {
            guard let key = frame.items[index].name else {
                index += 1
                continue
            }
            let value = index + 1 < frame.items.count ? frame.items[index + 1] : .null
            // A key that is null is not there (ISO 32000-1, 7.3.7).
            if value != .null { pairs.append((key, value)) }
            index += 2
        }
        return .dictionary(PDFEntries(pairs))
    }

    /// Takes the two numbers before `R`.
    private mutating func reference() -> PDFValue? {
        guard let items = open.last?.items, items.count >= 2, let number = items[items.count - 2].integer,
            let generation = items[items.count - 1].integer, number > 0, number <= Int(Int32.max)
        else { return nil }
        open[open.count - 1].items.removeLast(2)
        if generation > 0, generation <= 65_535 { generations[number] = generation }
        return .reference(number)
    }
}

extension PDFValue {
    /// `true`, `false` and `null`; nil for all other words.
    init?(constant word: String) {
        switch word {
        case "true": self = .boolean(true)
        case "false": self = .boolean(false)
        case "null": self = .null
        default: return nil
        }
    }
}
