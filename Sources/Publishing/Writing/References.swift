/// Finds the objects that an object's syntax refers to: each `12 0 R` outside strings and names.
struct References: Sequence, IteratorProtocol {
    private let syntax: [UInt8]
    private var position = 0

    init(in text: PDFText) { syntax = text.bytes }

    mutating func next() -> Int? {
        /// The last two integers met, if nothing else came after them.
        var first: Int?, second: Int?
        while position < syntax.count {
            switch syntax[position] {
            case UInt8(ascii: "0")...UInt8(ascii: "9"): (first, second) = (second, integer())
            case UInt8(ascii: "R") where first != nil && second == 0:
                position += 1
                return first
            case UInt8(ascii: " "), UInt8(ascii: "\n"): position += 1
            case UInt8(ascii: "("):
                (first, second) = (nil, nil)
                skipString()
            case UInt8(ascii: "/"):
                (first, second) = (nil, nil)
                skipName()
            default:
                (first, second) = (nil, nil)
                position += 1
            }
        }
        return nil
    }

    private mutating func integer() -> Int? {
        let first = position
        var value = 0
        while position < syntax.count, syntax[position] >= UInt8(ascii: "0"),
            syntax[position] <= UInt8(ascii: "9")
        {
            value = value &* 10 &+ Int(syntax[position] - UInt8(ascii: "0"))
            position += 1
        }
        // The digits of a real or a hexadecimal string are no object's number.
        let isPart =
            first > 0 && (syntax[first - 1] == UInt8(ascii: ".") || syntax[first - 1] == UInt8(ascii: "-"))
        return isPart ? nil : value
    }

    private mutating func skipString() {
        var depth = 0
        while position < syntax.count {
            switch syntax[position] {
            case UInt8(ascii: "\\"): position += 1
            case UInt8(ascii: "("): depth += 1
            case UInt8(ascii: ")"): depth -= 1
            default: break
            }
            position += 1
            if depth == 0 { return }
        }
    }

    private mutating func skipName() {
        position += 1
        while position < syntax.count {
            switch syntax[position] {
            case UInt8(ascii: " "), UInt8(ascii: "\n"), UInt8(ascii: "/"), UInt8(ascii: "["),
                UInt8(ascii: "]"),
                UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "("):
                return
            default: position += 1
            }
        }
    }
}
